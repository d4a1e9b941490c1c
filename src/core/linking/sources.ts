import type { Analysis } from '../analysis.ts';
import type { LinkedClaim } from './linkedClaim.ts';
import { passagesAround } from './passage.ts';

/** What must be known of the documents to tell copies from sources. */
export interface Texts {
  analysis(path: string): Analysis | undefined;
  /** The documents that are largely one text with this one. */
  copies(path: string): ReadonlySet<string>;
}

/**
 * The origin of every document that states a fact: itself where it is a source of its own, else the one that it has the
 * figure from. A document has it from an earlier one that it is a copy of, or whose words stand around its figure; so two
 * papers that share a paragraph are one source of what it says, and two of everything else. The same words of another year
 * are a set phrase of yearly reports. The earlier one is that of the earlier day, of one day the one of the lesser path:
 * the answer depends on the set of claims alone. A copy of a copy is held against the origin, so that likeness does not
 * creep from text to text. Time is linear in the claims.
 */
export function originsOf(members: readonly LinkedClaim[], texts: Texts): ReadonlyMap<string, string> {
  const origins = new Map<string, string>();
  const told = new Map<string, Origin[]>();
  for (const { path, passages } of inOrder(members, texts)) {
    const quoted = passages.flatMap(({ words, year }) => (told.get(words) ?? []).filter((each) => isOf(each, year)));
    const origin = quoted[0]?.path ?? copied(path, origins, texts) ?? path;
    origins.set(path, origin);
    for (const { words, year } of passages) {
      const known = told.get(words);
      if (known === undefined) told.set(words, [{ path: origin, year }]);
      else if (!known.some((each) => each.year === year)) known.push({ path: origin, year });
    }
  }
  return origins;
}

/** Who told a passage first, of the year that the figure holds for. */
interface Origin {
  readonly path: string;
  readonly year: string | null;
}

interface Passage {
  readonly words: string;
  readonly year: string | null;
}

interface Teller {
  readonly path: string;
  readonly day: string;
  readonly passages: readonly Passage[];
}

/** Where no year is known it may be any. */
function isOf(origin: Origin, year: string | null): boolean {
  return origin.year === null || year === null || origin.year === year;
}

/** The documents, the earliest first and those without a date last, each with the words around its figures. */
function inOrder(members: readonly LinkedClaim[], texts: Texts): readonly Teller[] {
  const claims = new Map<string, LinkedClaim[]>();
  for (const member of members) {
    const row = claims.get(member.claim.path);
    if (row === undefined) claims.set(member.claim.path, [member]);
    else row.push(member);
  }
  return [...claims]
    .map(([path, own]): Teller => {
      const known = texts.analysis(path);
      const day = known?.document.published?.day.end ?? '9999';
      return { path, day, passages: known === undefined ? [] : own.flatMap((each) => passagesOf(known, each)) };
    })
    .sort((a, b) => (a.day === b.day ? (a.path < b.path ? -1 : 1) : a.day < b.day ? -1 : 1));
}

function passagesOf({ folded, sentences }: Analysis, { claim }: LinkedClaim): readonly Passage[] {
  const { quantity, asOf } = claim;
  const body = { start: sentences[0]?.start ?? 0, end: sentences.at(-1)?.end ?? 0 };
  const year = (asOf.end ?? asOf.start)?.slice(0, 4) ?? null;
  return passagesAround(folded.text, body, quantity).map((words) => ({ words, year }));
}

/** The first origin that a document is a copy of. */
function copied(path: string, origins: ReadonlyMap<string, string>, texts: Texts): string | undefined {
  return [...texts.copies(path)].find((other) => origins.get(other) === other);
}
