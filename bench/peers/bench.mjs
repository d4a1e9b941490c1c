/**
 * Heshu's recognizer beside its peers: the same texts, one process, one core.
 *
 *   npm install && node bench.mjs [folder of UTF-8 texts]
 *
 * The folder is ../../../shared/corpora where none is named. Each engine runs once to warm up and then for the best of
 * three on the same text, in milliseconds of processor time (wall time tells more of the machine's other work); an engine that would take minutes runs on the head of the text, and the table says how much.
 */
import { createRequire } from 'node:module';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { tmpdir } from 'node:os';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');
const require = createRequire(import.meta.url);
const fromRoot = createRequire(join(root, 'package.json'));

const { recognizeFigures, fold } = await load();
const text = fold(readTexts(process.argv[2] ?? join(root, '../shared/corpora'))).text;
/** Engines that read a text in less than a second get it eight times over, so that no start-up is measured. */
const long = text.repeat(8);
const sentences = text.split(/(?<=[。！？；\n])/).filter((sentence) => sentence.trim() !== '');
const recognizers = require('@microsoft/recognizers-text-suite');
const chrono = require('chrono-node');

const day = new Date('2024-05-22T00:00:00');
const culture = recognizers.Culture.Chinese;
const models = {
  number: (s) => recognizers.recognizeNumber(s, culture),
  percentage: (s) => recognizers.recognizePercentage(s, culture),
  currency: (s) => recognizers.recognizeCurrency(s, culture),
  dimension: (s) => recognizers.recognizeDimension(s, culture),
  temperature: (s) => recognizers.recognizeTemperature(s, culture),
  datetime: (s) => recognizers.recognizeDateTime(s, culture, undefined, day),
};

const rows = [];
row('TextDecoder (floor)', long, (s) => [new TextDecoder().decode(Buffer.from(s))]);
row('one number regex', long, (s) => s.match(/[0-9]+(?:\.[0-9]+)?/g) ?? []);
row('Heshu, all kinds, whole text', long, heshu);
row('Heshu, all kinds, by sentence', long, (s) => split(s).flatMap(heshu));
row('chrono-node zh, whole text', long, (s) => chrono.zh.hans.parse(s, day));
row('chrono-node zh, by sentence', long, (s) => split(s).flatMap((sentence) => chrono.zh.hans.parse(sentence, day)));
row('Recognizers, number, by sentence', head(200_000), (s) => split(s).flatMap(models.number));
row('Recognizers, six models, by sentence', head(10_000), (s) =>
  split(s).flatMap((x) => Object.values(models).flatMap((model) => model(x))),
);
console.table(rows);

const tenth = text.slice(0, 140_000);
const [four, forty] = [time(tenth.repeat(10), heshu), time(tenth, heshu)];
console.log(`Heshu, 4 MB over 400 KB: ${(four / forty).toFixed(1)} times the time for 10 times the text`);
const prose = time(text.slice(0, 333_333), heshu);
for (const char of ['9', '一', '亿', '年']) {
  const taken = time(char.repeat(Math.ceil(1_000_000 / Buffer.byteLength(char))), heshu);
  console.log(`1 MB of ${char}: ${taken.toFixed(0)} ms; 1 MB of prose: ${prose.toFixed(0)} ms`);
}

function heshu(s) {
  const { quantities, times } = recognizeFigures(s, 0, s.length, '2024-05-22');
  return [...quantities, ...times];
}

function split(s) {
  return s === text ? sentences : s.split(/(?<=[。！？；\n])/);
}

/** The first sentences of the text, to about so many UTF-16 units. */
function head(length) {
  let end = 0;
  for (const sentence of sentences) if ((end += sentence.length) >= length) break;
  return text.slice(0, Math.min(end, text.length));
}

function row(name, input, read) {
  const found = read(input.slice(0, 20_000)).length > -1 ? read(input).length : 0;
  const taken = time(input, read, input.length > 50_000 ? 3 : 1);
  const bytes = Buffer.byteLength(input);
  rows.push({
    engine: name,
    'text, MB': +(bytes / 1e6).toFixed(3),
    found,
    'CPU, ms': +taken.toFixed(0),
    'MB/s': +(bytes / 1e3 / taken).toPrecision(3),
  });
}

function time(input, read, runs = 5) {
  let best = Infinity;
  for (let run = 0; run < runs; run++) {
    const start = process.cpuUsage();
    read(input);
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1e3);
  }
  return best;
}

function readTexts(path) {
  if (!statSync(path).isDirectory()) return readFileSync(path, 'utf8');
  return readdirSync(path)
    .sort()
    .map((name) => readTexts(join(path, name)))
    .join('\n');
}

/** The recognizer is TypeScript: esbuild of the main install makes one module of it. */
async function load() {
  const outfile = join(tmpdir(), `heshu-recognizer-${process.pid}.mjs`);
  const contents = `export { recognizeFigures } from './src/core/recognizing/recognize.ts'; export { fold } from './src/core/folding/fold.ts';`;
  await fromRoot('esbuild').build({
    stdin: { contents, resolveDir: root },
    bundle: true,
    format: 'esm',
    platform: 'node',
    outfile,
    logLevel: 'error',
  });
  return import(pathToFileURL(outfile).href);
}
