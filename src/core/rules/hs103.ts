import type { Claim } from '../model.ts';
import { message } from '../messages.ts';
import { comparePeriods } from '../linking/periods.ts';
import { dayOf, relatedClaim } from './claimPlaces.ts';
import { makeFinding } from './finding.ts';
import type { FactRule } from './rule.ts';

/**
 * HS103: one fact at two times in two documents. Information, once a fact: from the oldest value to the newest.
 * Flows of two stated periods (2013年, 2014年) differ by nature and say nothing.
 */
export const figureChanged: FactRule = {
  code: 'HS103',
  name: 'figure-changed',
  severity: 'information',
  *check(fact) {
    let best: readonly [Claim, Claim] | null = null;
    const seen = new Map<string, Claim>();
    for (const { claim } of fact.members) {
      for (const link of fact.links(claim)) {
        if (link.relation !== 'changed' || link.a !== claim.id) continue;
        const other = fact.claim(link.b);
        if (other === undefined || other.path === claim.path || (isFlow(claim) && isFlow(other))) continue;
        const order = comparePeriods(claim.asOf, other.asOf);
        if (order === 0) continue;
        const [older, newer] = order < 0 ? [claim, other] : [other, claim];
        for (const each of [older, newer]) seen.set(`${fact.origin(each.path)}|${each.text}`, each);
        if (
          best === null ||
          comparePeriods(older.asOf, best[0].asOf) < 0 ||
          comparePeriods(best[1].asOf, newer.asOf) < 0
        )
          best = [older, newer];
      }
    }
    if (best === null) return;
    const [older, newer] = best;
    const analysis = fact.analysis(older.path);
    if (analysis === undefined) return;
    const others = [...seen.values()]
      .filter((claim) => claim !== older)
      .sort((a, b) => comparePeriods(a.asOf, b.asOf) || (a.id < b.id ? -1 : 1));
    yield makeFinding(analysis, {
      rule: 'HS103',
      severity: 'information',
      message: message('hs103.message', older.measure.text, older.text, dayOf(older), newer.text, dayOf(newer)),
      spans: [older],
      related: others.map(relatedClaim),
      confidence: 0.9,
    });
  },
};

function isFlow({ asOf }: Claim): boolean {
  return (asOf.from === 'sentence' || asOf.from === 'paragraph') && asOf.kind === 'flow';
}
