import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Answer, Request } from '../../src/worker/protocol.ts';
import { serve } from '../../src/worker/serve.ts';
import type { FactSummary, FactView } from '../../src/worker/views.ts';

const said = (count: string, day = '截至2024年6月底'): string => `${day}，临江市已建成社区食堂${count}。\n`;
const other = (name: string): string => `# ${name}\n\n2024年7月2日\n\n`;

describe('the facts of the engine', () => {
  it('come with what differs first, each with its spread and its sources', () => {
    const ask = shelf({
      'a.md': `${other('甲')}${said('120个')}\n\n青河县新建学校15所。\n`,
      'b.md': `${other('乙')}${said('150个')}\n\n青河县新建学校15所。\n`,
    });
    assert.deepEqual(ask.facts().map(described), [
      '社区食堂 conflict 120..150 个, 2 places',
      '学校 same 15..15 所, 2 places',
    ]);
  });

  it('leave out what one place alone says', () => {
    assert.deepEqual(shelf({ 'a.md': other('甲') + said('120个') }).facts(), []);
  });

  it('are given in stretches', () => {
    const texts = Array.from({ length: 5 }, (_, i) => `${'甲乙丙丁戊'.charAt(i)}县新建学校${i + 11}所。`).join('\n\n');
    const ask = shelf({ 'a.md': other('一') + texts, 'b.md': other('二') + texts });
    const all = ask.facts();
    assert.equal(all.length, 5);
    assert.deepEqual(ask.page(2, 2), { total: 5, facts: all.slice(2, 4) });
    assert.deepEqual(ask.page(9, 2), { total: 5, facts: [] });
  });

  it('hold all their claims by time, and the pairs that contradict', () => {
    const ask = shelf({
      'a.md': other('甲') + said('120个'),
      'b.md': other('乙') + said('150个'),
      'c.md': other('丙') + said('90个', '截至2023年底'),
    });
    const fact = ask.fact(ask.facts()[0]);
    assert.ok(fact);
    assert.deepEqual(
      fact.claims.map(({ claim, relation }) => `${claim.spot.path} ${claim.spot.text} ${String(relation)}`),
      ['c.md 90个 changed', 'a.md 120个 conflict', 'b.md 150个 conflict'],
    );
    assert.equal(fact.conflicts.length, 1);
  });

  it('are found again after edits above and after a change of one of their figures', () => {
    const texts = {
      'a.md': other('甲') + said('120个'),
      'b.md': other('乙') + said('150个'),
      'c.md': other('丙') + said('150个'),
    };
    const ask = shelf(texts);
    const [before] = ask.facts();
    ask.put('a.md', `# 甲\n\n2024年7月2日\n\n今天天气好。\n\n${said('130个')}`);
    assert.deepEqual(
      ask.fact(before)?.claims.map(({ claim }) => claim.spot.text),
      ['130个', '150个', '150个'],
    );
    ask.put('b.md', '');
    ask.put('c.md', '');
    assert.equal(ask.fact(before), undefined);
  });

  it('are told in one unit', () => {
    const ask = shelf({
      'a.md': `${other('甲')}临江市绿道全长3公里。\n`,
      'b.md': `${other('乙')}临江市绿道全长3000米。\n`,
      'c.md': `${other('丙')}临江市绿道全长3公里。\n`,
    });
    const fact = ask.fact(ask.facts()[0]);
    assert.equal(fact?.unit, '公里');
    assert.deepEqual(
      fact.claims.map(({ value }) => value.center),
      [3, 3, 3],
    );
  });

  it('are listed after any edits as if the documents had come so at once', () => {
    const figures = ['120个', '150个', '90个'];
    const text = fc.array(fc.tuple(fc.constantFrom(...figures), fc.constantFrom('截至2024年6月底', '截至2023年底')), {
      maxLength: 3,
    });
    const edits = fc.array(fc.tuple(fc.constantFrom('a.md', 'b.md', 'c.md', 'd.md'), text), { maxLength: 8 });
    fc.assert(
      fc.property(edits, (given) => {
        const edited = shelf({});
        const last = new Map<string, string>();
        for (const [path, lines] of given) {
          const content = other(path) + lines.map(([figure, day]) => said(figure, day)).join('\n');
          edited.put(path, content);
          edited.facts();
          last.set(path, content);
        }
        assert.deepEqual(edited.facts(), shelf(Object.fromEntries(last)).facts());
      }),
      { numRuns: 25 },
    );
  });

  it('spread from the lowest to the highest number that is named, though one end be open', () => {
    const ask = shelf({
      'a.md': other('甲') + said('120个'),
      'b.md': other('乙') + said('超过100个'),
      'c.md': other('丙') + said('90个', '截至2023年底'),
    });
    assert.deepEqual(ask.facts().map(described), ['社区食堂 changed 90..120 个, 3 places']);
  });

  it('are none for unknown claims', () => {
    const ask = shelf({});
    assert.equal(ask.fact({ anchors: [{ id: 'x', path: 'y', text: 'z', measure: null, start: 0 }] }), undefined);
    assert.equal(ask.fact({ anchors: [] }), undefined);
  });
});

function described({ measure, relation, unit, spread, size }: FactSummary): string {
  return `${measure} ${String(relation)} ${String(spread.min)}..${String(spread.max)} ${unit}, ${size} places`;
}

/** The engine with these documents. */
function shelf(texts: Readonly<Record<string, string>>): {
  put: (path: string, content: string) => void;
  page: (from: number, count: number) => { total: number; facts: readonly FactSummary[] };
  facts: () => readonly FactSummary[];
  fact: (of: Pick<FactSummary, 'anchors'> | undefined) => FactView | undefined;
} {
  const answer = serve();
  const ask = <K extends Request['kind']>(request: Request & { kind: K }): Extract<Answer, { kind: K }> => {
    const reply = answer({ id: 1, request });
    assert.ok('answer' in reply, 'error' in reply ? reply.error : '');
    assert.ok(isOf(reply.answer, request.kind));
    return reply.answer;
  };
  const put = (path: string, content: string): void => {
    ask({ kind: 'update', put: [{ path, content }], remove: [] });
  };
  for (const [path, content] of Object.entries(texts)) put(path, content);
  const page = (from: number, count: number): ReturnType<typeof ask<'facts'>>['page'] =>
    ask({ kind: 'facts', from, count }).page;
  return {
    put,
    page,
    facts: () => page(0, 1000).facts,
    fact: (of) => ask({ kind: 'fact', anchors: of?.anchors ?? [] }).view,
  };
}

function isOf<K extends Answer['kind']>(answer: Answer, kind: K): answer is Extract<Answer, { kind: K }> {
  return answer.kind === kind;
}
