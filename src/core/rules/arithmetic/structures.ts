import type { Analysis } from '../../analysis.ts';
import type { FoldedSpan } from '../../model.ts';
import { type Passage, passagesOf } from './figures.ts';
import { isPercent } from './comparable.ts';

/** Shares that must make 100 and do not. */
export interface Structure {
  readonly span: FoldedSpan;
  readonly parts: readonly string[];
  readonly total: string;
}

const ratios =
  /产业[一-鿿]{0,8}(?:结构|比例|比重|之比|比)[一-鿿]{0,10}?(\d{1,2}(?:\.\d{1,2})?)[:：∶](\d{1,2}(?:\.\d{1,2})?)[:：∶](\d{1,2}(?:\.\d{1,2})?)/g;

/** The shares of the three industries: 三次产业结构为4.0:37.7:58.3, or each in words (第一产业…占7.1%，第二…，第三…). */
export function* structuresOf(analysis: Analysis): Generator<Structure> {
  const { folded } = analysis;
  for (const passage of passagesOf(analysis)) {
    yield* restOf(passage);
    yield* sexesOf(passage);
    if (!passage.pattern.includes('产业')) continue;
    const text = folded.text.slice(passage.start, passage.end);
    for (const match of text.matchAll(ratios)) {
      const parts = match.slice(1, 4);
      const found = sum(parts);
      if (found !== null)
        yield {
          span: { start: passage.start + match.index, end: passage.start + match.index + match[0].length },
          parts,
          total: found,
        };
    }
    const shares = passage.figures.filter(
      (figure) =>
        isPercent(figure) && figure.role.kind !== 'by' && figure.role.kind !== 'to' && figure.role.kind !== 'from',
    );
    const [first, second, third] = shares;
    if (
      first === undefined ||
      second === undefined ||
      third === undefined ||
      shares.length !== 3 ||
      passage.figures.length !== 3
    )
      continue;
    if (
      !/占|比重/.test(first.gap + third.tail) ||
      /增长|贡献/.test(passage.pattern) ||
      !isThreeIndustries(passage.pattern)
    )
      continue;
    const parts = shares.map(({ text: written }) => written.replace(/[^\d.]/g, ''));
    const found = sum(parts);
    if (found !== null) yield { span: { start: first.quantity.start, end: third.quantity.end }, parts, total: found };
  }
}

/** 60%的…，25%的…，其余15%…: with the rest the shares are all. */
function* restOf({ figures }: Passage): Generator<Structure> {
  const at = figures.findIndex((figure) => figure.role.kind === 'rest' && isPercent(figure));
  const all = figures.slice(0, at + 1);
  const [first] = all;
  const rest = all.at(-1);
  if (at < 1 || first === undefined || rest === undefined) return;
  if (
    all.some(
      (figure) =>
        !isPercent(figure) || figure.quantity.value.approximate || !/^(?:level|share|rest)$/.test(figure.role.kind),
    )
  )
    return;
  if (all.slice(1).some(({ gap }) => /其中|[。；]/.test(gap))) return;
  const parts = all.map(({ text }) => text.replace(/[^\d.]/g, ''));
  const total = parts.some((part) => part === '') ? null : sum(parts);
  if (total !== null) yield { span: { start: first.quantity.start, end: rest.quantity.end }, parts, total };
}

/** 男性占45%，女性占55%. */
function* sexesOf({ figures }: Passage): Generator<Structure> {
  for (const [index, men] of figures.entries()) {
    const women = figures[index + 1];
    if (
      women === undefined ||
      !isPercent(men) ||
      !isPercent(women) ||
      men.role.kind !== 'share' ||
      women.role.kind !== 'share'
    )
      continue;
    const [first, second] = [men, women].map(({ clause }) => /(男|女)[性生]?[^，；。男女]{0,4}占/.exec(clause)?.[1]);
    if (first === undefined || second === undefined || first === second || /[。；]/.test(women.gap)) continue;
    const parts = [men, women].map(({ text }) => text.replace(/[^\d.]/g, ''));
    const total = sum(parts);
    if (total !== null) yield { span: { start: men.quantity.start, end: women.quantity.end }, parts, total };
  }
}

function isThreeIndustries(pattern: string): boolean {
  return (
    /第一产业.*第二产业.*第三产业/.test(pattern) ||
    /(?:第一、第?二、第?三|一、二、三|三次|一二三)(?:次)?产业/.test(pattern)
  );
}

/** The sum as text where it misses 100 by more than the rounding of the parts allows; null where it does not. */
function sum(parts: readonly string[]): string | null {
  const total = parts.reduce((all, part) => all + Number(part), 0);
  const slack = parts.reduce((all, part) => all + 0.5 * 10 ** -(part.split('.')[1]?.length ?? 0), 0);
  return Math.abs(total - 100) <= slack + 1e-9 ? null : String(Number(total.toFixed(2)));
}
