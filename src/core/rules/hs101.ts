import type { LinkedClaim } from '../linking/linkedClaim.ts';
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
    for (const { claim, opponents } of inOrder(fact)) {
      const against = opponents.filter((other) => !told.has(pairOf(claim, other)));
      const [first] = against;
      const analysis = fact.analysis(claim.path);
      if (first === undefined || analysis === undefined) continue;
      for (const other of against) told.add(pairOf(claim, other));
      yield conflict(fact, claim, first, withoutCopies(fact, against), analysis);
    }
  },
};

/**
 * Who is shown to be wrong first: texts without a date, for a draft is where an editor wants to see it, then the odd one
 * out, whom most others contradict; one finding for it says all.
 */
function inOrder(fact: FactView): readonly Contested[] {
  const weighed = fact.members.map((member) => {
    const { claim } = member;
    const undated = fact.analysis(claim.path)?.document.published === null;
    const opponents = opponentsOf(fact, member);
    return { claim, opponents, weight: opponents.length + (undated ? 1000 : 0) };
  });
  return weighed.filter(({ weight }) => weight % 1000 > 0).sort((a, b) => b.weight - a.weight);
}

/** A claim with those in conflict with it. */
interface Contested {
  readonly claim: Claim;
  readonly opponents: readonly Claim[];
}

function conflict(
  fact: FactView,
  claim: Claim,
  first: Claim,
  against: readonly Claim[],
  analysis: Parameters<typeof makeFinding>[0],
): Finding {
  const revised = isRevision(fact, claim, first);
  return makeFinding(analysis, {
    rule: 'HS101',
    severity: revised ? 'information' : 'error',
    message: message(
      revised ? 'hs101.revision' : 'hs101.message',
      claim.measure.text,
      claim.text,
      first.text,
      dayOf(claim),
    ),
    spans: [claim, ...toldAgain(fact, claim)],
    related: against.map(relatedClaim),
    confidence: revised ? 0.5 : 0.9,
  });
}

/** Claims in conflict with this one, in order of their ids; none where one of the two stands in a text that is no source. */
function opponentsOf(fact: FactView, member: LinkedClaim): readonly Claim[] {
  const opponents = fact
    .otherwise(member)
    .filter((other) => fact.link(member, other)?.relation === 'conflict')
    .map(({ claim }) => claim);
  if (opponents.length === 0 || fact.unfit(member.claim.path)) return [];
  return opponents.filter(({ path }) => !fact.unfit(path)).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** One claim of each origin and value: copies say nothing new. */
function withoutCopies(fact: FactView, claims: readonly Claim[]): readonly Claim[] {
  const kept = new Map<string, Claim>();
  for (const claim of claims) {
    const key = `${fact.origin(claim.path)}|${claim.text}`;
    if (!kept.has(key)) kept.set(key, claim);
  }
  return [...kept.values()];
}

/** Statistics of one year that stand in papers a year or more apart are revised, not wrong. */
function isRevision(fact: FactView, a: Claim, b: Claim): boolean {
  if (a.asOf.from === 'dateline' || a.asOf.start === a.asOf.end) return false;
  const x = fact.analysis(a.path)?.document.published?.day.end;
  const y = fact.analysis(b.path)?.document.published?.day.end;
  if (x === undefined || x === null || y === undefined || y === null) return false;
  return Math.abs(Number(x.slice(0, 4)) - Number(y.slice(0, 4))) >= 1;
}

function pairOf(a: Claim, b: Claim): string {
  return a.id < b.id ? `${a.id}|${b.id}` : `${b.id}|${a.id}`;
}
