import { departmentRows, sources } from './departments.ts';
import { buildLexicon } from './lexicon.ts';
import type { Lexicon } from './lexicon.ts';
import { confusions, laws, leaders, terms } from './official.ts';

/** A name that is written one way, and where that stands. */
export interface OfficialName {
  readonly name: string;
  readonly source: string;
}

interface Variants {
  /** Misspelling → index of the name that is meant. */
  readonly lexicon: Lexicon;
  readonly names: readonly OfficialName[];
  readonly known: ReadonlySet<string>;
}

/** Shorter names have good neighbours. */
const SHORTEST = 5;

let made: Variants | undefined;

/**
 * Every near miss of an official name that no good name is: two neighbouring characters or words changed about, a word
 * replaced by its known double. They are few (some thousands), so one walk over a text finds them all.
 */
export function officialVariants(): Variants {
  if (made !== undefined) return made;
  const names: OfficialName[] = [];
  for (const { name, shorts, sources: keys } of departmentRows()) {
    const source = keys.map((key) => sources[key] ?? key).join('；');
    for (const form of [name, ...shorts]) names.push({ name: form, source });
  }
  for (const term of terms.split(' ')) names.push({ name: term, source: '规范用语' });
  const known = new Set(names.map(({ name }) => name));
  for (const law of laws.split(' ')) known.add(law);
  const words = names.flatMap(({ name }, i) =>
    variantsOf(name)
      .filter((variant) => !known.has(variant))
      .map((variant) => [variant, i] as const),
  );
  made = { lexicon: buildLexicon(words, (first) => first), names, known };
  return made;
}

function variantsOf(name: string): string[] {
  if (name.length < SHORTEST) return [];
  const variants: string[] = [];
  for (let i = 0; i + 1 < name.length; i++) {
    if (/[、和与及]/.test(name.slice(i, i + 2)) || name[i] === name[i + 1]) continue;
    variants.push(name.slice(0, i) + name.charAt(i + 1) + name.charAt(i) + name.slice(i + 2));
  }
  for (const [written, meant] of confusions) if (name.includes(meant)) variants.push(name.replace(meant, written));
  // 发展和改革, 改革和发展: the parts beside a joint changed about.
  const joint = /^(.*?)([\p{Script=Han}]{2})(和|与)([\p{Script=Han}]{2})(.*)$/u.exec(name);
  if (joint !== null) {
    const [, head = '', left = '', word = '', right = '', tail = ''] = joint;
    variants.push(head + right + word + left + tail);
  }
  return variants;
}

/** A leader's name with the titles it is called by. */
export interface Leader {
  readonly name: string;
  readonly titles: readonly string[];
}

let leaderRows: readonly Leader[] | undefined;

export function leaderNames(): readonly Leader[] {
  leaderRows ??= leaders.split(' ').map((row) => {
    const [name = '', titles = ''] = row.split(':');
    return { name, titles: titles.split(',') };
  });
  return leaderRows;
}
