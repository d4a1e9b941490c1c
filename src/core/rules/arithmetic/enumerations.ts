import type { Analysis } from '../../analysis.ts';
import type { Figure, Passage } from './figures.ts';
import { personsAfter, personsBefore } from './persons.ts';
import { quotedAfter, quotedBefore } from './quoted.ts';

/** A count and the list of what it counts. Offsets of the list: folded text. */
export interface Enumeration {
  readonly count: Figure;
  readonly stated: number;
  /** The fewest and the most names that the list can be read as (和 may join two names or stand within one). */
  readonly fewest: number;
  readonly most: number;
  readonly start: number;
  readonly end: number;
}

/** Longest list that is counted; larger counts are never spelled out. */
const LONGEST = 30;
/** Nouns of places: only names of places are counted by them. */
const placeNoun =
  /^(?:个)?(?:大|中心|重点|试点|地级|县级|副省级|省会|沿海|沿边|沿江|沿黄|沿线|边境|内陆|设区|国家中心|创新型|示范|兄弟|直管|省直管|产粮|农业|牧业|山区|革命老区|受灾|贫困|脱贫|口岸|旅游|资源型|主城|中心城|功能|相邻|周边)*(?:城市|省份|省区市|省市|省区|省|直辖市|自治区|市|县|区|州|盟|旗|国家|国|地区|乡镇|镇|街道|经济体)/;
const unitIsPlace = /^[省市县区州盟旗镇乡国站地城岛]$|^[省市县区州盟旗镇乡国]|省份|国家|城市/;
/** Nouns of bodies, and the endings of their names. */
const bodyNoun =
  /^(?:大|家|所|国内|重点|骨干|龙头|医疗|科研|中央|国有)*(?:医院|公司|企业|大学|高校|学校|中学|小学|银行|机构|单位|部门|部委|中心|院校|研究所|研究院|媒体|集团|协会|工厂)/;
const bodyEnding =
  /(?:医院|公司|企业|大学|学院|学校|中学|小学|银行|机构|政府|法院|检察院|总会|商会|学会|研究会|联合会|基金会|促进会|组委会|联盟|俱乐部|总队|支队|大队|总署|署|总局|局|委|部|厅|办|中心|研究所|研究院|集团|协会|厂|台|报社|社|馆|院|所|店|庭|股份|科技|电子|汽车|重工|石化)$/;
/** What ends the words before a count that belongs to no list. */
const breaks =
  /(?:共|有|了|建|新|增|达|为|约|近|获|设|等|多|第|前|每|各|另|这|那|他|余|外|除|及其|的|在|是|到|至|于|成|近日|全部|上述|以上|分)$/;
/** Farther than this the count speaks of something else than the list. */
const FARTHEST = 2;
/** Nouns that gather what a list has named; any other noun behind 个, 项 and 大 may be one more member of the list. */
const gathering =
  /^(?:重点|主要|关键|主导|支柱|特色|优势|基本|核心|新兴|传统|突出|方面的)*(?:领域|方面|环节|问题|部分|行业|产业|板块|维度|层面|类别|品种|专业|学科|科室|专科|系统|平台|阶段|步骤|特点|特征|难题|要素|目标|指标|任务|主题|项目|工程|课程|奖项|语种|民族|区域|城市群|经济圈|流域|病种|疾病|因素|原则|条件|技术|产品|作物|险种|能力|关系|季节|节日|赛事|比赛|团队|小组|党派|单位|机构|中心|基地|园区|片区|组别|种类|班子|试点县|试点市|示范县|示范市|试点城市|示范区|球队|代表队|参赛队|队伍|线路|快线|专线|支线|航线|铁路|高铁|高速|公路|地铁|桥梁|大桥|隧道|水库|湖泊|河流|港口|机场|车站|站点|展厅|展馆|展区|展室|专题展厅|场馆|场地|剧种|剧目|节目|栏目|频道|频率|院团|剧团|景区|景点|社区|村庄|行政村|自然村|品牌|车型|机型|型号|种植区|粮食作物|经济作物|法庭|派出法庭|审判庭|选区|票种|票价|项次|小项|分项|部分|章节|议题|议程|议案|法规|条例|单项|文种|文字|朝代|时期)/;
const openers = /等|其他|以及其它|……|…$/;

