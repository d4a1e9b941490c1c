import type { Analysis } from '../analysis.ts';
import type { Time } from '../model.ts';
import { speaks } from '../claiming/asOf.ts';

/** Something that a sentence dates: its leading time and the words that follow. Offsets: folded text of `analysis`. */
export interface EventMention {
  readonly analysis: Analysis;
  readonly time: Time;
  /** Character bigrams of what follows the time, Han only. */
  readonly bigrams: ReadonlySet<string>;
  readonly trigrams: ReadonlySet<string>;
}

/** How many three-character terms two mentions of one event share at least, and how much of the shorter one's words. */
const sharedTrigrams = 5;
const sharedWords = 0.32;
const reach = 90;

/** Verbs that begin something: only beginnings have one date in all documents. Own list. */
const beginnings =
  /启动|出台|印发|成立|开始|选|开设|开工|首次|率先|挂牌|投用|揭牌|试点|设立|批复|发布|开通|签署|施行|实施|通过|召开|建成/;

/** The history of an act (……会议通过、修订) is told in one formula for all acts. */
const formulas = /会议通过|修订|修正|公布施行/;

/** The dated beginnings of a document: sentences that open with a known time (2019年10月, 2024年以来) and a beginning. */
export function eventsOf(analysis: Analysis): readonly EventMention[] {
  const { folded, sentences, times, repeats } = analysis;
  const events: EventMention[] = [];
  let next = 0;
  for (const sentence of sentences) {
    let time = times[next];
    while (time !== undefined && time.start < sentence.start) time = times[++next];
    if (time === undefined || time.start - sentence.start > 3 || time.end > sentence.end) continue;
    if (time.anchor !== 'absolute' || time.bound === 'asof' || time.bound === 'until' || !speaks(folded.text, time))
      continue;
    const copy = repeats.some(({ second }) => second.start <= sentence.start && sentence.start < second.end);
    const words = folded.text.slice(time.end, Math.min(sentence.end, time.end + reach));
    if (
      copy ||
      formulas.test(words) ||
      !beginnings.test(words) ||
      time.precision === 'plan' ||
      time.precision === 'era'
    )
      continue;
    if (time.precision === 'year' && time.bound !== 'since') continue;
    events.push({ analysis, time, bigrams: grams(words, 2), trigrams: grams(words, 3) });
  }
  return events;
}

/** The events of a corpus by their three-character terms. */
export class EventIndex {
  readonly #byTerm = new Map<string, Set<EventMention>>();
  readonly #byPath = new Map<string, readonly EventMention[]>();

  /** Takes a document's events in; gives the paths of documents that date one of them otherwise. */
  add(analysis: Analysis): ReadonlySet<string> {
    const events = eventsOf(analysis);
    const touched = new Set<string>();
    for (const event of events) for (const other of this.otherwise(event)) touched.add(other.analysis.document.path);
    for (const event of events) {
      for (const term of event.trigrams) {
        const row = this.#byTerm.get(term);
        if (row === undefined) this.#byTerm.set(term, new Set([event]));
        else row.add(event);
      }
    }
    this.#byPath.set(analysis.document.path, events);
    return touched;
  }

  /** Forgets a document's events; gives the paths of documents that dated one of them otherwise. */
  remove(path: string): ReadonlySet<string> {
    const touched = new Set<string>();
    const events = this.#byPath.get(path) ?? [];
    this.#byPath.delete(path);
    for (const event of events) {
      for (const term of event.trigrams) {
        const row = this.#byTerm.get(term);
        row?.delete(event);
        if (row?.size === 0) this.#byTerm.delete(term);
      }
    }
    for (const event of events) for (const other of this.otherwise(event)) touched.add(other.analysis.document.path);
    return touched;
  }

  of(path: string): readonly EventMention[] {
    return this.#byPath.get(path) ?? [];
  }

  /** Mentions of the same event in other documents with a time that cannot be the same, in order of path and place. */
  otherwise(event: EventMention): readonly EventMention[] {
    const counts = new Map<EventMention, number>();
    for (const term of event.trigrams) {
      for (const other of this.#byTerm.get(term) ?? []) {
        if (other.analysis.document.path !== event.analysis.document.path)
          counts.set(other, (counts.get(other) ?? 0) + 1);
      }
    }
    const found: EventMention[] = [];
    for (const [other, count] of counts) {
      if (
        count >= sharedTrigrams &&
        apart(event.time, other.time) &&
        containment(event.bigrams, other.bigrams) >= sharedWords
      )
        found.push(other);
    }
    return found.sort((a, b) =>
      a.analysis.document.path === b.analysis.document.path
        ? a.time.start - b.time.start
        : a.analysis.document.path < b.analysis.document.path
          ? -1
          : 1,
    );
  }
}

/** Two beginnings that cannot be the same: neither interval holds the other's start. */
function apart(a: Time, b: Time): boolean {
  if (a.from === null || b.from === null) return false;
  const endOf = (time: Time): string => (time.bound === 'since' || time.to === null ? endOfStart(time) : time.to);
  return endOf(a) < b.from || endOf(b) < a.from;
}

/** The last day of the stated beginning (2024年以来 begins somewhere in 2024). */
function endOfStart({ from, precision, month }: Time): string {
  const start = from ?? '';
  if (precision === 'year') return `${start.slice(0, 4)}-12-31`;
  return month === undefined ? start : `${start.slice(0, 7)}-31`;
}

function containment(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const term of small) if (large.has(term)) shared += 1;
  return small.size < 6 ? 0 : shared / small.size;
}

function grams(text: string, size: number): ReadonlySet<string> {
  const found = new Set<string>();
  let run = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    run = char >= '\u4e00' && char <= '\u9fff' ? run + 1 : 0;
    if (run >= size) found.add(text.slice(at - size + 1, at + 1));
  }
  return found;
}
