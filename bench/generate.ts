import { between, pick, randomFrom } from './random.ts';
import type { Random } from './random.ts';
import { fillers, measures, papers, places } from './words.ts';

export interface Article {
  readonly path: string;
  readonly text: string;
}

/** A contradiction that was put in on purpose: which rule should find it, and in which article (or articles) its span stands. */
export interface Planted {
  readonly rule: string;
  readonly paths: readonly string[];
  /** The figures that contradict, as written. */
  readonly texts: readonly string[];
}

export interface Newsroom {
  readonly articles: readonly Article[];
  readonly planted: readonly Planted[];
}

/** Facts of one place at one time; two or three articles of a group tell of it. */
interface Topic {
  readonly place: string;
  readonly year: number;
  readonly measures: readonly (readonly [string, string])[];
  /** What is planned for five years later, for the measures that have a plan: no contradiction to what there is. */
  readonly plans: readonly (number | null)[];
}

/** Every how many groups a conflict is planted, and every how many articles one bad sum of each kind. */
const conflictEvery = 10;
const slipEvery = 40;

/**
 * `count` articles with planted contradictions; the same for the same seed. The articles of a group (three) speak of
 * one place and year and state the same facts, in other words; a planted conflict swaps digits in the third.
 * No two groups share a place, year and measure, so that any other HS101 is a false alarm.
 */
export function newsroom(count: number, seed: number): Newsroom {
  const random = randomFrom(seed);
  const articles: Article[] = [];
  const planted: Planted[] = [];
  for (let group = 0; articles.length < count; group++) {
    const values = [0, 1, 2, 3].map(() => between(random, 102, 9800));
    const plans = values.map((value) => (random() < 0.15 ? value + between(random, 100, 900) : null));
    const topic = topicOf(group, plans);
    const conflict = group % conflictEvery === 3;
    for (let nth = 0; nth < 3 && articles.length < count; nth++) {
      const path = `${String(group % 64).padStart(2, '0')}/${String(group)}-${String(nth)}.${nth === 1 ? 'txt' : 'md'}`;
      const odd = conflict && nth === 2 ? swapped(values[0] ?? 0) : null;
      const told = values.map((value, i) => (i === 0 && odd !== null ? odd : value));
      const slip =
        articles.length % slipEvery === 7 ? slips[Math.floor(articles.length / slipEvery) % slips.length] : undefined;
      if (odd !== null && odd !== values[0]) {
        const unit = topic.measures[0]?.[1] ?? '';
        planted.push({ rule: 'HS101', paths: [path], texts: [`${String(values[0])}${unit}`, `${String(odd)}${unit}`] });
      }
      if (slip) planted.push({ rule: slip.rule, paths: [path], texts: [] });
      articles.push({ path, text: article(topic, told, nth, slip?.sentence, random) });
    }
  }
  return { articles, planted };
}

interface Slip {
  readonly rule: string;
  readonly sentence: string;
}

const slips: readonly Slip[] = [
  { rule: 'HS201', sentence: '2023年，当地居民跨区办事率由2023年的18.4%下降到6.2%。' },
  { rule: 'HS205', sentence: '全年共培训讲解员52名，其中78名来自乡镇。' },
  { rule: 'HS207', sentence: '志愿服务时长由2022年的40万小时增加到2023年的50万小时，增长32%。' },
  { rule: 'HS208', sentence: '平均等候时间由2022年的25分钟下降到38分钟。' },
];

/** Walks through all combinations of place, year and four measures before one comes again. */
function topicOf(group: number, plans: Topic['plans']): Topic {
  const place = places[group % places.length] ?? places[0];
  const round = Math.floor(group / places.length);
  const year = 2024 - (round % 12);
  const first = Math.floor(round / 12) * 4;
  const chosen = [0, 1, 2, 3].map((i) => measures[(first + i) % measures.length] ?? measures[0]);
  return { place, year, measures: chosen, plans };
}

function article(
  topic: Topic,
  values: readonly number[],
  nth: number,
  slip: string | undefined,
  random: Random,
): string {
  const { place, year } = topic;
  const facts = topic.measures.map(([measure, unit], i) =>
    factSentence(topic, [measure, unit], values[i] ?? 0, topic.plans[i] ?? null, nth),
  );
  const [subject] = topic.measures[0] ?? measures[0];
  const around = shuffled(fillers, random).map((each) => each.replaceAll('P', place).replaceAll('M', subject));
  const lines = (slip === undefined ? facts : [...facts, slip]).flatMap((fact, i) => {
    const [before = '', more = '', after = ''] = around.slice(3 * i);
    return [`${before}${more}${fact}${after}`, ''];
  });
  const day = `${String(year + 1)}-0${String(between(random, 2, 6))}-${String(between(random, 10, 27))}`;
  const title = `${place}${subject}建设这一年`;
  if (nth === 1)
    return `${title}\n${day} 09:${String(between(random, 10, 59))}    来源：${pick(random, papers)}\n\n${lines.join('\n')}`;
  return `---\ntitle: ${title}\ndate: ${day}\nsource: ${pick(random, papers)}\n---\n\n# ${title}\n\n${lines.join('\n')}`;
}

/** One fact in three wordings that mean the same. */
function factSentence(
  { place, year }: Topic,
  [measure, unit]: readonly [string, string],
  value: number,
  planned: number | null,
  nth: number,
): string {
  const plan = planned === null ? '' : `，计划到${String(year + 5)}年达到${String(planned)}${unit}`;
  const told = `${String(value)}${unit}`;
  if (nth === 0) return `截至${String(year)}年底，${place}共有${measure}${told}${plan}。`;
  if (nth === 1) return `到${String(year)}年底，${place}已有${measure}${told}${plan}。`;
  return `截至${String(year)}年12月底，${place}共有${measure}${told}${plan}。`;
}

/** No article says a sentence twice, so none of the fillers comes again in one. */
function shuffled(list: readonly string[], random: Random): readonly string[] {
  return list
    .map((each) => [random(), each] as const)
    .sort(([a], [b]) => a - b)
    .map(([, each]) => each);
}

/** Another number of the same digits: the first neighbouring pair that differs is swapped, the front one kept from being 0. */
function swapped(value: number): number {
  const digits = String(value).split('');
  for (let i = digits.length - 1; i > 0; i--) {
    const [before, after] = [digits[i - 1] ?? '', digits[i] ?? ''];
    if (before === after || (i === 1 && after === '0')) continue;
    digits[i - 1] = after;
    digits[i] = before;
    return Number(digits.join(''));
  }
  return value + 11;
}