/** The counts with a list beside them, in one sentence. */
export function* enumerationsOf(passage: Passage, analysis: Analysis): Generator<Enumeration> {
  for (const [index, count] of passage.figures.entries()) {
    const stated = countOf(count);
    if (stated === null) continue;
    const next = passage.figures[index + 1];
    const found =
      quotedBefore(count) ??
      personsBefore(count, analysis) ??
      listBefore(count, next, analysis) ??
      quotedAfter(count, next) ??
      personsAfter(count, analysis) ??
      listAfter(count, next);
    const both = found === null ? null : jointCount(passage.figures, index, found);
    if (both !== null && found !== null && found.start > count.quantity.end) {
      yield { count, ...found, stated: both };
      continue;
    }
    if (
      found === null ||
      stated < found.fewest - FARTHEST ||
      (Number.isFinite(found.most) && stated > found.most + FARTHEST)
    )
      continue;
    yield { count, stated, ...found };
  }
}

/** 三名教师和三名学生获奖，分别是…: the list behind both counts is of both; null where no other count is joined to this one. */
function jointCount(figures: readonly Figure[], index: number, { fewest }: List): number | null {
  const count = figures[index];
  const other = figures[index - 1];
  if (count === undefined || other === undefined || !/^[^，。；@]{1,10}(?:和|与|及|以及|、)$/.test(count.gap))
    return null;
  if (!/分别(?:是|为|在|位于|设在|来自)|，(?:他|她|它)们(?:分别)?[是为]/.test(count.tail)) return null;
  const [a, b] = [countOf(count), countOf(other)];
  // Of what cannot be added nothing is said: the list has as many as it has.
  return a === null || b === null || other.quantity.unit !== count.quantity.unit ? fewest : a + b;
}

/** Words that hold 和, 与 or 及 without joining anything. */
const whole =
  /(?:工业|经济|商务|科技|产业)和信息化|住房和城[乡市]建设|人力资源和社会保障|文化(?:广电)?和旅游|发展和改革|卫生和计划生育|自然资源和规划|规划和自然资源|粮食和物资|林业和草原|城市管理和综合执法|教育和体育|科学技术和[一-鿿]{2,4}(?=[厅局委])|涉及|普及|危及|波及|提及|惠及|顾及|及时|及格|参与|赋与|和谐|和平|共和|总和|与会|和田|协和|饱和|缓和|温和|平和|永和|太和|泰和|呼和|义和|政和|和县|和顺|和龙|仁和|和硕|和静|和林|和政/g;

/** How many further names 和, 与, 及 and 以及 may bring into a stretch of a list. */
export function jointsIn(text: string): number {
  return text.replace(whole, '').split(/以及|和|与|及|暨/).length - 1;
}

/** How many of the joints part two names for sure: short names of places, or names with the ending of a body on both sides. */
function certainJoints(last: string): number {
  const sides = last.replace(whole, '').split(/以及|和|与|及|暨/);
  if (sides.length !== 2) return 0;
  const [left = '', right = ''] = sides;
  const bodies = bodyEnding.test(left) && bodyEnding.test(right);
  const places = left.length >= 2 && left.length <= 4 && right.length >= 2 && right.length <= 4;
  return bodies || places ? 1 : 0;
}

type List = Pick<Enumeration, 'fewest' | 'most' | 'start' | 'end'>;

/** The whole number from 2 to 30 that a count states exactly, or null. */
function countOf({ quantity }: Figure): number | null {
  const { value, dimension, type } = quantity;
  if (type === 'ordinal' || !dimension.startsWith('count') || value.approximate || value.min !== value.max) return null;
  const { center } = value;
  return center !== null && Number.isInteger(center) && center >= 2 && center <= LONGEST ? center : null;
}

/** 分布在郑州、洛阳、南阳、新乡4个城市. */
function listBefore(count: Figure, next: Figure | undefined, { entities }: Analysis): List | null {
  const { tail } = count;
  const bare = withoutGroup(withoutCopula(count.clause), count);
  // 来自河南、湖北、安徽的三省代表: of places the list may be told as theirs.
  const clause = /^[省市县区州国]$/.test(count.quantity.unit) ? bare.replace(/的$/, '') : bare;
  if (
    /[“‘「《][^”’」》]*$/.test(clause) ||
    !clause.includes('、') ||
    breaks.test(clause) ||
    openers.test(clause) ||
    clause.includes('@')
  )
    return null;
  if (next?.gap === '') return null;
  if (/^(?:以上|以下|以内|左右|多|余|之一|分之|次|年|月|日|倍)/.test(tail)) return null;
  const elements = clause.split('、');
  if (
    elements.some(
      (element, at) =>
        element.length > 24 || element.length === 0 || (at < elements.length - 1 && at > 0 && jointsIn(element) > 0),
    )
  )
    return null;
  const first = elements[0] ?? '';
  if (jointsIn(first) > 0 && !/^(?:和|与|及|以及)/.test(first)) return null;
  const last = elements.at(-1) ?? '';
  const isNamed =
    placeNoun.test(tail) ||
    unitIsPlace.test(count.quantity.unit) ||
    bodyNoun.test(tail) ||
    count.quantity.unit === '家' ||
    isBodyUnit(count);
  // 京津冀、东三省: the count is part of a name.
  if (last.length < 2 && elements.some(({ length }) => length > 1)) return null;
  const joints = jointsIn(last);
  if (joints > 0 && !isNamed) return null;
  if (!fits(count, last, entities)) return null;
  const start = Math.max(0, count.quantity.start - clause.length);
  return {
    fewest: elements.length + certainJoints(last),
    most: elements.length + joints,
    start,
    end: count.quantity.start,
  };
}

