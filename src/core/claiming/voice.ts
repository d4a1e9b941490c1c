import type { Claim, Entity, FoldedSpan, Stage } from '../model.ts';

/** What a claim says of how far it is settled and who says it; absent what the text does not tell. */
export type Voice = Pick<Claim, 'stage' | 'saidBy'>;

/**
 * The voice of each figure of a sentence, by where the figure begins; what the sentence tells is found once. How far a statistic
 * is settled say the last words before it (初步核算, 最终核实). Who says it is, by the canonical name, the nearest person or body
 * before it that a verb of speech follows (某某在会上表示，), else one right behind a quotation (”某某说。). Names in order, folded offsets.
 */
export function voicesIn(text: string, sentence: FoldedSpan, entities: readonly Entity[]): (figure: number) => Voice {
  const stages = stagesIn(text, sentence);
  const speakers = speakersIn(text, sentence, entities);
  return (figure) => {
    const stage = stages.filter(({ end }) => end <= figure).at(-1)?.stage;
    const before = speakers.filter(({ from }) => from !== null && from <= figure).at(-1);
    const saidBy = (before ?? speakers.find(({ quoted, end }) => quoted && end > figure))?.name;
    return { ...(stage === undefined ? {} : { stage }), ...(saidBy === undefined ? {} : { saidBy }) };
  };
}

/** Own lists, after the wording of the National Bureau of Statistics (国家统计局关于年度国内生产总值核算程序的公告). */
const preliminary = /初步(?:核算|统计|测算|估算|数据)|快报(?:数|显示)|初值/g;
const final = /最终(?:核实|核算|数据)|终值|核实后|修订后|修正后|经修订|普查修订/g;

function stagesIn(
  text: string,
  { start, end }: FoldedSpan,
): readonly { readonly end: number; readonly stage: Stage }[] {
  const words = text.slice(start, end);
  const found = (pattern: RegExp, stage: Stage): { readonly end: number; readonly stage: Stage }[] =>
    [...words.matchAll(pattern)].map((match) => ({ end: start + match.index + match[0].length, stage }));
  return [...found(preliminary, 'preliminary'), ...found(final, 'final')].sort((a, b) => a.end - b.end);
}

/** A person or body that speaks: from where on it is said before a figure, null for none; and whether it stands behind a quotation. */
interface Speaker {
  readonly name: string;
  readonly end: number;
  readonly from: number | null;
  readonly quoted: boolean;
}

function speakersIn(text: string, sentence: FoldedSpan, entities: readonly Entity[]): readonly Speaker[] {
  const speakers: Speaker[] = [];
  for (const { type, canonical, start, end } of entities) {
    if (type !== 'person' && type !== 'organization') continue;
    if (start < sentence.start || end > sentence.end) continue;
    const behind = text.slice(end, Math.min(sentence.end, end + reach));
    const said = speech.exec(behind);
    const from = said === null ? null : end + said[0].length;
    const quoted = '”"'.includes(text.charAt(start - 1)) && spoken.test(behind);
    if (from !== null || quoted) speakers.push({ name: canonical, end, from, quoted });
  }
  return speakers;
}

const reach = 18;
/** Bounded, so linear; the shortest that is one. */
const speech = /^[^，,。；;“”]{0,12}?(?:表示|介绍|指出|透露|强调|认为|坦言|告诉记者|宣布|宣告|通报|说|称)道?[，,：:“]/;
const spoken = /^[^，,。；;“”]{0,8}(?:表示|介绍|指出|透露|强调|认为|坦言|告诉记者|宣布|说|称)道?[，,。]?$/;
