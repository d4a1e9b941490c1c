/**
 * Scores the names that the engine finds against labelled spans, exact span and type.
 *
 *   npm run score                     the bodies of the seeds (../shared/seeds) by test/fixtures/names/seeds.tsv
 *   npm run score -- --held-out       the held-out tenth of tools/names/corpus
 *   npm run score -- --press          every fifth of the newspaper sentences, which --held-out training leaves out too
 *   npm run score -- --unseen         newspaper sentences that no training reads
 *   npm run score -- --official       the labelled official sentences (../shared/entities/official)
 *   … --tagger / --tables             one half of the engine alone
 *   … --errors                        every missed (−) and every wrong (+) name
 *   npm run score -- --mutate [folder…] [--misses] [--limit 60]   how many planted contradictions are found (mutate.ts)
 */
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { mutate } from './mutate.ts';
import { CORPUS, OFFICIAL, PRESS, UNSEEN, readLabelled } from './names/labelled.ts';
import { scoreSpans } from './names/scores.ts';
import type { Scored } from './names/scores.ts';
import { readSeeds } from './names/seeds.ts';
import { tables } from './names/tables.ts';
import type { Entity, FoldedSpan } from '../src/core/model.ts';
import { recognizeNames } from '../src/core/recognizing/names/names.ts';
import { tag } from '../src/core/recognizing/names/tagger/tag.ts';

if (process.argv.includes('--mutate')) {
  mutate(process.argv.slice(2).filter((argument) => argument !== '--mutate'));
  process.exit();
}

const { values } = parseArgs({
  options: {
    'held-out': { type: 'boolean', default: false },
    press: { type: 'boolean', default: false },
    unseen: { type: 'boolean', default: false },
    official: { type: 'boolean', default: false },
    tagger: { type: 'boolean', default: false },
    tables: { type: 'boolean', default: false },
    errors: { type: 'boolean', default: false },
  },
});

type Name = Pick<Entity, 'start' | 'end' | 'type'>;

function recognize(text: string, sentences: readonly FoldedSpan[], place?: string): readonly Name[] {
  if (values.tagger) return sentences.flatMap(({ start, end }) => tag(text, start, end));
  if (values.tables) return sentences.flatMap((sentence) => tables(text, sentence));
  return recognizeNames(text, sentences, place === undefined ? {} : { place });
}

const TYPES = { PER: 'person', ORG: 'organization', LOC: 'place' } as const;

function labelled(paths: readonly string[], wanted: (line: number) => boolean): Scored[] {
  return readLabelled(paths)
    .filter((_, i) => wanted(i))
    .map(({ text, names }) => ({
      text,
      gold: names.map(({ start, end, label }) => ({ start, end, type: TYPES[label] })),
      found: recognize(text, sentencesOf(text)).filter(({ type }) => type !== 'title'),
    }));
}

function sentencesOf(text: string): FoldedSpan[] {
  const spans: FoldedSpan[] = [];
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    if (i < text.length - 1 && !'。！？；;\n'.includes(text.charAt(i))) continue;
    spans.push({ start, end: i + 1 });
    start = i + 1;
  }
  return spans;
}

function chosen(): Scored[] {
  if (values['held-out']) return labelled(CORPUS, (line) => line % 10 === 9);
  if (values.press) return labelled(PRESS, (line) => line % 5 === 4);
  if (values.unseen) return labelled(UNSEEN, () => true);
  if (values.official) return existsSync(OFFICIAL[0] ?? '') ? labelled(OFFICIAL, () => true) : [];
  return readSeeds().map(({ text, gold, sentences, bodies, place }) => ({
    text,
    gold,
    found: recognize(text, sentences, place).filter(({ start }) =>
      bodies.some((body) => start >= body.start && start < body.end),
    ),
  }));
}

const sets = chosen();
if (sets.length === 0) console.log('Nothing to score: the labelled texts stand in ../shared, which is not here.');
else console.log(scoreSpans(sets, values.errors));
if (existsSync('src/core/recognizing/names/data/weights.ts')) {
  console.log(`weights.ts: ${readFileSync('src/core/recognizing/names/data/weights.ts').length} bytes`);
}
