import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { anchorOf } from '../../../src/core/annotations/anchor.ts';
import { reattach } from '../../../src/core/annotations/reattach.ts';
import { lineMoved, placeOf, replaced, textOf, traced, type Traced } from './edits.ts';
import { documentText, insertion } from './texts.ts';

/** `[` and `]` mark the quoted text before, and where it is expected afterwards; an expectation without marks is detached. */
function check(before: string, after: string): void {
  const start = before.indexOf('[');
  const end = before.indexOf(']') - 1;
  const anchor = anchorOf(before.replace(/[[\]]/g, ''), 'a.md', { start, end });
  const from = after.indexOf('[');
  const text = after.replace(/[[\]]/g, '');
  const found = reattach(text, anchor);
  const shown =
    found === null
      ? text
      : `${text.slice(0, found.start)}[${text.slice(found.start, found.end)}]${text.slice(found.end)}`;
  assert.equal(shown, from < 0 ? text : after);
}

const LEAD = '今年春天，青岚县的三所乡村小学翻修了操场，';
const TAIL = '，孩子们在新操场上开了运动会，家长们也来观看。';

describe('an anchor after edits', () => {
  it('stands where it stood', () => {
    check(`${LEAD}投入[36万元]${TAIL}`, `${LEAD}投入[36万元]${TAIL}`);
  });
  it('follows text that is put in before it', () => {
    check(`${LEAD}投入[36万元]${TAIL}`, `新的一段。\n\n${LEAD}投入[36万元]${TAIL}`);
  });
  it('follows a change beside it', () => {
    check(`${LEAD}投入[36万元]${TAIL}`, `${LEAD}总共投入了[36万元]${TAIL}`);
  });
  it('covers a quotation that was changed', () => {
    check(`${LEAD}投入[36万元]${TAIL}`, `${LEAD}投入[38万元]${TAIL}`);
  });
  it('is detached where the sentence is gone', () => {
    check(`开头。${LEAD}投入[36万元]${TAIL}结尾。`, '开头。结尾。');
  });
  it('is detached where only the same figure is left', () => {
    check(`${LEAD}投入[36万元]${TAIL}`, '邻县的图书馆去年修缮屋顶也用了36万元，工期两个月。');
  });
  it('is detached where the document was emptied', () => {
    check(`${LEAD}投入[36万元]${TAIL}`, '');
  });
  it('is told from the same figure beside it', () => {
    check(
      `投入36万元${TAIL}${LEAD}投入[36万元]，另有捐款。`,
      `投入36万元${TAIL}新写的话。${LEAD}投入[36万元]，另有捐款。`,
    );
  });
  it('counts characters, not code units', () => {
    check('𠮷田先生说：[36万元]。', '𠮷田先生说：[36万元]。');
  });
  it('goes along with its paragraph', () => {
    check(`${LEAD}投入[36万元]${TAIL}\n\n第二段写别的事情。\n`, `第二段写别的事情。\n\n${LEAD}投入[36万元]${TAIL}\n`);
  });

  it('takes more context where another place looks alike', () => {
    const row = '完成绿化、照明和无障碍改造，并向周边居民开放，全市新建口袋公园72个，其余的将在明年完成。';
    const text = `甲街道：${row}乙街道：${row}`;
    const anchor = anchorOf(text, 'a.md', { start: text.lastIndexOf('72'), end: text.lastIndexOf('72') + 2 });
    assert.ok(anchor.prefix.includes('乙街道'));
    const start = text.lastIndexOf('72') + 3;
    assert.deepEqual(reattach(`序言。${text}`, anchor), { start, end: start + 2, intact: true });
  });

  it('never throws, whatever text and anchor are', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'binary' }),
        fc.nat(50),
        fc.nat(50),
        (text, other, a, b) => {
          const anchor = anchorOf(text, 'a.md', { start: Math.min(a, b), end: Math.max(a, b) });
          const same = reattach(text, anchor);
          if (anchor.exact !== '') assert.equal(same === null ? '' : text.slice(same.start, same.end), anchor.exact);
          reattach(other, anchor);
          reattach(other, { ...anchor, prefix: '', suffix: '', start: a });
        },
      ),
      { seed: 5, numRuns: 500 },
    );
  }).timeout(20_000);
});

