import { isPercent, isPoint, isDuration, isTimes, sameUnit } from './comparable.ts';
import type { Figure, Passage } from './figures.ts';
import { ACTUAL, PLANNED } from './planWords.ts';
import { any } from './words.ts';

/** A figure that is said to be part of others before it: 72项，其中98项. */
export interface Part {
  readonly part: Figure;
  /** Every figure of its unit that can be the whole, the nearest first. */
  readonly wholes: readonly Figure[];
}

const planned = new RegExp(any(PLANNED));
const actual = new RegExp(any(ACTUAL));
/** Verbs that lead to what a thing brings about, not to a part of it (其中一期带动投资20亿元). */
const effects =
  /带动|拉动|撬动|惠及|服务(?![出进贸])|受益|吸引|覆盖|辐射|相当于|可达|最高|最大|每年|每月|日均|月均|人均|户均|累计|历年|以来|列席|旁听|特邀/;
/** Nouns of money that are no parts of each other. */
const moneyNouns = [
  '产值',
  '收入',
  '利润',
  '税',
  '营收',
  '销售',
  '合同',
  '支出',
  '投资',
  '赤字',
  '贷款',
  '存款',
  '出口',
  '进口',
  '消费',
  '保费',
  '成本',
  '资产',
  '负债',
  '债',
] as const;

/** The parts of one sentence; `previous` is the sentence before it in its paragraph, for 其中 at a sentence's start. */
export function partsOf(passage: Passage, previous: Passage | null): readonly Part[] {
  const { figures } = passage;
  const result: Part[] = [];
  for (const [index, figure] of figures.entries()) {
    if (!figure.gap.includes('其中') || !canBePart(figure)) continue;
    const before = figures.slice(0, index).reverse();
    const wholes = (index === 0 ? [...(previous?.figures ?? [])].reverse() : before).filter((whole) =>
      canBeWhole(whole, figure),
    );
    if (wholes.length === 0) continue;
    result.push({ part: figure, wholes });
    for (const listed of listedAfter(figures, index)) result.push({ part: listed, wholes });
  }
  return result;
}

function canBePart(figure: Figure): boolean {
  if (
    isPercent(figure) ||
    isPoint(figure) ||
    isTimes(figure) ||
    figure.quantity.type === 'ordinal' ||
    isDuration(figure)
  )
    return false;
  const own = figure.gap.slice(figure.gap.lastIndexOf('其中'));
  return (
    !/[；。]/.test(own) &&
    own.split('，').length <= 3 &&
    (figure.role.kind === 'level' || figure.role.kind === 'to') &&
    !effects.test(own)
  );
}

function canBeWhole(whole: Figure, part: Figure): boolean {
  const { kind } = whole.role;
  if (kind === 'by' || kind === 'each' || kind === 'share' || kind === 'base' || kind === 'from') return false;
  if (
    !sameUnit(whole, part) ||
    /每|均|单价|单产|亩产|预期寿命|[顺逆]差|差额|净[^资]|利润|盈|亏|最[高低大]|[气水]温|浓度|海拔|降[雨水]|工资标准/.test(
      whole.clause + whole.text,
    )
  )
    return false;
  if (planned.test(whole.gap) && actual.test(part.gap) && !planned.test(part.gap)) return false;
  return sameNoun(whole, part);
}

/** False where the nouns show that two things are counted (5个市，其中25个县; 投资10亿元，其中产值20亿元). */
function sameNoun(whole: Figure, part: Figure): boolean {
  if (part.quantity.dimension.startsWith('money')) {
    const own = moneyNouns.filter((noun) => part.clause.includes(noun));
    return own.length === 0 || own.some((noun) => whole.gap.includes(noun) || whole.tail.slice(0, 6).includes(noun));
  }
  if (part.quantity.unit !== '个' && part.quantity.unit !== '') return true;
  const a = nounBehind(whole);
  const b = nounBehind(part);
  if (a === '' || b === '') return a === b || part.quantity.unit !== '';
  return a.slice(-1) === b.slice(-1);
}

function nounBehind({ tail }: Figure): string {
  return /^([^，；。、：（）#@]{0,12})/.exec(tail)?.[1] ?? '';
}

/** The figures that go on with the list of a part: 其中甲30家、乙50家. */
function listedAfter(figures: readonly Figure[], index: number): readonly Figure[] {
  const result: Figure[] = [];
  const first = figures[index];
  for (const next of figures.slice(index + 1)) {
    if (
      first === undefined ||
      !sameUnit(next, first) ||
      next.role.kind !== 'level' ||
      !/^[^，；。：（）]{0,10}、[^，；。：（）、]{0,12}$/.test(next.gap)
    )
      break;
    result.push(next);
  }
  return result;
}
