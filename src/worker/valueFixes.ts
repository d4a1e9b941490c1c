import type { Corpus } from '../core/corpus.ts';
import { fileName } from '../core/fileName.ts';
import { message, type Message } from '../core/messages.ts';
import type { AsOf, Claim, Finding, Place } from '../core/model.ts';

/** Something that may be written instead, and whose it is. */
export interface ValueFix {
  readonly title: Message;
  readonly edit: Place;
}

/** The rules whose findings set one figure against those of other texts. */
const RULES: ReadonlySet<string> = new Set(['HS101', 'HS102']);
/** More choices than this are no help. */
const MOST = 3;

/**
 * What a person may do about a figure that other texts contradict: take the value of one of them, with its as-of where the
 * two differ in time, or say of when the own value is. Figures are written as the other text writes them; where the two
 * are not of one script nothing is offered. Each rests on a source and is for a person to decide.
 */
export function valueFixes(corpus: Corpus, { rule, spans: [own], related }: Finding): readonly ValueFix[] {
  const claim = own && RULES.has(rule) ? claimAt(corpus, own) : undefined;
  if (claim === undefined) return [];
  const fixes = new Map<string, ValueFix>();
  for (const place of related) {
    const other = claimAt(corpus, place);
    if (other === undefined || other.path === claim.path || !sameScript(corpus, claim, other)) continue;
    const fix = rule === 'HS102' && isSameValue(claim, other) ? stamp(claim, other) : use(claim, other, rule);
    if (fix !== null && !fixes.has(fix.edit.text)) fixes.set(fix.edit.text, fix);
  }
  return [...fixes.values()].slice(0, MOST);
}

function use(claim: Claim, other: Claim, rule: string): ValueFix | null {
  const when = rule === 'HS102' ? stampOf(other.asOf) : null;
  const text = when === null ? other.text : `${other.text}（${when}）`;
  return text === claim.text ? null : fixOf(claim, text, message('fix.useValue', text, fileName(other.path)));
}

function stamp(claim: Claim, other: Claim): ValueFix | null {
  const when = stampOf(other.asOf);
  if (when === null) return null;
  const text = `${claim.text}（${when}）`;
  return fixOf(claim, text, message('fix.asOf', `（${when}）`, fileName(other.path)));
}

function fixOf({ path, start, end }: Claim, text: string, title: Message): ValueFix {
  return { title, edit: { path, start, end, text } };
}

/**
 * An as-of as one writes it: 2024年 for a flow of a year, 截至2022年底 for a stock, the month alone where the day is only
 * that of the paper. Null where it cannot be said in few words, or was only inferred.
 */
function stampOf({ start, end, from, kind }: AsOf): string | null {
  if (end === null || from === 'none' || from === 'inferred') return null;
  const [year = '', month = '', day = ''] = end.split('-');
  const isYear = start === `${year}-01-01` && end === `${year}-12-31`;
  if (isYear && kind !== 'stock') return `${year}年`;
  if (isYear || end === `${year}-12-31`) return `截至${year}年底`;
  if (start?.slice(0, 7) !== end.slice(0, 7)) return null;
  const isDay = start === end && from !== 'dateline';
  return `截至${year}年${Number(month)}月${isDay ? `${Number(day)}日` : ''}`;
}

function claimAt(corpus: Corpus, { path, start, end }: Place): Claim | undefined {
  return corpus.claim(`${path}#${start}-${end}`);
}

function isSameValue({ quantity: { value: a } }: Claim, { quantity: { value: b } }: Claim): boolean {
  return a.min === b.min && a.max === b.max;
}

function sameScript(corpus: Corpus, a: Claim, b: Claim): boolean {
  return corpus.analysis(a.path)?.document.script === corpus.analysis(b.path)?.document.script;
}
