/**
 * Trains the tagger of names and writes src/core/recognizing/names/data/weights.ts.
 *
 *   npm run train                 all of tools/names/corpus; what the bundle carries
 *   npm run train -- --held-out   without the lines that are held out (every tenth, every fifth of the newspaper sentences); with --out
 *
 * Deterministic: the same corpus and settings give the same file. It takes about five minutes on one core.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { augment } from './names/augment.ts';
import { generator, train } from './names/crf.ts';
import { CORPUS, PLAIN, PRESS, readLabelled, split } from './names/labelled.ts';
import type { LabelledText } from './names/labelled.ts';
import { pack } from './names/pack.ts';
import { FEATURES, extract } from '../src/core/recognizing/names/tagger/features.ts';
import { LONGEST } from '../src/core/recognizing/names/tagger/look.ts';
import { LABELS, mayEnd, mayFollow } from '../src/core/recognizing/names/tagger/labels.ts';

/** Chosen on the held-out tenth; the choices are told in docs/accuracy.md. */
const SETTINGS = { epochs: 14, rate: 0.1, l1: 0.00005, seed: 1, models: 2, copies: 4, dropout: 0.25 };

const { values } = parseArgs({
  options: {
    'held-out': { type: 'boolean', default: false },
    out: { type: 'string', default: 'src/core/recognizing/names/data/weights.ts' },
    share: { type: 'string', default: '1' },
    without: { type: 'string', default: '' },
    epochs: { type: 'string', default: String(SETTINGS.epochs) },
    l1: { type: 'string', default: String(SETTINGS.l1) },
    copies: { type: 'string', default: String(SETTINGS.copies) },
    dropout: { type: 'string', default: String(SETTINGS.dropout) },
    rate: { type: 'string', default: String(SETTINGS.rate) },
    models: { type: 'string', default: String(SETTINGS.models) },
  },
});

const all = readLabelled(CORPUS);
const share = Math.round(Number(values.share) * 9);
const press = readLabelled(PRESS);
const plain = readLabelled(PLAIN);
const used = values['held-out']
  ? [...all.filter((_, i) => i % 10 < share), ...press.filter((_, i) => i % 5 !== 4), ...plain]
  : [...all, ...press, ...plain];
const without = new Set(values.without.split(',').filter(Boolean).map(Number));
const sentences = used.flatMap(split);
const texts = [...sentences, ...augment(sentences, Number(values.copies), generator(7))];
const { rows, transitions } = mean(
  Array.from({ length: Number(values.models) }, (_, i) => fit(texts, SETTINGS.seed + i)),
);
const packed = pack(rows, transitions);
const out = `/**
 * Weights of the tagger of names, packed; see tagger/packed.ts. Written by tools/train.ts out of tools/names/corpus.
 * Not edited by hand.
 */
import type { PackedWeights } from '../tagger/packed.ts';

export const weights: PackedWeights = ${JSON.stringify(packed)};
`;
writeFileSync(values.out, out);
console.error(
  `${texts.length} sentences, ${packed.features} features, ${Buffer.byteLength(out)} bytes → ${values.out}`,
);

interface Fitted {
  readonly rows: ReadonlyMap<number, Float64Array>;
  readonly transitions: readonly number[];
}

/** Several trainings in one: what chance gave to one of them alone counts less, what all agree on counts in full. */
function mean(models: readonly Fitted[]): Fitted {
  const rows = new Map<number, Float64Array>();
  for (const model of models) {
    for (const [feature, row] of model.rows) {
      const sum = rows.get(feature) ?? new Float64Array(LABELS);
      rows.set(
        feature,
        sum.map((weight, label) => weight + (row[label] ?? 0) / models.length),
      );
    }
  }
  const transitions = Array.from({ length: LABELS * LABELS }, (_, k) =>
    models.reduce((sum, model) => sum + (model.transitions[k] ?? 0) / models.length, 0),
  );
  return { rows, transitions };
}

function fit(examples: readonly LabelledText[], seed: number): Fitted {
  const ids = new Map<number, number>();
  const numbers: number[] = [];
  const buffer = new Int32Array(LONGEST * FEATURES);
  const data = examples.map(({ text, names }) => {
    extract(text, 0, text.length, buffer);
    const features = Int32Array.from(buffer.subarray(0, text.length * FEATURES), (feature, i) => {
      if (without.has(i % FEATURES)) return -1;
      let id = ids.get(feature);
      if (id === undefined) {
        id = numbers.length;
        ids.set(feature, id);
        numbers.push(feature);
      }
      return id;
    });
    return { features, labels: labelsOf(text.length, names) };
  });
  const allowed = Uint8Array.from({ length: LABELS * LABELS }, (_, k) =>
    mayFollow(Math.floor(k / LABELS), k % LABELS) ? 1 : 0,
  );
  const first = Uint8Array.from({ length: LABELS }, (_, label) => (mayFollow(0, label) ? 1 : 0));
  const last = Uint8Array.from({ length: LABELS }, (_, label) => (mayEnd(label) ? 1 : 0));
  const model = train(
    data,
    {
      labels: LABELS,
      width: FEATURES,
      features: numbers.length,
      epochs: Number(values.epochs),
      rate: Number(values.rate),
      l1: Number(values.l1),
      seed,
      dropout: Number(values.dropout),
      allowed,
      first,
      last,
    },
    (line) => {
      console.error(line);
    },
  );
  const rows = new Map<number, Float64Array>();
  numbers.forEach((feature, id) => {
    const row = model.weights.slice(id * LABELS, (id + 1) * LABELS);
    if (row.some((weight) => weight !== 0)) rows.set(feature, row);
  });
  return { rows, transitions: Array.from(model.transitions) };
}

function labelsOf(length: number, names: LabelledText['names']): Uint8Array {
  const labels = new Uint8Array(length);
  for (const { start, end, label } of names) {
    const base = 1 + 4 * ['PER', 'ORG', 'LOC'].indexOf(label);
    for (let i = start; i < end; i++)
      labels[i] = base + (end - start === 1 ? 3 : i === start ? 0 : i === end - 1 ? 2 : 1);
  }
  return labels;
}
