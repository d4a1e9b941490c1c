import type { Claim } from '../model.ts';
import { message } from '../messages.ts';
import { comparePeriods } from '../linking/periods.ts';
import { relateValues } from '../linking/values.ts';
import { dayOf, relatedClaim } from './claimPlaces.ts';
import { makeFinding } from './finding.ts';
import type { FactRule } from './rule.ts';

/**
 * HS102: a draft (a text without a date of its own) gives a value with no as-of stamp, and a newer source has another.
 * A source is dated by its dateline or by the sentence; a draft's value that equals the newest is fine.
 */
export const figureSuperseded: FactRule = {
  code: 'HS102',
  name: 'figure-superseded',
  severity: 'warning',
  *check(fact) {
    const dated = fact.members.map(({ claim }) => claim).filter((claim) => claim.mood === 'actual' && isDated(claim));
    for (const { claim } of fact.members) {
      const analysis = fact.analysis(claim.path);
      if (
        analysis === undefined ||
        claim.mood !== 'actual' ||
        !isUnstamped(claim) ||
        analysis.document.published !== null
      )
        continue;
      const others = [...fact.links(claim)]
        .map((link) => fact.claim(link.a === claim.id ? link.b : link.a))
        .filter((other): other is Claim => other !== undefined && other.path !== claim.path);
      const sources = others.filter((other) => dated.includes(other));
      const newest = sources.reduce<Claim | null>(
        (best, other) => (best === null || comparePeriods(best.asOf, other.asOf) < 0 ? other : best),
        null,
      );
      if (newest === null || relateValues(claim.quantity.value, newest.quantity.value) !== 'different') continue;
      const older = sources.find(
        (other) =>
          relateValues(claim.quantity.value, other.quantity.value) === 'same' &&
          comparePeriods(other.asOf, newest.asOf) < 0,
      );
      // A text that is known to be younger than the newest source does not quote it: its figure has simply moved on.
      if (older === undefined && claim.asOf.from === 'inferred' && comparePeriods(newest.asOf, claim.asOf) < 0)
        continue;
      yield makeFinding(analysis, {
        rule: 'HS102',
        severity: 'warning',
        message:
          older === undefined
            ? message('hs102.unsupported', claim.measure.text, claim.text, dayOf(newest), newest.text)
            : message('hs102.message', claim.measure.text, claim.text, dayOf(older), dayOf(newest), newest.text),
        spans: [claim],
        related: older === undefined ? [relatedClaim(newest)] : [relatedClaim(newest), relatedClaim(older)],
        confidence: older === undefined ? 0.7 : 0.9,
      });
    }
  },
};

function isDated({ asOf }: Claim): boolean {
  return asOf.from !== 'none' && (asOf.end ?? asOf.start) !== null;
}

function isUnstamped({ asOf }: Claim): boolean {
  return asOf.from === 'none' || asOf.from === 'inferred';
}
