import type { FoldedSpan } from '../../model.ts';
import { leaderNames } from './variants.ts';
import type { Leader } from './variants.ts';

/**
 * Leaders' names that noise broke (习#近平) or that a slip changed where their title stands beside (习近乎总书记,
 * 习平近主席): the places of each wrong spelling, and the name that is meant.
 */
export function* brokenLeaders(
  text: string,
  sentences: readonly FoldedSpan[],
): Generator<readonly [spans: readonly FoldedSpan[], name: string]> {
  const found = new Map<string, { readonly spans: FoldedSpan[]; readonly name: string }>();
  const { isHead, ofHead } = (heads ??= headsOf());
  for (const { start, end } of sentences) {
    for (let i = start; i < end; i++) {
      if (isHead[text.charCodeAt(i)] !== 1) continue;
      for (const leader of ofHead.get(text.charAt(i)) ?? []) {
        const close = noisy(text, i, end, leader) ?? slipped(text, i, end, leader);
        if (close === undefined) continue;
        const wrong = text.slice(i, close);
        const row = found.get(wrong) ?? { spans: [], name: leader.name };
        row.spans.push({ start: i, end: close });
        found.set(wrong, row);
        break;
      }
    }
  }
  for (const { spans, name } of found.values()) yield [spans, name];
}

/** Leaders by the first character of their name, and whether a code unit is one: most characters of a text are none. */
interface Heads {
  readonly isHead: Uint8Array;
  readonly ofHead: ReadonlyMap<string, readonly Leader[]>;
}

let heads: Heads | undefined;
function headsOf(): Heads {
  const isHead = new Uint8Array(0x10000);
  const ofHead = new Map<string, Leader[]>();
  for (const leader of leaderNames()) {
    const head = leader.name.charAt(0);
    const list = ofHead.get(head) ?? [];
    list.push(leader);
    ofHead.set(head, list);
    isHead[head.charCodeAt(0)] = 1;
  }
  return { isHead, ofHead };
}

/** The characters of the name with one to three marks that belong to no text between them; spaces alone are setting. */
function noisy(text: string, start: number, limit: number, { name }: Leader): number | undefined {
  if (name.length < 3) return undefined;
  let i = start + 1;
  let noise = 0;
  for (const character of name.slice(1)) {
    let gap = 0;
    while (i < limit && gap < 3 && NOISE.test(text.charAt(i))) {
      i++;
      gap++;
    }
    if (i >= limit || text.charAt(i) !== character) return undefined;
    noise += gap;
    i++;
  }
  return noise > 0 ? i : undefined;
}

const NOISE = /[#*&^~_|+=<>\\/`@$%?\ufffd]/;

/** One character wrong, or the given name turned about, with one of the leader's own titles directly behind. */
function slipped(text: string, start: number, limit: number, { name, titles }: Leader): number | undefined {
  const close = start + name.length;
  if (name.length < 3 || close >= limit) return undefined;
  const written = text.slice(start, close);
  if (written === name || isLeader(written)) return undefined;
  if (!titles.some((title) => title.length >= 2 && text.startsWith(title, close))) return undefined;
  const turned = name.charAt(0) + name.slice(1).split('').reverse().join('');
  if (written === turned) return close;
  const same = Array.from(name).filter((character, i) => written.charAt(i) === character).length;
  // 主席 and 同志 are many people's: only a title that is a leader's alone makes one character enough.
  return same === name.length - 1 &&
    titles.some((title) => /^(?:总书记|总理|委员长)$/.test(title) && text.startsWith(title, close)) &&
    !/[的了在和]/.test(written)
    ? close
    : undefined;
}

function isLeader(name: string): boolean {
  return leaderNames().some((leader) => leader.name === name);
}
