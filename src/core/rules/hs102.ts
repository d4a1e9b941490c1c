import type { Claim } from '../model.ts';
import { message } from '../messages.ts';
import { baseValue } from '../linking/baseValue.ts';
import { comparePeriods } from '../linking/periods.ts';
import { relateValues } from '../linking/values.ts';
import { dayOf, relatedClaim, toldAgain } from './claimPlaces.ts';
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
    const dated = fact.members
      .map(({ claim }) => claim)
      .filter((claim) => claim.mood === 'actual' && isDated(claim) && !fact.unfit(claim.path));
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
      const differs = (other: Claim): boolean =>
        relateValues(baseValue(claim.quantity), baseValue(other.quantity)) === 'different';
      const agreeing = newestOf(sources.filter((other) => !differs(other)));
      const newer = sources.filter(
        (other) => differs(other) && (agreeing === null || comparePeriods(agreeing.asOf, other.asOf) < 0),
      );
      // A date that the source itself states proves more than one that was inferred.
      const newest =
        newestOf(newer.filter(({ asOf }) => asOf.from !== 'inferred')) ??
        newestOf(newer.filter(({ asOf }) => asOf.end !== null)) ??
        newestOf(newer);
      if (newest === null) continue;
      // A text that is known to be younger than the newest source does not quote it: its figure has simply moved on.
      if (agreeing === null && claim.asOf.from === 'inferred' && comparePeriods(newest.asOf, claim.asOf) < 0) continue;
      const older = agreeing ?? undefined;
      yield makeFinding(analysis, {
        rule: 'HS102',
        severity: 'warning',
        message:
          older === undefined
            ? message('hs102.unsupported', claim.measure.text, claim.text, dayOf(newest), newest.text)
            : message('hs102.message', claim.measure.text, claim.text, dayOf(older), dayOf(newest), newest.text),
        spans: [claim, ...toldAgain(fact, claim)],
        related: older === undefined ? [relatedClaim(newest)] : [relatedClaim(newest), relatedClaim(older)],
        confidence: older === undefined ? 0.7 : 0.9,
      });
    }
  },
};

function newestOf(claims: readonly Claim[]): Claim | null {
  return claims.reduce<Claim | null>(
    (best, claim) => (best === null || comparePeriods(best.asOf, claim.asOf) < 0 ? claim : best),
    null,
  );
}

function isDated({ asOf }: Claim): boolean {
  return asOf.from !== 'none' && (asOf.end ?? asOf.start) !== null;
}

function isUnstamped({ asOf }: Claim): boolean {
  return asOf.from === 'none' || asOf.from === 'inferred';
}
