import type { Entity, FoldedSpan } from '../../src/core/model.ts';
import { correct } from '../../src/core/recognizing/names/correct.ts';
import { longest } from '../../src/core/recognizing/names/lexicon.ts';
import { placeLexicon } from '../../src/core/recognizing/names/placeTable.ts';
import type { Tagged } from '../../src/core/recognizing/names/tagger/tag.ts';
import { titlesIn } from '../../src/core/recognizing/names/titles.ts';

/** What tables alone name in a sentence, for the ablation: every dictionary place of two characters or more, every body of the table. */
export function tables(text: string, sentence: FoldedSpan): readonly Pick<Entity, 'start' | 'end' | 'type'>[] {
  const places: Tagged[] = [];
  for (let i = sentence.start; i < sentence.end;) {
    const match = longest(placeLexicon(), text, i, sentence.end);
    if (match !== undefined && match.end - i > 1) places.push({ start: i, end: match.end, type: 'place', margin: 0 });
    i = match?.end ?? i + 1;
  }
  const titles = titlesIn(text, sentence.start, sentence.end);
  return [...correct(text, sentence, places, titles), ...titles];
}
