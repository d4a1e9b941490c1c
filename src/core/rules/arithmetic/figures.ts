import type { Analysis, Sentence } from '../../analysis.ts';
import type { Quantity, Time } from '../../model.ts';
import { copyTest } from './copies.ts';
import { type Interval, intervalOf, writtenOf } from './interval.ts';
import { type Role, roleOf } from './role.ts';

/** A figure in its place in a sentence. */
export interface Figure {
  readonly quantity: Quantity;
  /** The figure as written, folded text. */
  readonly text: string;
  /** In base units, its rounding included. */
  readonly interval: Interval;
  /** In base units, as written. */
  readonly written: Interval;
  /** From the figure before it, or the start of the sentence, with `@` for each time; full-width marks. */
  readonly gap: string;
  /** The times of the gap, one for each `@`. */
  readonly times: readonly Time[];
  /** The gap from its last ，；：or bracket on. */
  readonly clause: string;
  /** To the next figure, or the end of the sentence, with `@` for each time. */
  readonly tail: string;
  readonly role: Role;
}

/** The figures of one sentence, at least one. */
export interface Passage {
  readonly figures: readonly Figure[];
  /** Every time of the sentence. */
  readonly times: readonly Time[];
  /** Whole sentence with `@` for times and `#` for figures. */
  readonly pattern: string;
  /** Folded offsets of the sentence. */
  readonly start: number;
  readonly end: number;
  readonly block: number;
  /** Where the paragraph begins, folded text. */
  readonly paragraph: number;
}

const passages = new WeakMap<Analysis, readonly Passage[]>();

/**
 * The sentences with figures, in order; a passage that repeats an earlier one of the document is left out.
 * Computed once for an analysis: all rules of arithmetic share it.
 */
export function passagesOf(analysis: Analysis): readonly Passage[] {
  let known = passages.get(analysis);
  if (known === undefined) {
    known = [...build(analysis)];
    passages.set(analysis, known);
  }
  return known;
}

function* build(analysis: Analysis): Generator<Passage> {
  const { sentences, quantities, times } = analysis;
  const isCopy = copyTest(analysis);
  let quantity = 0;
  let time = 0;
  let paragraph = { block: -1, start: 0 };
  for (const { start, end, block } of wholeSentences(analysis.folded.text, sentences)) {
    while ((quantities[quantity]?.start ?? Infinity) < start) quantity++;
    while ((times[time]?.start ?? Infinity) < start) time++;
    if (paragraph.block !== block) paragraph = { block, start };
    const own: Quantity[] = [];
    for (let next = quantities[quantity]; next !== undefined && next.start < end; next = quantities[quantity]) {
      if (isFigure(next, analysis.folded.text)) own.push(withoutMore(next, analysis.folded.text));
      quantity++;
    }
    const ownTimes: Time[] = [];
    for (let next = times[time]; next !== undefined && next.start < end; next = times[time]) {
      ownTimes.push(next);
      time++;
    }
    if (own.length === 0 || isCopy({ start, end })) continue;
    yield passageOf(analysis.folded.text, { start, end, block, paragraph: paragraph.start }, own, ownTimes);
  }
}

/** 比上年的5000万人多200万人: here 多 leads to the second figure and makes the first no approximation. */
function withoutMore(quantity: Quantity, text: string): Quantity {
  const { start, end, value } = quantity;
  const next = text.charCodeAt(end);
  if (text.charAt(end - 1) !== '多' || next < 0x30 || next > 0x39 || value.center === null) return quantity;
  return {
    ...quantity,
    start,
    end: end - 1,
    value: { ...value, min: value.center, max: value.center, approximate: false },
  };
}

/** False for ranks, grades and the bare Han numerals of lists (第一产业, 三级医院, 一是): they are words here. */
function isFigure({ type, bare, unit, start, end }: Quantity, text: string): boolean {
  if (type === 'ordinal') return false;
  const first = text.charAt(start);
  // 12.6/10万: what a rate is counted in.
  if (type === 'number' && unit === '' && text.charAt(start - 1) === '/') return false;
  if (unit === '次' && text.startsWith('产业', end)) return false;
  // Of a ratio (2.50:1) the first number stands for it where the second is 1.
  if (bare && isRatioMark(text.charAt(start - 1))) return false;
  if (bare && isRatioMark(text.charAt(end))) return /^1(?![\d.])/.test(text.slice(end + 1, end + 3));
  const isHan = !(first >= '0' && first <= '9');
  return !(
    isHan &&
    ((bare && unit === '' && end - start <= 2) || unit === '级' || unit === '番' || unit === '届' || unit === '线')
  );
}

