import type { Analysis } from '../analysis.ts';
import { toFolded, toRaw } from '../folding/fold.ts';
import { findMojibake, type Mojibake } from '../folding/mojibake.ts';
import { message } from '../messages.ts';
import type { Damage, Finding, FoldedSpan, Related, Span } from '../model.ts';
import { isInSentence } from '../reading/sentences.ts';
import { fixOf, makeFinding, relatedOf } from './finding.ts';
import type { Sharing, SharingRule } from './rule.ts';

/** Damage so close to a digit may be the figure's; the rest of a document's damage is told in one finding. */
const NEAR = 2;
/** A document with more damaged figures than this is beyond repair by hand. */
const MOST = 20;
/** So much of a long stretch is quoted in a message. */
const SHOWN = 40;

/**
 * HS301: characters were lost to a wrong decoding, beside a figure or elsewhere in the body. A repair is offered only where
 * the document itself or one that shares its passages has the date whose digit was eaten.
 */
export const damagedText: SharingRule = {
  code: 'HS301',
  name: 'damaged-text',
  severity: 'warning',
  *check(analysis, neighbours) {
    const { folded } = analysis;
    const wrong = findMojibake(analysis.document.text).slice(0, MOST);
    for (const stretch of wrong) yield decodedFinding(analysis, stretch);
    const damages = analysis.folded.damages
      .map((damage) => ({ ...damage, ...foldedSpan(analysis, damage) }))
      .filter(
        (damage) =>
          isInSentence(analysis.sentences, damage) &&
          !wrong.some(({ start, end }) => liesIn(analysis, damage, start, end)),
      );
    const beside = damages.filter((damage) => isBesideFigure(folded.text, damage)).slice(0, MOST);
    for (const damage of beside) yield figureFinding(analysis, damage, neighbours);
    const rest = damages.filter((damage) => !beside.includes(damage));
    const first = rest[0];
    if (first === undefined) return;
    const spans = rest.slice(0, MOST).map((damage) => toRaw(folded, wordAround(folded.text, damage)));
    const text = analysis.document.text.slice(spans[0]?.start, spans[0]?.end);
    yield makeFinding(analysis, {
      rule: 'HS301',
      severity: 'information',
      message: rest.length === 1 ? message('hs301.message', text) : message('hs301.many', rest.length),
      spans,
      confidence: 0.8,
    });
  },
};

/** A stretch that is whole but was read by another table: its own bytes are the proof. */
function decodedFinding(analysis: Analysis, { start, end, repair }: Mojibake): Finding {
  const shown = analysis.document.text.slice(start, Math.min(end, start + SHOWN));
  const repaired = repair?.slice(0, SHOWN) ?? '';
  return makeFinding(analysis, {
    rule: 'HS301',
    severity: 'warning',
    message: repair === null ? message('hs301.message', shown) : message('hs301.decoded', shown, repaired),
    spans: [{ start, end }],
    fix: repair === null ? undefined : fixOf(analysis, message('hs301.fix', repaired), [{ start, end, text: repair }]),
    confidence: 0.9,
  });
}

function liesIn({ folded }: Analysis, damage: FoldedSpan, start: number, end: number): boolean {
  const raw = toRaw(folded, damage);
  return start <= raw.start && raw.end <= end;
}

function foldedSpan({ folded }: Analysis, { start, end }: Span): FoldedSpan {
  return { start: toFolded(folded, start), end: toFolded(folded, end) };
}

function isBesideFigure(text: string, { start, end }: FoldedSpan): boolean {
  return /\d/.test(text.slice(Math.max(0, start - NEAR), start)) || /\d/.test(text.slice(end, end + NEAR));
}

