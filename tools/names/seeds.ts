import { existsSync, readFileSync } from 'node:fs';
import { fold, toFolded } from '../../src/core/folding/fold.ts';
import type { Entity, FoldedSpan } from '../../src/core/model.ts';

export interface Seed {
  readonly path: string;
  /** Folded. */
  readonly text: string;
  readonly gold: readonly Pick<Entity, 'start' | 'end' | 'type'>[];
  readonly sentences: readonly FoldedSpan[];
  readonly bodies: readonly FoldedSpan[];
  readonly place?: string;
}

const FOLDER = '../shared/seeds';
const SPANS = 'test/fixtures/names/seeds.tsv';

/** The seed articles with the names labelled in test/fixtures/names/seeds.tsv; none where ../shared is absent. */
export function readSeeds(): Seed[] {
  if (!existsSync(FOLDER)) return [];
  const rows = readFileSync(SPANS, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
  return [...new Set(rows.map(([path = '']) => path))].map((path) => {
    const folded = fold(readFileSync(`${FOLDER}/${path}`, 'utf8'));
    const spans = rows
      .filter(([of]) => of === path)
      .map(([, start, end, type]) => ({
        start: toFolded(folded, Number(start)),
        end: toFolded(folded, Number(end)),
        type,
      }));
    const bodies = spans.filter(({ type }) => type === 'body');
    const gold = spans.flatMap(({ start, end, type }) =>
      type === 'person' || type === 'organization' || type === 'place' || type === 'title'
        ? [{ start, end, type } as const]
        : [],
    );
    const sentences = bodies.flatMap((body) => sentencesIn(folded.text, body));
    // The dateline of the provincial paper names its province (来源:河南日报).
    const place = /来源:\s*([\p{Script=Han}]{2,3})日报/u.exec(folded.text)?.[1];
    return { path, text: folded.text, gold, sentences, bodies, ...(place === undefined ? {} : { place }) };
  });
}

function sentencesIn(text: string, { start, end }: FoldedSpan): FoldedSpan[] {
  const spans: FoldedSpan[] = [];
  let from = start;
  for (let i = start; i < end; i++) {
    if (i < end - 1 && !'。！？；;\n'.includes(text.charAt(i))) continue;
    spans.push({ start: from, end: i + 1 });
    from = i + 1;
  }
  return spans;
}