function isRatioMark(mark: string): boolean {
  return mark === ':' || mark === '：' || mark === '∶';
}

/** Sentences up to their full stop: what a semicolon parts belongs together (；出口…；进口…). */
function* wholeSentences(text: string, sentences: readonly Sentence[]): Generator<Sentence> {
  let open: Sentence | null = null;
  for (const sentence of sentences) {
    const joined: Sentence =
      open !== null && open.block === sentence.block ? { ...sentence, start: open.start } : sentence;
    if (open !== null && joined === sentence) yield open;
    open = null;
    if ('；;'.includes(text.charAt(sentence.end - 1))) open = joined;
    else yield joined;
  }
  if (open !== null) yield open;
}

function passageOf(
  text: string,
  sentence: Pick<Passage, 'start' | 'end' | 'block' | 'paragraph'>,
  quantities: readonly Quantity[],
  times: readonly Time[],
): Passage {
  const pieces: { readonly text: string; readonly times: readonly Time[] }[] = [];
  let from = sentence.start;
  let next = 0;
  for (const { start, end } of [...quantities, { start: sentence.end, end: sentence.end }]) {
    // A long row of figures has a long row of times: each is looked at for its own piece.
    const first = next;
    while ((times[next]?.start ?? Infinity) < start) next++;
    pieces.push(pieceOf(text, from, start, times.slice(first, next)));
    from = Math.max(from, end);
  }
  let isPriced = false;
  const figures = quantities.map((quantity, index): Figure => {
    const { text: gap, times: within } = pieces[index] ?? { text: '', times: [] };
    isPriced = isPrice(quantity, gap, isPriced);
    const clause = gap.slice(lastMark(gap) + 1);
    return {
      quantity,
      text: text.slice(quantity.start, quantity.end),
      interval: isPriced ? writtenOf(quantity) : intervalOf(quantity),
      written: writtenOf(quantity),
      gap,
      times: within,
      clause,
      tail: pieces[index + 1]?.text ?? '',
      role: roleOf(clause),
    };
  });
  return { ...sentence, figures, times, pattern: pieces.map((piece) => piece.text).join('#') };
}

/** Prices and rates of pay are set, not measured: 5元 of a fee is five, where 5亿元 of a budget is anything near it. */
function isPrice({ dimension, value }: Quantity, gap: string, before: boolean): boolean {
  const { center } = value;
  if (
    !dimension.startsWith('money') ||
    center === null ||
    !Number.isInteger(center) ||
    center >= 10_000 ||
    value.rounding > 0.5
  )
    return false;
  if (gap.includes('均')) return false;
  return (
    /标准|价格|票价|收费|起步价|[诊挂学]费|挂号|门票|补贴|补助|津贴|养老金|罚款|押金/.test(gap) ||
    (before && !gap.includes('，'))
  );
}

/** The text between two figures, each time that lies wholly in it replaced by `@`. */
function pieceOf(
  text: string,
  from: number,
  to: number,
  times: readonly Time[],
): { readonly text: string; readonly times: readonly Time[] } {
  let result = '';
  let at = from;
  const within: Time[] = [];
  for (const time of times) {
    if (time.start < at || time.end > to) continue;
    const lead = leads.exec(text.slice(time.start, time.start + 3))?.[0] ?? '';
    result += text.slice(at, time.start) + lead + '@';
    at = time.end;
    within.push(time);
  }
  return { text: wide(result + text.slice(at, Math.max(at, to))), times: within };
}

/** Prepositions that a time may carry: they belong to the words around it. */
const leads = /^(?:截至|截止|到|至|从|自|由|在|于|比|较)/;

/** Half-width marks of prose as full-width ones, white space left out. */
function wide(text: string): string {
  return /[,;:()\s#]/.test(text) ? text.replace(/[,;:()\s#]/g, (mark) => marks[mark] ?? '') : text;
}

const marks: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '(': '（', ')': '）' };

function lastMark(gap: string): number {
  let at = gap.length - 1;
  while (at >= 0 && !'，；：（）。—'.includes(gap.charAt(at))) at--;
  return at;
}
