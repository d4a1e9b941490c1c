import { Corpus } from '../src/core/corpus.ts';
import type { Finding } from '../src/core/model.ts';
import type { Newsroom, Planted } from './generate.ts';

/** Of one rule: how many contradictions were planted, how many of them found, how many findings there are that nobody planted. */
export interface Found {
  readonly rule: string;
  readonly planted: number;
  readonly found: number;
  readonly unplanted: number;
  /** The first few unplanted ones, to read. */
  readonly examples: readonly string[];
}

/** Rules whose findings call something wrong; the others inform (HS103 of figures that grew is no alarm). */
export function foundOf({ articles, planted }: Newsroom): readonly Found[] {
  const corpus = new Corpus();
  for (const { path, text } of articles) corpus.put(path, text);
  const alarms = corpus.findings().filter(({ severity }) => severity === 'error' || severity === 'warning');
  const rules = new Set([...planted.map(({ rule }) => rule), ...alarms.map(({ rule }) => rule)]);
  return [...rules].sort().map((rule) => {
    const wanted = planted.filter((each) => each.rule === rule);
    const given = alarms.filter((finding) => finding.rule === rule);
    const unplanted = given.filter((finding) => !wanted.some((each) => answers(finding, each)));
    return {
      rule,
      planted: wanted.length,
      found: wanted.filter((each) => given.some((finding) => answers(finding, each))).length,
      unplanted: unplanted.length,
      examples: unplanted.slice(0, 3).map(({ spans }) => spans.map(({ path, text }) => `${path} ${text}`).join(' / ')),
    };
  });
}

/** Whether a finding speaks of a planted contradiction: it names the article, and both figures where they are known. */
function answers(finding: Finding, { paths, texts }: Planted): boolean {
  const places = [...finding.spans, ...finding.related];
  return (
    paths.every((path) => places.some((place) => place.path === path)) &&
    texts.every((text) => places.some((place) => place.text === text))
  );
}
