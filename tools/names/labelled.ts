import { readFileSync } from 'node:fs';
import { fold } from '../../src/core/folding/fold.ts';

export type Label = 'PER' | 'ORG' | 'LOC';

export interface LabelledName {
  readonly start: number;
  readonly end: number;
  readonly label: Label;
}

/** One line of the corpus: folded text without its marks, and the names in it. */
export interface LabelledText {
  readonly text: string;
  readonly names: readonly LabelledName[];
}

/** Reads lines such as `[国家卫生健康委|ORG]副司长[李大川|PER]表示`; the form is described in corpus/GUIDELINES.md. */
export function readLabelled(paths: readonly string[]): LabelledText[] {
  return paths.flatMap((path) =>
    readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => parse(line)),
  );
}

function parse(line: string): LabelledText {
  const names: LabelledName[] = [];
  let text = '';
  let from = 0;
  for (const match of line.matchAll(/\[([^[\]|]+)\|(PER|ORG|LOC)\]/g)) {
    text += line.slice(from, match.index);
    const start = text.length;
    text += match[1] ?? '';
    const [, , label] = match;
    if (label === 'PER' || label === 'ORG' || label === 'LOC') names.push({ start, end: text.length, label });
    from = match.index + match[0].length;
  }
  text += line.slice(from);
  const folded = fold(text).text;
  // Folding keeps one unit for one unit unless something is removed, which labelled lines do not hold.
  return { text: folded.length === text.length ? folded : text, names };
}

/** The corpus of the project, in the order that training reads it. */
export const CORPUS = files('central', 'economy', 'health', 'local', 'mixed');

/** Sentences in the manner of general newspapers, which training reads behind the others. */
export const PRESS = files('press', 'abroad', 'metro', 'daily', 'reports');

/** Sentences of reports and laws that hold hardly any name; training reads all of them, nothing is held out. */
export const PLAIN = files('plain');

/** Newspaper sentences that training never reads. */
export const UNSEEN = files('people');

function files(...names: readonly string[]): readonly string[] {
  return names.map((name) => `tools/names/corpus/${name}.txt`);
}

/** A line as the sentences that the engine would see. */
export function split({ text, names }: LabelledText): LabelledText[] {
  const parts: LabelledText[] = [];
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    if (i < text.length - 1 && !'。！？；;'.includes(text.charAt(i))) continue;
    const end = i + 1;
    const inside = names.filter((name) => name.start >= start && name.end <= end);
    parts.push({
      text: text.slice(start, end),
      names: inside.map((name) => ({ ...name, start: name.start - start, end: name.end - start })),
    });
    start = end;
  }
  return parts;
}

/** The labelled official sentences: a test set that is read where it stands and never copied. */
export const OFFICIAL = CORPUS.map((path) => path.replace('tools/names/corpus', '../shared/entities/official'));
