import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lineStarts, stretchOf } from '../../src/worker/lines.ts';

describe('lines', () => {
  it('end with \\r\\n, \\n and \\r', () => {
    assert.deepEqual(lineStarts('a\r\nb\nc\rd'), [0, 3, 5, 7]);
    assert.deepEqual(lineStarts(''), [0]);
    assert.deepEqual(lineStarts('\n'), [0, 1]);
  });

  it('place a span that crosses lines', () => {
    const at = stretchOf(lineStarts('一二\r\n三四'), { start: 1, end: 5 });
    assert.deepEqual(at, { line: 0, character: 1, endLine: 1, endCharacter: 1 });
  });

  it('lead back to the offset, for any text', () => {
    const text = fc.string({ unit: fc.constantFrom('数', 'a', '\n', '\r', '\r\n', '😀') });
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (line, a, b) => {
        const [start, end] = [a % (line.length + 1), b % (line.length + 1)].sort((x, y) => x - y);
        const starts = lineStarts(line);
        const at = stretchOf(starts, { start: start ?? 0, end: end ?? 0 });
        assert.equal((starts[at.line] ?? 0) + at.character, start);
        assert.equal((starts[at.endLine] ?? 0) + at.endCharacter, end);
      }),
    );
  });
});
