import { edtf } from '../edtf.ts';
import type { LinkedClaim } from '../linking/linkedClaim.ts';
import { type Message, message } from '../messages.ts';
import type { Claim, Related } from '../model.ts';
import type { FactView } from './rule.ts';

/** A claim as a related place that says what it holds and as of when. */
export function relatedClaim(claim: Claim): Related {
  return { path: claim.path, start: claim.start, end: claim.end, text: claim.text, message: statement(claim) };
}

/** The value as written, and as of when, as far as that is known. */
export function statement(claim: Claim): Message {
  const { start, end, from } = claim.asOf;
  const days = start === null ? end : edtf(claim.asOf);
  if (days === null) return message('claim.undated', claim.text);
  return message(from === 'inferred' ? 'claim.inferred' : 'claim.asOf', claim.text, days);
}

/** The other places where the same document states the same value: they are wrong together. */
export function toldAgain(fact: FactView, member: LinkedClaim): readonly Claim[] {
  return fact
    .inDocument(member.claim.path)
    .filter((other) => {
      const relation = other.claim.text === member.claim.text ? fact.link(member, other)?.relation : undefined;
      return relation === 'same' || relation === 'consistent';
    })
    .map((other) => other.claim);
}

/** The day that a message shows: as of when, or `?`. */
export function dayOf(claim: Claim): string {
  return claim.asOf.end ?? claim.asOf.start ?? '?';
}
