/**
 * Changes one figure, date or list at a time so that it contradicts something else, and counts how many of the changes
 * are found: as a new error or warning of any rule in the changed document or about it.
 *
 *   npm run score -- --mutate [folder…]     samples/ by default
 *   npx tsx tools/mutate.ts [folder…] [--misses] [--limit 60]
 *
 * Where to change is found by plain patterns over the raw text, never by the engine that is measured. Every change of
 * a kind contradicts the sentence it stands in by construction; `other-document` contradicts another document.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { Corpus } from '../src/core/corpus.ts';
import type { Finding } from '../src/core/model.ts';

/** One change of one text. */
interface Mutation {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** How many changes of a kind were found, and those that were not. */
export interface MutationScore {
  readonly kind: string;
  readonly made: number;
  readonly found: number;
  readonly misses: readonly string[];
}

const number = String.raw`\d+(?:\.\d+)?`;
const unit = '(?:万亿|亿|万)?[一-鿿%％‰]{1,3}?';

/** Where a change of each kind can be made, and what it makes of the place; null where it would contradict nothing. */
const kinds: readonly {
  readonly kind: string;
  readonly at: RegExp;
  readonly make: (match: RegExpExecArray) => string | null;
}[] = [
  {
    kind: 'swapped-values',
    at: new RegExp(
      `([由从](?:\\d{4}年的?)?[^，。；\\d]{0,8})(${number})(${unit})([^，。；\\d]{0,4}(?:提高|增加|上升|提升|增长|下降|降低|减少|缩短|扩大)(?:到|至)(?:\\d{4}年的?)?)(${number})(?=\\3)`,
      'g',
    ),
    make: ([, from = '', a = '', u = '', verb = '', b = '']) => (a === b ? null : `${from}${b}${u}${verb}${a}`),
  },
  {
    kind: 'part-above-whole',
    at: new RegExp(
      `(${number})(万|亿|万亿)?(个|家|项|名|人|亿元|万元|公里)([^，。；\\d]{0,6}，其中，?[^，。；\\d]{0,12})(${number})(?=\\2\\3)`,
      'g',
    ),
    make: ([, whole = '', power = '', u = '', middle = '']) =>
      `${whole}${power}${u}${middle}${String(Math.ceil(Number(whole) * 1.5))}`,
  },
  {
    kind: 'flipped-verb',
    at: new RegExp(
      `([由从](?:\\d{4}年的?)?[^，。；\\d]{0,8}${number}${unit}[^，。；\\d]{0,4})(提高|增加|上升|下降|降低|减少)(?=[到至](?:\\d{4}年的?)?${number})`,
      'g',
    ),
    make: ([, before = '', verb = '']) => `${before}${/^[提增上]/.test(verb) ? '下降' : '提高'}`,
  },
  {
    kind: 'same-baseline',
    at: /([由从])(\d{4})(年的?[\d.]+[^，。；]{1,10}[到至])(\d{4})(?=年)/g,
    make: ([, from = '', base = '', middle = '', report = '']) =>
      report === base ? null : `${from}${report}${middle}${report}`,
  },
  {
    kind: 'list-count',
    at: /((?:[一-鿿]{2,4}、){1,6}[一-鿿]{2,4})([三四五六七八])(?=个(?:城市|省份|市|县|领域|方面))/g,
    make: ([, list = '', count = '']) =>
      list.split('、').length === '三四五六七八'.indexOf(count) + 3
        ? `${list}${'四五六七八九'.charAt('三四五六七八'.indexOf(count))}`
        : null,
  },
  { kind: 'impossible-day', at: /(\d{4}年\d{1,2}月)\d{1,2}(?=日)/g, make: ([, month = '']) => `${month}32` },
  {
    kind: 'growth',
    at: new RegExp(
      `(由(?:\\d{4}年的?)?${number}(?:万|亿)?[^，。；\\d]{1,3}增加到(?:\\d{4}年的?)?${number}(?:万|亿)?[^，。；\\d]{1,3}，增长)(${number})(?=%)`,
      'g',
    ),
    make: ([, before = '', rate = '']) => `${before}${String(Math.round(Number(rate) + 30))}`,
  },
  {
    kind: 'total',
    at: new RegExp(
      `((?:中央财政赤字[^。；]{0,24}地方|进出口[^。；]{0,40}出口[^。；]{0,20}进口|其中[^。；]{0,60}其余)[^，。；\\d]{0,8})(${number})(?=(?:亿元|万亿元|万元|家|个|人))`,
      'g',
    ),
    make: ([, before = '', value = '']) => `${before}${String(Number(value) * 2)}`,
  },
];

/** Scores all kinds over files given by path and text; `limit` bounds the changes of one kind. */
export function scoreMutations(files: ReadonlyMap<string, string>, limit = 60): readonly MutationScore[] {
  const corpus = new Corpus();
  for (const [path, text] of files) corpus.put(path, text);
  const known = new Set(alarms(corpus).map(({ fingerprint }) => fingerprint));
  const sites = new Map<string, { readonly path: string; readonly mutation: Mutation }[]>();
  for (const [path, text] of files) {
    for (const mutation of [...mutationsOf(text), ...sharedFigures(corpus, path)]) {
      sites.set(mutation.kind, [...(sites.get(mutation.kind) ?? []), { path, mutation }]);
    }
  }
  return [...sites].map(([kind, all]) => {
    const misses: string[] = [];
    const chosen = everyNth(all, limit);
    for (const { path, mutation } of chosen) {
      const text = files.get(path) ?? '';
      corpus.put(path, text.slice(0, mutation.start) + mutation.text + text.slice(mutation.end));
      if (alarms(corpus).every(({ fingerprint }) => known.has(fingerprint)))
        misses.push(`${path}: ${excerpt(text, mutation)}`);
      corpus.put(path, text);
    }
    return { kind, made: chosen.length, found: chosen.length - misses.length, misses };
  });
}

/** The changes that one text allows by itself. */
function mutationsOf(text: string): readonly Mutation[] {
  const result: Mutation[] = [];
  for (const { kind, at, make } of kinds) {
    for (const match of text.matchAll(at)) {
      const made = make(match);
      if (made !== null) result.push({ kind, start: match.index, end: match.index + match[0].length, text: made });
    }
  }
  return result;
}

/** Figures that another document states alike (by the engine's own links): each is changed by a quarter. */
function sharedFigures(corpus: Corpus, path: string): readonly Mutation[] {
  const result: Mutation[] = [];
  for (const { a, b, relation } of corpus.links(path)) {
    const mine = [a, b].map((id) => corpus.claim(id)).find((claim) => claim?.path === path);
    const other = [a, b].map((id) => corpus.claim(id)).find((claim) => claim?.path !== path);
    const digits = /\d+(?:\.\d+)?/.exec(mine?.text ?? '');
    if (relation !== 'same' || mine === undefined || other === undefined || digits === null) continue;
    const start = mine.start + digits.index;
    result.push({
      kind: 'other-document',
      start,
      end: start + digits[0].length,
      text: String(Math.ceil(Number(digits[0]) * 1.25 + 1)),
    });
  }
  return result;
}

function alarms(corpus: Corpus): readonly Finding[] {
  return corpus.findings().filter(({ severity }) => severity === 'error' || severity === 'warning');
}

function everyNth<T>(list: readonly T[], limit: number): readonly T[] {
  const step = Math.max(1, Math.ceil(list.length / limit));
  return list.filter((_, index) => index % step === 0);
}

function excerpt(text: string, { start, end, text: made }: Mutation): string {
  return `${text.slice(Math.max(0, start - 20), start)}⟦${text.slice(start, end)} → ${made}⟧${text.slice(end, end + 20)}`.replace(
    /\s+/g,
    ' ',
  );
}

/** The texts of a folder and its subfolders, or of one file. */
function textsOf(path: string): readonly (readonly [string, string])[] {
  if (statSync(path).isDirectory())
    return readdirSync(path)
      .sort()
      .flatMap((name) => textsOf(join(path, name)));
  return /\.(?:txt|md|markdown)$/.test(path) ? [[path, readFileSync(path, 'utf8')]] : [];
}

/** The command: prints one line a kind and the sum. */
export function mutate(argv: readonly string[]): void {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: { misses: { type: 'boolean', default: false }, limit: { type: 'string', default: '60' } },
  });
  const folders = positionals.length === 0 ? ['samples'] : positionals;
  const scores = scoreMutations(new Map(folders.flatMap(textsOf)), Number(values.limit));
  for (const { kind, made, found, misses } of scores) {
    console.log(`${kind.padEnd(18)} ${String(found)}/${String(made)}`);
    if (values.misses) for (const miss of misses) console.log(`    ${miss}`);
  }
  const made = scores.reduce((sum, score) => sum + score.made, 0);
  const found = scores.reduce((sum, score) => sum + score.found, 0);
  console.log(`${'all'.padEnd(18)} ${String(found)}/${String(made)}`);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  mutate(process.argv.slice(2));
