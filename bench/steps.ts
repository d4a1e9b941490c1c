import { claimsOf } from '../src/core/claiming/claim.ts';
import { placeOfDocument } from '../src/core/claiming/scope.ts';
import { analyse } from '../src/core/analyse.ts';
import { Corpus } from '../src/core/corpus.ts';
import { fold } from '../src/core/folding/fold.ts';
import { openClean } from '../src/core/reading/open.ts';
import { recognizeNames } from '../src/core/recognizing/names/names.ts';
import { recognizeFigures } from '../src/core/recognizing/recognize.ts';
import type { Article } from './generate.ts';
import { fastest, megabytesPerSecond, rounded } from './measure.ts';

/** Throughput of every step alone, in MB/s of the UTF-8 input, each fed with what the step before it gives. */
export function stepSpeeds(articles: readonly Article[], runs: number): Readonly<Record<string, number>> {
  const encoder = new TextEncoder();
  const files = articles.map(({ path, text }) => ({ path, text, bytes: encoder.encode(text) }));
  const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const analyses = files.map(({ path, bytes }) => analyse(path, bytes));
  const timed = (work: () => void): number => rounded(megabytesPerSecond(size, fastest(runs, work)), 1);
  return {
    'read (with fold)': timed(() => {
      for (const { path, bytes } of files) openClean(path, bytes);
    }),
    fold: timed(() => {
      for (const { text } of files) fold(text);
    }),
    recognize: timed(() => {
      for (const { folded, sentences, document } of analyses) {
        const day = document.published?.day.end ?? null;
        for (const { start, end } of sentences) recognizeFigures(folded.text, start, end, day);
      }
    }),
    names: timed(() => {
      for (const { folded, sentences, document } of analyses) {
        const place = placeOfDocument(document);
        recognizeNames(folded.text, sentences, place === null ? {} : { place });
      }
    }),
    claim: timed(() => {
      for (const analysis of analyses) claimsOf(analysis);
    }),
    'all of one document': timed(() => {
      for (const { path, bytes } of files) analyse(path, bytes);
    }),
    'link and rules': timed(() => {
      const corpus = new Corpus();
      for (const analysis of analyses) corpus.insert(analysis);
      corpus.findings();
    }),
    'whole corpus': timed(() => {
      const corpus = new Corpus();
      for (const { path, bytes } of files) corpus.put(path, bytes);
      corpus.findings();
    }),
  };
}
