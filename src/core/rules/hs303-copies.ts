import type { Analysis, Repeat } from '../analysis.ts';
import { toFolded } from '../folding/fold.ts';
import { alignedPassages } from '../linking/reuse-aligned.ts';
import type { Difference } from '../linking/reuse-diff.ts';
import type { Entity, FoldedSpan, Quantity, Time } from '../model.ts';
import { isInSentence, sentenceFrom } from '../reading/sentences.ts';

/** A place where two copies of a passage say something else. Offsets: folded text of the one and the other document. */
export interface Differing {
  /** What differs and nothing more: the same for two copies that agree. */
  readonly core: Difference;
  /** The whole figure, name or term. `first` lies in the other document, `second` in this one. */
  readonly whole: Difference;
}

export interface Copies {
  /** `first` lies in the other document, `second` in this one. */
  readonly passages: readonly Repeat[];
  readonly differing: readonly Differing[];
}

/** A passage shorter than this is a quotation or a formula. */
const LEAST_SENTENCES = 3;
const LEAST_UNITS = 100;
/** Where more than this part of a passage differs, somebody wrote it anew. */
const MOST_DIFFERING = 0.15;
/** A term is no longer than this; anything longer is another wording. */
const LONGEST_TERM = 8;

/** Little words, and verbs of reporting, which editors exchange. */
const LITTLE =
  /^(?:[的地得了着过和与及并也又还就都在于对向为是将把被其该此这那等所以之而且但则即曾已再更很]+|不过|因此|所以|说道?|表示|介绍|透露|指出|称|认为|强调|告诉|记者|本报|本网|据悉|了解|获悉|目前|日前|近日|今[日天年]|昨[日天]|当[日天]|[本上]月|去年)$/;

/** More than one word: something else than a letter inside. */
const WORDS = /[^\p{L}\p{N}]/u;
const NUMERAL = /^[\d〇零一二三四五六七八九十百千万亿]+$/;

/**
 * The long passages that two documents share, and where they differ in a figure, a name or a term. Punctuation, script,
 * glosses, injected and damaged text are no differences, nor is what an editor added, left out or wrote in another way.
 */
export function copiesOf(other: Analysis, own: Analysis): Copies {
  const long = alignedPassages(other, own).filter(
    ({ passage, differences }) => isLong(own, passage) && !isRewritten(passage, differences),
  );
  return {
    passages: long.map(({ passage }) => passage),
    differing: long.flatMap(({ differences }) =>
      differences.map((core) => tellingDifference(other, own, core)).filter((differing) => differing !== null),
    ),
  };
}

function isLong({ sentences }: Analysis, { second: { start, end } }: Repeat): boolean {
  return end - start >= LEAST_UNITS && sentenceFrom(sentences, end) - sentenceFrom(sentences, start) >= LEAST_SENTENCES;
}

function isRewritten({ second }: Repeat, differences: readonly Difference[]): boolean {
  const units = differences.reduce((sum, each) => sum + Math.max(lengthOf(each.first), lengthOf(each.second)), 0);
  return units > (second.end - second.start) * MOST_DIFFERING;
}

/** The difference with the figure, name or term that it belongs to; null where nothing of the kind differs. */
function tellingDifference(other: Analysis, own: Analysis, core: Difference): Differing | null {
  if (!isInSentence(other.sentences, core.first) || !isInSentence(own.sentences, core.second)) return null;
  if (isDamaged(other, core.first) || isDamaged(own, core.second)) return null;
  const a = plain(textOf(other, core.first));
  const b = plain(textOf(own, core.second));
  const figures = { first: figureAt(other, core.first), second: figureAt(own, core.second) };
  // A clause that only one copy has may bring a figure of its own.
  const isAdded = (a === '' || b === '') && !NUMERAL.test(a + b);
  if (figures.first !== null && figures.second !== null && !isAdded)
    return isSameFigure(other, figures.first, own, figures.second)
      ? null
      : wholeOf(core, figures.first, figures.second);
  if (figures.first !== null || figures.second !== null) return null;
  const names = { first: nameAt(other, core.first), second: nameAt(own, core.second) };
  if (names.first !== null && names.second !== null) {
    const isOther = names.first.type === names.second.type && names.first.canonical !== names.second.canonical;
    return isOther && !contains(textOf(other, names.first), textOf(own, names.second))
      ? wholeOf(core, names.first, names.second)
      : null;
  }
  if (a === '' || b === '' || a.length > LONGEST_TERM || b.length > LONGEST_TERM) return null;
  if (contains(a, b) || LITTLE.test(a) || LITTLE.test(b)) return null;
  // A term ends at a comma; one character that differs between scripts may be no more than the script.
  if (WORDS.test(textOf(other, core.first)) || WORDS.test(textOf(own, core.second))) return null;
  if (a.length === 1 && b.length === 1 && other.document.script !== own.document.script) return null;
  return { core, whole: core };
}

