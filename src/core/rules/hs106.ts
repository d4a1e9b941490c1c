import type { Analysis } from '../analysis.ts';
import { toFolded, toRaw } from '../folding/fold.ts';
import { message } from '../messages.ts';
import type { Claim, Entity, FoldedSpan, Span } from '../model.ts';
import { makeFinding } from './finding.ts';
import { type KnownSet, knownSets } from './knownSets.ts';
import type { FactRule, FactView } from './rule.ts';

/** A count that follows from a known set: 除北京、上海、天津以外的所有省份 = 31 − 3. Offsets: folded text. */
interface Derived extends FoldedSpan {
  readonly set: KnownSet;
  readonly left: number;
}

/**
 * HS106: beside the same fact one document counts members of a known set, another one names who is left out,
 * and the two disagree (31 − 3 = 28, not 29). The message names the innocent explanation.
 */
export const derivedConflict: FactRule = {
  code: 'HS106',
  name: 'derived-conflict',
  severity: 'warning',
  *check(fact) {
    const counted = new Map<KnownSet, readonly Claim[]>();
    for (const { claim } of fact.members) {
      const analysis = fact.analysis(claim.path);
      if (analysis === undefined) continue;
      for (const derived of derivedIn(analysis, claim)) {
        const counts = counted.get(derived.set) ?? countsIn(fact, derived.set);
        counted.set(derived.set, counts);
        const span = toRaw(analysis.folded, derived);
        const left = derived.set.size - derived.left;
        for (const count of counts) {
          const { approximate, min, max } = count.quantity.value;
          if (count.path === claim.path && !isInside(span, count)) continue;
          if (approximate || min === null || min !== max || min === left) continue;
          yield makeFinding(analysis, {
            rule: 'HS106',
            severity: 'warning',
            message: message('hs106.message', derived.set.size, derived.left, left, count.text, derived.set.innocent),
            spans: [span],
            related: [
              {
                path: count.path,
                start: count.start,
                end: count.end,
                text: count.text,
                message: message('hs106.count', count.text),
              },
            ],
            confidence: 0.6,
          });
        }
      }
    }
  },
};

/** In one document only the count that the exception itself is followed by speaks of the rest (以外的28个省份). */
function isInside(span: Span, count: Claim): boolean {
  return span.start <= count.start && count.end <= span.end;
}

/** Claims that count members of the set beside the fact, in the same sentence. */
function countsIn(fact: FactView, set: KnownSet): readonly Claim[] {
  return fact.members.flatMap(({ claim }) =>
    (fact.analysis(claim.path)?.claims ?? []).filter(
      (other) => other.sentence.start === claim.sentence.start && !other.copy && set.names.includes(other.measure.text),
    ),
  );
}

const exceptions = new WeakMap<Analysis, readonly number[]>();

/** Where 除 stands, in raw offsets: a document is searched once, not once for every claim. */
function exceptionsIn(analysis: Analysis): readonly number[] {
  const known = exceptions.get(analysis);
  if (known !== undefined) return known;
  const { text, starts } = analysis.folded;
  const places: number[] = [];
  for (let at = text.indexOf('除'); at >= 0; at = text.indexOf('除', at + 1)) places.push(starts[at] ?? 0);
  exceptions.set(analysis, places);
  return places;
}

/** Whether one of these places, in order, lies in the span. */
function holdsOne(places: readonly number[], { start, end }: Span): boolean {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return (places[low] ?? Infinity) < end;
}

/** What the claim's sentence leaves out of a known set. */
function derivedIn(analysis: Analysis, claim: Claim): readonly Derived[] {
  const { sentence } = claim;
  if (!holdsOne(exceptionsIn(analysis), sentence)) return [];
  const { folded, entities, quantities } = analysis;
  const start = toFolded(folded, sentence.start);
  const end = toFolded(folded, sentence.end);
  const { text } = folded;
  const inSentence = text.slice(start, end).indexOf('除');
  if (inSentence < 0) return [];
  const except = start + inSentence;
  const rest = /(?:以外|之外)的?(?:(?:所有|全部|其他|其余)的?)?/.exec(text.slice(except, end));
  if (rest === null) return [];
  const inside = entities.filter((entity) => entity.start >= except && entity.end <= except + rest.index);
  const at = except + rest.index + rest[0].length;
  const count = quantities.find((quantity) => quantity.start === at);
  const found: Derived[] = [];
  for (const set of knownSets) {
    const name = set.names.find((each) => text.startsWith(each, count?.end ?? at));
    const members = inside.filter((entity) => isMember(entity, set));
    // 以外的地区 says nothing of provinces; an exception that is no member (a city, a region) leaves the count open.
    if (name === undefined || members.length === 0 || members.length !== inside.length) continue;
    if (count === undefined && !/(?:所有|全部|其他|其余)/.test(rest[0])) continue;
    found.push({ start: except, end: (count?.end ?? at) + name.length, set, left: members.length });
  }
  return found;
}

function isMember(entity: Entity, set: KnownSet): boolean {
  return entity.type === 'place' && entity.level === set.level;
}
