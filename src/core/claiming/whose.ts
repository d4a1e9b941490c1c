import type { Entity, FoldedSpan } from '../model.ts';
import { dateline } from './dateline.ts';
import type { ScopeContext } from './scope.ts';

/** A body that only tells the figure (据国家统计局, 央行数据显示, 记者从省卫健委获悉): it is no scope. */
export function isSource({ text, clauses, sentence }: ScopeContext, { start, end }: Entity): boolean {
  const clause = clauses.find((span) => span.start <= start && start < span.end) ?? sentence;
  const before = text.slice(clause.start, start);
  if (/(?:^|[^依根])(?:据|获悉|来自|记者从)[^，,]{0,4}$|根据$/.test(before)) return true;
  // 某公司1月1日公告，公司去年…: a company's report is of itself.
  if (reportsItself(text, sentence, end)) return false;
  return reports.test(text.slice(end, Math.min(sentence.end, end + 20)));
}

/** What a company tells of itself; 数据显示 may be of anybody. Bounded, so linear. */
const ownReport =
  /^(?:[（(][^（）()]{1,10}[)）])?[^，,。；;：:]{0,20}(?:公告|年报|财报|季报|中报|年度报告|业绩|服务数据|运营数据|服务报告)/;

const reports =
  /^(?:(?:年度|年中)?(?:工作)?(?:会议|例会)(?=透露|获悉|通报|公布|发布|介绍|披露)|(?:召开|举行)[^，,]{0,8}会议?，?(?=透露|通报|公布|发布|介绍|披露)|(?:有关|相关|新闻)?(?:负责人|负责同志|局长|厅长|主任|部长|司长|发言人|专家)|(?:今天|今日|近日|日前|昨日|\d{1,2}日|\d{1,2}月\d{1,2}日)|的|最新|初步|公布的?|发布的?){0,3}(?:数据|统计|公告|公报|通报|发布|公布|消息|介绍|表示|透露|指出|显示|负责人|获悉|了解|报告)/;

/** Whether a company tells of itself behind its name (公告, 发布2023年年度报告). */
export function reportsItself(text: string, sentence: FoldedSpan, end: number): boolean {
  return ownReport.test(text.slice(end, Math.min(sentence.end, end + 34)));
}

/** True for a place in a list that only names what is counted (分布在郑州、洛阳、新乡4个城市). */
export function isListed(text: string, entities: readonly Entity[], index: number): boolean {
  const entity = entities[index];
  if (entity === undefined) return false;
  if (!isJoined(text, entities, index)) return false;
  // 北京、上海分别为 gives each its own figure, which the row tells.
  let end = entity.end;
  for (let next = index; areJoined(text, entities[next], entities[next + 1]); next++)
    end = entities[next + 1]?.end ?? end;
  return /^等?(?:地|省份?|市|省市)?[\d一二两三四五六七八九十]/.test(text.slice(end, end + 6));
}

/**
 * The place that a figure of a row belongs to: 广州、深圳地铁客运量分别达1409万、1305万人次, the first to the first. `index` is the
 * last place of the list. Null where there is no such row, or it is one of measures (北京、上海的产值和人口分别).
 */
export function placeOfRow(text: string, entities: readonly Entity[], index: number, figure: number): Entity | null {
  const last = entities[index];
  if (last?.type !== 'place') return null;
  let first = index;
  while (areJoined(text, entities[first - 1], entities[first])) first -= 1;
  if (first === index) return null;
  const between = text.slice(last.end, figure);
  const at = between.indexOf('分别');
  if (at < 0 || /[、和与及]/.test(between.slice(0, at)) || /[。；;，,]/.test(between)) return null;
  const before =
    between.slice(at).match(/[\d零〇一二两三四五六七八九十百千万亿％%][^、和与及]{0,6}[、和与及]/g)?.length ?? 0;
  return first + before <= index ? (entities[first + before] ?? null) : null;
}

/** A person who does what is counted (张三向学校捐款20万元), unlike one who tells it; null where there is none. */
export function personBefore(context: ScopeContext, figure: number): string | null {
  const { text, entities } = context;
  const person = entities.find(
    (entity) =>
      entity.type === 'person' &&
      entity.start >= context.sentence.start &&
      entity.end <= figure &&
      isSubject(context, entity),
  );
  if (
    person === undefined ||
    /表示|介绍|指出|说|告诉|称|强调|认为|透露|记者|报告|代表|宣布|宣告|同[^，,]{1,12}(?:会|签署|互致)/.test(
      text.slice(person.end, figure),
    )
  )
    return null;
  return person.canonical;
}

