import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../../src/core/analyse.ts';
import type { LinkedClaim } from '../../src/core/linking/linkedClaim.ts';
import { Linker } from '../../src/core/linking/linker.ts';
import type { Link } from '../../src/core/model.ts';
import { ruled } from '../../src/core/linking/relation.ts';
import { blocksIn, markedDocument } from './marked.ts';

export type Verdict = 'same' | 'consistent' | 'changed' | 'conflict' | 'none';

/** Two claims of two documents and what a person says of them. */
export interface LabelledPair {
  readonly file: string;
  readonly verdict: Verdict;
  readonly a: LinkedClaim;
  readonly b: LinkedClaim;
  /** What links them without anything learned. */
  readonly ruled: Link | null;
  /** Written as a pair; or the figure of the one text beside another figure of the other; or figures of two pairs. */
  readonly kind: 'pair' | 'sibling' | 'stranger';
  readonly texts: readonly [string, string];
}

/**
 * The pairs of files as test/fixtures/facts holds them, those whose marked figure is no claim left out, and for each pair of
 * one fact the marked figure with every other figure of the other text that counts something else: those are of two facts.
 */
export function readPairs(files: readonly string[]): readonly LabelledPair[] {
  return files.flatMap((file) =>
    blocksOf(file).flatMap(([verdict, a, b]) => {
      if (!isVerdict(verdict)) throw new Error(`${file}: ${verdict} is no verdict`);
      return [...pairsOf(file, verdict, a, b)];
    }),
  );
}

/**
 * The blocks of a file. Words that stand in the official documents of ../shared are not in the project: `{file start length}`
 * cites them, in UTF-16 units. A block whose document is absent is left out.
 */
function blocksOf(file: string): readonly (readonly [verdict: string, a: string, b: string])[] {
  return blocksIn(readFileSync(file, 'utf8')).flatMap(({ verdict, a, b }) => {
    const [first, second] = [written(a), written(b)];
    return first === null || second === null ? [] : [[verdict, first, second] as const];
  });
}

/** A line with its citations as what they cite; null where a document is absent. */
function written(line: string): string | null {
  const citations = [...line.matchAll(/\{(\S+) (\d+) (\d+)\}/g)];
  if (citations.some(([, name = '']) => cited(name) === null)) return null;
  return line.replace(/\{(\S+) (\d+) (\d+)\}/g, (_, name: string, start: string, length: string) =>
    (cited(name) ?? '').slice(Number(start), Number(start) + Number(length)),
  );
}

const SHARED = '../shared';
const documents = new Map<string, string | null>();

function cited(name: string): string | null {
  let text = documents.get(name);
  if (text === undefined) {
    const path = join(SHARED, name);
    text = existsSync(path) ? readFileSync(path, 'utf8') : null;
    documents.set(name, text);
    if (text === null) console.error(`Left out: pairs that cite ${path}, which is absent.`);
  }
  return text;
}

/**
 * The figures of two texts of one file that belong to two of its pairs, by two and two as far as their units allow it and no rule
 * links them: hardly any of them are of one fact.
 */
export function* strangers(file: string): Iterable<LabelledPair> {
  const linker = new Linker();
  const byGroup = new Map<string, { readonly pair: number; readonly claim: LinkedClaim; readonly text: string }[]>();
  for (const [pair, [, ...texts]] of blocksOf(file).entries()) {
    for (const [index, text] of texts.entries()) {
      const path = `${String(pair)}.${String(index)}.md`;
      marked(linker, path, text);
      for (const claim of linker.claimsOf(path)) {
        const row = byGroup.get(claim.type.group) ?? [];
        byGroup.set(claim.type.group, row);
        row.push({ pair, claim, text });
      }
    }
  }
  for (const row of byGroup.values())
    for (const [index, one] of row.entries())
      for (const other of row.slice(index + 1)) {
        if (one.pair === other.pair || ruled(one.claim, other.claim) !== null) continue;
        const texts = [one.text, other.text] as const;
        yield { file, verdict: 'none', a: one.claim, b: other.claim, ruled: null, kind: 'stranger', texts };
      }
}

function isVerdict(text: string): text is Verdict {
  return ['same', 'consistent', 'changed', 'conflict', 'none'].includes(text);
}

function* pairsOf(file: string, verdict: Verdict, first: string, second: string): Iterable<LabelledPair> {
  const linker = new Linker();
  const a = marked(linker, 'a.md', first);
  const b = marked(linker, 'b.md', second);
  if (a === undefined || b === undefined) return;
  const pair = (x: LinkedClaim, y: LinkedClaim, is: Verdict, kind: LabelledPair['kind']): LabelledPair => {
    return { file, verdict: is, a: x, b: y, ruled: ruled(x, y), kind, texts: [first, second] };
  };
  yield pair(a, b, verdict, 'pair');
  if (verdict === 'none') return;
  for (const other of linker.claimsOf('b.md')) if (isOther(other, b, a)) yield pair(a, other, 'none', 'sibling');
  for (const other of linker.claimsOf('a.md')) if (isOther(other, a, b)) yield pair(other, b, 'none', 'sibling');
}

/** Whether a figure is not the marked one told again, and may be compared with that of the other text. */
function isOther(other: LinkedClaim, own: LinkedClaim, opposite: LinkedClaim): boolean {
  return (
    other.type.group === opposite.type.group &&
    other.value.center !== own.value.center &&
    other.claim.measure.text !== own.claim.measure.text
  );
}

/** Takes `day | text` in and gives the claim between the marks. */
function marked(linker: Linker, path: string, line: string): LinkedClaim | undefined {
  const { text, start, end } = markedDocument(line);
  linker.add(analyse(path, text));
  return linker.claimsOf(path).find(({ claim }) => claim.start < end && start < claim.end);
}
