import { daysBetween } from '../claiming/mood.ts';
import type { LinkedClaim } from '../linking/linkedClaim.ts';
import { isLikelyOnePlace } from '../linking/onePlace.ts';
import { message } from '../messages.ts';
import type { Claim, Finding } from '../model.ts';
import { dayOf, relatedClaim, toldAgain } from './claimPlaces.ts';
import { makeFinding } from './finding.ts';
import type { FactRule, FactView } from './rule.ts';

/** HS101: one fact, same as-of, values that cannot both hold. One finding a claim, with every claim against it. */
export const figureConflict: FactRule = {
  code: 'HS101',
  name: 'figure-conflict',
  severity: 'error',
  *check(fact) {
    const told = new Set<string>();
    for (const { member, opponents } of inOrder(fact)) {
      const against = opponents.filter((other) => !told.has(pairOf(member.claim, other.claim)));
      const [first] = against;
      const analysis = fact.analysis(member.claim.path);
      if (first === undefined || analysis === undefined) continue;
      for (const other of against) told.add(pairOf(member.claim, other.claim));
      yield makeFinding(analysis, {
        rule: 'HS101',
        ...verdictOn(fact, member, first),
        spans: [member.claim, ...toldAgain(fact, member)],
        related: withoutCopies(fact, against).map(relatedClaim),
      });
    }
  },
};

/** A claim with those in conflict with it. */
interface Contested {
  readonly member: LinkedClaim;
  readonly undated: boolean;
  readonly opponents: readonly LinkedClaim[];
}

/**
 * Who is shown to be wrong first: texts without a date, for a draft is where an editor wants to see it, then the odd one
 * out, whom most others contradict; one finding for it says all.
 */
function inOrder(fact: FactView): readonly Contested[] {
  return fact.members
    .map((member) => ({
      member,
      undated: fact.analysis(member.claim.path)?.document.published === null,
      opponents: opponentsOf(fact, member),
    }))
    .filter(({ opponents }) => opponents.length > 0)
    .sort((a, b) => Number(b.undated) - Number(a.undated) || b.opponents.length - a.opponents.length);
}

/** Claims in conflict with this one, in order of their ids; none where one of the two stands in a text that is no source. */
function opponentsOf(fact: FactView, member: LinkedClaim): readonly LinkedClaim[] {
  const opponents = fact.otherwise(member).filter((other) => fact.link(member, other)?.relation === 'conflict');
  if (opponents.length === 0 || fact.unfit(member.claim.path)) return [];
  return opponents.filter(({ claim }) => !fact.unfit(claim.path)).sort((a, b) => (a.claim.id < b.claim.id ? -1 : 1));
}

/** How sure the finding is and what it says: inside one document, as a revision, or with the sources on either side. */
function verdictOn(
  fact: FactView,
  own: LinkedClaim,
  other: LinkedClaim,
): Pick<Finding, 'severity' | 'message' | 'confidence'> {
  const { claim } = own;
  const day = dayOf(claim) === '?' ? dayOf(other.claim) : dayOf(claim);
  const said = [claim.measure.text, claim.text, other.claim.text, day] as const;
  if (claim.path === other.claim.path)
    return { severity: 'error', message: message('hs101.inside', ...said), confidence: 0.9 };
  const sides = [sourcesOf(fact, own), sourcesOf(fact, other)] as const;
  if (day === '?')
    return { severity: 'error', message: message('hs101.undated', ...said.slice(0, 3), ...sides), confidence: 0.8 };
  if (!isLikelyOnePlace(own, other))
    return { severity: 'information', message: message('hs101.unplaced', ...said, ...sides), confidence: 0.5 };
  return isRevision(fact, claim, other.claim)
    ? { severity: 'information', message: message('hs101.revision', ...said, ...sides), confidence: 0.5 }
    : { severity: 'error', message: message('hs101.message', ...said, ...sides), confidence: 0.9 };
}

/** How many independent sources state this value for this time; copies are one. */
function sourcesOf(fact: FactView, member: LinkedClaim): number {
  const origins = new Set([fact.origin(member.claim.path)]);
  for (const other of fact.likewise(member)) {
    const relation = fact.link(member, other)?.relation;
    if (relation === 'same' || relation === 'consistent') origins.add(fact.origin(other.claim.path));
  }
  return origins.size;
}

/** One claim of each origin and value, the origin's own where it is among them: copies say nothing new. */
function withoutCopies(fact: FactView, members: readonly LinkedClaim[]): readonly Claim[] {
  const kept = new Map<string, Claim>();
  for (const { claim } of members) {
    const origin = fact.origin(claim.path);
    const key = `${origin}|${claim.text}`;
    const known = kept.get(key);
    if (known === undefined || (claim.path === origin && known.path !== origin)) kept.set(key, claim);
  }
  return [...kept.values()];
}

/** Statistics of one year that stand in papers a year or more apart, or are told as preliminary here and settled there, are revised, not wrong. */
function isRevision(fact: FactView, a: Claim, b: Claim): boolean {
  const { from, start, end } = a.asOf;
  // What stood on a day is counted once; the last day of a year is the year's (提高到2007年的1.49%).
  if (from === 'dateline' || (start === end && end?.endsWith('-12-31') !== true)) return false;
  // 最终核实 settles what was reckoned before, on whatever day.
  if ((a.stage === 'final') !== (b.stage === 'final')) return true;
  const x = fact.analysis(a.path)?.document.published?.day.end;
  const y = fact.analysis(b.path)?.document.published?.day.end;
  if (x === undefined || x === null || y === undefined || y === null) return false;
  if (a.stage !== b.stage && Math.abs(daysBetween(x, y)) >= aQuarter) return true;
  return Math.abs(Number(x.slice(0, 4)) - Number(y.slice(0, 4))) >= 1;
}

/** A first reckoning is hardly revised within fewer days: there another figure is a slip. */
const aQuarter = 90;

function pairOf(a: Claim, b: Claim): string {
  return a.id < b.id ? `${a.id}|${b.id}` : `${b.id}|${a.id}`;
}