type Figure = Quantity | Time | (FoldedSpan & { readonly kind: 'digits' });

/** The figure or time that a difference touches, else the digits around it. */
function figureAt({ folded, quantities, times }: Analysis, { start, end }: FoldedSpan): Figure | null {
  const touches = (span: FoldedSpan): boolean =>
    start === end ? span.start < start && end < span.end : span.start < end && start < span.end;
  const found: Figure | undefined = times.find(touches) ?? quantities.find(touches);
  if (found !== undefined) return found;
  let from = start;
  let to = end;
  while (/[\d.]/.test(folded.text.charAt(from - 1))) from--;
  while (/[\d.%]/.test(folded.text.charAt(to))) to++;
  return /\d/.test(folded.text.slice(from, to)) ? { kind: 'digits', start: from, end: to } : null;
}

/** 1.2万 and 12000, 三 and 3, 今日 and 18日 say the same, or nothing that can be compared. */
function isSameFigure(other: Analysis, a: Figure, own: Analysis, b: Figure): boolean {
  if (a.kind === 'time' && b.kind === 'time') {
    if (a.anchor !== b.anchor && (a.anchor === 'relative' || b.anchor === 'relative')) return true;
    if (a.anchor === 'relative') return digitsOf(textOf(other, a)) === digitsOf(textOf(own, b));
    return a.year === undefined || b.year === undefined
      ? a.month === b.month && (a.day === b.day || a.day === undefined || b.day === undefined)
      : a.from === b.from && a.to === b.to;
  }
  if (a.kind === 'quantity' && b.kind === 'quantity') {
    if (a.type === 'ordinal' || b.type === 'ordinal') return isNumbering(other, a) || isNumbering(own, b);
    return (
      a.value.min === b.value.min && a.value.max === b.value.max && (a.dimension === b.dimension || a.bare || b.bare)
    );
  }
  // What stands inside a number in one copy alone was injected.
  return digitsOf(textOf(other, a)) === digitsOf(textOf(own, b));
}

/** 第三条 and 三、 at the beginning of a sentence. */
function isNumbering({ sentences, folded }: Analysis, { start }: FoldedSpan): boolean {
  const sentence = sentences[sentenceFrom(sentences, start)];
  return sentence !== undefined && /^[\s(（]*$/.test(folded.text.slice(sentence.start, start));
}

function nameAt({ entities }: Analysis, { start, end }: FoldedSpan): Entity | null {
  return (
    entities.find((entity) => entity.start < Math.max(end, start + 1) && Math.min(start, end - 1) < entity.end) ?? null
  );
}

/** A difference widened on both sides alike, so that both show the whole word. */
function wholeOf(core: Difference, first: FoldedSpan, second: FoldedSpan): Differing {
  const before = Math.max(0, core.first.start - first.start, core.second.start - second.start);
  const behind = Math.max(0, first.end - core.first.end, second.end - core.second.end);
  const widen = ({ start, end }: FoldedSpan): FoldedSpan => ({ start: start - before, end: end + behind });
  return { core, whole: { first: widen(core.first), second: widen(core.second) } };
}

function isDamaged({ folded }: Analysis, { start, end }: FoldedSpan): boolean {
  return folded.damages.some(
    (damage) => toFolded(folded, damage.start) <= end + 1 && start - 1 <= toFolded(folded, damage.end),
  );
}

function contains(a: string, b: string): boolean {
  return a.includes(b) || b.includes(a);
}

/** Letters and Han characters alone. */
function plain(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}

function digitsOf(text: string): string {
  return text.replace(/[^\d.]+/g, '');
}

function textOf({ folded }: Analysis, { start, end }: FoldedSpan): string {
  return folded.text.slice(start, end);
}

function lengthOf({ start, end }: FoldedSpan): number {
  return end - start;
}
