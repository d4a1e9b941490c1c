import type { Opened, ReadOptions, Repeat, Sentence } from '../analysis.ts';
import { toRaw } from '../folding/fold.ts';
import { bareGlosses } from '../folding/bareGlosses.ts';
import { findSplits } from '../folding/foreign.ts';
import { findInjected } from '../folding/injected.ts';
import { differencesOf } from '../linking/reuse-diff.ts';
import { findRepeats } from '../linking/reuse.ts';
import type { FoldedSpan } from '../model.ts';
import { readBytes, readText, reopen } from './read.ts';
import { isInSentence, splitSentences } from './sentences.ts';

/** A document ready to be recognized. */
export interface Clean {
  readonly opened: Opened;
  readonly sentences: readonly Sentence[];
  readonly repeats: readonly Repeat[];
}

/**
 * Reads, folds and splits a document, and finds what stands twice in it. Text that was injected, into one copy alone or into a
 * number, is left out of the folded text (a Removal of kind 'spam'), so that 12…7家 reads 127家. Never throws.
 */
export function openClean(path: string, input: Uint8Array | string, options: ReadOptions = {}): Clean {
  const opened = typeof input === 'string' ? readText(path, input, options) : readBytes(path, input, options);
  const clean = cleanOf(opened);
  const injected = injectedOf(clean);
  const glosses = bareGlosses(opened.document.text);
  if (injected.length === 0 && glosses.length === 0) return clean;
  const spam = injected.map((span) => ({ ...toRaw(opened.folded, span), kind: 'spam' as const }));
  const removals = [
    ...spam,
    ...glosses.filter((gloss) => !spam.some(({ start, end }) => start < gloss.end && gloss.start < end)),
  ].sort((a, b) => a.start - b.start);
  return cleanOf(reopen(opened, options, removals));
}

function cleanOf(opened: Opened): Clean {
  const sentences = splitSentences(opened);
  return { opened, sentences, repeats: findRepeats(opened, sentences) };
}

function injectedOf({ opened, sentences, repeats }: Clean): FoldedSpan[] {
  const { document, folded } = opened;
  const differences = repeats.flatMap(
    ({ first, second }) => differencesOf(folded.text, first, folded.text, second) ?? [],
  );
  const injected = findInjected(folded.text, differences);
  const splits = findSplits(document.text, folded).filter(
    (span) => isInSentence(sentences, span) && !injected.some(({ start, end }) => start < span.end && span.start < end),
  );
  return [...injected, ...splits].sort((a, b) => a.start - b.start);
}
