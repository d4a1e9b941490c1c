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
    const origins = originsOf(fact, sources);
    for (const draft of drafts) {
      const { claim } = draft;
      const analysis = fact.analysis(claim.path);
      if (analysis === undefined) continue;
      const isSource = (other: LinkedClaim): boolean =>
        other.claim.path !== claim.path && fact.link(draft, other) !== null;
      const agreeing = sources.find((other) => !differs(draft, other) && isSource(other)) ?? null;
      const newest = newestAgainst(draft, agreeing, sources, isSource);
      if (newest === null) continue;
      // A text that is known to be younger than the newest source does not quote it: its figure has simply moved on.
      if (agreeing === null && claim.asOf.from === 'inferred' && comparePeriods(newest.claim.asOf, claim.asOf) < 0)
        continue;
      const said = [claim.measure.text, claim.text] as const;
      const against = [dayOf(newest.claim), newest.claim.text] as const;
      yield makeFinding(analysis, {
        rule: 'HS102',
        severity: 'warning',
        message:
          agreeing === null
            ? message('hs102.unsupported', ...said, ...against, origins(newest))
            : message('hs102.message', ...said, dayOf(agreeing.claim), ...against, origins(agreeing), origins(newest)),
        spans: [claim, ...toldAgain(fact, draft)],
        related: (agreeing === null ? [newest] : [newest, agreeing]).map((source) => relatedClaim(source.claim)),
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
  agreeing: LinkedClaim | null,
  sources: readonly LinkedClaim[],
  isSource: (other: LinkedClaim) => boolean,
): LinkedClaim | null {
  let inferred: LinkedClaim | null = null;
  for (const other of sources) {
    const { asOf } = other.claim;
    if (agreeing !== null && comparePeriods(agreeing.claim.asOf, asOf) >= 0) break;
    const isInferred = asOf.from === 'inferred';
    // Of inferred dates one with an end is the best there is: nothing behind it is better but a stated date.
    if (isInferred && inferred !== null && inferred.claim.asOf.end !== null) continue;
    if (!differs(draft, other) || !isSource(other)) continue;
    if (!isInferred) return other;
    if (inferred === null || asOf.end !== null) inferred = other;
  }
  return inferred;
}

/** Counts the independent sources that give a value, whatever the time: copies are one. Each value is counted once. */
function originsOf(fact: FactView, sources: readonly LinkedClaim[]): (member: LinkedClaim) => number {
  const known = new Map<string, number>();
  return (member) => {
    const { min, max } = member.value;
    const key = `${String(min)}|${String(max)}`;
    let count = known.get(key);
    if (count === undefined) {
      const agreeing = sources.filter((other) => !differs(member, other));
      count = new Set(agreeing.map(({ claim }) => fact.origin(claim.path))).size;
      known.set(key, count);
    }
    return count;
  };
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