/** 甲公司, 城南医院 at the start of a sentence, which no list of names knows; null where it names none. */
export function unnamedBody({ text, sentence, entities }: ScopeContext, figure: number): string | null {
  const found = subject.exec(text.slice(sentence.start, Math.min(figure, sentence.start + 20)))?.[1];
  if (found === undefined) return null;
  const end = sentence.start + found.length;
  return entities.some((each) => each.start < end && each.end > sentence.start) ? null : found;
}

const subject = /^([\u4e00-\u9fff]{1,8}?(?:公司|集团|医院|大学|银行))(?=[\d，,去今上前本]|20\d\d)/;

/** What is told of by the place where it happened. Bounded, so linear. */
const disaster = /^[^，,的]{0,16}?(?:事故|地震|爆炸|泥石流|洪灾)(?:发生|已|造成|后|过去|进入|以来|$)/;

/** A name that opens its clause is what the sentence speaks of. */
export function isSubject(context: ScopeContext, entity: Entity): boolean {
  const { text } = context;
  const clause = context.clauses.find((span) => span.start <= entity.start && entity.start < span.end);
  if (clause === undefined) return false;
  // 四川汶川“5·12”特大地震发生后: where something happened, not whose the figures are.
  if (entity.type === 'place' && disaster.test(text.slice(entity.end, Math.min(clause.end, entity.end + 28))))
    return false;
  // 重庆至武汉段4.5米水深航道: between two places.
  if (/^[至到][\u4e00-\u9fff]{2,6}[段间的]/.test(text.slice(entity.end, Math.min(clause.end, entity.end + 9))))
    return false;
  if (isRanked(text, entity)) return false;
  // 新华社重庆1月26日电 is not yet the sentence.
  const before = withoutTimes(context, clause.start, startOfPlaces(context, entity)).replace(dateline, '');
  if (/记者(?:在|从|走进|来到)$/.test(before)) return true;
  // 在湖州市德清县，当地去年……: the clause says where, and nothing else.
  if (/^在[^，,]{0,8}$/.test(before) && /^(?:[境辖]内|地区|一带)?$/.test(text.slice(entity.end, clause.end)))
    return true;
  return (
    before.length <= 4 &&
    !/[在到至向往从除赴驻对给与和、比较]|(?:推进|支持|促进|推动|帮助|支援|扶持|覆盖|惠及|涉及|扩展|扩大|新设|设立|建设|打造|发展|完善|启动)$/.test(
      before,
    )
  );
}

/** Where the places begin that stand together and end with this one (湖南省｜岳阳市｜平江县). */
function startOfPlaces({ entities }: ScopeContext, entity: Entity): number {
  let { start } = entity;
  for (let index = entities.indexOf(entity) - 1; index >= 0; index--) {
    const outer = entities[index];
    if (outer?.type !== 'place' || outer.end !== start) break;
    start = outer.start;
  }
  return start;
}

/** 中西部地区首个经济总量超过3万亿元的城市: among whom it is the first. */
function isRanked(text: string, { end }: FoldedSpan): boolean {
  return /^(?:地区)?(?:首[个家座条]|唯一)/.test(text.slice(end, end + 4));
}

/** Where people come from or go to, and what is left out, is no scope (来自许昌, 到北京, 除上海, 输出到天津、河北). */
export function isExcluded(text: string, entity: Entity): boolean {
  return (
    isRanked(text, entity) ||
    /(?:输出|销往|出口|迁|搬|运|送|发往)[到至]?[\u4e00-\u9fff]{2,4}[、和]$/.test(
      text.slice(Math.max(0, entity.start - 10), entity.start),
    ) ||
    isDateline(text, entity) ||
    /(?:来自|[到赴往除驻])$/.test(text.slice(Math.max(0, entity.start - 2), entity.start))
  );
}

/** 全国总人口（包括香港、澳门）: what a bracket before the figure holds says what is counted in or out, not whose it is. */
export function isAside(text: string, { end }: FoldedSpan, figure: number): boolean {
  const between = text.slice(end, Math.min(figure, end + 60));
  const close = between.search(/[)）]/);
  const open = between.search(/[(（]/);
  return close >= 0 && (open < 0 || close < open);
}

