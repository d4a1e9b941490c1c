import { departmentRows } from './departments.ts';
import { buildLexicon, longest } from './lexicon.ts';
import type { Lexicon, Match } from './lexicon.ts';
import { canonicalPlace } from './places.ts';

interface Bodies {
  readonly lexicon: Lexicon;
  readonly names: readonly string[];
}

let made: Bodies | undefined;

/** The longest name or short form of the departments' table at `start`; `canonicalBody` reads its value. */
export function bodyAt(text: string, start: number, limit: number): Match | undefined {
  return longest(bodies().lexicon, text, start, limit);
}

/** The full name behind a value that `bodyAt` gave. */
export function bodyName(value: number): string {
  return bodies().names[value] ?? '';
}

/**
 * The one name of an organisation: the short form at its head spelled out (国家卫健委医政司 → 国家卫生健康委员会医政司),
 * or the name as it stands. `place` is where the document's publisher sits: it completes 省卫生健康委 and 市政府.
 */
export function canonicalBody(name: string, place?: { readonly name: string; readonly level: string }): string {
  const match = bodyAt(name, 0, name.length);
  if (match !== undefined) {
    const full = bodyName(match.value);
    // 中国人民银行 does not begin 中国人民银行法, nor 人民银行 a county's branch: only a division may follow.
    const rest = name.slice(match.end);
    return rest === '' || /^[\p{Script=Han}]{1,12}[司局处室厅署院所部组中心]$/u.test(rest) ? full + rest : name;
  }
  const local = localName(name, place?.name);
  if (local !== undefined) return local;
  if (place === undefined) return name;
  const [head] = name;
  const holds =
    (head === '省' && place.level === 'province') || ((head === '市' || head === '州') && place.level === 'prefecture');
  return holds && place.name.endsWith(head) ? place.name + name.slice(1) : name;
}

let local: ReadonlyMap<string, string> | undefined;

/** Short forms that provinces, cities and counties use for their own bodies → the full name without its nation. */
export function localForms(): ReadonlyMap<string, string> {
  if (local !== undefined) return local;
  const forms = new Map<string, string>();
  for (const { name, shorts } of departmentRows()) {
    const stem = name.replace(/^(?:国家|国务院)/, '');
    if (!stem.endsWith('委员会')) continue;
    for (const short of shorts) if (!/^(?:国家|中国|中央|全国|国务院)/.test(short)) forms.set(short, stem);
    for (const short of shorts) {
      const bare = short.replace(/^(?:国家|国务院)/, '');
      if (bare !== short && bare.length >= 3) forms.set(bare, stem);
    }
  }
  local = forms;
  return local;
}

/** 河南省卫健委 → 河南省卫生健康委员会; 省卫健委 likewise where the document's place is known. */
function localName(name: string, place: string | undefined): string | undefined {
  for (let cut = name.length - 2; cut >= 1; cut--) {
    const stem = localForms().get(name.slice(cut));
    if (stem === undefined) continue;
    const head = name.slice(0, cut);
    if (cut === 1) return place?.endsWith(head) === true ? place + stem : undefined;
    const row = canonicalPlace(head);
    return row === undefined ? undefined : row.name + stem;
  }
  return undefined;
}

function bodies(): Bodies {
  if (made !== undefined) return made;
  const names: string[] = [];
  const words: [string, number][] = [];
  for (const { name, shorts } of departmentRows()) {
    for (const form of [name, ...shorts]) words.push([form, names.length]);
    names.push(name);
  }
  made = { lexicon: buildLexicon(words), names };
  return made;
}
