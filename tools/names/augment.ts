import { placesOf } from '../../src/core/recognizing/names/places.ts';
import { placeNames } from '../../src/core/recognizing/names/placeTable.ts';
import type { PlaceRow } from '../../src/core/recognizing/names/placeTable.ts';
import { doubleSurnames, japaneseSurnames, surnames } from '../../src/core/recognizing/names/tagger/clues.ts';
import type { LabelledName, LabelledText } from './labelled.ts';

/**
 * More sentences of the same form with other names: Chinese persons get a drawn surname and given characters, longer
 * transliterations another one of the corpus or one made up of its parts, half of the known places another one of their kind. What stays is the
 * context, so the tagger learns from it and not from the few thousand names of the corpus.
 */
export function augment(texts: readonly LabelledText[], times: number, random: () => number): LabelledText[] {
  const stock = stockOf(texts);
  const more: LabelledText[] = [];
  for (let round = 0; round < times; round++) {
    for (const text of texts) {
      const changed = rename(text, stock, random);
      if (changed.text !== text.text) more.push(changed);
    }
  }
  return more;
}

interface Stock {
  readonly given: readonly string[];
  readonly foreign: readonly string[];
  /** Given names of the Japanese persons. */
  readonly japanese: readonly string[];
  /** What stands behind each character of foreign names, `^` before the first and `$` behind the last. */
  readonly chain: ReadonlyMap<string, readonly string[]>;
  readonly places: ReadonlyMap<string, readonly string[]>;
}

function stockOf(texts: readonly LabelledText[]): Stock {
  const persons = texts.flatMap(({ text, names }) =>
    names.filter((n) => n.label === 'PER').map((n) => text.slice(n.start, n.end)),
  );
  const byKind = new Map<string, string[]>();
  for (const form of placeNames()) {
    const [row] = placesOf(form);
    if (row === undefined) continue;
    const kind = kindOf(form, row);
    const forms = byKind.get(kind) ?? [];
    forms.push(form);
    byKind.set(kind, forms);
  }
  return {
    given: persons.filter(isChinese).flatMap((name) => Array.from(name.slice(1))),
    foreign: persons.filter(isForeign),
    japanese: persons.map(givenOfJapanese).filter((given) => given !== ''),
    chain: chainOf([...persons.filter(isForeign), ...(byKind.get('other,,false') ?? []).filter(isForeign)]),
    places: byKind,
  };
}

function rename({ text, names }: LabelledText, stock: Stock, random: () => number): LabelledText {
  const out: LabelledName[] = [];
  let made = '';
  let from = 0;
  for (const { start, end, label } of names) {
    made += text.slice(from, start);
    const old = text.slice(start, end);
    const name =
      label === 'PER'
        ? otherPerson(old, stock, random)
        : label === 'LOC'
          ? otherPlace(old, stock, random)
          : otherBody(old, stock, random);
    out.push({ start: made.length, end: made.length + name.length, label });
    made += name;
    from = end;
  }
  return { text: made + text.slice(from), names: out };
}

function otherPerson(old: string, { given, foreign, chain, japanese }: Stock, random: () => number): string {
  if (givenOfJapanese(old) !== '') return pick(japaneseSurnames.split(' '), random) + pick(japanese, random);
  if (isChinese(old)) {
    const rare = random() < 0.04;
    const all = rare ? doubleSurnames.split(' ') : Array.from(surnames.slice(0, 300));
    // The square of a uniform draw prefers the head of the list, where the frequent surnames stand.
    let name = all[Math.floor(random() * (rare ? 1 : random()) * all.length)] ?? '王';
    for (let i = 1; i < old.length; i++) name += pick(given, random);
    return name;
  }
  if (!isForeign(old)) return old;
  return random() < 0.5 ? pick(foreign, random) : transliterated(chain, random);
}

function chainOf(names: readonly string[]): Map<string, string[]> {
  const chain = new Map<string, string[]>();
  for (const name of names) {
    let before = '^';
    for (const character of `${name}$`) {
      const behind = chain.get(before) ?? [];
      behind.push(character);
      chain.set(before, behind);
      before = character;
    }
  }
  return chain;
}

/** A name that nobody has, of two to eight characters, with the sound of the transliterated ones. */
function transliterated(chain: Stock['chain'], random: () => number): string {
  for (;;) {
    let name = '';
    for (let next = pick(chain.get('^') ?? ['$'], random); next !== '$' && name.length < 9;) {
      name += next;
      next = pick(chain.get(next) ?? ['$'], random);
    }
    if (name.length >= 2 && name.length <= 8) return name;
  }
}

function otherPlace(old: string, stock: Stock, random: () => number): string {
  if (random() >= 0.5) return old;
  const [row] = placesOf(old);
  if (row === undefined) return old;
  if (row.level === 'other' && random() < 0.4) return transliterated(stock.chain, random);
  return pick(stock.places.get(kindOf(old, row)) ?? [old], random);
}

/** The place at the head of a body: 河南省人民医院 → 湖南省人民医院. */
function otherBody(old: string, stock: Stock, random: () => number): string {
  for (let length = Math.min(6, old.length - 1); length >= 2; length--) {
    const head = old.slice(0, length);
    if (placesOf(head).length > 0) return otherPlace(head, stock, random) + old.slice(length);
  }
  return old;
}

function kindOf(form: string, { name, level, parents }: PlaceRow): string {
  const full = form === name && (level === 'province' || level === 'prefecture' || level === 'county');
  return [level, full ? form.slice(-1) : '', parents.length > 0].join();
}

function isChinese(name: string): boolean {
  return name.length <= 3 && surnames.includes(name.slice(0, 1)) && !name.includes('·');
}

/** 龙太郎 of 桥本龙太郎; empty where the name is none of a Japanese person. */
function givenOfJapanese(name: string): string {
  const surname = japaneseSurnames.split(' ').find((each) => name.startsWith(each));
  return surname !== undefined && name.length >= 4 && name.length <= surname.length + 3
    ? name.slice(surname.length)
    : '';
}

function isForeign(name: string): boolean {
  return name.length >= 2 && !isChinese(name) && /^[^a-z]+$/i.test(name);
}

function pick(list: readonly string[], random: () => number): string {
  return list[Math.floor(random() * list.length)] ?? '';
}