/** 新华社北京7月1日电 says where it was written. */
export function isDateline(text: string, { start, end }: FoldedSpan): boolean {
  // （北京综合报道）: where it was put together.
  if (
    /[（(〔]/.test(text.charAt(start - 1)) &&
    /^(?:综合)?(?:报道|讯|\d{1,2}日?专?电|专电|电)[）)〕]/.test(text.slice(end, end + 8))
  )
    return true;
  // 长江流域来水偏丰: water, not where the figure is of.
  if (
    /[江河湖]/.test(text.charAt(end - 1)) &&
    /^(?:流域|来水|干流|上游|中游|下游|沿岸|水位)/.test(text.slice(end, end + 2))
  )
    return true;
  // 香港文匯報訊, 南方某报讯: whose paper it is.
  if (/^[\u4e00-\u9fff]{1,6}[报网台社](?:讯|\d{1,2}月|\d{1,2}日|[（(【]|记者|报道)/.test(text.slice(end, end + 12)))
    return true;
  return (
    /(?:[社报网]|报道)$/.test(text.slice(Math.max(0, start - 2), start)) &&
    /^(?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:专?电|讯)/.test(text.slice(end, end + 14))
  );
}

/** The words of a stretch without the times in it (2023年｜浙江). */
export function withoutTimes({ text, times }: ScopeContext, start: number, end: number): string {
  let words = '';
  let at = start;
  for (const time of times) {
    if (time.start < at || time.end > end) continue;
    words += text.slice(at, time.start);
    at = time.end;
  }
  return words + text.slice(at, end);
}

/** What a sentence takes up from the one before: 大桥全长, 这条铁路, 该院, 全线. */
const anaphor =
  /^(?:这[座条个家所项]|该|此)?(大桥|铁路|高铁|公路|高速公路|线路|全线|隧道|机场|水库|电站|医院|全院|学校|全校|大学|公司|集团|银行|博物馆|图书馆|院|校)/;

/** What 这座 and 这条 may mean. */
const structures = /(?:桥|路|线|隧道|站|水库|港|渠|运河|塔|楼|馆|机场|管道|通道)$/;

/** A body that the sentence names as its source, and then means by 该院 or 该公司; null where it names none. */
function sourceMeant({ text, entities, sentence }: ScopeContext, clause: FoldedSpan, figure: number): string | null {
  const kind = /^(?:[^，,]{0,12}年)?该(院|校|行|公司|集团|所|馆|中心|医院|学校|大学|机场|港|银行|厂|电站)/.exec(
    text.slice(clause.start, figure),
  )?.[1];
  if (kind === undefined) return null;
  for (let index = entities.length - 1; index >= 0; index--) {
    const entity = entities[index];
    if (entity === undefined || entity.end > clause.start) continue;
    if (entity.start < sentence.start) break;
    if (entity.type === 'organization' && entity.canonical.endsWith(kind.slice(-1))) return entity.canonical;
  }
  return null;
}

/** Whether a place or body stands in a list with another one of its type. */
export function isJoined(text: string, entities: readonly Entity[], index: number): boolean {
  const entity = entities[index];
  return areJoined(text, entities[index - 1], entity) || areJoined(text, entity, entities[index + 1]);
}

/** 北京、上海: neighbours of one type with nothing but a joint between them. */
function areJoined(text: string, left: Entity | undefined, right: Entity | undefined): boolean {
  if (left === undefined || right?.type !== left.type) return false;
  return /^[、和与及]$/.test(text.slice(left.end, right.start));
}

/** The body of the paragraph where the sentence or the figure's clause takes it up by its kind; null otherwise. */
export function anaphorOf(context: ScopeContext, clause: FoldedSpan, figure: number): string | null {
  const { body, sentence } = context;
  const source = sourceMeant(context, clause, figure);
  if (source !== null) return source;
  if (body === null) return null;
  if (structures.test(body) && /^这[座条]/.test(context.text.slice(sentence.start, sentence.start + 2))) return body;
  for (const start of [clause.start, sentence.start]) {
    const kind = anaphor.exec(withoutTimes(context, start, figure).replace(/^[，,\s]+/, ''))?.[1];
    if (
      kind !== undefined &&
      (body.endsWith(kind.slice(-1)) || (kind.includes('线') && /(?:铁路|高铁|公路|线)$/.test(body)))
    )
      return body;
  }
  return null;
}
