import type { LinkedClaim } from './linkedClaim.ts';

/** What a bridge, dam or line has as long as it stands. Own list of endings. */
const lasting = /(?:全长|海拔|主跨|跨径|跨度|坝高|坝长|塔高|总高度?|占地|占地面积|水深|直径|设计时速|设计使用寿命)$/;

/** True for a figure that holds at any time: a property of something built, in a text that gives no time for it but its own day. */
export function isTimeless({ claim, type, bodies }: LinkedClaim): boolean {
  return bodies.length > 0 && claim.asOf.from === 'dateline' && lasting.test(type.terms.text);
}
