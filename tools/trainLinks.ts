/**
 * Trains what joins two claims where no rule does and writes src/core/linking/learned/weights.ts.
 *
 *   npm run train:links                      on test/fixtures/facts and tools/linking/pairs; what the bundle carries
 *   npm run train:links -- --check           writes nothing; prints what each file gives that was left out of the training
 *   npm run train:links -- --score FILE…     writes nothing; trains on all and prints what these files give
 *
 * `--errors` beside either of these prints each pair that came out wrong, `--and FILE` trains on one file more.
 *
 * Deterministic: the same pairs give the same file. It takes about a minute on one core.
 */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type LabelledPair, readPairs, strangers } from './linking/readPairs.ts';
import { type Example, fit } from './linking/softmax.ts';
import { featureNames, featuresOf } from '../src/core/linking/learned/features.ts';
import { type Weights, likelihood } from '../src/core/linking/learned/likelihood.ts';
import { type Learned, mayBeOne, mayDiffer, relateLearned } from '../src/core/linking/learned/relateLearned.ts';
import { relateValues } from '../src/core/linking/values.ts';

/** Chosen by --check. */
const L2 = 0.003;
/** Siblings and strangers are many and much alike, and the fixtures were written for the rules. */
const WEIGHT = { pair: 1, sibling: 0.4, stranger: 0.05 };
const FIXTURE = 1.5;
const ROUNDS = 3;
/** A stranger is taken in that was more likely linked than not. */
const HARD = 0.5;
const FIXTURES = 'test/fixtures/facts';
const WRITTEN = 'tools/linking/pairs';
const OUT = 'src/core/linking/learned/weights.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    check: { type: 'boolean', default: false },
    score: { type: 'boolean', default: false },
    errors: { type: 'boolean', default: false },
    and: { type: 'string', multiple: true, default: [] },
  },
});

const kept = new Map<string, readonly LabelledPair[]>();
const files = [...textsIn(FIXTURES), ...textsIn(WRITTEN), ...values.and];
const pairs = readPairs(files);
if (values.score) {
  const model = train(pairs);
  for (const file of positionals) print(file, tally(readPairs([file]), model));
} else if (values.check) {
  const all = [];
  const folds = 8;
  const written = files.filter((file) => !file.startsWith(FIXTURES));
  for (let fold = 0; fold < folds; fold++) {
    const out = new Set(written.filter((_, index) => index % folds === fold));
    const model = train(pairs.filter(({ file }) => !out.has(file)));
    for (const file of out) {
      const own = tally(
        pairs.filter((pair) => pair.file === file),
        model,
      );
      print(file, own);
      all.push(own);
    }
  }
  print('all of these', sum(all));
} else {
  const { agreeing, differing } = train(pairs);
  writeFileSync(
    OUT,
    `/**
 * Weights of \`relateLearned\`, a number for each of \`featureNames\` and the intercept last. Written by tools/trainLinks.ts out of
 * test/fixtures/facts and tools/linking/pairs. Not edited by hand.
 */
import type { Learned } from './relateLearned.ts';

export const learned: Learned = {
  agreeing: ${rows(agreeing)},
  differing: ${rows(differing)},
};
`,
  );
  console.error(`${String(pairs.length)} pairs, ${String(featureNames.length)} features → ${OUT}`);
}

function textsIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => join(folder, name));
}

function rows(weights: Weights): string {
  return `[\n${weights.map((own) => `  [${[...own].map((weight) => weight.toFixed(3)).join(', ')}],`).join('\n')}\n]`;
}

function differ({ a, b }: LabelledPair): boolean {
  return relateValues(a.value, b.value) === 'different';
}

/**
 * Trains three times: figures that have nothing to do with each other are so many that only those are taken in, from the second
 * time on, which the model before took for likely.
 */
function train(from: readonly LabelledPair[]): Learned {
  const foreign = [...new Set(from.map(({ file }) => file))]
    .filter((file) => !file.startsWith(FIXTURES))
    .flatMap((file) => [...strangersOf(file)]);
  const hard = new Set<LabelledPair>();
  let model = fitted(from);
  for (let round = 1; round < ROUNDS; round++) {
    for (const pair of foreign) if ((likelihoods(pair, model)[0] ?? 1) < HARD) hard.add(pair);
    model = fitted([...from, ...hard]);
  }
  return model;
}

