import { isPercent, sameUnit } from './comparable.ts';
import type { Figure, Passage } from './figures.ts';
import type { Equation } from './growth.ts';
import { divide, scale } from './interval.ts';
import { numberText } from './numberText.ts';
import { nameOf } from './partitions.ts';

/**
 * Shares and ratios whose two sides the paragraph names before, word for word:
 * 生产总值4000亿元…第一产业增加值380亿元…第一产业增加值占生产总值比重为9.5%; 城乡居民人均可支配收入比值为2.39.
 */
export function* namedRatiosOf(passage: Passage, earlier: readonly Passage[]): Generator<Equation> {
  for (const figure of passage.figures) {
    const clause = figure.clause.replace(/.*[、@]/, '');
    const share = /^(?:其中)?([^占，]{2,16})占([^占，]{2,16}?)(?:的)?(?:比重|比例|份额)?(?:为|达到|达|约|是)?$/.exec(
      clause,
    );
    if (share !== null && isPercent(figure)) {
      const part = theOne(figure, passage, earlier, share[1] ?? '');
      const whole = theOne(figure, passage, earlier, share[2] ?? '');
      if (part !== null && whole !== null && part !== whole && sameUnit(part, whole))
        yield ratio(figure, part, whole, 100);
    }
    const own = /^占([^占，]{2,16}?)(?:的)?(?:比重|比例|份额)?(?:为|达到|达|约|是)?$/.exec(clause);
    if (own !== null && isPercent(figure)) {
      const part = subjectOf(passage, figure);
      const whole = theOne(figure, passage, earlier, own[1] ?? '');
      if (part !== null && whole !== null && part !== whole && sameUnit(part, whole))
        yield ratio(figure, part, whole, 100);
    }
    yield* peopleOf(passage, figure);
    yield* percentsOf(passage, figure);
    const gap = /^城乡(?:居民)?(人均[^，]{2,10}?|收入)(?:之比|比值|比|倍差|差距)(?:为|是|达|约)?$/.exec(clause);
    if (gap !== null && figure.quantity.type === 'number') {
      const what = gap[1] === '收入' ? '人均可支配收入' : (gap[1] ?? '');
      const urban = theOne(figure, passage, earlier, `城镇居民${what}`);
      const rural = theOne(figure, passage, earlier, `农村居民${what}`);
      if (urban !== null && rural !== null) yield ratio(figure, urban, rural, 1);
    }
  }
}

/** Ratios of two kinds of people: the first by the second. */
const ratioNames: readonly (readonly [RegExp, RegExp, RegExp])[] = [
  [/生师比(?:为|是|达)?$/, /学生|在校生/, /教师|教职工/],
  [/师生比(?:为|是|达)?$/, /教师|教职工/, /学生|在校生/],
  [/医护比(?:为|是|达)?$/, /医师|医生/, /护士/],
  [/护医比(?:为|是|达)?$/, /护士/, /医师|医生/],
];

/** 教师120名，学生2160名，生师比为18:1. */
function* peopleOf({ figures }: Passage, figure: Figure): Generator<Equation> {
  const row = ratioNames.find(([name]) => name.test(figure.clause));
  if (row === undefined || figure.quantity.unit !== '') return;
  const before = figures.slice(0, figures.indexOf(figure)).filter(({ role }) => role.kind === 'level');
  const [a, ...moreA] = before.filter((other) => row[1].test(nameOf(other)));
  const [b, ...moreB] = before.filter((other) => row[2].test(nameOf(other)));
  if (a === undefined || b === undefined || a === b || moreA.length > 0 || moreB.length > 0) return;
  yield ratio(figure, a, b, 1);
}

