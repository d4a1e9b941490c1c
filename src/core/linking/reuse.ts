import type { Opened, Repeat, Sentence } from '../analysis.ts';
import { differencesOf } from './reuse-diff.ts';

/** A sentence shorter than this repeats by chance (各位代表！) and proves nothing. */
const ANCHOR = 10;
/** How many sentences may differ between two that agree. */
const GAP = 4;
/** A passage must hold this much text in sentences that agree, or be one long sentence. */
const LEAST_UNITS = 60;
const LEAST_SENTENCES = 2;
const LONG_SENTENCE = 45;

interface Chain {
  readonly firstFrom: number;
  readonly secondFrom: number;
  firstTo: number;
  secondTo: number;
  units: number;
  sentences: number;
}

/**
 * The passages that stand twice in a document, in order of the second copy; differences inside a passage are bridged.
 * Sentences are looked up by their text without white space, so the time is linear in the text. Offsets: folded text.
 */
export function findRepeats({ folded }: Opened, sentences: readonly Sentence[]): Repeat[] {
  const { text } = folded;
  const keys = sentences.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ''));
  return chainsOf(keys)
    .filter(
      ({ units, sentences: count }) => (units >= LEAST_UNITS && count >= LEAST_SENTENCES) || units >= LONG_SENTENCE,
    )
    .map((chain) => widen(chain, keys))
    .map(({ firstFrom, firstTo, secondFrom, secondTo }) => ({
      first: { start: sentences[firstFrom]?.start ?? 0, end: sentences[firstTo]?.end ?? 0 },
      second: { start: sentences[secondFrom]?.start ?? 0, end: sentences[secondTo]?.end ?? 0 },
    }));
}

/** Runs of sentences that stand earlier in the same order, with few others in between. */
function chainsOf(keys: readonly string[]): Chain[] {
  const chains: Chain[] = [];
  const seen = new Map<string, number[]>();
  let chain: Chain | undefined;
  for (const [j, key] of keys.entries()) {
    if (key.length < ANCHOR) continue;
    const places = seen.get(key);
    if (places === undefined) {
      seen.set(key, [j]);
      continue;
    }
    const next: number | undefined = chain === undefined ? undefined : following(places, chain, j);
    if (chain !== undefined && next !== undefined) {
      chain.firstTo = next;
      chain.secondTo = j;
      chain.units += key.length;
      chain.sentences++;
    } else {
      const first = places[0] ?? 0;
      chain = { firstFrom: first, firstTo: first, secondFrom: j, secondTo: j, units: key.length, sentences: 1 };
      chains.push(chain);
    }
    // A sentence that recurs all over the text is a formula: its first few places are enough.
    if (places.length < 8) places.push(j);
  }
  return chains;
}

/** The earlier place that carries the chain on: close behind its last sentence in both copies, and before the second copy. */
function following(places: readonly number[], chain: Chain, j: number): number | undefined {
  if (j - chain.secondTo > GAP + 1) return undefined;
  return places.find((i) => i > chain.firstTo && i - chain.firstTo <= GAP + 1 && i < chain.secondFrom);
}

/** Takes in the sentences at either end that differ only a little. */
function widen(chain: Chain, keys: readonly string[]): Chain {
  const { firstFrom, secondFrom, firstTo, secondTo } = chain;
  let before = 0;
  while (
    before < GAP &&
    alike(keys[firstFrom - before - 1], keys[secondFrom - before - 1]) &&
    firstTo < secondFrom - before - 1
  )
    before++;
  let behind = 0;
  while (
    behind < GAP &&
    firstTo + behind + 1 < secondFrom - before &&
    alike(keys[firstTo + behind + 1], keys[secondTo + behind + 1])
  )
    behind++;
  return {
    ...chain,
    firstFrom: firstFrom - before,
    secondFrom: secondFrom - before,
    firstTo: firstTo + behind,
    secondTo: secondTo + behind,
  };
}

function alike(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined || a.length < ANCHOR || b.length < ANCHOR) return false;
  if (Math.abs(a.length - b.length) > 24) return false;
  const differences = differencesOf(a, { start: 0, end: a.length }, b, { start: 0, end: b.length });
  if (differences === null) return false;
  const differing = differences.reduce(
    (sum, { first, second }) => sum + Math.max(first.end - first.start, second.end - second.start),
    0,
  );
  return differing * 3 <= Math.max(a.length, b.length);
}
