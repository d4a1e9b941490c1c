import type { FoldedSpan } from '../../model.ts';
import type { Candidate } from './correct.ts';
import { buildLexicon, longest } from './lexicon.ts';
import type { Lexicon } from './lexicon.ts';
import { titleKey } from './titles.ts';

/** A name that the workspace keeps itself, with the forms that mean it. Folded (simplified, half width). */
export interface OwnName {
  readonly name: string;
  readonly type: Candidate['type'] | 'title';
  readonly forms: readonly string[];
}

const lexicons = new WeakMap<readonly OwnName[], Lexicon>();

/** The names of a sentence with the workspace's own in the place of whatever overlaps them. */
export function withOwn(
  text: string,
  { start, end }: FoldedSpan,
  names: readonly Candidate[],
  titles: readonly FoldedSpan[],
  own: readonly OwnName[],
): Candidate[] {
  const lexicon = lexiconOf(own);
  const found: Candidate[] = [];
  for (let i = start; i < end;) {
    const match = longest(lexicon, text, i, end);
    const type = match === undefined ? undefined : own[match.value]?.type;
    if (match === undefined || type === undefined || type === 'title') {
      i++;
      continue;
    }
    const inTitle = titles.some((title) => i < title.end && title.start < match.end);
    if (!inTitle) found.push({ start: i, end: match.end, type, margin: Infinity });
    i = match.end;
  }
  const rest = names.filter((name) => !found.some((mine) => mine.start < name.end && name.start < mine.end));
  return [...rest, ...found].sort((a, b) => a.start - b.start);
}

/** The name that a form means, by the workspace's own list. */
export function ownForms(own: readonly OwnName[]): [form: string, name: string][] {
  return own
    .filter(({ type }) => type !== 'title')
    .flatMap(({ name, forms }) => [name, ...forms].map((form): [string, string] => [form, name]));
}

/** The title that each way of writing one means, both as `titleKey` gives them. */
export function ownTitles(own: readonly OwnName[]): Map<string, string> {
  const titles = new Map<string, string>();
  for (const { name, type, forms } of own) {
    if (type !== 'title') continue;
    for (const form of [...forms, name]) titles.set(titleKey(form), titleKey(name));
  }
  return titles;
}

function lexiconOf(own: readonly OwnName[]): Lexicon {
  const known = lexicons.get(own);
  if (known !== undefined) return known;
  const made = buildLexicon(
    own.flatMap(({ name, type, forms }, i) =>
      type === 'title' ? [] : [name, ...forms].filter((form) => form !== '').map((form) => [form, i] as const),
    ),
  );
  lexicons.set(own, made);
  return made;
}
