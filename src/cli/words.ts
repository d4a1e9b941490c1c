import { fill } from '../core/messages.ts';
import type { Locale } from '../core/messages.ts';

type Row = Readonly<Record<Locale, string>>;

/** Every sentence of the command line that core does not say, in the three languages. */
const rows = {
  about: {
    en: 'Finds the figures in Chinese policy and news text and shows where documents contradict each other, themselves or the calendar.',
    'zh-CN': '找出中文政策和新闻文本中的数据，指出文档之间、文档自身以及与日历的矛盾。',
    'zh-TW': '找出中文政策和新聞文本中的數據，指出文件之間、文件自身以及與日曆的矛盾。',
  },
  checkAbout: {
    en: 'check documents against each other and themselves',
    'zh-CN': '核对多篇文档，以及每篇文档自身',
    'zh-TW': '核對多篇文件，以及每篇文件自身',
  },
  compareAbout: {
    en: 'show the facts that two documents both state',
    'zh-CN': '并列显示两篇文档都提到的事实',
    'zh-TW': '並列顯示兩篇文件都提到的事實',
  },
  recognizeAbout: {
    en: 'read NDJSON {"id","text","ref"?} on standard input, write the spans found in each line',
    'zh-CN': '从标准输入逐行读取 NDJSON {"id","text","ref"?}，逐行写出识别结果',
    'zh-TW': '從標準輸入逐行讀取 NDJSON {"id","text","ref"?}，逐行寫出識別結果',
  },
  pathsAbout: {
    en: 'files, folders (.md, .markdown, .txt; .gitignore is respected) or globs',
    'zh-CN': '文件、文件夹（.md、.markdown、.txt，遵守 .gitignore）或通配符',
    'zh-TW': '檔案、資料夾（.md、.markdown、.txt，遵守 .gitignore）或萬用字元',
  },
  formatAbout: { en: 'how to print the result', 'zh-CN': '输出格式', 'zh-TW': '輸出格式' },
  langAbout: {
    en: 'language of messages: en, zh-CN or zh-TW (default: from LANG)',
    'zh-CN': '消息语言：en、zh-CN 或 zh-TW（默认取自 LANG）',
    'zh-TW': '訊息語言：en、zh-CN 或 zh-TW（預設取自 LANG）',
  },
  allAbout: {
    en: 'also show findings that are not sure enough',
    'zh-CN': '同时显示把握不足的发现',
    'zh-TW': '同時顯示把握不足的發現',
  },
  failOnAbout: {
    en: 'exit with 1 if a finding is at least this severe',
    'zh-CN': '出现不低于此级别的发现时以 1 退出',
    'zh-TW': '出現不低於此級別的發現時以 1 結束',
  },
  outputAbout: {
    en: 'write the report to this file instead of standard output',
    'zh-CN': '把报告写入此文件，而不是标准输出',
    'zh-TW': '把報告寫入此檔案，而不是標準輸出',
  },
  baselineAbout: {
    en: 'an earlier report (JSON or SARIF): only findings that it does not hold count',
    'zh-CN': '以前的报告（JSON 或 SARIF）：只计其中没有的发现',
    'zh-TW': '以前的報告（JSON 或 SARIF）：只計其中沒有的發現',
  },
  outputFolder: {
    en: '“{0}” is a folder. Name a file for the report.',
    'zh-CN': '“{0}”是文件夹，请为报告指定文件名。',
    'zh-TW': '「{0}」是資料夾，請為報告指定檔案名稱。',
  },
  outputNoFolder: {
    en: 'The report was not written: the folder of “{0}” does not exist. Create it first.',
    'zh-CN': '报告未写入：“{0}”所在的文件夹不存在，请先建立。',
    'zh-TW': '報告未寫入：「{0}」所在的資料夾不存在，請先建立。',
  },
  outputDenied: {
    en: 'The report was not written: no permission to write “{0}”. Choose another place.',
    'zh-CN': '报告未写入：没有写入“{0}”的权限，请另选位置。',
    'zh-TW': '報告未寫入：沒有寫入「{0}」的權限，請另選位置。',
  },
  outputFailed: {
    en: 'The report was not written to “{0}” ({1}). Choose another place, or free some space.',
    'zh-CN': '报告未能写入“{0}”（{1}）。请另选位置，或腾出空间。',
    'zh-TW': '報告未能寫入「{0}」（{1}）。請另選位置，或騰出空間。',
  },
  baselineMissing: {
    en: 'There is no baseline “{0}”. Write one first: heshu check PATHS --format json --output {0}',
    'zh-CN': '没有基线文件“{0}”。请先生成：heshu check 路径 --format json --output {0}',
    'zh-TW': '沒有基線檔案「{0}」。請先產生：heshu check 路徑 --format json --output {0}',
  },
  baselineUnreadable: {
    en: 'The baseline “{0}” could not be read ({1}).',
    'zh-CN': '无法读取基线文件“{0}”（{1}）。',
    'zh-TW': '無法讀取基線檔案「{0}」（{1}）。',
  },
  baselineBroken: {
    en: 'The baseline “{0}” is no JSON. Write it anew: heshu check PATHS --format json --output {0}',
    'zh-CN': '基线文件“{0}”不是 JSON。请重新生成：heshu check 路径 --format json --output {0}',
    'zh-TW': '基線檔案「{0}」不是 JSON。請重新產生：heshu check 路徑 --format json --output {0}',
  },
  baselineShape: {
    en: 'The baseline “{0}” is no report of Heshu. Give a report that was written with --format json or --format sarif.',
    'zh-CN': '基线文件“{0}”不是核数的报告。请给出用 --format json 或 --format sarif 生成的报告。',
    'zh-TW': '基線檔案「{0}」不是核數的報告。請給出用 --format json 或 --format sarif 產生的報告。',
  },
  versionAbout: { en: 'print the version', 'zh-CN': '显示版本', 'zh-TW': '顯示版本' },
  helpAbout: { en: 'print this help', 'zh-CN': '显示帮助', 'zh-TW': '顯示說明' },
  exitCodes: {
    en: 'Exit codes: 0 nothing at or above --fail-on, 1 findings, 2 wrong use or unreadable input.',
    'zh-CN': '退出码：0 没有达到 --fail-on 的发现，1 有，2 用法错误或有无法读取的输入。',
    'zh-TW': '結束代碼：0 沒有達到 --fail-on 的發現，1 有，2 用法錯誤或有無法讀取的輸入。',
  },
  noPath: {
    en: 'No path given. Name files, a folder or a glob, for example: heshu check .',
    'zh-CN': '没有给出路径。请写上文件、文件夹或通配符，例如：heshu check .',
    'zh-TW': '沒有給出路徑。請寫上檔案、資料夾或萬用字元，例如：heshu check .',
  },
  seeHelp: { en: 'See heshu --help.', 'zh-CN': '参见 heshu --help。', 'zh-TW': '參見 heshu --help。' },
  compareTwoFiles: {
    en: 'compare takes two different documents.',
    'zh-CN': 'compare 需要两篇不同的文档。',
    'zh-TW': 'compare 需要兩篇不同的文件。',
  },
  missing: {
    en: 'There is no such file or folder.',
    'zh-CN': '没有这个文件或文件夹。',
    'zh-TW': '沒有這個檔案或資料夾。',
  },
  noMatch: {
    en: 'No document matches this pattern (.md, .markdown and .txt are read; ignored files are left out).',
    'zh-CN': '没有文档符合这个模式（读取 .md、.markdown 和 .txt，不含被忽略的文件）。',
    'zh-TW': '沒有文件符合這個模式（讀取 .md、.markdown 和 .txt，不含被忽略的檔案）。',
  },
  emptyFolder: {
    en: 'There is no document in this folder (.md, .markdown and .txt are read; ignored files are left out).',
    'zh-CN': '这个文件夹里没有文档（读取 .md、.markdown 和 .txt，不含被忽略的文件）。',
    'zh-TW': '這個資料夾裡沒有文件（讀取 .md、.markdown 和 .txt，不含被忽略的檔案）。',
  },
  gone: {
    en: 'The file was deleted before it could be read.',
    'zh-CN': '文件在读取之前已被删除。',
    'zh-TW': '檔案在讀取之前已被刪除。',
  },
  denied: {
    en: 'Not read: permission denied. Allow reading or leave it out.',
    'zh-CN': '未读取：没有权限。请允许读取，或将其排除。',
    'zh-TW': '未讀取：沒有權限。請允許讀取，或將其排除。',
  },
  unreadable: { en: 'Could not be read: {0}.', 'zh-CN': '无法读取：{0}。', 'zh-TW': '無法讀取：{0}。' },
  notAFile: {
    en: 'Not read: neither a file nor a folder.',
    'zh-CN': '未读取：既不是文件也不是文件夹。',
    'zh-TW': '未讀取：既不是檔案也不是資料夾。',
  },
  large: {
    en: 'Not read: {0} MB is more than the limit of {1} MB. Split the file.',
    'zh-CN': '未读取：{0} MB 超过 {1} MB 的上限。请拆分文件。',
    'zh-TW': '未讀取：{0} MB 超過 {1} MB 的上限。請拆分檔案。',
  },
  cycle: {
    en: 'Link not followed: it leads back to a folder that is already being read.',
    'zh-CN': '未进入此链接：它指回正在读取的文件夹。',
    'zh-TW': '未進入此連結：它指回正在讀取的資料夾。',
  },
  brokenLink: {
    en: 'Not read: the link leads nowhere.',
    'zh-CN': '未读取：链接的目标不存在。',
    'zh-TW': '未讀取：連結的目標不存在。',
  },
  reading: { en: 'checking', 'zh-CN': '核对中', 'zh-TW': '核對中' },
  failedOn: {
    en: 'Not checked: an error in Heshu itself ({0}). Please report it.',
    'zh-CN': '未核对：核数自身出错（{0}），请反馈。',
    'zh-TW': '未核對：核數自身出錯（{0}），請回報。',
  },
  failed: {
    en: 'Heshu stopped at an error of its own: {0}',
    'zh-CN': '核数因自身错误而停止：{0}',
    'zh-TW': '核數因自身錯誤而停止：{0}',
  },
} as const satisfies Readonly<Record<string, Row>>;

export type CliWordId = keyof typeof rows;

/** A sentence of the command line, with its arguments in place. */
export function cliWord(locale: Locale, id: CliWordId, ...args: readonly (string | number)[]): string {
  return fill(rows[id][locale], args);
}
