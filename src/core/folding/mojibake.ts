import { FREQUENT } from '../reading/frequent.ts';

/** Every host that runs core has the Encoding Standard's decoder; core's own library has no name for it. */
declare const TextDecoder: new (
  label: string,
  options?: { fatal?: boolean; ignoreBOM?: boolean },
) => { decode(input: Uint8Array): string };

/** A stretch that was decoded by the wrong table, and what it says. Offsets: the text given. */
export interface Mojibake {
  readonly start: number;
  readonly end: number;
  /** The text as its bytes have it; null where some of them were lost. */
  readonly repair: string | null;
}

/** Windows-1252's characters for the bytes 0x80 to 0x9F (Encoding Standard, index windows-1252); a space where there is none. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
/** A run of Latin letters and signs that no Chinese text has: UTF-8 or GBK read as Windows-1252. */
const LATIN = /[\u0080-\u00ff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{4,4000}/g;
/** What the commonest characters and marks become when UTF-8 is read as GBK, counted over official text; rare in real text. */
const TYPICAL = '涓锛紝銆鍔鍏浜佸瀹屽鏂傚鏈缁鍙鏀璁鍒澶灞屾浣佷佺鍥鍗鍚鐢鐨鍦鈥璐搴鍩杩撻閲寮缓鍜鏄鍖';
const LEAST_TYPICAL = 2;

/** Stretches of a raw text that are UTF-8 or GBK read by another table. A text without any costs one scan. */
export function findMojibake(text: string): Mojibake[] {
  return [...latin(text), ...utf8AsGbk(text)].sort((a, b) => a.start - b.start);
}

function* latin(text: string): Generator<Mojibake> {
  for (const match of text.matchAll(LATIN)) {
    const bytes = Uint8Array.from(match[0], (char) => {
      const high = WINDOWS.indexOf(char);
      return high >= 0 ? 0x80 + high : char.charCodeAt(0);
    });
    const repair = sound(decodeFatal(bytes, 'utf-8'), 0.2) ?? sound(decodeFatal(bytes, 'gb18030'), 0.5);
    if (repair !== null) yield { start: match.index, end: match.index + match[0].length, repair };
  }
}

function* utf8AsGbk(text: string): Generator<Mojibake> {
  for (let start = 0; start < text.length;) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    if (isTypical(text, start, end)) {
      const whole = fromGbk(text.slice(start, end));
      if (whole !== null) yield { start, end, repair: whole.repair };
    }
    start = end + 1;
  }
}

let typical: Uint8Array | undefined;

function typicalUnits(): Uint8Array {
  const units = new Uint8Array(0x10000);
  for (const char of TYPICAL) units[char.charCodeAt(0)] = 1;
  return units;
}

function isTypical(text: string, start: number, end: number): boolean {
  const units = (typical ??= typicalUnits());
  let count = 0;
  let wide = 0;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) continue;
    wide++;
    count += units[unit] ?? 0;
  }
  return count >= LEAST_TYPICAL && count * 10 >= wide;
}

/** A line of GBK characters as the UTF-8 that its bytes are; null where that is no Chinese text. */
function fromGbk(line: string): { readonly repair: string | null } | null {
  const bytes = encodeGbk(line);
  if (bytes === null) return null;
  const decoded = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const kept = decoded.replace(/\ufffd/g, '');
  if (kept.length * 4 < decoded.length * 3 || sound(kept, 0.3) === null) return null;
  return { repair: kept === decoded && !/[?\ufffd]/.test(line) ? decoded : null };
}

function decodeFatal(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The text where it is Chinese: at least two Han characters, and the given share of frequent characters and marks. */
function sound(text: string | null, share: number): string | null {
  if (text === null || !/[一-鿿].?[一-鿿]/.test(text)) return null;
  let good = 0;
  for (const char of text) if (FREQUENT.has(char)) good++;
  return good >= text.length * share ? text : null;
}

let gbk: ReadonlyMap<string, number> | undefined;

/** The bytes of a text in GBK; null where a character has none. The table is read off the host's decoder on first use. */
function encodeGbk(text: string): Uint8Array | null {
  gbk ??= gbkTable();
  const bytes: number[] = [];
  for (const char of text) {
    // What the first decoding lost is a byte that breaks the character again.
    const code = char === '\ufffd' ? 0xff : char < '\u0080' ? char.charCodeAt(0) : gbk.get(char);
    if (code === undefined) return null;
    if (code > 0xff) bytes.push(code >> 8);
    bytes.push(code & 0xff);
  }
  return Uint8Array.from(bytes);
}

function gbkTable(): Map<string, number> {
  const table = new Map<string, number>([['€', 0x80]]);
  const decoder = new TextDecoder('gb18030');
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    const pairs = new Uint8Array(191 * 3);
    for (let trail = 0x40; trail <= 0xfe; trail++) pairs.set([lead, trail, 0x0a], (trail - 0x40) * 3);
    for (const [i, char] of decoder.decode(pairs).split('\n').entries()) {
      if (char.length === 1 && !table.has(char)) table.set(char, (lead << 8) | (0x40 + i));
    }
  }
  return table;
}
