import type { Locale } from '../core/messages.ts';
import type { Severity } from '../core/model.ts';

interface RuleText {
  readonly name: string;
  /** What its findings have where nothing else is said. */
  readonly severity: Severity;
  /** One sentence that says what it reports; the page in docs/rules says more. */
  readonly about: Readonly<Record<Locale, string>>;
}

/** Every rule by its code, in order, as reports name and explain it. */
export const ruleTexts: Readonly<Record<string, RuleText>> = {
  HS101: {
    name: 'figure-conflict',
    severity: 'error',
    about: {
      en: 'One fact is stated for the same time with values that cannot both hold.',
      'zh-CN': '同一事实、同一时点，两处数值不能同时成立。',
      'zh-TW': '同一事實、同一時點，兩處數值不能同時成立。',
    },
  },
  HS102: {
    name: 'figure-superseded',
    severity: 'warning',
    about: {
      en: 'A value without an as-of date is given, and a newer source has another value.',
      'zh-CN': '数值没有注明截止时间，而较新的来源已有不同数值。',
      'zh-TW': '數值沒有註明截止時間，而較新的來源已有不同數值。',
    },
  },
  HS103: {
    name: 'figure-changed',
    severity: 'information',
    about: {
      en: 'One fact at two times: the value moved from the older source to the newer one.',
      'zh-CN': '同一事实在两个时点的数值：从较早的来源到较新的来源有变化。',
      'zh-TW': '同一事實在兩個時點的數值：從較早的來源到較新的來源有變化。',
    },
  },
  HS104: {
    name: 'time-conflict',
    severity: 'warning',
    about: {
      en: 'Two documents date one event differently.',
      'zh-CN': '两篇文档对同一件事给出的时间不同。',
      'zh-TW': '兩篇文件對同一件事給出的時間不同。',
    },
  },
  HS105: {
    name: 'name-variant',
    severity: 'warning',
    about: {
      en: 'A name is written almost, but not quite, as what it means is called.',
      'zh-CN': '名称与规范写法相近而不同。',
      'zh-TW': '名稱與規範寫法相近而不同。',
    },
  },
  HS106: {
    name: 'derived-conflict',
    severity: 'warning',
    about: {
      en: 'A count follows from a known set, and another document states another count.',
      'zh-CN': '由已知范围可以推出的数量，与另一篇文档所写不符。',
      'zh-TW': '由已知範圍可以推出的數量，與另一篇文件所寫不符。',
    },
  },
  HS107: {
    name: 'title-misquote',
    severity: 'warning',
    about: {
      en: 'A title in 《》 differs by a slip from the title it means.',
      'zh-CN': '书名号内的标题与所指标题有出入。',
      'zh-TW': '書名號內的標題與所指標題有出入。',
    },
  },
  HS201: {
    name: 'same-year-baseline',
    severity: 'error',
    about: {
      en: 'A change is measured against the very period it reports.',
      'zh-CN': '变化的起点与所报告的时期是同一时期。',
      'zh-TW': '變化的起點與所報告的時期是同一時期。',
    },
  },
  HS202: {
    name: 'impossible-duration',
    severity: 'error',
    about: {
      en: 'A stretch of time does not fit between its ends.',
      'zh-CN': '时长与起止时间不相容。',
      'zh-TW': '時長與起止時間不相容。',
    },
  },
  HS203: {
    name: 'time-order',
    severity: 'error',
    about: {
      en: 'An end lies before its start, or something is told as past before it can have happened.',
      'zh-CN': '结束早于开始，或把尚未发生的事写成已经发生。',
      'zh-TW': '結束早於開始，或把尚未發生的事寫成已經發生。',
    },
  },
  HS204: {
    name: 'impossible-date',
    severity: 'error',
    about: {
      en: 'The calendar does not have this date.',
      'zh-CN': '日历上没有这个日期。',
      'zh-TW': '日曆上沒有這個日期。',
    },
  },
  HS205: {
    name: 'part-exceeds-whole',
    severity: 'error',
    about: {
      en: 'A part is larger than what it is part of.',
      'zh-CN': '部分大于整体。',
      'zh-TW': '部分大於整體。',
    },
  },
  HS206: {
    name: 'sum-mismatch',
    severity: 'error',
    about: {
      en: 'Parts that are all of a whole do not come to it.',
      'zh-CN': '各部分相加不等于总数。',
      'zh-TW': '各部分相加不等於總數。',
    },
  },
  HS207: {
    name: 'rate-mismatch',
    severity: 'error',
    about: {
      en: 'A growth, difference, share, multiple or average disagrees with the figures beside it.',
      'zh-CN': '增幅、差额、占比、倍数或平均数与相应的数据不符。',
      'zh-TW': '增幅、差額、占比、倍數或平均數與相應的數據不符。',
    },
  },
  HS208: {
    name: 'direction-mismatch',
    severity: 'error',
    about: {
      en: 'The words say more and the values say less, or the other way round.',
      'zh-CN': '文字所说的增减方向与数值相反。',
      'zh-TW': '文字所說的增減方向與數值相反。',
    },
  },
  HS209: {
    name: 'enumeration-count',
    severity: 'warning',
    about: {
      en: 'A count and the list of what it counts disagree.',
      'zh-CN': '所写的数量与所列举的项目不符。',
      'zh-TW': '所寫的數量與所列舉的項目不符。',
    },
  },
  HS210: {
    name: 'uniform-years',
    severity: 'warning',
    about: {
      en: 'Every year of a text is the same, and they contradict each other: none of its dates can be quoted.',
      'zh-CN': '全文年份完全相同而互相矛盾：其中的时间都不可引用。',
      'zh-TW': '全文年份完全相同而互相矛盾：其中的時間都不可引用。',
    },
  },
  HS301: {
    name: 'damaged-text',
    severity: 'warning',
    about: {
      en: 'Characters were lost to a wrong decoding; what is gone may be a digit.',
      'zh-CN': '有字符因编码错误而丢失，丢失的可能是数字。',
      'zh-TW': '有字元因編碼錯誤而遺失，遺失的可能是數字。',
    },
  },
  HS302: {
    name: 'split-figure',
    severity: 'error',
    about: {
      en: 'Foreign text stands inside a number and makes two figures of one.',
      'zh-CN': '一个数字被无关文字切成两个。',
      'zh-TW': '一個數字被無關文字切成兩個。',
    },
  },
  HS303: {
    name: 'duplicate-difference',
    severity: 'information',
    about: {
      en: 'A text stands twice and differs: the second copy is no second source.',
      'zh-CN': '同一段文字出现两次而有差异：第二份不是独立来源。',
      'zh-TW': '同一段文字出現兩次而有差異：第二份不是獨立來源。',
    },
  },
  HS304: {
    name: 'gloss-noise',
    severity: 'information',
    about: {
      en: 'Pinyin stands behind common characters all over the text.',
      'zh-CN': '全文常用字后夹注拼音。',
      'zh-TW': '全文常用字後夾注拼音。',
    },
  },
  HS305: {
    name: 'injected-text',
    severity: 'warning',
    about: {
      en: 'Foreign text, usually an advertisement, stands inside a sentence.',
      'zh-CN': '句子中插入了无关文字，多为广告。',
      'zh-TW': '句子中插入了無關文字，多為廣告。',
    },
  },
  HS306: {
    name: 'rewritten-text',
    severity: 'warning',
    about: {
      en: 'A machine exchanged the terms of a text: it is unfit to quote, and its figures are no source.',
      'zh-CN': '文中术语被机器替换：不可引用，其数据不是独立来源。',
      'zh-TW': '文中術語被機器替換：不可引用，其數據不是獨立來源。',
    },
  },
  HS307: {
    name: 'undated-source',
    severity: 'information',
    about: {
      en: 'The document has no date or no traceable source: its 目前 and 今年 cannot be placed in time.',
      'zh-CN': '文档没有日期或可追溯的来源：其中的“目前”“今年”无从定位。',
      'zh-TW': '文件沒有日期或可追溯的來源：其中的「目前」「今年」無從定位。',
    },
  },
};
