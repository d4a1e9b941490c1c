import type { DayInterval, FoldedSpan } from '../model.ts';
import { findDay, type FoundDay } from './day.ts';

/** What a dateline says; offsets within the line's text. */
export interface Dateline {
  readonly published: (FoldedSpan & { readonly day: DayInterval }) | null;
  readonly source: FoldedSpan | null;
  /** The line ends with a label whose value stands on the next line (来源: / 某某日报). */
  readonly awaits: 'source' | null;
}

const LONGEST = 160;
const LONGEST_VALUE = 30;
/** Labels of a dateline's fields; what they name is told apart only where it matters. */
const DATE_LABELS = '更新时间|发布时间|发布日期|发表时间|发稿时间|成文日期|日期|时间|更新于|发布于';
const SOURCE_LABELS = '信息来源|文章来源|稿件来源|新闻来源|来源|稿源|来自';
const OTHER_LABELS =
  '责任编辑|编辑|责编|作者|记者|通讯员|浏览次数|浏览量|浏览|点击数|点击量|点击|阅读量|阅读|访问量|字号|字体|发布机构|发布单位|索引号|发文字号|文号|主题分类|体裁分类|审核|校对|摄影|分享到|分享|评论|views?';
const FIELD = new RegExp(
  `^[\\s|/·【】[\\]()（）]*(?:(${DATE_LABELS})|(${SOURCE_LABELS})|(?:${OTHER_LABELS}))(?:\\s*[:：]\\s*|\\s(?=\\s?(?:19|20)\\d\\d[^\\d]))`,
  'i',
);
const CLOCK = /^[\sT]*\d{1,2}[:时]\d{1,2}(?:[:分](?:\d{1,2}秒?)?)?/;
const REPORTERS = /^[□■◇◆○●△▲★☆]?\s*(?:本报|本网|本刊|本社|特约)?(?:记者|通讯员|评论员|见习记者)[\s/]/;
/** A news agency's opening: 新华社北京2024年5月3日电, 本报北京5月3日讯, and a named outlet's 消息 before a colon. */
const WIRE = /^[(（【]?(?:据)?([一-鿿]{2,5}社|[一-鿿]{2,8}[报网])[一-鿿]{2,8}?(\d{4}年)?\d{1,2}月\d{1,2}日(?:电|讯)/;
const OUTLET =
  /^(?:据)?([一-鿿]{2,12}(?:客户端|日报|晚报|时报|电视台|通讯社|新闻网|新华社))(?:\d{1,2}月\d{1,2}日)?(?:消息|讯|电)(?:[(（][一-鿿]{2,8}[)）])?\s*[:：]/;

/**
 * What a line says of date and source, where the whole line is a dateline: labelled fields, a date with a clock, reporters.
 * Null for everything else: a sentence that begins with a date is none. The text is folded.
 */
export function readDateline(text: string): Dateline | null {
  if (text.length > LONGEST) return null;
  if (REPORTERS.test(text) && !/[。！？；]/.test(text)) return { published: null, source: null, awaits: null };
  let published: FoundDay | null = null;
  let source: FoldedSpan | null = null;
  let awaits: Dateline['awaits'] = null;
  let at = 0;
  let fields = 0;
  while (at < text.length) {
    const rest = text.slice(at);
    const label = FIELD.exec(rest);
    if (label !== null) {
      fields++;
      const valueAt = at + label[0].length;
      awaits = null;
      const day = dayAtStart(text.slice(valueAt));
      if (label[2] === undefined && day !== null) {
        if (label[1] !== undefined) published ??= shift(day, valueAt);
        at = valueAt + day.end;
        at += CLOCK.exec(text.slice(at))?.[0].length ?? 0;
        continue;
      }
      const value = /^[^\s|【】]*/.exec(text.slice(valueAt))?.[0] ?? '';
      if (/[，。；,;]/.test(value) || value.length > LONGEST_VALUE) return null;
      if (label[2] !== undefined) {
        if (value === '') awaits = 'source';
        else source ??= { start: valueAt, end: valueAt + value.replace(/[)）\]]+$/, '').length };
      }
      at = valueAt + value.length;
      // Names of reporters and the like may go on behind a single space.
      at += /^(?: [一-鿿]{2,4}(?=[\s|]|$))*/.exec(text.slice(at))?.[0].length ?? 0;
    } else {
      const day = dayAtStart(rest);
      if (day !== null) {
        fields++;
        published ??= shift(day, at);
        at += day.end;
        at += CLOCK.exec(text.slice(at))?.[0].length ?? 0;
      } else {
        // One unlabelled word, as 河南日报 behind a date, is a source; anything more makes the line no dateline.
        const word = /^[\s|/·,，]*([一-鿿]{2,12})[\s|]*/.exec(rest);
        if (word?.[1] === undefined || fields === 0 || source !== null || published === null) break;
        if (!/[报网社台刊端局委部会厅府院闻]$/.test(word[1])) break;
        source = { start: at + word[0].indexOf(word[1]), end: at + word[0].indexOf(word[1]) + word[1].length };
        at += word[0].length;
      }
    }
    at += /^[\s|·,，/>)）】\]]*/.exec(text.slice(at))?.[0].length ?? 0;
  }
  return fields > 0 && at >= text.length ? { published, source, awaits } : null;
}

/** Date and source out of the opening of a report's first sentence; null where it has no such opening. The text is folded. */
export function readOpening(text: string): Dateline | null {
  const head = text.slice(0, 80);
  const wire = WIRE.exec(head);
  if (wire !== null) {
    const [, name = '', year] = wire;
    const start = wire[0].indexOf(name);
    return {
      published: year === undefined ? null : findDay(wire[0]),
      source: { start, end: start + name.length },
      awaits: null,
    };
  }
  const outlet = OUTLET.exec(head);
  if (outlet === null) return null;
  const start = outlet[0].indexOf(outlet[1] ?? '');
  return { published: null, source: { start, end: start + (outlet[1] ?? '').length }, awaits: null };
}

/**
 * The day a speech was held or a law was passed, where a line of the head says nothing else:
 * （2026年1月27日在…会议上）, 2018年12月29日 第…次会议修正, or the date alone.
 */
export function readOccasion(text: string): FoundDay | null {
  if (text.length > LONGEST || /[。！？]/.test(text)) return null;
  const body = /^[\s(（—–-]*/.exec(text)?.[0].length ?? 0;
  const found = dayAtStart(text.slice(body));
  if (found === null) {
    // 第…次会议，2014年3月5日
    const last = /(?:会议|大会)[^0-9]{0,6}(\d{4}年\d{1,2}月\d{1,2}日)[)）]?$/.exec(text);
    const day = last?.[1] === undefined ? null : findDay(last[1]);
    return last?.[1] === undefined || day === null ? null : shift(day, last.index + last[0].indexOf(last[1]));
  }
  const rest = text.slice(body + found.end).replace(/[\s)）]+$/, '');
  if (rest === '' || (rest.startsWith('在') && /[上届会]$/.test(rest)) || /(?:通过|公布|发布|修正|修订)$/.test(rest))
    return shift(found, body);
  return null;
}

function dayAtStart(text: string): FoundDay | null {
  const found = findDay(text.slice(0, 40));
  return found?.start === 0 ? found : null;
}

function shift({ start, end, day }: FoundDay, by: number): FoundDay {
  return { start: start + by, end: end + by, day };
}
