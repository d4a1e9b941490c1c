import type { LinkedClaim } from '../linking/linkedClaim.ts';
import { comparePeriods } from '../linking/periods.ts';
import { relateValues } from '../linking/values.ts';
import { message } from '../messages.ts';
import type { Claim } from '../model.ts';
import { dayOf, relatedClaim, toldAgain } from './claimPlaces.ts';
import { makeFinding } from './finding.ts';
import type { FactRule, FactView } from './rule.ts';

/**
 * HS102: a draft (a text without a date of its own) gives a value with no as-of stamp, and a newer source has another.
 * A source is dated by its dateline or by the sentence; a draft's value that equals the newest is fine.
 */
export const figureSuperseded: FactRule = {
  code: 'HS102',
  name: 'figure-superseded',
  severity: 'warning',
  *check(fact) {
    const drafts = fact.members.filter(({ claim }) => isDraft(fact, claim));
    if (drafts.length === 0) return;
    const sources = newestFirst(fact.members.filter(({ claim }) => isDated(claim) && !fact.unfit(claim.path)));
    for (const draft of drafts) {
      const { claim } = draft;
      const analysis = fact.analysis(claim.path);
      if (analysis === undefined) continue;
      const isSource = (other: LinkedClaim): boolean =>
        other.claim.path !== claim.path && fact.link(draft, other) !== null;
      const agreeing = sources.find((other) => !differs(draft, other) && isSource(other))?.claim ?? null;
      const newest = newestAgainst(draft, agreeing, sources, isSource);
      if (newest === null) continue;
      // A text that is known to be younger than the newest source does not quote it: its figure has simply moved on.
      if (agreeing === null && claim.asOf.from === 'inferred' && comparePeriods(newest.asOf, claim.asOf) < 0) continue;
      yield makeFinding(analysis, {
        rule: 'HS102',
        severity: 'warning',
        message:
          agreeing === null
            ? message('hs102.unsupported', claim.measure.text, claim.text, dayOf(newest), newest.text)
            : message('hs102.message', claim.measure.text, claim.text, dayOf(agreeing), dayOf(newest), newest.text),
        spans: [claim, ...toldAgain(fact, claim)],
        related: agreeing === null ? [relatedClaim(newest)] : [relatedClaim(newest), relatedClaim(agreeing)],
        confidence: agreeing === null ? 0.7 : 0.9,
      });
    }
  },
};

/**
 * The newest source with another value than the draft's, newer than the newest one that agrees with it. A date that the
 * source itself states proves more than one that was inferred.
 */
function newestAgainst(
  draft: LinkedClaim,
  agreeing: Claim | null,
  sources: readonly LinkedClaim[],
  isSource: (other: LinkedClaim) => boolean,
): Claim | null {
  let inferred: Claim | null = null;
  for (const other of sources) {
    const { claim } = other;
    if (agreeing !== null && comparePeriods(agreeing.asOf, claim.asOf) >= 0) break;
    const isInferred = claim.asOf.from === 'inferred';
    if ((isInferred && inferred !== null && inferred.asOf.end !== null) || !differs(draft, other) || !isSource(other))
      continue;
    if (!isInferred) return claim;
    if (inferred === null || claim.asOf.end !== null) inferred = claim;
  }
  return inferred;
}

/** The newest first; those of one time in the order given. */
function newestFirst(members: readonly LinkedClaim[]): readonly LinkedClaim[] {
  return [...members].sort((a, b) => comparePeriods(b.claim.asOf, a.claim.asOf));
}

function isDraft(fact: FactView, claim: Claim): boolean {
  return claim.mood === 'actual' && isUnstamped(claim) && fact.analysis(claim.path)?.document.published === null;
}

function differs(a: LinkedClaim, b: LinkedClaim): boolean {
  return relateValues(a.value, b.value) === 'different';
}

/** An actual figure of a time that is known. */
function isDated({ asOf, mood }: Claim): boolean {
  return mood === 'actual' && asOf.from !== 'none' && (asOf.end ?? asOf.start) !== null;
}

function isUnstamped({ asOf }: Claim): boolean {
  return asOf.from === 'none' || asOf.from === 'inferred';
}