function figureFinding(analysis: Analysis, damage: Damage, neighbours: Sharing): Finding {
  const { document, folded } = analysis;
  const date = eatenMonth(folded.text, damage);
  const span = toRaw(folded, date ?? wordAround(folded.text, damage));
  const raw = document.text.slice(span.start, span.end);
  const proof = date === null ? null : proveMonth(analysis, date, neighbours);
  if (proof === null || date === null) {
    return makeFinding(analysis, {
      rule: 'HS301',
      severity: 'warning',
      message: message('hs301.message', raw),
      spans: [span],
    });
  }
  const repaired = `${proof.month}月${date.day}日`;
  const closing = lostPunctuation(folded.text, damage);
  return makeFinding(analysis, {
    rule: 'HS301',
    severity: 'warning',
    message: message('hs301.repaired', raw, repaired),
    spans: [span],
    related: proof.evidence,
    fix:
      closing === null
        ? undefined
        : fixOf(analysis, message('hs301.fix', repaired), [{ ...span, text: closing + repaired }]),
    confidence: 0.9,
  });
}

interface EatenMonth extends FoldedSpan {
  readonly day: number;
}

/** A date whose month lost its only digit: ?月13日. */
function eatenMonth(text: string, { start, end }: FoldedSpan): EatenMonth | null {
  const match = /^月(\d{1,2})日/.exec(text.slice(end, end + 5));
  if (match === null || /\d/.test(text.charAt(start - 1))) return null;
  return { start, end: end + match[0].length, day: Number(match[1]) };
}

interface Proof {
  readonly month: number;
  readonly evidence: readonly Related[];
}

/** The one month that the same text or a sharing document joins with that day. Two candidates prove nothing. */
function proveMonth(analysis: Analysis, { day }: EatenMonth, neighbours: Sharing): Proof | null {
  const found = new Map<number, Related[]>();
  for (const each of [analysis, ...neighbours.sharing(analysis.document.path)]) {
    const { published } = each.document;
    const publishedDay = published?.day.start === published?.day.end ? published?.day.start : null;
    if (published !== null && typeof publishedDay === 'string' && Number(publishedDay.slice(8)) === day) {
      note(
        found,
        Number(publishedDay.slice(5, 7)),
        relatedOf(each, published, message('hs301.evidence', publishedDay)),
      );
    }
    for (const time of each.times) {
      if (time.month === undefined || time.day !== day || time.impossible === true) continue;
      const raw = toRaw(each.folded, time);
      note(
        found,
        time.month,
        relatedOf(each, raw, message('hs301.evidence', each.document.text.slice(raw.start, raw.end))),
      );
    }
  }
  const only = [...found][0];
  // Only one digit was lost: October to December would need two.
  if (found.size !== 1 || only === undefined || only[0] > 9) return null;
  return { month: only[0], evidence: only[1].slice(0, 3) };
}

function note(found: Map<number, Related[]>, month: number, evidence: Related): void {
  const known = found.get(month);
  if (known === undefined) found.set(month, [evidence]);
  else known.push(evidence);
}

/**
 * What else the damage ate. UTF-8 read as GBK turns 。” and the ASCII character behind it into `?!?`: the stop and the
 * closing quote come back where a quote is open. Null where that cannot be told.
 */
function lostPunctuation(text: string, { start, end }: FoldedSpan): string | null {
  const damaged = text.slice(start, end);
  if (damaged === '?') return '';
  if (damaged !== '?!?') return null;
  const before = text.slice(Math.max(0, start - 400), start);
  const paragraph = before.slice(before.lastIndexOf('\n') + 1);
  return paragraph.lastIndexOf('“') > paragraph.lastIndexOf('”') ? '。”' : null;
}

/** The damage with a few units around it, so that a person sees the word. */
function wordAround(text: string, { start, end }: FoldedSpan): FoldedSpan {
  const from = /[\p{L}\p{N}]{0,2}$/u.exec(text.slice(Math.max(0, start - 2), start))?.[0].length ?? 0;
  const behind = /^[\p{L}\p{N}]{0,2}/u.exec(text.slice(end, end + 2))?.[0].length ?? 0;
  return { start: start - from, end: end + behind };
}
