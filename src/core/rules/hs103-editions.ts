import type { Analysis } from '../analysis.ts';
import { message } from '../messages.ts';
import type { Finding, Related } from '../model.ts';
import { hash64 } from './finding.ts';

/**
 * The findings with those of HS103 put together by pair of documents: two editions of one text differ in many figures, and
 * that is one thing to say. The figures are related places, each with what became of it. Order is kept, the whole standing
 * where its first figure stands; give findings in order of place. `analysis` gives the title that the later text is called by.
 */
export function gatherEditions(
  findings: readonly Finding[],
  analysis: (path: string) => Analysis | undefined,
): readonly Finding[] {
  const pairs = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = pairOf(finding);
    if (key === null) continue;
    const row = pairs.get(key);
    if (row === undefined) pairs.set(key, [finding]);
    else row.push(finding);
  }
  return findings.flatMap((finding) => {
    const key = pairOf(finding);
    const row = key === null ? undefined : pairs.get(key);
    if (row === undefined || row.length < 2) return [finding];
    return row[0] === finding ? [together(row, analysis)] : [];
  });
}

/** The older and the newest text of a change; null for any other finding. */
function pairOf({ rule, spans: [older], related }: Finding): string | null {
  const newest = related.at(-1);
  return rule !== 'HS103' || older === undefined || newest === undefined ? null : `${older.path}\u0000${newest.path}`;
}

function together(row: readonly Finding[], analysis: (path: string) => Analysis | undefined): Finding {
  const path = row[0]?.related.at(-1)?.path ?? '';
  return {
    rule: 'HS103',
    severity: 'information',
    message: message('hs103.several', row.length, analysis(path)?.document.title?.text ?? path),
    spans: row.flatMap(({ spans }) => spans),
    related: row.flatMap(({ related, message: change }) =>
      related.map((place, index): Related => (index === related.length - 1 ? { ...place, message: change } : place)),
    ),
    fingerprint: hash64(`editions\u0001${row[0]?.fingerprint ?? ''}`),
    confidence: Math.max(...row.map(({ confidence }) => confidence)),
  };
}
