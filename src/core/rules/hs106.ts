import type { Analysis } from '../analysis.ts';
import { toFolded, toRaw } from '../folding/fold.ts';
import { message } from '../messages.ts';
import type { Claim, Entity, FoldedSpan } from '../model.ts';
import { makeFinding, placeOf } from './finding.ts';
import { type KnownSet, knownSets } from './knownSets.ts';
import type { FactRule } from './rule.ts';

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
    for (const { claim } of fact.members) {
      const analysis = fact.analysis(claim.path);
      if (analysis === undefined) continue;
      for (const derived of derivedIn(analysis, claim)) {
        for (const { claim: other } of fact.members) {
          const counting = fact.analysis(other.path);
          if (counting === undefined || other === claim) continue;
          for (const count of countsIn(counting, other, derived.set)) {
            const said = count.quantity.value;
            if (
              said.approximate ||
              said.min === null ||
              said.min !== said.max ||
              said.min === derived.set.size - derived.left
            )
              continue;
            const span = toRaw(analysis.folded, derived);
            yield makeFinding(analysis, {
              rule: 'HS106',
              severity: 'warning',
              message: message(
                'hs106.message',
                derived.set.size,
                derived.left,
                derived.set.size - derived.left,
                count.text,
                derived.set.innocent,
              ),
              spans: [span],
              related: [{ ...placeOf(counting, count), message: message('hs106.count', count.text) }],
              confidence: 0.6,
            });
          }
        }
      }
    }
  },
};

/** Claims in the sentence of `claim` that count members of the set. */
function countsIn({ claims }: Analysis, claim: Claim, set: KnownSet): readonly Claim[] {
  return claims.filter(
    (other) =>
      other.sentence.start === claim.sentence.start &&
      !other.copy &&
      set.names.some((name) => other.measure.text === name),
  );
}

/** What the claim's sentence leaves out of a known set. */
function derivedIn({ folded, entities }: Analysis, claim: Claim): readonly Derived[] {
  const start = toFolded(folded, claim.sentence.start);
  const end = toFolded(folded, claim.sentence.end);
  const text = folded.text.slice(start, end);
  const except = text.indexOf('除');
  if (except < 0) return [];
  const found: Derived[] = [];
  for (const set of knownSets) {
    for (const name of set.names) {
      const whole = /(?:以外|之外|外)的?(?:所有|全部|其他|其余)的?/.exec(text.slice(except));
      if (whole === null) continue;
      const at = except + whole.index + whole[0].length;
      if (!text.startsWith(name, at)) continue;
      const inside = entities.filter(
        (entity) => entity.start >= start + except && entity.end <= start + except + whole.index,
      );
      const members = inside.filter((entity) => isMember(entity, set));
      if (members.length > 0 && members.length === inside.length) {
        found.push({ start: start + except, end: start + at + name.length, set, left: members.length });
        break;
      }
    }
  }
  return found;
}

function isMember(entity: Entity, set: KnownSet): boolean {
  return entity.type === 'place' && entity.level === set.level;
}
