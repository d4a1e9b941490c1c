import type { Claim } from '../model.ts';
import { message } from '../messages.ts';
import { comparePeriods } from '../linking/periods.ts';
import { verbKind } from '../linking/linkedClaim.ts';
import { relateValues } from '../linking/values.ts';
import { dayOf, relatedClaim } from './claimPlaces.ts';
import { makeFinding } from './finding.ts';
import type { FactRule, FactView } from './rule.ts';

/** More as-of days than this make a time series. */
const seriesLength = 4;
/** So many pairs tell what became of a fact that very many texts state; they are taken in order of path and start. */
const mostPairs = 20_000;

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
    const changes: (readonly [Claim, Claim])[] = [];
    const days = new Set<string>();
    for (const change of changesOf(fact)) {
      const [older, newer] = change;
      changes.push(change);
      days.add(dayOf(older)).add(dayOf(newer));
      // A figure of many times is a series (the timeline shows it), not a change.
      if (days.size > seriesLength) return;
      // “At the earliest” says nothing of what came first: an undated draft repeats what others have.
      if (older.asOf.end === null || newer.asOf.end === null) continue;
      if (best === null || comparePeriods(older.asOf, best[0].asOf) < 0 || comparePeriods(best[1].asOf, newer.asOf) < 0)
        best = [older, newer];
    }
    if (best === null) return;
    const [older, newer] = best;
    const analysis = fact.analysis(older.path);
    if (analysis === undefined) return;
    // Where each text has its figure from is asked of real changes alone: it takes the words around all figures of the fact.
    const seen = new Map<string, Claim>();
    for (const change of changes) {
      for (const each of change) {
        const key = `${fact.origin(each.path)}|${each.text}`;
        // Of copies the one that is dated by itself is shown.
        if (seen.get(key) === undefined || each.asOf.from !== 'inferred') seen.set(key, each);
      }
    }
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

/** Pairs of two documents that a link calls changed, the older claim first, in order of path and start. */
function* changesOf(fact: FactView): Iterable<readonly [Claim, Claim]> {
  let pairs = 0;
  for (const [index, member] of fact.members.entries()) {
    const { claim } = member;
    if (isChange(claim)) continue;
    for (let next = index + 1; next < fact.members.length; next++) {
      const against = fact.members[next];
      if (against === undefined || against.claim.path === claim.path || (isFlow(claim) && isFlow(against.claim)))
        continue;
      const order = comparePeriods(claim.asOf, against.claim.asOf);
      if (order === 0 || relateValues(member.value, against.value) !== 'different') continue;
      if (++pairs > mostPairs) return;
      if (fact.link(member, against)?.relation === 'changed')
        yield order < 0 ? [claim, against.claim] : [against.claim, claim];
    }
  }
}

/** 新增, 增长: what happened in a period is another figure in the next one. */
function isChange({ measure }: Claim): boolean {
  return verbKind(measure.verb) !== '';
}

function isFlow({ asOf }: Claim): boolean {
  return asOf.from !== 'dateline' && asOf.from !== 'inferred' && asOf.kind === 'flow';
}