function fitted(from: readonly LabelledPair[]): Learned {
  const example = (pair: LabelledPair): Example => ({
    features: featuresOf(pair.a, pair.b),
    label: pair.verdict === 'none' ? 0 : differ(pair) && pair.verdict === 'conflict' ? 2 : 1,
    weight: WEIGHT[pair.kind] * (pair.file.startsWith(FIXTURES) ? FIXTURE : 1),
  });
  const apart = from.filter((pair) => differ(pair) && isOpen(pair));
  return {
    agreeing: fit(from.filter((pair) => !differ(pair) && isOpen(pair)).map(example), 2, L2),
    differing: fit(apart.map(example), 3, L2),
  };
}

function likelihoods(pair: LabelledPair, model: Learned): readonly number[] {
  return likelihood(differ(pair) ? model.differing : model.agreeing, featuresOf(pair.a, pair.b));
}

function strangersOf(file: string): readonly LabelledPair[] {
  let found = kept.get(file);
  if (found === undefined) kept.set(file, (found = [...strangers(file)].filter(isOpen)));
  return found;
}

/** What `relation` would say with these weights. */
function verdictOf({ a, b, ruled }: LabelledPair, model: Learned): string {
  return relateLearned(a, b, ruled, model)?.relation ?? 'none';
}

/** Whether the weights are asked at all. */
function isOpen({ a, b }: LabelledPair): boolean {
  return mayBeOne(a, b) && (relateValues(a.value, b.value) !== 'different' || mayDiffer(a, b));
}

interface Tally {
  readonly counts: Map<string, readonly [right: number, all: number]>;
}

function tally(of: readonly LabelledPair[], model: Learned): Tally {
  const counts = new Map<string, [number, number]>();
  for (const pair of of) {
    const verdict = verdictOf(pair, model);
    if (values.errors) tellError(pair, verdict, model);
    const kind =
      pair.kind === 'sibling' ? 'sibling in conflict' : pair.verdict === 'consistent' ? 'same' : pair.verdict;
    const add = (name: string, right: boolean): void => {
      const row = counts.get(name) ?? [0, 0];
      counts.set(name, [row[0] + Number(right), row[1] + 1]);
    };
    if (kind === 'none') add('none linked', verdict !== 'none');
    if (kind === 'none' || pair.kind === 'sibling')
      add(pair.kind === 'sibling' ? kind : 'none in conflict', verdict === 'conflict');
    else add(kind, verdict === kind || (kind === 'same' && verdict === 'consistent'));
  }
  return { counts };
}

function sum(tallies: readonly Tally[]): Tally {
  const counts = new Map<string, [number, number]>();
  for (const each of tallies)
    for (const [name, [right, all]] of each.counts) {
      const row = counts.get(name) ?? [0, 0];
      counts.set(name, [row[0] + right, row[1] + all]);
    }
  return { counts };
}

function print(name: string, { counts }: Tally): void {
  const names = ['conflict', 'same', 'changed', 'none in conflict', 'none linked', 'sibling in conflict'];
  const told = names.map((each) => `${each} ${(counts.get(each) ?? [0, 0]).join('/')}`);
  console.log(`${name}: ${told.join(', ')}`);
}

function tellError(pair: LabelledPair, verdict: string, model: Learned): void {
  const wanted = pair.verdict === 'consistent' ? 'same' : pair.verdict;
  if (verdict === wanted || (verdict === 'consistent' && wanted === 'same')) return;
  if (pair.kind === 'sibling' && verdict !== 'conflict') return;
  const likely = likelihoods(pair, model);
  console.log(
    `${pair.kind} ${pair.verdict} → ${verdict} (by rule ${pair.ruled?.relation ?? 'none'}; ${likely.map((each) => each.toFixed(2)).join(' ')})${!isOpen(pair) ? ' spoken against' : ''}`,
  );
  for (const { claim } of [pair.a, pair.b])
    console.log(
      `    ${claim.text} | ${claim.measure.text} | ${claim.scope.join()} | ${String(claim.asOf.start)}..${String(claim.asOf.end)} ${claim.asOf.from} ${claim.asOf.kind} ${claim.mood}\n      ${pair.texts[claim.path === 'a.md' ? 0 : 1]}`,
    );
}