/** One edit: elsewhere, within 40 characters of the quotation, inside it, or a whole line moved. */
const edit = fc.record({
  where: fc.constantFrom('elsewhere', 'near', 'inside', 'moved'),
  kind: fc.constantFrom('insert', 'delete', 'replace'),
  at: fc.nat(1_000_000),
  size: fc.integer({ min: 1, max: 40 }),
  text: insertion,
});

interface Tally {
  attached: number;
  detached: number;
  gone: number;
  wrong: string[];
}

function editedOnce(
  text: Traced,
  { where, kind, at, size, text: by }: typeof edit extends fc.Arbitrary<infer E> ? E : never,
): Traced {
  if (where === 'moved') return lineMoved(text, at, size);
  const { start, end } = placeOf(text) ?? { start: 0, end: 1 };
  const from =
    where === 'inside'
      ? start + (at % (end - start))
      : where === 'near'
        ? Math.max(0, Math.min(text.length, start - 40 + (at % (80 + end - start))))
        : at % text.length;
  const taken = where === 'inside' ? Math.min(size, 1 + (at % 3)) : size;
  const to = kind === 'insert' ? from : Math.min(text.length, from + taken);
  return replaced(text, from, to, kind === 'delete' ? '' : by);
}

/** Edits documents whose figures and sentences repeat, each with one quoted figure or sentence, and looks for the quotations. */
function tallyOf(seed: number, runs: number, mostEdits: number): Tally {
  const run = fc.record({
    text: documentText,
    which: fc.nat(1_000_000),
    isSentence: fc.boolean(),
    edits: fc.array(edit, { minLength: 1, maxLength: mostEdits }),
  });
  const tally: Tally = { attached: 0, detached: 0, gone: 0, wrong: [] };
  for (const { text, which, isSentence, edits } of fc.sample(run, { seed, numRuns: runs })) {
    const figures = [...text.matchAll(/[\d.]+万?个/g)];
    const figure = figures[which % figures.length];
    if (figure === undefined) continue;
    const start = isSentence ? text.lastIndexOf('。', figure.index) + 1 : figure.index;
    const end = figure.index + figure[0].length;
    const anchor = anchorOf(text, 'a.md', { start, end });
    const after = edits.reduce(editedOnce, traced(text, start, end));
    const found = reattach(textOf(after), anchor);
    const place = placeOf(after);
    const left = after.filter((unit) => unit.left).length;
    const isOn = found !== null && place !== null && found.start < place.end && found.end > place.start;
    if (found !== null && !isOn) tally.wrong.push(JSON.stringify({ anchor, edits, found }));
    // Of a quotation that lost more than a third nobody can say that it is still there: attached or not, both are right.
    else if (left * 3 < (end - start) * 2) tally.gone++;
    else if (found === null) tally.detached++;
    else tally.attached++;
  }
  return tally;
}

describe('anchors after random edits', () => {
  it('1,000 edits: at least 99 % are found, none in a wrong place', () => {
    const { attached, detached, gone, wrong } = tallyOf(2026, 1000, 1);
    assert.deepEqual(wrong, []);
    assert.ok(attached / (attached + detached) >= 0.99, `${attached} found, ${detached} not, ${gone} gone`);
  }).timeout(60_000);

  it('up to three edits each: at least 95 % are found, hardly one in a wrong place', () => {
    const { attached, detached, gone, wrong } = tallyOf(2027, 1000, 3);
    assert.ok(attached / (attached + detached) >= 0.95, `${attached} found, ${detached} not, ${gone} gone`);
    assert.ok(wrong.length <= 5, wrong.join('\n'));
  }).timeout(60_000);
});
