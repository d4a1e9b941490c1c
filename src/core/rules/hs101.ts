import type { Claim, Finding } from '../model.ts';
import { message } from '../messages.ts';
import { dayOf, relatedClaim } from './claimPlaces.ts';
import { makeFinding } from './finding.ts';
import type { FactRule, FactView } from './rule.ts';

/** HS101: one fact, same as-of, values that cannot both hold. One finding a claim, with every claim against it. */
export const figureConflict: FactRule = {
  code: 'HS101',
  name: 'figure-conflict',
  severity: 'error',
  *check(fact) {
    const told = new Set<string>();
    // A draft is where an editor wants to see it: texts without a date come first.
    const drafts = fact.members.filter(({ claim }) => isUndated(fact, claim));
    for (const { claim } of [...drafts, ...fact.members.filter((member) => !drafts.includes(member))]) {
      const against = opponents(fact, claim).filter((other) => !told.has(pairOf(claim, other)));
      const [first] = against;
      const analysis = fact.unfit(claim.path) ? undefined : fact.analysis(claim.path);
      if (first === undefined || analysis === undefined) continue;
      for (const other of against) told.add(pairOf(claim, other));
      yield conflict(fact, claim, first, against, analysis);
    }
  },
};

function isUndated(fact: FactView, claim: Claim): boolean {
  return fact.analysis(claim.path)?.document.published === null;
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
    spans: [claim],
    related: against.map(relatedClaim),
    confidence: revised ? 0.5 : 0.9,
  });
}

/** Claims in conflict with this one, one for each origin: copies say nothing new. */
function opponents(fact: FactView, claim: Claim): readonly Claim[] {
  const found = new Map<string, Claim>();
  const links = [...fact.links(claim)]
    .filter((link) => link.relation === 'conflict')
    .map((link) => (link.a === claim.id ? link.b : link.a));
  for (const id of links.sort()) {
    const other = fact.claim(id);
    if (other === undefined || fact.unfit(other.path)) continue;
    const key = `${fact.origin(other.path)}|${other.text}`;
    if (!found.has(key)) found.set(key, other);
  }
  return [...found.values()];
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
