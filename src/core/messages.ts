/**
 * Every sentence that core says to a person, in the three languages, and nothing else.
 * Core carries `{id, args}`; only a face (report, editor, command line) turns it into a sentence.
 */

export type Locale = 'en' | 'zh-CN' | 'zh-TW';

/** A sentence to be said: its row in the table, and what to put into its `{0}`, `{1}` … */
export interface Message {
  readonly id: MessageId;
  readonly args: readonly (string | number)[];
}

type Row = Readonly<Record<Locale, string>>;

const rows = {
  'note.empty': { en: 'The file is empty: nothing to check.', 'zh-CN': '文件为空，无可核对。', 'zh-TW': '檔案為空，無可核對。' },
} as const satisfies Readonly<Record<string, Row>>;

export type MessageId = keyof typeof rows;

/** A message for `say`. */
export function message(id: MessageId, ...args: readonly (string | number)[]): Message {
  return { id, args };
}

/** The sentence in a language, with the arguments in place; an argument that is missing leaves its mark standing. */
export function say(locale: Locale, { id, args }: Message): string {
  return fill(rows[id][locale], args);
}

/** A template with `{0}`, `{1}` … replaced; faces fill their own tables by it. */
export function fill(template: string, args: readonly (string | number)[]): string {
  return template.replace(/\{(\d)\}/g, (mark, index: string) => {
    const argument = args[Number(index)];
    return argument === undefined ? mark : String(argument);
  });
}

/** The table's language for a BCP 47 tag: zh-TW, zh-HK, zh-Hant → 繁體; other zh → 简体; the rest English. */
export function localeOf(tag: string): Locale {
  const lower = tag.toLowerCase();
  if (!lower.startsWith('zh')) return 'en';
  return /tw|hk|mo|hant/.test(lower) ? 'zh-TW' : 'zh-CN';
}
