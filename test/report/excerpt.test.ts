import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { excerptOf } from '../../src/report/excerpt.ts';
import { lineSpan, linesOf, positionAt } from '../../src/report/lines.ts';
import { widthOf } from '../../src/report/width.ts';

/** The text holds `[` and `]` around the span; the excerpt is expected as its two lines. */
function check(marked: string, cells: number, expected: readonly [string, string]): void {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const { line, marks } = excerptOf(linesOf(marked.replace(/[[\]]/g, '')), { start, end }, cells);
  assert.deepEqual([line, marks], expected);
}

describe('an excerpt', function () {
  this.timeout(30_000);
  it('marks narrow and wide characters by the cells they take', () => {
    check('abc [12] def', 40, ['abc 12 def', '    ^^']);
    check('共有[312个]食堂', 40, ['共有312个食堂', '    ^^^^^']);
    check('ﾊﾝｶｸ[１２]', 40, ['ﾊﾝｶｸ１２', '    ^^^^']);
    check('𠮷[3]', 40, ['𠮷3', '  ^']);
  });

  it('shows the line of the span alone, without its indent', () => {
    check('前一行\r\n\u3000\u3000共有[12]个\r\n后一行', 40, ['共有12个', '    ^^']);
    check('a\n[]\nb', 40, ['', '^']);
    check('甲[乙\n丙]丁', 40, ['甲乙', '  ^^']);
  });

  it('cuts a long line on both sides', () => {
    check(`${'甲'.repeat(50)}[12]${'乙'.repeat(50)}`, 20, [
      `…${'甲'.repeat(4)}12${'乙'.repeat(5)}…`,
      `${' '.repeat(9)}^^`,
    ]);
    check(`[${'丙'.repeat(50)}]`, 10, [`${'丙'.repeat(5)}…`, '^'.repeat(10)]);
  });

  it('lets no control character of the text reach the terminal', () => {
    check('a\u001b[31mb[1]'.replace('[31m', ''), 40, ['a\ufffdb1', '   ^']);
    check('a\tb[1]\u202e', 40, ['a b1\ufffd', '   ^']);
  });

  it('stays within its room for any text, and the marks within the line', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.nat(60),
        fc.nat(20),
        fc.integer({ min: 20, max: 60 }),
        (text, start, length, cells) => {
          const { line, marks } = excerptOf(linesOf(text), { start, end: start + length }, cells);
          assert.ok(!/[\n\r\u001b]/.test(line));
          assert.match(marks, /^ *\^+$/);
          assert.ok(marks.trim().length <= Math.max(1, 2 * cells));
          assert.ok(widthOf(line) <= 2 * cells + 2);
        },
      ),
    );
  });
});

describe('lines and columns', () => {
  for (const [text, offset, line, column] of [
    ['', 0, 1, 1],
    ['甲\n乙', 2, 2, 1],
    ['甲\r\n乙', 3, 2, 1],
    ['甲\r乙', 2, 2, 1],
    ['甲\n', 2, 2, 1],
    ['甲乙', 99, 1, 3],
    ['甲乙', -1, 1, 1],
  ] as const) {
    it(`${JSON.stringify(text)} at ${String(offset)}`, () => {
      assert.deepEqual(positionAt(linesOf(text), offset), { line, column });
    });
  }

  it('lead back to the offset', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('甲', 'a', '\n', '\r', '𠮷') }), fc.nat(30), (text, at) => {
        const offset = Math.min(at, text.length);
        const lines = linesOf(text);
        const { line, column } = positionAt(lines, offset);
        assert.equal((lines.starts[line - 1] ?? NaN) + column - 1, offset);
        assert.ok(lineSpan(lines, line).start <= offset);
      }),
    );
  });
});
