import type { Analysis } from '../../analysis.ts';
import type { FoldedSpan } from '../../model.ts';
import { isListed } from './changes.ts';
import { isPercent } from './comparable.ts';
import { copyTest } from './copies.ts';
import { isCompleteFamily, isFamily } from './families.ts';
import { type Figure, type Passage, passagesOf } from './figures.ts';
import { nameOf } from './partitions.ts';

/** Shares that must make 100 and do not. */
export interface Structure {
  readonly span: FoldedSpan;
  readonly parts: readonly string[];
  readonly total: string;
}

const number = '(\\d{1,2}(?:\\.\\d{1,2})?)';

/** Shares of one whole: 三次产业结构为4.0:37.7:58.3, 煤炭占…石油占…, 其余…%. */
export function* structuresOf(analysis: Analysis): Generator<Structure> {
  yield* ratiosOf(analysis);
  for (const passage of passagesOf(analysis)) {
    if (passage.figures.filter(isPercent).length < 2) continue;
    const seen = new Set<number>();
    for (const structure of [
      ...restOf(passage),
      ...sexesOf(passage),
      ...industriesOf(passage),
      ...membersOf(passage),
      ...listsOf(passage),
    ]) {
      if (seen.has(structure.span.start)) continue;
      seen.add(structure.span.start);
      yield structure;
    }
  }
}

/** 三次产业结构由10.2:48.1:41.7调整为7.1:39.9:58.0: every triple of a sentence that speaks of industries. */
function* ratiosOf(analysis: Analysis): Generator<Structure> {
  const { text } = analysis.folded;
  if (!text.includes('产业')) return;
  const isCopy = copyTest(analysis);
  for (const match of text.matchAll(
    new RegExp(`(?<![\\d.])${number}[:：∶]${number}[:：∶]${number}(?![\\d.:：∶])`, 'g'),
  )) {
    const lead = /产业[^。！？\n]*$/.exec(text.slice(Math.max(0, match.index - 50), match.index));
    const span = { start: match.index, end: match.index + match[0].length };
    if (lead === null || !/结构|比例|比重|之比|比|构成/.test(lead[0]) || isCopy(span)) continue;
    const parts = match.slice(1, 4);
    const total = sum(parts, 'both');
    if (total !== null) yield { span, parts, total };
  }
}

/** 60%的…，25%的…，其余15%…: with the rest the shares are all; an amount before them is what they are shares of. */
function* restOf({ figures }: Passage): Generator<Structure> {
  const at = figures.findIndex((figure) => figure.role.kind === 'rest' && isPercent(figure));
  if (at < 1) return;
  const all: Figure[] = [];
  for (let index = at; index >= 0; index--) {
    const figure = figures[index];
    if (figure === undefined || !isPercent(figure) || !/^(?:level|share|rest)$/.test(figure.role.kind)) {
      if (figure?.role.kind === 'by' || !/[，：。；]/.test(figures[index + 1]?.gap ?? '')) return;
      break;
    }
    if (figure.quantity.value.approximate) return;
    all.unshift(figure);
    if (/其中|[。；]/.test(figure.gap) && index > 0) {
      if (isPercent(figures[index - 1] ?? figure)) return;
      break;
    }
  }
  yield* structureOf(all, 2, 'both');
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
    yield* structureOf([men, women], 2, 'both');
  }
}

/** 第一产业占7.1%，第二产业…，第三产业…; 三次产业比重分别为…. */
function* industriesOf({ figures, pattern }: Passage): Generator<Structure> {
  if (!pattern.includes('产业')) return;
  const shares = figures.filter((figure) => isPercent(figure) && !/^(?:by|to|from)$/.test(figure.role.kind));
  const [first] = shares;
  const third = shares[2];
  if (first === undefined || third === undefined || shares.length !== 3 || figures.length !== 3) return;
  if (!/占|比重/.test(first.gap + third.tail) || /增长|贡献/.test(pattern)) return;
  const areNamed = shares.every(({ gap }, at) => gap.includes(`第${'一二三'.charAt(at)}产业`));
  const areListed =
    shares.slice(1).every(isListed) &&
    /(?:第一、第?二、第?三|一、二、三|三次|一二三)(?:次)?产业[^，。；]*$/.test(first.gap);
  if (areNamed || areListed) yield* structureOf(shares, 3, 'both');
}

/** What people are by turns (党员, 女性, 45岁以下): such shares overlap. */
const overlapping = /党员|女性|男性|少数民族|以上|以下|及以|高级|职称|学历|骨干|其中/;