/** Named percentages of two amounts. Sources: 企业会计准则 and the indicators of 国家金融监督管理总局 (不良, 拨备, 存贷比), the 赤字率 of the budget. */
const percentNames: readonly (readonly [RegExp, RegExp, RegExp])[] = [
  [/存贷比(?:例)?(?:为|是|达)?$/, /贷款余额|贷款$/, /存款余额|存款$/],
  [/资产负债率(?:为|是|达)?$/, /负债(?:总[额计])?$|总负债$/, /资产(?:总[额计])?$|总资产$/],
  [/不良(?:贷款)?率(?:为|是|达)?$/, /不良贷款(?:余额)?$/, /^(?!不良).*贷款余额$/],
  [/赤字率(?:为|是|达)?$/, /赤字$/, /生产总值|GDP/],
  [/城镇化率(?:为|是|达到?)?$/, /城镇(?:常住)?人口$/, /^(?!城镇)(?:[一-鿿]{0,4})?常住人口$/],
  [/净利率(?:为|是|达)?$/, /净利润$/, /营业收入$|营收$/],
  [/毛利率(?:为|是|达)?$/, /毛利润?$/, /营业收入$|营收$/],
  [/(?:研发投入强度|研发强度)(?:为|是|达)?$/, /研发(?:投入|经费|费用)(?:支出)?$/, /营业收入$|生产总值$/],
  [/^非税占比(?:为|是|达)?$/, /非税收入$/, /预算收入$/],
];

/** 贷款余额10.2万亿元，存款余额12.6万亿元，存贷比为81.0%. */
function* percentsOf({ figures }: Passage, figure: Figure): Generator<Equation> {
  if (!isPercent(figure) || figure.role.kind === 'by' || figure.role.kind === 'to') return;
  const row = percentNames.find(([name]) => name.test(figure.clause));
  if (row === undefined) return;
  const before = figures.slice(0, figures.indexOf(figure)).filter(({ role }) => role.kind === 'level');
  const [a, ...moreA] = before.filter((other) => row[1].test(nameOf(other)));
  const [b, ...moreB] = before.filter((other) => row[2].test(nameOf(other)));
  if (a === undefined || b === undefined || a === b || moreA.length > 0 || moreB.length > 0 || !sameUnit(a, b)) return;
  yield ratio(figure, a, b, 100);
}

/** The level that a clause without a subject goes on from, over the growth between (223亿元，增长6.3%，占…). */
function subjectOf({ figures }: Passage, figure: Figure): Figure | null {
  for (let at = figures.indexOf(figure) - 1; at >= 0; at--) {
    const before = figures[at];
    if (before === undefined || /[。；]/.test(figures[at + 1]?.gap ?? '。')) return null;
    if (before.role.kind === 'by' && before.role.bare) continue;
    return before.role.kind === 'level' && !/[；。]/.test(figure.gap) ? before : null;
  }
  return null;
}

/** The only level of this name before a figure in its paragraph; null where there is none or more than one. */
function theOne(figure: Figure, passage: Passage, earlier: readonly Passage[], name: string): Figure | null {
  const before = [
    ...earlier.flatMap(({ figures }) => figures),
    ...passage.figures.slice(0, passage.figures.indexOf(figure)),
  ];
  const found = before.filter(
    (other) =>
      (other.role.kind === 'level' || other.role.kind === 'to' || other.role.kind === 'each') &&
      !isPercent(other) &&
      sameName(nameOf(other), name),
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

function sameName(a: string, b: string): boolean {
  return plain(a) === plain(b);
}

function plain(name: string): string {
  return name
    .replace(/^(?:国内|地区|全市|全省|全国|我国|我省|我市)/, '')
    .replace(/GDP/i, '生产总值')
    .replace(/(?:总额|总量|总数|的)$/, '');
}

function ratio(stated: Figure, part: Figure, whole: Figure, unit: number): Equation {
  return {
    stated,
    readings: [scale(divide(part.interval, whole.interval), unit)],
    formula: `${numberText(part, whole)} ÷ ${numberText(whole, part)}`,
    others: [part, whole],
  };
}
