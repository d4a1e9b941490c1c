import { Corpus } from '../src/core/corpus.ts';
import type { Article } from './generate.ts';
import { fastest, median, processorTime, rounded } from './measure.ts';

/** Time of a build against its size. `growth` is time ratio / size ratio: 1 is linear. */
export interface BuildGrowth {
  readonly sizes: readonly [number, number];
  readonly milliseconds: readonly [number, number];
  readonly growth: number;
}

/** Builds a corpus of a quarter of the articles and one of all of them, findings included. */
export function buildGrowth(articles: readonly Article[], runs: number): BuildGrowth {
  return growthOf(articles.slice(0, articles.length >> 2), articles, runs);
}

function growthOf(few: readonly Article[], many: readonly Article[], runs: number): BuildGrowth {
  const sizes = [bytesOf(few), bytesOf(many)] as const;
  const build = (some: readonly Article[]) => (): void => {
    const corpus = new Corpus();
    for (const { path, text } of some) corpus.put(path, text);
    corpus.findings();
  };
  build(few)();
  const milliseconds = [rounded(fastest(runs, build(few)), 1), rounded(fastest(runs, build(many)), 1)] as const;
  return { sizes, milliseconds, growth: rounded(milliseconds[1] / milliseconds[0] / (sizes[1] / sizes[0]), 2) };
}

/** The same for one document that grows: the text of a quarter of the articles, and of all of them, as one file. */
export function lengthGrowth(articles: readonly Article[], runs: number): BuildGrowth {
  const joined = (some: readonly Article[]): Article => ({
    path: 'long.txt',
    text: some.map(({ text }) => text.replace(/^---[^]*?\n---\n/, '')).join('\n'),
  });
  const [few, many] = [joined(articles.slice(0, articles.length >> 2)), joined(articles)];
  return growthOf([few], [many], runs);
}

/** The time of one edit with its findings among so many documents. */
export interface EditTime {
  readonly documents: number;
  readonly milliseconds: number;
  readonly heapMegabytes: number;
}

/**
 * The median time of an edit (one figure more in one article, and the findings of every document it touched)
 * in a corpus that grows through the given sizes.
 */
export function editTimes(articles: readonly Article[], sizes: readonly number[], edits: number): readonly EditTime[] {
  const corpus = new Corpus();
  let filled = 0;
  return sizes.map((documents) => {
    for (; filled < documents; filled++) {
      const article = articles[filled];
      if (article) corpus.put(article.path, article.text);
    }
    corpus.findings();
    corpus.takeChanged();
    const times = Array.from({ length: edits }, (_, i) => {
      const article = articles[Math.floor((i * documents) / edits)];
      return article ? editTime(corpus, article) : NaN;
    });
    const heapMegabytes = rounded(process.memoryUsage().heapUsed / 1e6, 0);
    return { documents, milliseconds: rounded(median(times.slice(edits >> 2)), 3), heapMegabytes };
  });
}

function editTime(corpus: Corpus, { path, text }: Article): number {
  const start = processorTime();
  corpus.put(path, `${text}\n另有志愿者32名。\n`);
  const paths = corpus.takeChanged();
  for (const touched of paths) corpus.findings(touched);
  const time = processorTime() - start;
  corpus.put(path, text);
  for (const touched of corpus.takeChanged()) corpus.findings(touched);
  return time;
}

function bytesOf(articles: readonly Article[]): number {
  return articles.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
}
