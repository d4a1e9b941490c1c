import { message, type Message } from '../messages.ts';
import type { Encoding } from '../model.ts';
import { FREQUENT } from './frequent.ts';

/** Every host that runs core has the Encoding Standard's decoder; core's own library has no name for it. */
declare const TextDecoder: new (
  label: string,
  options?: { fatal?: boolean; ignoreBOM?: boolean },
) => { decode(input: Uint8Array): string };

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
  readonly notes: readonly Message[];
}

/** Larger files are no articles: about seven million characters. Reading one would cost every host a gigabyte. */
export const MAX_BYTES = 20 * 1024 * 1024;

/** How many bytes decide what a file is. */
const SAMPLE = 64 * 1024;

/**
 * The text of a file without its byte order mark. UTF-8 wins wherever it is valid; then UTF-16 by the shape of its units,
 * a UTF-8 text with a few broken bytes, and GB18030 or Big5 by frequent characters.
 * Binary and too large files give an empty text; nothing throws.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return nothing(message('note.empty'));
  if (bytes.length > MAX_BYTES) return nothing(tooLarge(bytes.length));
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decoded(bytes.subarray(2), 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decoded(bytes.subarray(2), 'utf-16be');
  const body = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
  const sample = body.subarray(0, SAMPLE);
  const zeros = count(sample, 0);
  const utf8 = strictUtf8(body);
  if (utf8 !== null && zeros * 1000 <= sample.length) return { text: utf8, encoding: 'utf-8', notes: [] };
  const wide = utf16Of(sample);
  if (wide !== null) return decoded(body, wide);
  if (zeros > 0) return nothing(message('note.binary'));
  return brokenUtf8(body) ?? legacy(body, sample);
}

/** The note for an input above the limit. */
export function tooLarge(size: number): Message {
  return message('note.tooLarge', megabytes(size), megabytes(MAX_BYTES));
}

function nothing(note: Message): Decoded {
  return { text: '', encoding: 'utf-8', notes: [note] };
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-16 without a mark: nearly every unit of Chinese text is Han, CJK punctuation, a full-width form or ASCII. */
function utf16Of(sample: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const units = sample.length >> 1;
  if (units < 2) return null;
  let little = 0;
  let big = 0;
  for (let i = 0; i + 1 < sample.length; i += 2) {
    const a = sample[i] ?? 0;
    const b = sample[i + 1] ?? 0;
    if (plausible(a, b)) little++;
    if (plausible(b, a)) big++;
  }
  if (Math.max(little, big) < units * 0.95) return null;
  return little >= big ? 'utf-16le' : 'utf-16be';
}

function plausible(low: number, high: number): boolean {
  if (high === 0) return low >= 0x20 ? low < 0x7f || low >= 0xa0 : low === 9 || low === 10 || low === 13;
  return (high >= 0x4e && high <= 0x9f) || high === 0x30 || high === 0xff || high === 0x20;
}

/** UTF-8 with a few bad bytes: far more characters decoded than were lost. */
function brokenUtf8(bytes: Uint8Array): Decoded | null {
  const text = plain(bytes, 'utf-8');
  let lost = 0;
  let wide = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0xfffd) lost++;
    else if (unit >= 0x2000) wide++;
  }
  return lost * 3 <= wide ? { text, encoding: 'utf-8', notes: [message('note.brokenUtf8', lostPlaces(text))] } : null;
}

function legacy(bytes: Uint8Array, sample: Uint8Array): Decoded {
  const gb = score(plain(sample, 'gb18030'));
  const big = score(plain(sample, 'big5'));
  if (Math.max(gb, big) < 0.05) return nothing(message('note.binary'));
  return decoded(bytes, gb >= big ? 'gb18030' : 'big5');
}

function decoded(bytes: Uint8Array, encoding: Encoding): Decoded {
  const text = plain(bytes, encoding);
  const lost = lostPlaces(text);
  return { text, encoding, notes: lost > 0 ? [message('note.lostBytes', lost, encoding)] : [] };
}

function lostPlaces(text: string): number {
  return text.match(/\ufffd+/g)?.length ?? 0;
}

/** The share of frequent characters and punctuation in what is not ASCII, less what cannot be text at all. */
function score(text: string): number {
  let wide = 0;
  let good = 0;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    if (code < 0x80) {
      if (code < 0x20 && code !== 9 && code !== 10 && code !== 13) good -= 1;
      continue;
    }
    wide++;
    if (FREQUENT.has(char)) good++;
    else if (code === 0xfffd || (code >= 0xe000 && code < 0xf900) || code > 0xffff) good -= 1;
  }
  return wide === 0 ? 0 : good / wide;
}

function plain(bytes: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
}

function count(bytes: Uint8Array, value: number): number {
  let n = 0;
  for (const byte of bytes) if (byte === value) n++;
  return n;
}

function megabytes(bytes: number): number {
  return Math.round(bytes / (1024 * 1024));
}
