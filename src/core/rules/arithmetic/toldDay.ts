import type { Analysis } from '../../analysis.ts';
import type { Time } from '../../model.ts';

/** The day on which a text is told, where the text says it of itself; `time` is where. */
export interface ToldDay {
  /** ISO; the last day of a month that is told without its day. */
  readonly day: string;
  readonly time: Time;
}

/** How far into a text its dateline may stand. */
const HEAD = 120;
const declares =
  /(?:本报告|本公报|本公告|本文|本稿|本白皮书|本手册|本年鉴|本通报|本志|本书)(?:正式|首次)?(?:发布|公布|成文|成稿|定稿|截稿|编制|编写|撰写|完成|印发|出版|付印|形成)(?:日期|时间)?(?:于|为|：|:|是)$/;

/** The dateline of a text (新华社2021年1月15日电), or what it says of its own day (本报告发布于2022年10月); null without one, or with two. */
export function toldDayOf({ folded: { text }, times }: Analysis): ToldDay | null {
  let found: ToldDay | null = null;
  for (const time of times) {
    if (time.anchor !== 'absolute' || time.to === null || time.bound !== undefined) continue;
    if (time.start > HEAD && !text.startsWith('于', time.start - 1) && !/[：:为是]/.test(text.charAt(time.start - 1)))
      continue;
    const isDateline =
      time.precision === 'day' &&
      time.start <= HEAD &&
      (/^(?:电|讯)(?:[\s　：:（(]|$)/.test(text.slice(time.end, time.end + 2)) ||
        (/(?:社|报|网|台|客户端)[一-鿿]{0,4}$/.test(text.slice(Math.max(0, time.start - 8), time.start)) &&
          /^(?:报道|消息|发布|播发)/.test(text.slice(time.end, time.end + 2))) ||
        /(?:网消息|客户端消息|报消息|社消息|网讯|报讯|新闻讯)[^。]{0,12}$/.test(
          text.slice(Math.max(0, time.start - 24), time.start),
        ));
    const isDeclared =
      (time.precision === 'day' || time.precision === 'month') &&
      declares.test(text.slice(Math.max(0, time.start - 20), time.start));
    if (!isDateline && !isDeclared) continue;
    // Two datelines: a digest of several days.
    if (found !== null && found.day !== time.to) return null;
    found = { day: time.to, time };
  }
  return found;
}
