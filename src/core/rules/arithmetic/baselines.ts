import type { FoldedSpan, Time } from '../../model.ts';
import { changesOf } from './changes.ts';
import type { Figure, Passage } from './figures.ts';
import { isSamePeriod } from './times.ts';

/** A comparison whose base is the period that it reports. */
export interface Baseline {
  readonly base: FoldedSpan;
  readonly report: FoldedSpan;
}

/** The comparisons of one sentence that name one and the same period on both sides. */
export function* baselinesOf(passage: Passage): Generator<Baseline> {
  const seen = new Set<Time>();
  for (const { fromTime, toTime } of changesOf(passage)) {
    if (fromTime === null || toTime === null || seen.has(fromTime) || !isSamePeriod(fromTime, toTime)) continue;
    seen.add(fromTime);
    yield { base: fromTime, report: toTime };
  }
  for (const [base, report] of comparisons(passage.figures)) {
    if (seen.has(base) || !isSamePeriod(base, report)) continue;
    seen.add(base);
    yield { base, report };
  }
  yield* seasons(passage.figures);
}

/** 2020赛季…从2020赛季的98.4分提高到: years that a noun makes a season or a school year. */
function* seasons(figures: readonly Figure[]): Generator<Baseline> {
  let reported: { readonly figure: Figure; readonly name: string } | null = null;
  for (const figure of figures) {
    const noun = /^(?:年)?(?:赛季|雪季|学年度?|财年|财政年度|榨季|采暖季|演出季)/.exec(figure.tail)?.[0];
    const { center } = figure.quantity.value;
    if (noun === undefined || center === null || center < 1900 || center > 2100) continue;
    const name = `${String(center)}${noun}`;
    if (!/(?:由|从|比|较)$/.test(figure.gap)) reported = { figure, name };
    else if (reported?.name === name && /^[^，；。]{0,6}的?$/.test(figure.tail.slice(noun.length)))
      yield { base: figure.quantity, report: reported.figure.quantity };
  }
}

/** 2024年…比2024年增长5%, 是2024年的1.5倍, 与2024年相比: each base with the time reported before it. */
function* comparisons(figures: readonly Figure[]): Generator<readonly [Time, Time]> {
  let reported: Time | null = null;
  let waiting: Time | null = null;
  for (const { gap, times, quantity, tail } of figures) {
    const pieces = gap.split('@');
    for (const [index, time] of times.entries()) {
      const before = pieces[index] ?? '';
      const after = pieces[index + 1] ?? '';
      const isLast = index === times.length - 1;
      const compared =
        /(?:比|较|较之|同|与)$/.test(before) && !/^(?:初|末|底|年初|年末|年底|第|[上下]半年)/.test(after);
      const isBase =
        compared && (/^(?:年)?相比/.test(after) || (isLast && !/[，；。]/.test(after) && !/(?:同|与)$/.test(before)));
      const isMultiple = isLast && quantity.unit === '倍' && /(?:是|为|相当于)$/.test(before) && after === '的';
      const isMet = isLast && /(?:同|与)$/.test(before) && after === '的' && tail.startsWith('相比');
      const isGround = isLast && before.endsWith('在') && /^的?$/.test(after) && tail.startsWith('的基础上');
      if (isBase || isMultiple || isGround || isMet) {
        if (reported !== null) yield [time, reported];
        else waiting = time;
      } else if (!/(?:由|从|自)$/.test(before)) {
        reported = time;
        if (waiting !== null) yield [waiting, time];
        waiting = null;
      }
    }
  }
}
