import { sameUnit } from './comparable.ts';
import type { Figure, Passage } from './figures.ts';
import type { Part } from './parts.ts';

/** What can only be counted among the other: who came among who should, what passed among what was tested. */
const subsets: readonly { readonly whole: RegExp; readonly part: RegExp }[] = [
  { whole: /应到|应出席|应参加/, part: /实到|实际到会|实际出席|^，?出席|到会/ },
  { whole: /(?:发放|发出|下发)(?:[^，]{0,6}(?:问卷|选票|表决票))?/, part: /(?:收回|回收)/ },
  { whole: /(?:收回|回收)[^，]{0,6}(?:问卷|选票|表决票|票)/, part: /有效(?:问卷|票|选票)/ },
  { whole: /(?:抽检|抽查|抽样|检验|检测|抽样检验)/, part: /^，?(?:不?合格|不?达标|检出|阳性)/ },
  { whole: /(?:报名|报考|参加考试)/, part: /^，?(?:录取|实际录取|考取)/ },
  { whole: /(?:确诊|报告)[^，]{0,4}病例/, part: /^，?(?:治愈|痊愈|死亡|重症)/ },
  { whole: /毕业生/, part: /^，?(?:已?就业|已?落实去向|升学)/ },
  { whole: /(?:申报|申请|推荐)/, part: /^，?(?:获批|批准|入选)/ },
];

/** Two figures in a row, the second counted among the first: 应到300人，实到312人. */
export function subsetsOf({ figures }: Passage): readonly Part[] {
  const result: Part[] = [];
  for (const [index, part] of figures.entries()) {
    const whole = figures[index - 1];
    if (
      whole === undefined ||
      !sameUnit(whole, part) ||
      part.role.kind !== 'level' ||
      /[。；]|其中|累计/.test(part.gap)
    )
      continue;
    if (whole.role.kind !== 'level' && whole.role.kind !== 'total') continue;
    const own = part.gap.slice(part.gap.lastIndexOf('，'));
    const named = whole.clause + nounOf(whole);
    const row = subsets.find((each) => each.whole.test(named) && each.part.test(own));
    if (row !== undefined && !row.part.test(named) && part.gap.split('，').length <= 2)
      result.push({ part, wholes: [whole] });
  }
  return result;
}

function nounOf({ tail }: Figure): string {
  return /^[^，；。：（）#@]{0,8}/.exec(tail)?.[0] ?? '';
}
