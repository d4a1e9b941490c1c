import { analyse } from '../src/core/analyse.ts';
import type { Analysis } from '../src/core/analysis.ts';
import { placeOfDocument } from '../src/core/claiming/scope.ts';
import { Corpus } from '../src/core/corpus.ts';
import { Linker } from '../src/core/linking/linker.ts';
import { recognizeNames } from '../src/core/recognizing/names/names.ts';
import { recognizeFigures } from '../src/core/recognizing/recognize.ts';
import type { Article } from './generate.ts';
import { fastest, rounded } from './measure.ts';
import { between, pick, randomFrom } from './random.ts';
import { fillers, measures } from './words.ts';

/** What reports of one country cost, all of which state the same measures: the hard case of linking. */
export interface ReportCost {
  readonly reports: number;
  readonly megabytes: number;
  readonly claims: number;
  readonly recognizing: number;
  readonly linking: number;
  /** All analyses into a corpus, with facts and findings. */
  readonly corpus: number;
  readonly corpusMegabytes: number;
}

export interface LongReports {
  readonly megabytes: number;
  readonly milliseconds: number;
}

const kinds = ['城市', '乡村', '省级', '县级', '民办', '公办'] as const;
const years = 30;

/**
 * Reports on the whole country, one a year for thirty years and then again from the first year on, `facts` sentences with
 * figures each. Two reports of one year agree, but for one figure in a hundred.
 */
export function yearlyReports(count: number, facts: number, seed: number): readonly Article[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, (_, nth) => {
    const year = 1995 + (nth % years);
    const lines = Array.from({ length: facts }, (_, fact) => {
      const [measure, counter] = measures[fact % measures.length] ?? measures[0];
      const what = `${kinds[Math.floor(fact / measures.length) % kinds.length] ?? ''}${measure}`;
      const value = 1000 + fact * 37 + (year - 1990) * (11 + (fact % 7)) + (random() < 0.01 ? 500 : 0);
      const told =
        nth % 3 === 0
          ? `截至${String(year)}年底，全国共有${what}${String(value)}${counter}。`
          : nth % 3 === 1
            ? `到${String(year)}年底，全国已有${what}${String(value)}${counter}，各地区之间的差距继续缩小。`
            : `${String(year)}年，全国新建${what}${String(value)}${counter}。`;
      return told + pick(random, fillers).replaceAll('P', '全国').replaceAll('M', '服务');
    });
    const day = `${String(year + 1)}-03-${String(between(random, 10, 27))}`;
    return {
      path: `${String(nth).padStart(4, '0')}.md`,
      text: `---\ntitle: ${String(year)}年工作报告\ndate: ${day}\n---\n\n${lines.join('\n\n')}\n`,
    };
  });
}

/** Milliseconds of each step over all reports, the fastest of `runs`. */
export function reportCost(articles: readonly Article[], runs: number): ReportCost {
  const analyses = articles.map(({ path, text }) => analyse(path, text));
  const before = heap();
  const corpus = corpusOf(analyses);
  const corpusMegabytes = rounded((heap() - before) / 1e6, 0);
  corpus.paths();
  const timed = (work: () => void): number => rounded(fastest(runs, work), 0);
  return {
    reports: articles.length,
    megabytes: megabytesOf(articles),
    claims: analyses.reduce((sum, { claims }) => sum + claims.length, 0),
    recognizing: timed(() => {
      for (const analysis of analyses) recognize(analysis);
    }),
    linking: timed(() => {
      link(analyses);
    }),
    corpus: timed(() => {
      corpusOf(analyses);
    }),
    corpusMegabytes,
  };
}

/** Milliseconds from the texts of a few long reports to their findings, with all that is between. */
export function timeToFindings(articles: readonly Article[], runs: number): LongReports {
  const milliseconds = fastest(runs, () => {
    corpusOf(articles.map(({ path, text }) => analyse(path, text)));
  });
  return { megabytes: megabytesOf(articles), milliseconds: rounded(milliseconds, 0) };
}

function megabytesOf(articles: readonly Article[]): number {
  return rounded(articles.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1e6, 2);
}

function corpusOf(analyses: readonly Analysis[]): Corpus {
  const corpus = new Corpus();
  for (const analysis of analyses) corpus.insert(analysis);
  corpus.findings();
  return corpus;
}

function recognize({ folded, sentences, document }: Analysis): void {
  const place = placeOfDocument(document);
  const day = document.published?.day.end ?? null;
  for (const { start, end } of sentences) recognizeFigures(folded.text, start, end, day);
  recognizeNames(folded.text, sentences, place === null ? {} : { place });
}

function link(analyses: readonly Analysis[]): void {
  const linker = new Linker();
  for (const analysis of analyses) linker.add(analysis);
  // Facts are found when the first of them is asked for.
  linker.takeStale();
}

function heap(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}
