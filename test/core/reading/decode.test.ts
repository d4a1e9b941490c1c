import assert from 'node:assert/strict';
import { decode, MAX_BYTES } from '../../../src/core/reading/decode.ts';
import { readBytes, readText } from '../../../src/core/reading/read.ts';
import type { Encoding } from '../../../src/core/model.ts';

const simplified = '这座小城的图书馆在三十年里搬了四次家，每次都离读者更近。2024年全年接待读者12.5万人次，增长8%。';
const traditional = '這座小城的圖書館在三十年裡搬了四次家，每次都離讀者更近。2024年全年接待讀者12.5萬人次，增長8%。';

/** Bytes of a double-byte text, by the decoder of the host read backwards. */
function encode(text: string, encoding: 'gb18030' | 'big5'): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const char = decoder.decode(Uint8Array.of(lead, trail));
      if (char.length === 1 && !table.has(char)) table.set(char, [lead, trail]);
    }
  }
  return Uint8Array.from(
    Array.from(text).flatMap((char) => (char < '\u0080' ? [char.charCodeAt(0)] : (table.get(char) ?? [0x3f]))),
  );
}

function utf16(text: string, little: boolean, mark: boolean): Uint8Array {
  const units = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
  return Uint8Array.from(
    (mark ? [0xfeff, ...units] : units).flatMap((unit) => (little ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])),
  );
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('decode: encodings', () => {
  const cases: readonly (readonly [string, Uint8Array, string, Encoding])[] = [
    ['UTF-8', utf8(simplified), simplified, 'utf-8'],
    ['UTF-8 with a mark', utf8(`\ufeff${simplified}`), simplified, 'utf-8'],
    ['ASCII', utf8('plain 12 km'), 'plain 12 km', 'utf-8'],
    ['GB18030', encode(simplified, 'gb18030'), simplified, 'gb18030'],
    ['GB18030, traditional text', encode(traditional, 'gb18030'), traditional, 'gb18030'],
    ['GB18030, one short line', encode('书屋新增图书12册。', 'gb18030'), '书屋新增图书12册。', 'gb18030'],
    ['Big5', encode(traditional, 'big5'), traditional, 'big5'],
    ['UTF-16 LE with a mark', utf16(simplified, true, true), simplified, 'utf-16le'],
    ['UTF-16 BE with a mark', utf16(simplified, false, true), simplified, 'utf-16be'],
    ['UTF-16 LE without', utf16(simplified, true, false), simplified, 'utf-16le'],
    ['UTF-16 BE without', utf16(traditional, false, false), traditional, 'utf-16be'],
  ];
  for (const [name, bytes, text, encoding] of cases) {
    it(name, () => {
      const decoded = decode(bytes);
      assert.deepEqual({ ...decoded }, { text, encoding, notes: [] });
    });
  }
});

describe('decode: what cannot be read as it stands', () => {
  const check = (bytes: Uint8Array, note: string, text?: string): void => {
    const { document } = readBytes('x.txt', bytes);
    assert.deepEqual(
      document.notes.map(({ message }) => message.id),
      [note],
    );
    if (text !== undefined) assert.equal(document.text, text);
  };
  it('nothing', () => {
    check(new Uint8Array(0), 'note.empty', '');
  });
  it('a picture', () => {
    check(
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52),
      'note.binary',
      '',
    );
  });
  it('random bytes', () => {
    let seed = 7;
    const bytes = Uint8Array.from({ length: 5000 }, () => (seed = (seed * 1103515245 + 12345) & 0x7fffffff) >> 16);
    check(bytes, 'note.binary', '');
  });
  it('UTF-8 with two broken places', () => {
    const bytes = utf8(simplified);
    bytes[4] = 0xff;
    bytes[100] = 0xc0;
    const { document } = readBytes('x.txt', bytes);
    assert.deepEqual(document.notes[0]?.message.id, 'note.brokenUtf8');
    assert.ok(document.text.includes('三十年里搬了四次家'));
  });
  it('UTF-8 cut inside its last character', () => {
    check(utf8(simplified).subarray(0, -1), 'note.brokenUtf8');
  });
  it('half a surrogate pair', () => {
    check(utf16('新书\ud83d屋开张，图书12册。', true, true), 'note.lostBytes');
    assert.deepEqual(readText('x.txt', '新书\ud83d屋').document.notes[0]?.message.id, 'note.loneSurrogate');
  });
  it('more than the largest file', () => {
    check(new Uint8Array(MAX_BYTES + 1).fill(0x61), 'note.tooLarge', '');
  });
});

describe('decode: size', () => {
  it('a line of 5 MB and 100,000 lines are read in a moment', function () {
    this.timeout(20_000);
    const sentence = '全年新建书屋36间，改造旧馆4座，读者人次增长8.5%';
    for (const text of [sentence.repeat(90_000), `${sentence}。\n`.repeat(100_000)]) {
      const start = performance.now();
      for (const path of ['a.txt', 'a.md']) assert.equal(readBytes(path, utf8(text)).document.text.length, text.length);
      assert.ok(performance.now() - start < 10_000);
    }
  });
});
