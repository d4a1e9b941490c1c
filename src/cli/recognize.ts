/** The streaming face of the recognizer: NDJSON in, NDJSON out, for any engine that pipes lines. */
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fold, toRaw } from '../core/folding/fold.ts';
import type { Folded, Quantity, Time } from '../core/model.ts';
import { recognizeNames } from '../core/recognizing/names/names.ts';
import { recognizeFigures } from '../core/recognizing/recognize.ts';

/** One span of the answer; offsets are UTF-16 units of the raw `text`. */
export interface RecognizedSpan {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly value?: number;
  readonly min?: number | null;
  readonly max?: number | null;
  readonly unit?: string;
  readonly from?: string | null;
  readonly to?: string | null;
  /** TIMEX3 value of the date that a boundary speaks of (2018年以前 → 2018), or of one without days (2月30日 → XXXX-02-30). */
  readonly timex?: string;
  readonly bound?: string;
}

interface Request {
  readonly id: unknown;
  readonly text: string;
  readonly ref: string | null;
}

/**
 * Reads `{"id","text","ref"?}` lines and writes `{"id","spans":[…]}` for each, in order, as it reads. A line that is no
 * such object gives `{"id":null,"error"}` and the run goes on; empty lines are left out. Waits where the reader of
 * `output` is slower, and ends quietly when that reader has gone (EPIPE).
 */
export async function recognizeLines(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Promise<void> {
  const reader: { gone: boolean; failure: Error | null } = { gone: false, failure: null };
  output.on('error', (error: NodeJS.ErrnoException) => {
    reader.gone = true;
    if (error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_DESTROYED') reader.failure ??= error;
  });
  const lines = createInterface({ input, crlfDelay: Infinity });
  for await (const line of lines) {
    if (line.trim() !== '' && !output.write(`${answer(line)}\n`)) await drained(output, reader);
    if (reader.gone) break;
  }
  lines.close();
  if (reader.failure !== null) throw reader.failure;
}

/** Waits until the reader has taken what was written, or has gone. */
async function drained(output: NodeJS.WritableStream, reader: { readonly gone: boolean }): Promise<void> {
  if (reader.gone) return;
  const done = new AbortController();
  const { signal } = done;
  // An error rejects both: then the reader has gone, which `recognizeLines` knows.
  const events = ['drain', 'close'].map((event) => once(output, event, { signal }).catch(() => undefined));
  await Promise.race(events);
  done.abort();
}

/** The answer to one line, without the line break. */
export function answer(line: string): string {
  const request = parseRequest(line);
  if (typeof request === 'string') return JSON.stringify({ id: null, error: request });
  return JSON.stringify({ id: request.id, spans: recognizeText(request.text, request.ref) });
}

/** All spans of one raw text, by start. */
export function recognizeText(text: string, reference: string | null): RecognizedSpan[] {
  const folded = fold(text);
  const { quantities, times } = recognizeFigures(folded.text, 0, folded.text.length, reference);
  const spans = [
    ...quantities.map((quantity) => quantitySpan(folded, quantity)),
    ...times.map((time) => timeSpan(folded, time)),
    ...recognizeNames(folded.text, [{ start: 0, end: folded.text.length }]).map((entity): RecognizedSpan => ({
      ...toRaw(folded, entity),
      type: entity.type,
    })),
  ];
  return spans.sort((a, b) => a.start - b.start || a.end - b.end);
}

function parseRequest(line: string): Request | string {
  let data: unknown;
  try {
    data = JSON.parse(line);
  } catch {
    return 'The line is no JSON: write {"id":…,"text":…} on each line.';
  }
  if (typeof data !== 'object' || data === null || !('text' in data) || typeof data.text !== 'string') {
    return 'The line has no "text": write {"id":…,"text":…} on each line.';
  }
  const id = 'id' in data ? data.id : null;
  const ref = 'ref' in data && typeof data.ref === 'string' ? data.ref : null;
  return { id, text: data.text, ref };
}

function rawSpan(folded: Folded, start: number, end: number): { start: number; end: number } {
  return {
    start: folded.starts[start] ?? 0,
    end: end > start ? (folded.ends[end - 1] ?? 0) : (folded.starts[start] ?? 0),
  };
}

function quantitySpan(folded: Folded, quantity: Quantity): RecognizedSpan {
  const { min, max, center } = quantity.value;
  return {
    ...rawSpan(folded, quantity.start, quantity.end),
    type: quantity.type,
    ...(center === null ? {} : { value: center }),
    min,
    max,
    ...(quantity.unit === '' ? {} : { unit: quantity.unit }),
  };
}

function timeSpan(folded: Folded, time: Time): RecognizedSpan {
  return {
    ...rawSpan(folded, time.start, time.end),
    type: time.type,
    from: time.from,
    to: time.to,
    ...(time.bound === undefined ? {} : { bound: time.bound }),
    ...(time.bound === undefined && time.from !== null ? {} : timexOf(time)),
  };
}

function timexOf({ year, month, day }: Time): { timex?: string } {
  if (year === undefined && month === undefined) return {};
  let timex = year === undefined ? 'XXXX' : String(year).padStart(4, '0');
  if (month !== undefined) timex += `-${String(month).padStart(2, '0')}`;
  if (month !== undefined && day !== undefined) timex += `-${String(day).padStart(2, '0')}`;
  return { timex };
}
