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
  'note.empty': {
    en: 'The file is empty: nothing to check.',
    'zh-CN': '文件为空，无可核对。',
    'zh-TW': '檔案為空，無可核對。',
  },
  'note.binary': {
    en: 'The file is no text (binary data): it was left out.',
    'zh-CN': '文件不是文本（二进制数据），已跳过。',
    'zh-TW': '檔案不是文字（二進位資料），已略過。',
  },
  'note.tooLarge': {
    en: 'The file has {0} MB; files over {1} MB are left out. Split it to have it checked.',
    'zh-CN': '文件大小为 {0} MB，超过 {1} MB 的文件不作核对；请拆分后再核对。',
    'zh-TW': '檔案大小為 {0} MB，超過 {1} MB 的檔案不作核對；請分割後再核對。',
  },
  'note.report': {
    en: 'A report that Heshu wrote: it is not checked.',
    'zh-CN': '这是核数写出的报告，不作核对。',
    'zh-TW': '這是核數寫出的報告，不作核對。',
  },
  'note.brokenUtf8': {
    en: '{0} {0|place is|places are} no valid UTF-8 and {0|was|were} read as �. Restore the file from its source.',
    'zh-CN': '有 {0} 处不是有效的 UTF-8，已读作 �；请从来源恢复文件。',
    'zh-TW': '有 {0} 處不是有效的 UTF-8，已讀作 �；請從來源還原檔案。',
  },
  'note.lostBytes': {
    en: '{0} {0|place|places} could not be decoded as {1} and {0|was|were} read as �.',
    'zh-CN': '有 {0} 处无法按 {1} 解码，已读作 �。',
    'zh-TW': '有 {0} 處無法按 {1} 解碼，已讀作 �。',
  },
  'note.loneSurrogate': {
    en: 'The text holds half of a surrogate pair: a character was cut in two. Everything else is checked.',
    'zh-CN': '文本含有半个代理对（字符被截断），其余部分照常核对。',
    'zh-TW': '文字含有半個代理對（字元被截斷），其餘部分照常核對。',
  },
  'names.broken': {
    en: 'Not used: line {0} is no valid YAML ({1}). Mend the line; docs/names.md shows how the file is written.',
    'zh-CN': '未采用：第 {0} 行不是有效的 YAML（{1}）。请改正此行，写法见 docs/names.md。',
    'zh-TW': '未採用：第 {0} 行不是有效的 YAML（{1}）。請改正此行，寫法見 docs/names.md。',
  },
  'names.shape': {
    en: 'Not used: write “persons:”, “organizations:”, “places:” or “titles:” with the names indented below, as docs/names.md shows.',
    'zh-CN': '未采用：请写“persons:”、“organizations:”、“places:”或“titles:”，其下缩进写名称，写法见 docs/names.md。',
    'zh-TW':
      '未採用：請寫「persons:」、「organizations:」、「places:」或「titles:」，其下縮排寫名稱，寫法見 docs/names.md。',
  },
  'names.kind': {
    en: '“{0}” was left out: only “persons”, “organizations”, “places” and “titles” are read. The rest of the file counts.',
    'zh-CN': '已略去“{0}”：只读取“persons”、“organizations”、“places”和“titles”。文件其余部分有效。',
    'zh-TW': '已略去「{0}」：只讀取「persons」、「organizations」、「places」和「titles」。檔案其餘部分有效。',
  },
  'names.forms': {
    en: 'The short forms of “{0}” were left out: write them as a list, [one, another]. The rest of the file counts.',
    'zh-CN': '已略去“{0}”的简称：请写成列表，如 [甲, 乙]。文件其余部分有效。',
    'zh-TW': '已略去「{0}」的簡稱：請寫成清單，如 [甲, 乙]。檔案其餘部分有效。',
  },
  'names.short': {
    en: '“{0}” was left out: a name or short form needs two characters or more. The rest of the file counts.',
    'zh-CN': '已略去“{0}”：名称和简称至少要有两个字。文件其余部分有效。',
    'zh-TW': '已略去「{0}」：名稱和簡稱至少要有兩個字。檔案其餘部分有效。',
  },
  'sources.broken': {
    en: 'Not used: line {0} is no valid YAML ({1}). Mend the line; docs/sources.md shows how the file is written.',
    'zh-CN': '未采用：第 {0} 行不是有效的 YAML（{1}）。请改正此行，写法见 docs/sources.md。',
    'zh-TW': '未採用：第 {0} 行不是有效的 YAML（{1}）。請改正此行，寫法見 docs/sources.md。',
  },
  'sources.shape': {
    en: 'Not used: the file needs “documents:” with a path and its date under it, as docs/sources.md shows.',
    'zh-CN': '未采用：文件需有“documents:”，其下写路径和日期，写法见 docs/sources.md。',
    'zh-TW': '未採用：檔案需有「documents:」，其下寫路徑和日期，寫法見 docs/sources.md。',
  },
  'sources.outside': {
    en: '“{0}” was left out: it leads out of the folder. Write the path from the folder on, with “/”.',
    'zh-CN': '已略去“{0}”：它指向文件夹之外。请从本文件夹写起，用“/”分隔。',
    'zh-TW': '已略去「{0}」：它指向資料夾之外。請從本資料夾寫起，用「/」分隔。',
  },
  'sources.record': {
    en: '“{0}” was left out: write “published:” and “source:” indented under it.',
    'zh-CN': '已略去“{0}”：请在其下缩进写“published:”和“source:”。',
    'zh-TW': '已略去「{0}」：請在其下縮排寫「published:」和「source:」。',
  },
  'sources.field': {
    en: '“{0}”: “{1}” is not known; “published” and “source” are read.',
    'zh-CN': '“{0}”：不认识“{1}”，只读取“published”和“source”。',
    'zh-TW': '「{0}」：不認識「{1}」，只讀取「published」和「source」。',
  },
  'sources.date': {
    en: '“{0}”: “{1}” is no date. Write 2023-04-13, 2023-04 or 2023.',
    'zh-CN': '“{0}”：“{1}”不是日期。请写 2023-04-13、2023-04 或 2023。',
    'zh-TW': '「{0}」：「{1}」不是日期。請寫 2023-04-13、2023-04 或 2023。',
  },
  'claim.undated': { en: '{0}, undated', 'zh-CN': '{0}，未注明时点', 'zh-TW': '{0}，未註明時點' },
  'claim.asOf': { en: '{0}, as of {1}', 'zh-CN': '{0}，时点 {1}', 'zh-TW': '{0}，時點 {1}' },
  'claim.inferred': {
    en: '{0}, as of {1} at the earliest (inferred)',
    'zh-CN': '{0}，时点不早于 {1}（推断）',
    'zh-TW': '{0}，時點不早於 {1}（推斷）',
  },
  'hs101.message': {
    en: '{0}: “{1}” here, “{2}” in another source for the same time ({3}). Independent sources: {4} against {5}.',
    'zh-CN': '{0}：此处为“{1}”，另一来源同一时点（{3}）为“{2}”。独立来源：{4} 比 {5}。',
    'zh-TW': '{0}：此處為「{1}」，另一來源同一時點（{3}）為「{2}」。獨立來源：{4} 比 {5}。',
  },
  'hs101.undated': {
    en: '{0}: “{1}” here, “{2}” in another source; neither says for when. Independent sources: {3} against {4}.',
    'zh-CN': '{0}：此处为“{1}”，另一来源为“{2}”；两处均未说明时点。独立来源：{3} 比 {4}。',
    'zh-TW': '{0}：此處為「{1}」，另一來源為「{2}」；兩處均未說明時點。獨立來源：{3} 比 {4}。',
  },
  'hs101.inside': {
    en: '{0}: “{1}” here, “{2}” elsewhere in this document for the same time ({3}).',
    'zh-CN': '{0}：此处为“{1}”，本文另一处同一时点（{3}）为“{2}”。',
    'zh-TW': '{0}：此處為「{1}」，本文另一處同一時點（{3}）為「{2}」。',
  },
  'hs101.headline': {
    en: 'The headline gives “{0}”, which stands nowhere below it; the text gives “{1}”.',
    'zh-CN': '标题中的“{0}”在正文中没有出现，正文为“{1}”。',
    'zh-TW': '標題中的「{0}」在正文中沒有出現，正文為「{1}」。',
  },
  'hs101.revision': {
    en: '{0}: “{1}” here, “{2}” in another source for the same period ({3}). Independent sources: {4} against {5}. A later revision of the statistic is likely: say which one is meant.',
    'zh-CN':
      '{0}：此处为“{1}”，另一来源同一时期（{3}）为“{2}”。独立来源：{4} 比 {5}。可能是统计数据的修订，请注明所用口径。',
    'zh-TW':
      '{0}：此處為「{1}」，另一來源同一時期（{3}）為「{2}」。獨立來源：{4} 比 {5}。可能是統計數據的修訂，請註明所用口徑。',
  },
  'hs101.unplaced': {
    en: '{0}: “{1}” here, “{2}” in another source for the same time ({3}). Independent sources: {4} against {5}. Neither text says of which place: they may mean two.',
    'zh-CN':
      '{0}：此处为“{1}”，另一来源同一时点（{3}）为“{2}”。独立来源：{4} 比 {5}。两处都没有写明地区，可能说的是两地。',
    'zh-TW':
      '{0}：此處為「{1}」，另一來源同一時點（{3}）為「{2}」。獨立來源：{4} 比 {5}。兩處都沒有寫明地區，可能說的是兩地。',
  },
  'fix.useValue': {
    en: 'Write “{0}”, the value of {1}',
    'zh-CN': '改用 {1} 的数值“{0}”',
    'zh-TW': '改用 {1} 的數值「{0}」',
  },
  'fix.asOf': {
    en: 'Say of when it is: add “{0}”, by {1}',
    'zh-CN': '注明时点：补上“{0}”，依据 {1}',
    'zh-TW': '註明時點：補上「{0}」，依據 {1}',
  },
  'hs102.message': {
    en: '{0}: “{1}” carries no date and is the value of {2}; a newer source ({3}) says “{4}”. Independent sources: {5} for the older value, {6} for the newer.',
    'zh-CN': '{0}：“{1}”未注明时点，是{2}的数值；较新来源（{3}）为“{4}”。独立来源：旧值 {5} 个，新值 {6} 个。',
    'zh-TW': '{0}：「{1}」未註明時點，是{2}的數值；較新來源（{3}）為「{4}」。獨立來源：舊值 {5} 個，新值 {6} 個。',
  },
  'hs102.unsupported': {
    en: '{0}: “{1}” carries no date and no source gives it; the newest ({2}) says “{3}” (independent sources: {4}).',
    'zh-CN': '{0}：“{1}”未注明时点，也没有来源给出该数值；最新来源（{2}）为“{3}”（独立来源 {4} 个）。',
    'zh-TW': '{0}：「{1}」未註明時點，也沒有來源給出該數值；最新來源（{2}）為「{3}」（獨立來源 {4} 個）。',
  },
  'hs103.several': {
    en: '{0} figures of this text stand with other values in a later one, “{1}”.',
    'zh-CN': '本文有 {0} 处数字，在时点较晚的“{1}”中已是另一数值。',
    'zh-TW': '本文有 {0} 處數字，在時點較晚的「{1}」中已是另一數值。',
  },
  'hs103.message': {
    en: '{0}: “{1}” ({2}) became “{3}” ({4}).',
    'zh-CN': '{0}：由“{1}”（{2}）变为“{3}”（{4}）。',
    'zh-TW': '{0}：由「{1}」（{2}）變為「{3}」（{4}）。',
  },
  'hs104.message': {
    en: 'This is dated “{0}” here, but “{1}” in another source.',
    'zh-CN': '此事在这里写作“{0}”，另一来源写作“{1}”。',
    'zh-TW': '此事在這裡寫作「{0}」，另一來源寫作「{1}」。',
  },
  'hs105.official': {
    en: '“{0}” is a near miss of “{1}” ({2}).',
    'zh-CN': '“{0}”疑为“{1}”之误（依据：{2}）。',
    'zh-TW': '「{0}」疑為「{1}」之誤（依據：{2}）。',
  },
  'hs105.workspace': {
    en: '“{0}” is a near miss of “{1}”, which {2} {2|document|documents} of the workspace {2|writes|write}.',
    'zh-CN': '“{0}”疑为“{1}”之误，工作区内 {2} 份文档写作后者。',
    'zh-TW': '「{0}」疑為「{1}」之誤，工作區內 {2} 份文件寫作後者。',
  },
  'hs105.person': {
    en: '“{0}” here, “{1}” in another document, for one office: {2}. One of the two names is wrong.',
    'zh-CN': '此处为“{0}”，另一文档为“{1}”，职务相同：{2}。两个姓名必有一误。',
    'zh-TW': '此處為「{0}」，另一文件為「{1}」，職務相同：{2}。兩個姓名必有一誤。',
  },
  'hs105.leader': {
    en: 'The name “{1}” is damaged here: “{0}”.',
    'zh-CN': '姓名“{1}”在此有误：“{0}”。',
    'zh-TW': '姓名「{1}」在此有誤：「{0}」。',
  },
  'hs105.related': { en: 'written “{0}” here', 'zh-CN': '此处写作“{0}”', 'zh-TW': '此處寫作「{0}」' },
  'hs105.fix': { en: 'Write “{0}”', 'zh-CN': '改为“{0}”', 'zh-TW': '改為「{0}」' },
  'hs106.message': {
    en: '{0} − {1} = {2} by this sentence, but another source says “{3}”. Innocent explanation: who is counted ({4}).',
    'zh-CN': '按此句应为 {0} − {1} = {2}，而另一来源写“{3}”。可能只是计入口径不同（{4}）。',
    'zh-TW': '按此句應為 {0} − {1} = {2}，而另一來源寫「{3}」。可能只是計入口徑不同（{4}）。',
  },
  'hs106.count': { en: 'counted here as “{0}”', 'zh-CN': '此处计为“{0}”', 'zh-TW': '此處計為「{0}」' },
  'hs104.other': {
    en: 'The same event, dated “{0}”',
    'zh-CN': '同一事件，时间为“{0}”',
    'zh-TW': '同一事件，時間為「{0}」',
  },
  'hs301.message': {
    en: 'Damaged text: “{0}” lost characters to a wrong decoding.',
    'zh-CN': '文本受损：“{0}”处因解码错误丢失字符。',
    'zh-TW': '文字受損：「{0}」處因解碼錯誤遺失字元。',
  },
  'hs301.repaired': {
    en: 'Damaged text: “{0}” lost characters to a wrong decoding; another place proves “{1}”.',
    'zh-CN': '文本受损：“{0}”处因解码错误丢失字符；另一处可证为“{1}”。',
    'zh-TW': '文字受損：「{0}」處因解碼錯誤遺失字元；另一處可證為「{1}」。',
  },
  'hs301.decoded': {
    en: 'Text read by the wrong encoding: “{0}” is “{1}”.',
    'zh-CN': '文本按错误编码读入：“{0}”应为“{1}”。',
    'zh-TW': '文字按錯誤編碼讀入：「{0}」應為「{1}」。',
  },
  'hs301.many': {
    en: 'Damaged text: characters were lost at {0} {0|place|places}. Restore the document from its source.',
    'zh-CN': '文本受损：有 {0} 处丢失字符，请从来源恢复文档。',
    'zh-TW': '文字受損：有 {0} 處遺失字元，請從來源還原文件。',
  },
  'hs301.evidence': {
    en: 'The undamaged text: {0}',
    'zh-CN': '未受损的文字：{0}',
    'zh-TW': '未受損的文字：{0}',
  },
  'hs301.fix': { en: 'Restore “{0}”', 'zh-CN': '恢复为“{0}”', 'zh-TW': '還原為「{0}」' },
  'hs302.message': {
    en: 'One figure was split by foreign text: “{0}” is “{1}”.',
    'zh-CN': '数字被混入的文字拆开：“{0}”应为“{1}”。',
    'zh-TW': '數字被混入的文字拆開：「{0}」應為「{1}」。',
  },
  'hs302.twin': { en: 'The same passage, whole', 'zh-CN': '同一段落的完整文本', 'zh-TW': '同一段落的完整文字' },
  'hs302.fix': { en: 'Join the figure: “{0}”', 'zh-CN': '还原数字：“{0}”', 'zh-TW': '還原數字：「{0}」' },
  'hs303.same': {
    en: 'This text stands twice in the document ({0} sentences); the second copy is no second source.',
    'zh-CN': '此文在文档中出现两次（{0} 句），第二份不是独立来源。',
    'zh-TW': '此文在文件中出現兩次（{0} 句），第二份不是獨立來源。',
  },
  'hs303.different': {
    en: 'This text stands twice in the document ({0} sentences) and the copies differ at {1} {1|place|places}; the second copy is no second source.',
    'zh-CN': '此文在文档中出现两次（{0} 句），两份有 {1} 处不同；第二份不是独立来源。',
    'zh-TW': '此文在文件中出現兩次（{0} 句），兩份有 {1} 處不同；第二份不是獨立來源。',
  },
  'hs303.first': { en: 'The first copy', 'zh-CN': '第一份', 'zh-TW': '第一份' },
  'hs303.difference': {
    en: 'Differs: “{0}” in the first copy, “{1}” in the second',
    'zh-CN': '不同：第一份为“{0}”，第二份为“{1}”',
    'zh-TW': '不同：第一份為「{0}」，第二份為「{1}」',
  },
  'hs303.beside': {
    en: 'Other documents have the same passages, and {0} {0|place differs|places differ} in figures, names or terms: {1}. Copies are no independent sources; find out which one is right.',
    'zh-CN': '其他文档含有相同段落，有 {0} 处数据、名称或用词不同：{1}。转载不是独立来源，请查明以哪份为准。',
    'zh-TW': '其他文件含有相同段落，有 {0} 處數據、名稱或用詞不同：{1}。轉載不是獨立來源，請查明以哪份為準。',
  },
  'hs303.elsewhere': {
    en: 'Differs: “{0}” there, “{1}” here',
    'zh-CN': '不同：该文为“{0}”，此处为“{1}”',
    'zh-TW': '不同：該文為「{0}」，此處為「{1}」',
  },
  'hs303.consensus': {
    en: 'Replace by what all other copies have: “{0}”',
    'zh-CN': '按其他各份一致的写法改为“{0}”',
    'zh-TW': '按其他各份一致的寫法改為「{0}」',
  },
  'hs304.message': {
    en: '{0} pinyin glosses stand inside the text (國(guó)家). They hide words and figures from searching and quoting.',
    'zh-CN': '正文夹有 {0} 处拼音注音（如“國(guó)家”），妨碍检索和引用。',
    'zh-TW': '正文夾有 {0} 處拼音注音（如「國(guó)家」），妨礙檢索和引用。',
  },
  'hs304.fix': {
    en: 'Remove all {0} pinyin glosses',
    'zh-CN': '删除全部 {0} 处拼音注音',
    'zh-TW': '刪除全部 {0} 處拼音注音',
  },
  'hs305.message': {
    en: '“{0}” was put into this sentence: the other copy of the passage has not got it.',
    'zh-CN': '句中混入“{0}”：同一段落的另一份没有这些字。',
    'zh-TW': '句中混入「{0}」：同一段落的另一份沒有這些字。',
  },
  'hs305.foreign': {
    en: '“{0}” is in traditional characters in the middle of a simplified sentence: it may have been put in.',
    'zh-CN': '“{0}”为繁体字，混在简体句子中，疑为插入的文字。',
    'zh-TW': '「{0}」為繁體字，混在簡體句子中，疑為插入的文字。',
  },
  'hs305.stem': {
    en: '“{0}” also stands in text that was put into this document: it may have been put in here, too.',
    'zh-CN': '“{0}”也见于本文档混入的文字，此处疑同为插入。',
    'zh-TW': '「{0}」也見於本文件混入的文字，此處疑同為插入。',
  },
  'hs305.fix': { en: 'Remove “{0}”', 'zh-CN': '删除“{0}”', 'zh-TW': '刪除「{0}」' },
  'hs306.message': {
    en: 'The terms of this text were exchanged ({0}): do not quote it; its figures are no source of their own.',
    'zh-CN': '此文术语被替换（{0}）：不宜引用，其中数字不算独立来源。',
    'zh-TW': '此文術語被替換（{0}）：不宜引用，其中數字不算獨立來源。',
  },
  'hs306.original': {
    en: '“{0}” in the original, “{1}” here',
    'zh-CN': '原文为“{0}”，此处为“{1}”',
    'zh-TW': '原文為「{0}」，此處為「{1}」',
  },
  'hs307.undated': {
    en: 'The document has no date: “{0}” and the like cannot be placed in time.',
    'zh-CN': '文档没有日期：“{0}”等说法无法确定时间。',
    'zh-TW': '文件沒有日期：「{0}」等說法無法確定時間。',
  },
  'hs307.inferred': {
    en: 'The document has no date: “{0}” and the like cannot be placed in time. It was written no earlier than {1}.',
    'zh-CN': '文档没有日期：“{0}”等说法无法确定时间。成文不早于 {1}。',
    'zh-TW': '文件沒有日期：「{0}」等說法無法確定時間。成文不早於 {1}。',
  },
  'hs307.record': {
    en: 'Record {0} as the date: “{1}” has the same passages and is dated so',
    'zh-CN': '记录日期 {0}：“{1}”含有相同段落，日期如此',
    'zh-TW': '記錄日期 {0}：「{1}」含有相同段落，日期如此',
  },
  'hs307.proven': {
    en: 'Record {0} as the date: the text says “{2}” itself, and “{1}” with the same passages is dated so',
    'zh-CN': '记录日期 {0}：文中有“{2}”，含有相同段落的“{1}”日期如此',
    'zh-TW': '記錄日期 {0}：文中有「{2}」，含有相同段落的「{1}」日期如此',
  },
  'hs307.month': {
    en: 'Record {0} as the date: the first such month after what the text itself reports (inferred)',
    'zh-CN': '记录日期 {0}：文中所述事件之后最早的该月（推断）',
    'zh-TW': '記錄日期 {0}：文中所述事件之後最早的該月（推斷）',
  },
  'hs307.source': {
    en: 'The source “{0}” cannot be traced: name the publication.',
    'zh-CN': '来源“{0}”无法追溯，请注明具体出处。',
    'zh-TW': '來源「{0}」無法追溯，請註明具體出處。',
  },
  'hs307.shares': {
    en: 'A document with the same passages is dated {0}',
    'zh-CN': '含有相同段落的文档，日期为 {0}',
    'zh-TW': '含有相同段落的文件，日期為 {0}',
  },
  'arithmetic.other': { en: '“{0}”', 'zh-CN': '“{0}”', 'zh-TW': '「{0}」' },
  'hs107.known': {
    en: '《{0}》 differs from the law 《{1}》.',
    'zh-CN': '《{0}》与法律名称《{1}》不一致。',
    'zh-TW': '《{0}》與法律名稱《{1}》不一致。',
  },
  'hs107.own': {
    en: '《{0}》 differs from 《{1}》 in .heshu/names.yaml.',
    'zh-CN': '《{0}》与 .heshu/names.yaml 中的《{1}》不一致。',
    'zh-TW': '《{0}》與 .heshu/names.yaml 中的《{1}》不一致。',
  },
  'hs107.workspace': {
    en: '《{0}》 differs from 《{1}》, which {2} {2|document|documents} of the workspace {2|cites|cite}.',
    'zh-CN': '《{0}》与工作区内 {2} 份文档所引的《{1}》不一致。',
    'zh-TW': '《{0}》與工作區內 {2} 份文件所引的《{1}》不一致。',
  },
  'hs107.related': { en: 'cited as 《{0}》 here', 'zh-CN': '此处引作《{0}》', 'zh-TW': '此處引作《{0}》' },
  'hs201.message': {
    en: '{0} is compared with itself: the base of the change is the very period reported. One of the two years is wrong.',
    'zh-CN': '以{0}与其自身相比：变化的基期就是报告期，两个时间中必有一误。',
    'zh-TW': '以{0}與其自身相比：變化的基期就是報告期，兩個時間中必有一誤。',
  },
  'hs202.length': {
    en: 'The ends lie apart by {0}, the text says “{1}”. Correct the duration or one of the dates.',
    'zh-CN': '起止时间相距 {0}，文中写作“{1}”；请更正时长或日期。',
    'zh-TW': '起止時間相距 {0}，文中寫作「{1}」；請更正時長或日期。',
  },
  'hs202.future': {
    en: '“{1}” since {0} reaches {2}, but the text can know nothing after {3}. Correct the duration or the year.',
    'zh-CN': '自“{0}”起历时“{1}”，将到 {2} 年，而本文最晚只能说到 {3} 年；请更正时长或年份。',
    'zh-TW': '自「{0}」起歷時「{1}」，將到 {2} 年，而本文最晚只能說到 {3} 年；請更正時長或年份。',
  },
  'hs202.age': {
    en: '“{1}” after {0} is {2}, but the text is of {3} at the latest. Correct the age or the year.',
    'zh-CN': '“{0}”加“{1}”为 {2} 年，与本文时间（{3} 年）不符；请更正年数或年份。',
    'zh-TW': '「{0}」加「{1}」為 {2} 年，與本文時間（{3} 年）不符；請更正年數或年份。',
  },
  'hs203.range': {
    en: '“{0}” ends before it begins ({1}).',
    'zh-CN': '“{0}”早于起点“{1}”：结束在开始之前。',
    'zh-TW': '「{0}」早於起點「{1}」：結束在開始之前。',
  },
  'hs203.events': {
    en: 'The end ({0}) lies before the start ({1}).',
    'zh-CN': '结束时间“{0}”早于开始时间“{1}”。',
    'zh-TW': '結束時間「{0}」早於開始時間「{1}」。',
  },
  'hs203.told': {
    en: '“{0}” is told as past on an earlier day ({1}).',
    'zh-CN': '“{0}”晚于讲述它的日期“{1}”，却写成已发生。',
    'zh-TW': '「{0}」晚於講述它的日期「{1}」，卻寫成已發生。',
  },
  'hs203.published': {
    en: '“{0}” is told as past, but the document was published on {1}. Correct the date, or say that it is planned.',
    'zh-CN': '“{0}”写成已发生，但本文发布于 {1}；请更正日期，或写明是计划。',
    'zh-TW': '「{0}」寫成已發生，但本文發布於 {1}；請更正日期，或寫明是計畫。',
  },
  'hs204.day': { en: 'The calendar has no “{0}”.', 'zh-CN': '历法中没有“{0}”。', 'zh-TW': '曆法中沒有「{0}」。' },
  'hs204.weekday': {
    en: '“{0}” was a 星期{1}. Correct the date or the weekday.',
    'zh-CN': '“{0}”实为星期{1}；请更正日期或星期。',
    'zh-TW': '「{0}」實為星期{1}；請更正日期或星期。',
  },
  'hs204.plan': {
    en: '“{0}” does not fit: the five-year plan “{1}” covers {2}.',
    'zh-CN': '“{0}”不符：“{1}”时期为 {2} 年。',
    'zh-TW': '「{0}」不符：「{1}」時期為 {2} 年。',
  },
  'hs205.message': {
    en: 'The part “{0}” is larger than its whole “{1}”.',
    'zh-CN': '部分“{0}”大于总体“{1}”。',
    'zh-TW': '部分「{0}」大於總體「{1}」。',
  },
  'hs205.share': {
    en: 'A share or rate of “{0}” is more than the whole.',
    'zh-CN': '“{0}”超过 100%：占比或比率不可能大于总体。',
    'zh-TW': '「{0}」超過 100%：占比或比率不可能大於總體。',
  },
  'hs206.message': {
    en: '{0}, the text says “{1}”. The parts do not add up to the whole.',
    'zh-CN': '{0}，文中写作“{1}”：各部分之和与总数不符。',
    'zh-TW': '{0}，文中寫作「{1}」：各部分之和與總數不符。',
  },
  'hs206.hundred': {
    en: '{0}: the shares do not add up to 100.',
    'zh-CN': '{0}：各部分占比之和不等于 100。',
    'zh-TW': '{0}：各部分占比之和不等於 100。',
  },
  'hs207.message': {
    en: '{0}, the text says “{1}”.',
    'zh-CN': '{0}，文中写作“{1}”：与所依据的数字不符。',
    'zh-TW': '{0}，文中寫作「{1}」：與所依據的數字不符。',
  },
  'hs208.up': {
    en: 'Said to rise from “{0}” to “{1}”, which is less.',
    'zh-CN': '说是上升，“{1}”却低于“{0}”。',
    'zh-TW': '說是上升，「{1}」卻低於「{0}」。',
  },
  'hs208.down': {
    en: 'Said to fall from “{0}” to “{1}”, which is more.',
    'zh-CN': '说是下降，“{1}”却高于“{0}”。',
    'zh-TW': '說是下降，「{1}」卻高於「{0}」。',
  },
  'hs208.rank': {
    en: 'The words and the ranks “{0}” and “{1}” go opposite ways: a smaller number is the better place.',
    'zh-CN': '名次由“{0}”变为“{1}”，与文字所说的升降相反（数字越小名次越高）。',
    'zh-TW': '名次由「{0}」變為「{1}」，與文字所說的升降相反（數字越小名次越高）。',
  },
  'hs208.same': {
    en: 'Said to change from “{0}” to “{1}”, which is the same.',
    'zh-CN': '说是有变化，“{0}”与“{1}”却相同。',
    'zh-TW': '說是有變化，「{0}」與「{1}」卻相同。',
  },
  'hs208.opposite': {
    en: 'One change goes two ways: “{0}” and “{1}”.',
    'zh-CN': '同一变化方向相反：“{0}”与“{1}”一增一减。',
    'zh-TW': '同一變化方向相反：「{0}」與「{1}」一增一減。',
  },
  'hs208.above': {
    en: '“{1}” is said to be above “{0}”, which is more.',
    'zh-CN': '说“{1}”高于“{0}”，实际低于后者。',
    'zh-TW': '說「{1}」高於「{0}」，實際低於後者。',
  },
  'hs208.below': {
    en: '“{1}” is said to be below “{0}”, which is less.',
    'zh-CN': '说“{1}”低于“{0}”，实际高于后者。',
    'zh-TW': '說「{1}」低於「{0}」，實際高於後者。',
  },
  'hs208.cumulative': {
    en: 'A cumulative count falls from “{0}” to “{1}”.',
    'zh-CN': '累计数由“{0}”变为“{1}”：累计数不会减少。',
    'zh-TW': '累計數由「{0}」變為「{1}」：累計數不會減少。',
  },
  'hs208.trend': {
    en: 'The series from “{0}” to “{1}” goes the other way than said.',
    'zh-CN': '从“{0}”到“{1}”的走势与文字所说相反。',
    'zh-TW': '從「{0}」到「{1}」的走勢與文字所說相反。',
  },
  'hs209.message': {
    en: '“{0}” is stated, {1} are listed. Correct the count or the list (or add 等 where it is open).',
    'zh-CN': '写作“{0}”，列出的却是 {1} 个；请更正数目或列举（未列全时加“等”）。',
    'zh-TW': '寫作「{0}」，列出的卻是 {1} 個；請更正數目或列舉（未列全時加「等」）。',
  },
  'hs209.points': {
    en: '“{0}” is stated, {1} points follow.',
    'zh-CN': '写作“{0}”，其后却列了 {1} 点。',
    'zh-TW': '寫作「{0}」，其後卻列了 {1} 點。',
  },
  'hs210.message': {
    en: 'All {1} years in this text are {0}, and they contradict each other: the text was probably rewritten by a machine. Do not quote its dates.',
    'zh-CN': '文中 {1} 处年份全为 {0} 年且互相矛盾：很可能经机器改写，其日期不可引用。',
    'zh-TW': '文中 {1} 處年份全為 {0} 年且互相矛盾：很可能經機器改寫，其日期不可引用。',
  },
  'hs207.base': {
    en: 'Growth of “{1}” cannot be computed from a base of “{0}” (zero or negative).',
    'zh-CN': '基数“{0}”为零或负，无法计算“{1}”的增长率。',
    'zh-TW': '基數「{0}」為零或負，無法計算「{1}」的增長率。',
  },
  'hs207.fall': {
    en: 'Nothing falls by “{0}”: more than all of it. Say 下降到 or give the share that is left.',
    'zh-CN': '下降“{0}”超过了全部，不可能；请改为降至若干，或写明降幅（不用倍）。',
    'zh-TW': '下降「{0}」超過了全部，不可能；請改為降至若干，或寫明降幅（不用倍）。',
  },
  'hs208.negative': {
    en: 'A fall of “{0}” is a rise: drop the minus sign or the word.',
    'zh-CN': '下降“{0}”等于上升：请去掉负号，或改写动词。',
    'zh-TW': '下降「{0}」等於上升：請去掉負號，或改寫動詞。',
  },
  'hs209.respectively': {
    en: '{0} values for {1} names: 分别 pairs them off one by one.',
    'zh-CN': '分别列出 {1} 项名称，却有 {0} 个数值。',
    'zh-TW': '分別列出 {1} 項名稱，卻有 {0} 個數值。',
  },
  'annotations.line': {
    en: 'Line {0} cannot be read as an annotation; it is kept as it stands. docs/annotations.md shows how the file is written.',
    'zh-CN': '第 {0} 行无法读作批注，已原样保留。写法见 docs/annotations.md。',
    'zh-TW': '第 {0} 行無法讀作批註，已原樣保留。寫法見 docs/annotations.md。',
  },
  'annotations.outside': {
    en: 'Line {0} names “{1}”, which is not inside the folder; it is kept and not used.',
    'zh-CN': '第 {0} 行指向“{1}”，不在此文件夹之内；已保留，但不采用。',
    'zh-TW': '第 {0} 行指向「{1}」，不在此資料夾之內；已保留，但不採用。',
  },
  'annotations.conflict': {
    en: 'The file holds conflict marks of git (line {0}). Both sides count; the marks go when the file is next written.',
    'zh-CN': '文件中留有 git 冲突标记（第 {0} 行）。两边的批注都有效；下次写入时会去掉标记。',
    'zh-TW': '檔案中留有 git 衝突標記（第 {0} 行）。兩邊的批註都有效；下次寫入時會去掉標記。',
  },
  'annotations.bytes': {
    en: 'The file is no valid UTF-8 and is left as it is: nothing is written to it until it is restored.',
    'zh-CN': '文件不是有效的 UTF-8，已原样保留；恢复之前不会写入。',
    'zh-TW': '檔案不是有效的 UTF-8，已原樣保留；還原之前不會寫入。',
  },
  'config.broken': {
    en: 'Not used: line {0} is no valid YAML ({1}). Mend the line; docs/config.md shows how the file is written.',
    'zh-CN': '未采用：第 {0} 行不是有效的 YAML（{1}）。请改正此行，写法见 docs/config.md。',
    'zh-TW': '未採用：第 {0} 行不是有效的 YAML（{1}）。請改正此行，寫法見 docs/config.md。',
  },
  'config.shape': {
    en: 'Not used: write keys with values, such as “maxSize: 20”, as docs/config.md shows.',
    'zh-CN': '未采用：请写“键: 值”，例如“maxSize: 20”，写法见 docs/config.md。',
    'zh-TW': '未採用：請寫「鍵: 值」，例如「maxSize: 20」，寫法見 docs/config.md。',
  },
  'config.key': {
    en: 'Line {0}: “{1}” is not known and was left out; known are rules, include, exclude, maxSize and lang. The rest counts.',
    'zh-CN': '第 {0} 行：不认识“{1}”，已略去；可用的键有 rules、include、exclude、maxSize 和 lang。其余有效。',
    'zh-TW': '第 {0} 行：不認識「{1}」，已略去；可用的鍵有 rules、include、exclude、maxSize 和 lang。其餘有效。',
  },
  'config.rules': {
    en: 'Line {0}: “rules” was left out. Write one rule a line below it, such as “  HS103: off”. The rest counts.',
    'zh-CN': '第 {0} 行：已略去“rules”。请在其下逐行写规则，例如“  HS103: off”。其余有效。',
    'zh-TW': '第 {0} 行：已略去「rules」。請在其下逐行寫規則，例如「  HS103: off」。其餘有效。',
  },
  'config.rule': {
    en: 'Line {0}: “{1}” is no code of a rule and was left out; codes are such as HS103. The rest counts.',
    'zh-CN': '第 {0} 行：“{1}”不是规则代码，已略去；代码如 HS103。其余有效。',
    'zh-TW': '第 {0} 行：「{1}」不是規則代碼，已略去；代碼如 HS103。其餘有效。',
  },
  'config.level': {
    en: 'Line {0}: {1} was left out: write off, error, warning, information or hint behind it. The rest counts.',
    'zh-CN': '第 {0} 行：已略去 {1}，其后应写 off、error、warning、information 或 hint。其余有效。',
    'zh-TW': '第 {0} 行：已略去 {1}，其後應寫 off、error、warning、information 或 hint。其餘有效。',
  },
  'config.globs': {
    en: 'Line {0}: “{1}” was left out: write globs inside the folder as a list, such as ["稿件/**"]. The rest counts.',
    'zh-CN': '第 {0} 行：已略去“{1}”，请以列表写文件夹内的通配符，例如 ["稿件/**"]。其余有效。',
    'zh-TW': '第 {0} 行：已略去「{1}」，請以清單寫資料夾內的萬用字元，例如 ["稿件/**"]。其餘有效。',
  },
  'config.maxSize': {
    en: 'Line {0}: “maxSize” was left out: write a number of megabytes from {1} to {2}. The rest counts.',
    'zh-CN': '第 {0} 行：已略去“maxSize”，请写 {1} 到 {2} 之间的兆字节数。其余有效。',
    'zh-TW': '第 {0} 行：已略去「maxSize」，請寫 {1} 到 {2} 之間的百萬位元組數。其餘有效。',
  },
  'config.lang': {
    en: 'Line {0}: “lang” was left out: write en, zh-CN or zh-TW. The rest counts.',
    'zh-CN': '第 {0} 行：已略去“lang”，请写 en、zh-CN 或 zh-TW。其余有效。',
    'zh-TW': '第 {0} 行：已略去「lang」，請寫 en、zh-CN 或 zh-TW。其餘有效。',
  },
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

/**
 * A template with `{0}`, `{1}` … replaced, and `{0|place|places}` by the first word where the argument is 1, else by the
 * second. Faces fill their own tables by it.
 */
export function fill(template: string, args: readonly (string | number)[]): string {
  return template.replace(
    /\{(\d)(?:\|([^{|}]*)\|([^{|}]*))?\}/g,
    (mark, index: string, one?: string, many?: string) => {
      const argument = args[Number(index)];
      if (argument === undefined) return mark;
      return one === undefined || many === undefined ? String(argument) : Number(argument) === 1 ? one : many;
    },
  );
}

/** The table's language for a BCP 47 tag: zh-TW, zh-HK, zh-Hant → 繁體; other zh → 简体; the rest English. */
export function localeOf(tag: string): Locale {
  const lower = tag.toLowerCase();
  if (!lower.startsWith('zh')) return 'en';
  return /tw|hk|mo|hant/.test(lower) ? 'zh-TW' : 'zh-CN';
}
