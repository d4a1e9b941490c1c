import { PLACE_SUFFIX, SUFFIX, WORD, kindsOf } from './tagger/vocabulary.ts';

/**
 * Verbs with which a report tells what is done (加大, 深化, 优化); no body or place is called so, and what the tagger
 * takes for a name behind one is their object: 深化科技, 优化海关, 加快铁路. Vocabulary of work reports, collected by
 * hand; words that begin names (发展, 建设, 服务, 组织, 开放) are none of them.
 */
const reportVerbs =
  '厚植 根据 织密 扎牢 提质 增效 加大 加强 强化 深化 优化 完善 推进 推动 促进 健全 统筹 实施 打造 大力 积极 加快 稳步 充分 更好 更多 扩大 提高 提升 改进 改善 保障 维护 落实 坚持 贯彻 引导 鼓励 支持 培育 壮大 做大 做强 做优 做好 用好 办好 抓好 抓实 管好 守好 建好 建强 拓展 探索 构建 建立 建成 创建 巩固 围绕 瞄准 抢占 抢抓 理顺 清理 规范 严格 切实 认真 深入 广泛 全面 持续 进一步 着力 努力 大幅 大规模 新增 新建 改建 补齐 摸清 依法 满足 驾驭 激发 带动 设立 成立 举办 成功 催生 繁荣 弘扬 增强 稳定 稳住 顾全 激励 启动 修订 废止 推广 推行 缩减 控制 发挥 重视 调整 利用 释放 助力 赋能 聚焦 紧扣 协调 具有 按照 关系 培养 加力 加密 执行 优先 监督 置换 挂牌 拓宽 出台 提速 多措并举 高质量 高水平 新组建 完成 有关';

/** Words for states of things; a span that ends so is no body, whatever stands before: 发展新格局, 服务大局. */
const STATES = /(?:格局|布局|大局|[^安]全局|棋局|僵局|变局|破局|开局|经济社会|文旅|海洋|能力|水平|体系|机制|竞争力)$/;

let verbs: ReadonlySet<string> | undefined;

/** How many characters at the head of a span are a verb of reports, 0 where none is. */
export function reportVerb(written: string): number {
  verbs ??= new Set(reportVerbs.split(' '));
  return verbs.has(written.slice(0, 3)) ? 3 : verbs.has(written.slice(0, 2)) ? 2 : 0;
}

/** What is held, not who holds it: 第四次峰会, 国际博览会. A congress that is an organ stands in the tables. */
const EVENTS = /(?:[^表国民]大会|[博世]会|博览会|运动会|亚运会|奥会|峰会|音乐会|艺术节)$/;

/** Whether a span names something that takes place. */
export function tellsEvent(written: string): boolean {
  return EVENTS.test(written);
}

/** Whether a span ends in a word for a state of things. */
export function tellsState(written: string): boolean {
  return STATES.test(written);
}

/**
 * Short forms of counties and cities that are words of every report: they are places only where something beside them
 * says so. Read out of the table of divisions by hand.
 */
const wordPlaces =
  '富民 兴国 乐业 惠民 同仁 同心 安宁 互助 和顺 富裕 大关 磐石 扬中 兴业 新兴 安康 同德 永定 清河 平原 凤凰 正阳 资源 和平 康乐 大方 通道 大化 平安 平和 尚义 友谊 友好 崇义 太和 安居 安乐 南部 明光 新建 新源 兴安 兴隆 东方 阳光 光明 高明 东至 延长 从化 合作 前进 向阳 红旗 红星 爱民 东风 宏伟 水城 沙河 三河 三江 大城 大名 会同 江口 北安 大英 灯塔 海洋 文明 特许 上林 金沙 古城 新和 华池 双城 开化 进贤 德清 江山 集贤 建设 道真';
let words: ReadonlySet<string> | undefined;

/** Whether a short form of a place is a word of every report, too. */
export function isWordPlace(written: string): boolean {
  words ??= new Set(wordPlaces.split(' '));
  return words.has(written);
}

/**
 * Whether the end of a span would cut a frequent word in two (世界自|然遗产, 丽泽金|融): the characters on both sides are
 * one, and the span ends in no word of its own.
 */
export function cutsWord(text: string, start: number, end: number, limit: number): boolean {
  if (end >= limit || !has(text.slice(end - 1, end + 1), WORD)) return false;
  for (let length = 1; length <= Math.min(4, end - start); length++) {
    if (has(text.slice(end - length, end), length === 1 ? SUFFIX | PLACE_SUFFIX : SUFFIX | PLACE_SUFFIX | WORD))
      return false;
  }
  return true;
}

/** Whether a word stands in the tagger's dictionaries as one of these kinds. */
function has(word: string, kinds: number): boolean {
  return (kindsOf(word) & kinds) !== 0;
}

/** Whether a place of one character is the half of a word: 美|丽, 家庭美|德, 大|宗. */
export function isHalfWord(text: string, at: number, limit: number): boolean {
  return (at + 2 <= limit && has(text.slice(at, at + 2), WORD)) || (at > 0 && has(text.slice(at - 1, at + 1), WORD));
}
