import type { FoldedSpan } from '../model.ts';

/** Invitations to get in touch, as they are put into stolen text: the form tells them, not what they offer. */
const SOLICITATION =
  /(?<![添增参追再更叠附外])加(?:我)?(?:官方)?(?:微信|薇信|微芯|V信|QQ|扣扣|[Qq][Qq]?群|电报|飞机)(?:群|号)?[一-鿿A-Za-z0-9]{0,12}|(?:微信|薇信|扣扣|QQ)(?:号|群)?[:：]?[A-Za-z]?\d{6,12}|点击(?:领取|下载|进入)[一-鿿A-Za-z0-9]{0,10}(?:红包|彩金|APP|app|优惠|平台)/g;
/** An office that gives its own address does so with these words. */
const OFFICIAL = /咨询|联系|报名|电话|客服|工作人员|公众号|举报|投诉|邮箱|关注|热线|地址|服务/;

/** Such invitations in a text that is no notice with an address. Offsets: folded text. */
export function findSolicitations(text: string): FoldedSpan[] {
  const found: FoldedSpan[] = [];
  for (const match of text.matchAll(SOLICITATION)) {
    const start = match.index;
    const end = start + match[0].length;
    const around =
      (/[^。！？\n]{0,40}$/.exec(text.slice(Math.max(0, start - 40), start))?.[0] ?? '') +
      (/^[^。！？\n]{0,24}/.exec(text.slice(end, end + 24))?.[0] ?? '');
    if (!OFFICIAL.test(around + match[0])) found.push({ start, end });
  }
  return found;
}
