import { fill } from '../core/messages.ts';
import type { Locale } from '../core/messages.ts';

type Row = Readonly<Record<Locale, string>>;

/** What the text reports say around the findings, in the three languages. */
const rows = {
  error: { en: 'error', 'zh-CN': '错误', 'zh-TW': '錯誤' },
  warning: { en: 'warning', 'zh-CN': '警告', 'zh-TW': '警告' },
  information: { en: 'info', 'zh-CN': '提示', 'zh-TW': '提示' },
  hint: { en: 'hint', 'zh-CN': '建议', 'zh-TW': '建議' },
  fix: { en: 'fix: {0}', 'zh-CN': '修改：{0}', 'zh-TW': '修改：{0}' },
  fixEach: { en: 'fix: {0} ({1} places)', 'zh-CN': '修改：{0}（{1} 处）', 'zh-TW': '修改：{0}（{1} 處）' },
  clean: { en: 'nothing to report', 'zh-CN': '未发现问题', 'zh-TW': '未發現問題' },
  summary: {
    en: 'Documents {0} · figures {1} · facts stated more than once {2} · {3}',
    'zh-CN': '文档 {0} 篇 · 数据 {1} 个 · 不止一处提到的事实 {2} 项 · {3}',
    'zh-TW': '文件 {0} 篇 · 數據 {1} 個 · 不止一處提到的事實 {2} 項 · {3}',
  },
  and: { en: ', ', 'zh-CN': '，', 'zh-TW': '，' },
  countError: { en: '{0} errors', 'zh-CN': '{0} 个错误', 'zh-TW': '{0} 個錯誤' },
  countWarning: { en: '{0} warnings', 'zh-CN': '{0} 个警告', 'zh-TW': '{0} 個警告' },
  countInformation: { en: '{0} infos', 'zh-CN': '{0} 条提示', 'zh-TW': '{0} 條提示' },
  countHint: { en: '{0} hints', 'zh-CN': '{0} 条建议', 'zh-TW': '{0} 條建議' },
  countErrorOne: { en: '1 error', 'zh-CN': '1 个错误', 'zh-TW': '1 個錯誤' },
  countWarningOne: { en: '1 warning', 'zh-CN': '1 个警告', 'zh-TW': '1 個警告' },
  countInformationOne: { en: '1 info', 'zh-CN': '1 条提示', 'zh-TW': '1 條提示' },
  countHintOne: { en: '1 hint', 'zh-CN': '1 条建议', 'zh-TW': '1 條建議' },
  more: { en: 'more places: {0}', 'zh-CN': '另有 {0} 处', 'zh-TW': '另有 {0} 處' },
  belowLine: {
    en: 'Not shown, because not sure enough: {0} (--all shows them)',
    'zh-CN': '另有 {0} 条把握不足的发现未显示（--all 可显示）',
    'zh-TW': '另有 {0} 條把握不足的發現未顯示（--all 可顯示）',
  },
  same: { en: 'same', 'zh-CN': '一致', 'zh-TW': '一致' },
  consistent: { en: 'consistent', 'zh-CN': '相符', 'zh-TW': '相符' },
  changed: { en: 'changed', 'zh-CN': '有变化', 'zh-TW': '有變化' },
  conflict: { en: 'conflict', 'zh-CN': '矛盾', 'zh-TW': '矛盾' },
  nothingShared: {
    en: 'The two documents state no fact in common.',
    'zh-CN': '两篇文档没有共同提到的事实。',
    'zh-TW': '兩篇文件沒有共同提到的事實。',
  },
  compareSummary: {
    en: 'Facts in both {0} · same {1} · consistent {2} · changed {3} · in conflict {4}',
    'zh-CN': '两篇都提到的事实 {0} 项 · 一致 {1} · 相符 {2} · 有变化 {3} · 矛盾 {4}',
    'zh-TW': '兩篇都提到的事實 {0} 項 · 一致 {1} · 相符 {2} · 有變化 {3} · 矛盾 {4}',
  },
  asOf: { en: 'as of {0}', 'zh-CN': '截至 {0}', 'zh-TW': '截至 {0}' },
  undated: { en: 'no date', 'zh-CN': '无日期', 'zh-TW': '無日期' },
} as const satisfies Readonly<Record<string, Row>>;

export type WordId = keyof typeof rows;

/** One of the report's own phrases, with its arguments in place. */
export function word(locale: Locale, id: WordId, ...args: readonly (string | number)[]): string {
  return fill(rows[id][locale], args);
}
