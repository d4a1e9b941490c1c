import type { Sentence } from '../analysis.ts';
import type { FoldedSpan, Quantity } from '../model.ts';

/** So many limits in one paragraph are a list of aims. */
const least = 3;

const limit = /左右$|以上$|以内$|^(?:低于|不低于|高于|不高于|不超过|不少于)/;

/** What was reached is no aim, whatever limit it is told by. */
const reached = /达|实现|完成|累计|去年|上年|[共已]|现有|超过|突破|稳定在|保持在|目前|比上/;

/**
 * The blocks that list aims without a word for it: 城镇新增就业900万人以上，城镇登记失业率低于4.6%；居民消费价格涨幅3.5%左右.
 * Outcomes are told by numbers, not by limits one after the other.
 */
export function blocksOfAims(
  text: string,
  sentences: readonly Sentence[],
  quantities: readonly Quantity[],
): ReadonlySet<number> {
  const counts = new Map<number, number>();
  let at = 0;
  for (const sentence of sentences) {
    for (
      let quantity = quantities[at];
      quantity !== undefined && quantity.start < sentence.end;
      quantity = quantities[++at]
    )
      if (isLimit(text, quantity) && !isKept(text, quantity))
        counts.set(sentence.block, (counts.get(sentence.block) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= least).map(([block]) => block));
}

/**
 * Whether a figure of a paper that gives no time is an aim without a word before it that says so: in a list of limits
 * (`listed`), held down to a limit (控制在3.5%左右), or called one behind it (3.5%左右，是今年的目标).
 */
export function isAim(text: string, sentence: FoldedSpan, quantity: Quantity, listed: boolean): boolean {
  const before = text.slice(sentence.start, quantity.start);
  if (calledAim.test(text.slice(quantity.end, Math.min(sentence.end, quantity.end + 24)))) return true;
  return isLimit(text, quantity) && !reached.test(before) && (listed || before.endsWith('控制在'));
}

const calledAim = /^[，,]?[^，,。；;\d]{0,6}[是为](?:今年|全年|年度)的?[^，,。；;]{0,6}目标/;

/** 稳定在600万人左右, 达80%以上: a limit that was kept or reached is no aim. */
function isKept(text: string, { start }: Quantity): boolean {
  return /(?:稳定在|保持在|达到?|突破|超过)$/.test(text.slice(Math.max(0, start - 4), start));
}

function isLimit(text: string, { start, end, bare }: Quantity): boolean {
  return !bare && limit.test(text.slice(start, end));
}

/**
 * Where the words begin that say how a sentence is meant: at the first of the sentences that ；joins to it where that one
 * names aims or a forecast (预期目标是：…；…；…, 预计…；…), else at the sentence itself.
 */
export function startOfAims(text: string, sentences: readonly Sentence[], index: number): number {
  const own = sentences[index];
  if (own === undefined) return 0;
  let { start } = own;
  // 定下2026年发展目标。…: the first sentence of a block says how those behind it are meant, unless one looks back.
  const first = past.test(text.slice(own.start, own.end)) ? index : Math.max(0, index - longestList);
  for (let at = index - 1; at >= first && sentences[at]?.block === own.block; at--) {
    const said = text.slice(sentences[at]?.start ?? 0, sentences[at]?.end ?? 0);
    if (past.test(said)) break;
    if (opening.test(said) || (at >= index - 3 && said.length <= 60 && setting.test(said)))
      start = sentences[at]?.start ?? start;
  }
  for (let at = index; at > 0 && at > index - 8; at--) {
    const before = sentences[at - 1];
    if (before?.block !== own.block || !'；;'.includes(text.charAt(before.end - 1))) break;
    if (past.test(text.slice(sentences[at]?.start ?? before.end, sentences[at]?.end ?? before.end))) break;
    if (aims.test(text.slice(before.start, before.end))) start = before.start;
  }
  return start;
}

/** So many sentences a list of aims may have. */
const longestList = 12;

/** A sentence that begins a list of aims, which may go on behind its stop. */
const opening = /^[^，,；;。]{0,16}目标[是为][:：]/;
/** A sentence that only announces aims. */
const setting =
  /(?:定下|明确|确定|提出|公布|发布|锚定)[^，,；;]{0,24}(?:目标|民生实事|实事项目)[”」]?(?:清单|任务|项目)?[。：:]?$/;
const aims = /目标[是为]?[:：]|目标[是为]|任务是|预[计测](?!的|将于)/;
const past = /去年|上年|已经?|实现了|完成了|比上|目前|现有|截至|累计|[今昨][天日]/;
