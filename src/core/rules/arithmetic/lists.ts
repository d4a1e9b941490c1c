import { isDuration, isPercent, isPoint, isTimes, sameUnit } from './comparable.ts';
import { isFamily } from './families.ts';
import type { Figure } from './figures.ts';
import { nameOf } from './partitions.ts';
import type { Sum } from './sums.ts';

/** What opens a list of parts. */
const openers = /其中(?:，|：)?|，(?:含|包括|涵盖|分别为|即)/;

/**
 * Parts that leave something out but can never be more than their whole: kinds that do not overlap behind 其中
 * (公路…、铁路…), and what stands behind 含 or 包括 with one noun (普通本科学校…、高职学校…、成人高等学校…).
 */
export function* listsOf(figures: readonly Figure[], context: readonly Figure[]): Generator<Sum> {
  for (const [start, first] of figures.entries()) {
    const opener = openers.exec(first.gap)?.[0];
    if (opener === undefined || isPercent(first) || isPoint(first) || isTimes(first) || isDuration(first)) continue;
    const whole = start === 0 ? levelBefore(context, first) : levelBefore(figures.slice(0, start), first);
    if (whole === null || first.role.kind !== 'level') continue;
    const parts = partsFrom(figures, start);
    if (parts.length < 2) continue;
    const names = parts.map((part) => nameIn(part));
    const areKinds = isFamily(names) || shareKind(names);
    if (!areKinds && !(/含|包括|涵盖/.test(opener) && shareNoun(names, first))) continue;
    yield { whole, parts, signs: parts.map(() => 1), open: true };
  }
}

/** The level right before a list, over the growth between (312件，增长5%，其中…). */
function levelBefore(figures: readonly Figure[], part: Figure): Figure | null {
  for (const figure of [...figures].reverse()) {
    const { kind } = figure.role;
    if (kind === 'by' || (kind === 'share' && isPercent(figure))) continue;
    // 由9名董事组成，其中…
    const isMade = kind === 'from' && /^[^，；。]{0,8}(?:组成|构成)/.test(figure.tail);
    const isLevel = kind === 'level' || kind === 'total' || kind === 'to' || isMade;
    return isLevel && sameUnit(figure, part) && !/每|均|净|差|最/.test(figure.clause) ? figure : null;
  }
  return null;
}

/** The figures of a list, over what is said of each (，增长8%) or in brackets. */
function partsFrom(figures: readonly Figure[], start: number): readonly Figure[] {
  const parts: Figure[] = [];
  for (const [offset, figure] of figures.slice(start).entries()) {
    const gap = withoutBrackets(figure.gap);
    if (offset > 0 && /[。：（]|其中|合计|共计/.test(gap)) break;
    const { kind } = figure.role;
    const [first] = parts;
    if (first === undefined) parts.push(figure);
    else if ((kind === 'by' || kind === 'share') && figure.gap.startsWith('，')) continue;
    else if (kind === 'level' && sameUnit(figure, first) && /^(?:[^，；、]{0,8})?[，；、和及]/.test(gap))
      parts.push(figure);
    else break;
  }
  return parts;
}

/** What stands in closed brackets (高职（专科）学校) parts nothing. */
function withoutBrackets(gap: string): string {
  return gap.includes('（') ? gap.replace(/（[^（）]*）/g, '') : gap;
}

function nameIn(part: Figure): string {
  const name = part.gap.includes('（') ? withoutBrackets(part.gap).replace(/.*[，；、和]/, '') : nameOf(part);
  return name.replace(/^(?:含|包括|即|涵盖)/, '');
}

/** 法规案、人事任免案; 甲级、乙级; 一期、二期; 男子组、女子组: classes by their last character, each with another word before it. */
function shareKind(names: readonly string[]): boolean {
  const kind = /(?:案|案件|类|级|期|组)$/.exec(names[0] ?? '')?.[0];
  return kind !== undefined && new Set(names).size === names.length && names.every((name) => name.endsWith(kind));
}

/** True where the names end in one noun, each with another word before it, and count no people, who are several things at once. */
function shareNoun(names: readonly string[], { quantity }: Figure): boolean {
  if (/[人名位]/.test(quantity.unit) || new Set(names).size !== names.length) return false;
  const noun = names[0]?.slice(-2) ?? '';
  return noun.length === 2 && names.every((name) => name.length > 2 && name.endsWith(noun));
}
