import type { AsOf, FoldedSpan } from '../model.ts';

/**
 * The verb of a change with the base that it is measured against, where that is not the year before: 环比增长,
 * 较2019年增长. `before` is the sentence up to the figure, `clause` the part of it that is the figure's own clause.
 */
export function withBase(
  text: string,
  sentence: FoldedSpan,
  clauseStart: number,
  figure: number,
  verb: string,
  asOf: AsOf,
): string {
  if (!changes.test(verb)) return verb;
  const own = text.slice(clauseStart, figure);
  const month = Math.max(
    own.lastIndexOf('环比'),
    own.lastIndexOf('比上月'),
    own.lastIndexOf('较上月'),
    own.lastIndexOf('上季度'),
  );
  if (month > Math.max(own.lastIndexOf('同比'), own.lastIndexOf('比上年')))
    return verb.startsWith('环比') ? verb : `环比${verb}`;
  const year = againstYear.exec(own)?.[1] ?? wholeSentence.exec(text.slice(sentence.start, clauseStart))?.[1];
  if (year === undefined || year === yearBefore(asOf)) return verb;
  return `较${year}年${verb}`;
}

const changes = /[增升降减涨跌高扩缩落下]/;
const againstYear = /[比较]((?:19|20)\d\d)年/;
const wholeSentence = /(?:[与和跟同比较])((?:19|20)\d\d)年[^，,。；;]{0,4}(?:相比)?[，,]/;

function yearBefore({ end }: AsOf): string | null {
  return end === null ? null : String(Number(end.slice(0, 4)) - 1);
}

/** The base in a verb: 环比, a year, 名义 or 实际; empty for a change against the year before. */
export function baseIn(verb: string): string {
  return /环比|较\d{4}年|名义|实际/.exec(verb)?.[0] ?? '';
}
