/**
 * The words of the design as plain data. Everything here is readonly and can be cloned between threads.
 * Unless a comment says otherwise, every offset is a UTF-16 code unit of the raw (decoded, otherwise unchanged) text.
 */
import type { Message } from './messages.ts';

/** A half-open stretch `[start, end)` of the raw text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A half-open stretch `[start, end)` of the folded text of one document; `toRaw` leads back to the raw text. */
export interface FoldedSpan {
  readonly start: number;
  readonly end: number;
}

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';

/** What most Han characters that differ between the scripts belong to; `none` where no character tells. */
export type Script = 'simplified' | 'traditional' | 'mixed' | 'none';

/** Days as ISO 8601 `YYYY-MM-DD`, both inclusive; null is an open end. */
export interface DayInterval {
  readonly start: string | null;
  readonly end: string | null;
}

/** Something that a person should know about an input that was not read as it stands. */
export interface Note {
  readonly path: string;
  readonly message: Message;
}

export type BlockKind =
  'title' | 'heading' | 'paragraph' | 'item' | 'row' | 'quote' | 'dateline' | 'boilerplate' | 'code' | 'frontmatter';

/** A stretch of the document with one role. Blocks stand in order, do not overlap and leave out only white space. */
export interface Block extends Span {
  readonly kind: BlockKind;
}

/** One text, read. `path` is the name by which callers know it (a relative path, a URI) and is never opened by core. */
export interface Document {
  readonly path: string;
  /** The decoded text, otherwise unchanged. */
  readonly text: string;
  readonly encoding: Encoding;
  readonly script: Script;
  readonly title: (Span & { readonly text: string }) | null;
  /** The day (or month, year) of publication out of front matter or dateline, with the place that says so. */
  readonly published: (Span & { readonly day: DayInterval }) | null;
  /** Who published it, as the dateline names it (来源:河南日报), raw. */
  readonly source: (Span & { readonly text: string }) | null;
  readonly blocks: readonly Block[];
  readonly notes: readonly Note[];
}

/** Why a stretch of the raw text has no counterpart, or a changed one, in the folded text. */
export type RemovalKind = 'gloss' | 'spam' | 'space' | 'markup';

export interface Removal extends Span {
  readonly kind: RemovalKind;
}

/** Characters that were lost to a wrong decoding: `?!?`, `�`, `锟斤拷`. They stay in the folded text as they are. */
export interface Damage extends Span {
  readonly kind: 'question-marks' | 'replacement' | 'mojibake';
}

/** Clean, simplified, half-width text and the way back to the raw text. */
export interface Folded {
  readonly text: string;
  /** `starts[i]` is where the i-th folded code unit begins in the raw text; one more entry closes the text. */
  readonly starts: Uint32Array;
  /** `ends[i]` is where the i-th folded code unit ends in the raw text (before a gloss that follows it). */
  readonly ends: Uint32Array;
  readonly removals: readonly Removal[];
  readonly damages: readonly Damage[];
  readonly script: Script;
}

/**
 * A number or a stretch of numbers in the base unit. `min`/`max` null is an open end.
 * `center` is the number as written (1400 of 1400余) where there is one.
 * `rounding` is half a unit of the last written digit (1.1万 → 500, 66.9 → 0.05, 76 → 0.5), 0 where the text is exact by kind.
 * A plain number has `min === max === center`; rounding is never mixed into the bounds, only compared with them.
 */
export interface Value {
  readonly min: number | null;
  readonly max: number | null;
  readonly center: number | null;
  readonly rounding: number;
  readonly approximate: boolean;
}

export type QuantityType = 'number' | 'percent' | 'money' | 'quantity' | 'range' | 'ordinal' | 'fraction' | 'duration';

/** What units can be compared: `length`, `money:CNY`, `percent`, `point`, `count:项`, `time`. */
export type Dimension = string;

/** A figure with its approximation and unit (近90%, 1400余项, 5亿元以内). Offsets: folded text. */
export interface Quantity extends FoldedSpan {
  readonly kind: 'quantity';
  readonly type: QuantityType;
  readonly value: Value;
  /** Canonical unit of `value` (元, %, 亩, 项); empty for a bare number. */
  readonly unit: string;
  readonly dimension: Dimension;
  /** The unit or counter as written, folded text; an empty span at the end where there is none. */
  readonly unitSpan: FoldedSpan;
  /** A bare number that no unit, sign or context makes a figure: it counts for `recognize`, never for a claim. */
  readonly bare: boolean;
}

export type TimePrecision =
  'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year' | 'years' | 'plan' | 'era';

/** A point or stretch of calendar time. Offsets: folded text. */
export interface Time extends FoldedSpan {
  readonly kind: 'time';
  readonly type: 'date' | 'daterange' | 'datetime' | 'time' | 'period';
  /** ISO days, inclusive; null where it is open (2019年以来) or cannot be known without a reference day. */
  readonly from: string | null;
  readonly to: string | null;
  readonly precision: TimePrecision;
  /** How the text anchors it: a full date, a date without its year (11月份), or counted from the reference day (去年). */
  readonly anchor: 'absolute' | 'partial' | 'relative';
  /** What the text wrote: the parts it states, for partial dates and for checks (month 13, 30 February). */
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  /** A boundary said with it: 以来/起 → since, 以前/前 → until, 截至/到…底 → asof. */
  readonly bound?: 'since' | 'until' | 'asof';
  /** True where the calendar has no such day (2月30日, 13月). `from` and `to` are null then. */
  readonly impossible?: boolean;
}

