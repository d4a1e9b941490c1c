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
/** A text that repeats more than this is made of formulas; the rest is left alone. */
const MOST_PASSAGES = 300;

const WHITE = /\s/;

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
export function findRepeats({ folded }: Pick<Opened, 'folded'>, sentences: readonly Sentence[]): Repeat[] {
  const keys = squeezed(folded.text, sentences);
  return passages(keys, sentences, keys, sentences, true);
}

/** What of a document is read: its folded text and its sentences. */
export interface Readable {
  readonly folded: { readonly text: string };
  readonly sentences: readonly Sentence[];
}

/** The passages that two documents share, in order of the second: `first` lies in the first document, `second` in the second. */
export function sharedPassages(first: Readable, second: Readable): Repeat[] {
  const firstKeys = keysOf(first);
  const secondKeys = keysOf(second);
  return passages(firstKeys, first.sentences, secondKeys, second.sentences, false);
}

const made = new WeakMap<Readable, readonly string[]>();

/** A document is held against each that shares passages with it: its sentences are squeezed once. */
function keysOf(readable: Readable): readonly string[] {
  let keys = made.get(readable);
  if (keys === undefined) made.set(readable, (keys = squeezed(readable.folded.text, readable.sentences)));
  return keys;
}

function squeezed(text: string, sentences: readonly Sentence[]): readonly string[] {
  return sentences.map(({ start, end }) => {
    const sentence = text.slice(start, end);
    return WHITE.test(sentence) ? sentence.replace(/\s+/g, '') : sentence;
  });
}

function passages(
  firstKeys: readonly string[],
  firstSentences: readonly Sentence[],
  secondKeys: readonly string[],
  secondSentences: readonly Sentence[],
  same: boolean,
): Repeat[] {
  return chainsOf(firstKeys, secondKeys, same)
    .filter(({ units, sentences }) => (units >= LEAST_UNITS && sentences >= LEAST_SENTENCES) || units >= LONG_SENTENCE)
    .slice(0, MOST_PASSAGES)
    .map((chain) => widen(chain, firstKeys, secondKeys, same))
    .map(({ firstFrom, firstTo, secondFrom, secondTo }) => ({
      first: { start: firstSentences[firstFrom]?.start ?? 0, end: firstSentences[firstTo]?.end ?? 0 },
      second: { start: secondSentences[secondFrom]?.start ?? 0, end: secondSentences[secondTo]?.end ?? 0 },
    }));
}

/** Runs of sentences that stand in the first text in the same order, with few others in between; in one text, before the second copy. */
function chainsOf(firstKeys: readonly string[], secondKeys: readonly string[], same: boolean): Chain[] {
  const chains: Chain[] = [];
  const seen = new Map<string, number[]>();
  if (!same) for (const [i, key] of firstKeys.entries()) remember(seen, key, i);
  let chain: Chain | undefined;
  for (const [j, key] of secondKeys.entries()) {
    const places = seen.get(key);
    if (same) remember(seen, key, j);
    if (key.length < ANCHOR || places === undefined) continue;
    const next: number | undefined = chain === undefined ? undefined : following(places, chain, j, same);
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
  }
  return chains;
}

/** A sentence that recurs all over the text is a formula: its first few places are enough. */
function remember(seen: Map<string, number[]>, key: string, index: number): void {
  if (key.length < ANCHOR) return;
  const places = seen.get(key);
  if (places === undefined) seen.set(key, [index]);
  else if (places.length < 8) places.push(index);
}

/** The earlier place that carries the chain on: close behind its last sentence in both copies. */
function following(places: readonly number[], chain: Chain, j: number, same: boolean): number | undefined {
  if (j - chain.secondTo > GAP + 1) return undefined;
  return places.find((i) => i > chain.firstTo && i - chain.firstTo <= GAP + 1 && (!same || i < chain.secondFrom));
}

/** Takes in the sentences at either end that differ only a little. */
function widen(chain: Chain, firstKeys: readonly string[], secondKeys: readonly string[], same: boolean): Chain {
  const { firstFrom, secondFrom, firstTo, secondTo } = chain;
  let before = 0;
  while (
    before < GAP &&
    alike(firstKeys[firstFrom - before - 1], secondKeys[secondFrom - before - 1]) &&
    (!same || firstTo < secondFrom - before - 1)
  )
    before++;
  let behind = 0;
  while (
    behind < GAP &&
    (!same || firstTo + behind + 1 < secondFrom - before) &&
    alike(firstKeys[firstTo + behind + 1], secondKeys[secondTo + behind + 1])
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
  const most = Math.floor(Math.max(a.length, b.length) / 3);
  return differencesOf(a, { start: 0, end: a.length }, b, { start: 0, end: b.length }, most) !== null;
}