/** 煤炭占53.2%，石油占18.5%，…: shares of one family, or of what is called a structure, that follow each other. */
function* membersOf({ figures, pattern }: Passage): Generator<Structure> {
  let run: Figure[] = [];
  for (const figure of [...figures, null]) {
    const goesOn =
      figure !== null &&
      isPercent(figure) &&
      figure.role.kind === 'share' &&
      !figure.quantity.value.approximate &&
      (run.length === 0 ||
        (/^[，；、][^，；。、]*$/.test(figure.gap) &&
          figure.role.of === (run[0]?.role.kind === 'share' ? run[0].role.of : '')));
    if (goesOn) {
      run.push(figure);
      continue;
    }
    if (run.length >= 2) {
      const names = run.map((share) => nameOf(share).replace(/占.*$/, ''));
      const isStructure =
        /(?:结构|构成|组成|来源|分布|类型)(?:中|看|上看|为|：|，)/.test(pattern.slice(0, 40)) &&
        run.every(
          ({ clause, role }) => role.kind === 'share' && role.of === '' && /占(?:比)?(?:为|达)?$/.test(clause),
        ) &&
        !names.some((name) => overlapping.test(name));
      if (isCompleteFamily(names) || isCountedOut(pattern, run.length)) yield* structureOf(run, 3, 'both');
      else if (isFamily(names) || isStructure) yield* structureOf(run, 2, 'above');
    }
    run = figure !== null && isPercent(figure) && figure.role.kind === 'share' ? [figure] : [];
  }
}

/** 三家运营商中，甲占…，乙占…，丙占…: as many shares as the sentence counts members. */
function isCountedOut(pattern: string, members: number): boolean {
  const count = '零一二三四五六七八九十'.charAt(members);
  return (
    members >= 3 &&
    new RegExp(`(?:^|，)(?:${count}|#)(?:家|类|种|级|大|个|地|省|市|县|部分|方面)?[^，。；#]{0,8}(?:中|里)，`).test(
      pattern,
    ) &&
    (count === '' ? false : pattern.includes(count) || pattern.startsWith('#'))
  );
}

/** Where several answers may be given, or one thing belongs to several kinds. */
const survey = /多选|可选|受访|选择|使用|关注|表示|认为|党员|女性|少数民族/;

/** 三类分别占30%、40%、40%: a listed share of every part. */
function* listsOf({ figures, pattern }: Passage): Generator<Structure> {
  for (const [index, first] of figures.entries()) {
    if (
      !isPercent(first) ||
      isListed(first) ||
      !/(?:占比|比重|占|比例|得票率|支持率|市场份额|占有率|份额)(?:分别|各)(?:为|占|达|是)?$|分别占(?:总[数量额]的?|比)?$/.test(
        first.clause,
      )
    )
      continue;
    const list = [first];
    for (let at = index + 1; ; at++) {
      const next = figures[at];
      if (next === undefined || !isListed(next) || !isPercent(next)) break;
      list.push(next);
    }
    const count = figures[index - 1];
    // 三类用户分别占…: as many shares as were counted.
    const isCounted =
      count?.quantity.value.center === list.length &&
      /^(?:类|种|级|档|代|组|部分|者|大类|大板块|大行业)$/.test(count.quantity.unit) &&
      /^[^，；。：]{0,10}(?:分别占|占比分别)[^，；。：]{0,8}$/.test(first.gap);
    if (isCounted && list.length >= 3 && !survey.test(pattern)) {
      yield* structureOf(list, 3, 'above');
      continue;
    }
    const lead = first.gap.replace(/(?:占比|比重|占|比例)?(?:分别|各).*$/, '');
    const quoted = [...lead.matchAll(/“([^”]{1,10})”/g)].map(([, name = '']) => name);
    const names = quoted.length > 1 ? quoted : lead.split(/[、和]|以及/);
    // A vote and a market are shared out among those who take part; other shares may overlap.
    const isSharedOut = /得票率|支持率|市场份额|占有率/.test(first.clause);
    if (list.length < 2 || names.length !== list.length) continue;
    const bare = names.map((name) => name.replace(/.*[@，]|^其中/, ''));
    if (!isSharedOut && (list.length < 3 || !(isFamily(bare) || isCompleteFamily(bare)))) continue;
    yield* structureOf(list, isSharedOut ? 2 : 3, isCompleteFamily(bare) ? 'both' : 'above');
  }
}

function* structureOf(shares: readonly Figure[], least: number, way: 'both' | 'above'): Generator<Structure> {
  const [first] = shares;
  const last = shares.at(-1);
  if (first === undefined || last === undefined || shares.length < least) return;
  const parts = shares.map(({ text }) => text.replace(/[^\d.]/g, ''));
  const total = parts.includes('') ? null : sum(parts, way);
  if (total !== null) yield { span: { start: first.quantity.start, end: last.quantity.end }, parts, total };
}

/** The sum as text where it misses 100 by more than the rounding of the parts allows; null where it does not. */
function sum(parts: readonly string[], way: 'both' | 'above'): string | null {
  const total = parts.reduce((all, part) => all + Number(part), 0);
  const slack = parts.reduce((all, part) => all + 0.5 * 10 ** -(part.split('.')[1]?.length ?? 0), 0);
  const off = way === 'both' ? Math.abs(total - 100) : total - 100;
  return off <= slack + 1e-9 ? null : String(Number(total.toFixed(2)));
}