export type EntityType = 'person' | 'organization' | 'place' | 'title';

/** A name. Offsets: folded text. `canonical` is the one simplified name of what it names, or the folded text itself. */
export interface Entity extends FoldedSpan {
  readonly kind: 'entity';
  readonly type: EntityType;
  readonly canonical: string;
  /** For places: the level, nation, province, prefecture, county or other; for anything else absent. */
  readonly level?: 'nation' | 'province' | 'prefecture' | 'county' | 'region' | 'other';
}

/** A span that names a quantity, a time or an entity. */
export type Mention = Quantity | Time | Entity;

export type Mood = 'actual' | 'target' | 'cap' | 'planned' | 'forecast';

/** How far a statistic is settled: a first reckoning, or the one that later ones do not change. */
export type Stage = 'preliminary' | 'final';

/** What is counted. */
export interface Measure {
  /** The head noun with its modifiers, folded (国家区域医疗中心建设项目). */
  readonly text: string;
  /** The last noun of it (项目), or the whole where it cannot be told. */
  readonly head: string;
  /** The verb that leads to the figure where it tells things apart (新增, 下降到, 获批), or empty. */
  readonly verb: string;
  /** The whole that it is a part of (其中), where the text says so; absent for anything else. */
  readonly partOf?: string;
  /** What its sentence counted first, where that is something else: it tells apart measures that say little (床位, 报销比例). */
  readonly topic?: string;
}

/** For which period a figure holds. */
export interface AsOf extends DayInterval {
  /** Where it comes from; `inferred` is the earliest reading that the document's own events allow; `none` has two null ends. */
  readonly from: 'sentence' | 'paragraph' | 'document' | 'dateline' | 'inferred' | 'none';
  /** A stock holds at the end of the interval (截至2022年底), a flow over all of it (2022年新增). */
  readonly kind: 'stock' | 'flow' | 'unknown';
  /** True where the figure holds for every year of the interval, not for all of them together (五年来每年新增60万人). */
  readonly each?: true;
}

/** A quantity with its five parts: value, measure, scope, as-of, mood. Offsets: raw text. */
export interface Claim extends Span {
  /** `path#start-end`; stable for one version of a text. */
  readonly id: string;
  readonly path: string;
  /** The raw text of the span. */
  readonly text: string;
  readonly quantity: Quantity;
  readonly measure: Measure;
  /** Canonical places and organisations, the narrowest first; empty where nothing says. */
  readonly scope: readonly string[];
  /** Where `scope` is empty, the place of its document's dateline or the one province that its other figures are of: it may be what the figure is of. */
  readonly writtenIn?: string;
  readonly asOf: AsOf;
  readonly mood: Mood;
  /** Absent where the text says neither 初步核算 nor 最终核实. */
  readonly stage?: Stage;
  /** Who says it, where it is reported speech: a canonical name. */
  readonly saidBy?: string;
  /** The sentence it stands in, raw span. */
  readonly sentence: Span;
  /** True in a passage that repeats an earlier one of the same document: it is no second source. */
  readonly copy: boolean;
}

export type Relation = 'same' | 'consistent' | 'changed' | 'conflict';

/** Two claims of one fact. `a` stands before `b` in (path, start) order. */
export interface Link {
  readonly a: string;
  readonly b: string;
  readonly relation: Relation;
  /** 0 to 1, how sure it is that both speak of one fact; `why` names the parts that matched. */
  readonly score: number;
  readonly why: readonly string[];
}

/** Claims of one measure and scope. */
export interface Fact {
  readonly id: string;
  readonly label: string;
  readonly claims: readonly string[];
  /** How many independent documents state it: copies and quotations count with what they were taken from. */
  readonly sources: number;
}

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** A span in a named document with its raw text. */
export interface Place extends Span {
  readonly path: string;
  readonly text: string;
}

export interface Related extends Place {
  readonly message: Message;
}

export interface Fix {
  readonly title: Message;
  /** Replacements in raw offsets, in order, not overlapping. */
  readonly edits: readonly Place[];
}

/** What a person may record of a document in `.heshu/sources.yaml` so that a finding is settled; the title says what it rests on. */
export interface SourceRecord {
  readonly title: Message;
  readonly path: string;
  /** `2023-04-13` or `2023-04`. */
  readonly published: string;
}

/** What a rule has to say. `spans[0]` is where it is shown. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: Message;
  readonly spans: readonly Place[];
  readonly related: readonly Related[];
  readonly fix?: Fix;
  readonly record?: SourceRecord;
  /** Without offsets: survives edits above it. */
  readonly fingerprint: string;
  /** 0 to 1. */
  readonly confidence: number;
}
