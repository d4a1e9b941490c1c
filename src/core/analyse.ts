import type { Analysis, ReadOptions } from './analysis.ts';
import { claimsOf } from './claiming/claim.ts';
import { openClean } from './reading/open.ts';
import { recognizeNames } from './recognizing/names/names.ts';
import { ownTitles } from './recognizing/names/own.ts';
import { recognizeFigures } from './recognizing/recognize.ts';
import type { Quantity, Time } from './model.ts';
import { placeOfDocument } from './claiming/scope.ts';

/** All that one document says by itself: read, fold, recognize, claim. A pure function of its arguments; never throws. */
export function analyse(path: string, input: Uint8Array | string, options?: ReadOptions): Analysis {
  const { opened, sentences, repeats } = openClean(path, input, options);
  const { document, folded } = opened;
  const reference = document.published?.day.end ?? null;
  const quantities: Quantity[] = [];
  const times: Time[] = [];
  // A block is read in one go; its sentences stand in it without a gap.
  for (let from = 0, to = 0; from < sentences.length; from = to) {
    const first = sentences[from];
    while (to < sentences.length && sentences[to]?.block === first?.block) to += 1;
    const found = recognizeFigures(folded.text, first?.start ?? 0, sentences[to - 1]?.end ?? 0, reference);
    for (const quantity of found.quantities) quantities.push(quantity);
    for (const time of found.times) times.push(time);
  }
  const place = placeOfDocument(document);
  const own = options?.own;
  const entities = recognizeNames(folded.text, sentences, {
    ...(place === null ? {} : { place }),
    ...(own === undefined ? {} : { own }),
  });
  const claims = claimsOf({ document, folded, sentences, quantities, times, entities, repeats });
  const titles = own === undefined ? [] : [...ownTitles(own).keys()];
  return {
    document,
    folded,
    sentences,
    quantities,
    times,
    entities,
    repeats,
    claims,
    ...(titles.length === 0 ? {} : { ownTitles: titles }),
  };
}