/** 两条线路和甲至乙、甲至丙三条快线: the group before, of its own count, and what joins it to this list. */
function withoutGroup(clause: string, { gap }: Figure): string {
  return clause === gap ? clause.replace(/^[一-鿿]{1,6}(?:和|与|及|以及)(?=[^、]{2,}、)/, '') : clause;
}

/** 确定甲县、乙县、丙县为三个试点县: the list stands before 为; not where things are made into fewer (整合为两个). */
function withoutCopula(clause: string): string {
  const match = /^(.*[^整合并调划优归增减扩精压改变升细概总分理简缩])(?:作为|成为|列为|定为|为|是)$/.exec(clause);
  return match?.[1] ?? clause;
}

/** Whether the last name of a list can be one of the things that are counted (no 北京、上海3家医院). */
function fits(count: Figure, last: string, entities: Analysis['entities']): boolean {
  const { tail, quantity } = count;
  const isPlace = entityUpTo(entities, quantity.start) === 'place' && !/[至到—-]/.test(last);
  if (unitIsPlace.test(quantity.unit) || placeNoun.test(tail)) return true;
  if (quantity.unit === '家' || quantity.unit === '所' || bodyNoun.test(tail) || isBodyUnit({ quantity }))
    return bodyEnding.test(last) || entityUpTo(entities, quantity.start) === 'organization';
  if (quantity.unit === '人' || quantity.unit === '名' || quantity.unit === '位')
    return entityUpTo(entities, quantity.start) === 'person' && tail.length > 0;
  return (
    !isPlace &&
    /^(?:个|大|项|类|种|方面|领域|套|支|条|座|门|部|份|款)$/.test(quantity.unit) &&
    gathering.test(quantity.unit === '方面' || quantity.unit === '领域' ? quantity.unit : tail)
  );
}

/** 五部门, 三单位: the counter is the noun. */
function isBodyUnit({ quantity }: Pick<Figure, 'quantity'>): boolean {
  return /^(?:部门|单位|机构|部委)$/.test(quantity.unit);
}

/** The type of the name that ends right before an offset. */
function entityUpTo(entities: Analysis['entities'], end: number): string {
  let low = 0;
  let high = entities.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entities[middle]?.end ?? 0) < end) low = middle + 1;
    else high = middle;
  }
  const entity = entities[low];
  return entity?.end === end ? entity.type : '';
}

/** 三家医院：甲医院、乙医院、丙医院。 */
function listAfter(count: Figure, next: Figure | undefined): List | null {
  const { tail } = count;
  const lead =
    /^([^，；。：（、]{0,16})(：|（|——|，(?:它们)?分别(?:是|为|在|位于|设在|来自)|分别(?:是|为|在|位于|设在)|，即|，(?:包括|其中包括)|包括|为|是)/.exec(
      tail,
    );
  if (lead === null || /(?:说|表示|指出|认为|介绍|获悉|了解|强调|报道|显示|要求|提出|问|答|称)$/.test(lead[1] ?? ''))
    return null;
  const opener = lead[2] ?? '';
  const rest = tail.slice(lead[0].length);
  const close = opener === '（' ? rest.indexOf('）') : rest.search(/[。；，！？]/);
  if (close < 0 && next !== undefined) return null;
  const list = (close < 0 ? rest : rest.slice(0, close)).replace(/（[^）]*）/g, '');
  if (!list.includes('、') || openers.test(list) || /[@：]|一是|第一|首先|一、/.test(list)) return null;
  const elements = list.split('、');
  const longest = opener === '为' || opener === '是' ? 8 : 24;
  if (
    elements.some(
      (element) => element.length > longest || element.length === 0 || (longest === 8 && element.includes('的')),
    )
  )
    return null;
  const joints = elements.reduce((sum, element) => sum + jointsIn(element), 0);
  const start = count.quantity.end + lead[0].length;
  const isOpen = opener.includes('包括');
  return {
    fewest: elements.length + certainJoints(elements.at(-1) ?? ''),
    most: isOpen ? Infinity : elements.length + joints,
    start,
    end: start + list.length,
  };
}
