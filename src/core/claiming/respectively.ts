import type { FoldedSpan, Quantity } from '../model.ts';
import { contrasts } from './lexicon.ts';
import { type Whole, tokens } from './tokens.ts';

/** Figures that stand in a row with nothing but 、 or 和 between them; a figure by itself is no row. */
export function rowsOf(text: string, figures: readonly Quantity[]): readonly (readonly Quantity[])[] {
  const rows: Quantity[][] = [];
  let row: Quantity[] = [];
  for (const figure of figures) {
    const last = row.at(-1) ?? figure;
    if (last.dimension === figure.dimension && /^[、和与及]?$/.test(text.slice(last.end, figure.start)))
      row.push(figure);
    else {
      if (row.length > 1) rows.push(row);
      row = [figure];
    }
  }
  if (row.length > 1) rows.push(row);
  return rows;
}

/**
 * What each figure of a row counts: 城镇和农村人均住房面积分别增加2.8平方米、5.5平方米 → [城镇人均住房面积, 农村人均住房面积].
 * An empty list where the names and figures cannot be paired off; `null` where they stand for one name (三、五个), or
 * where 分别 has no list in its clause: then it takes up what the clauses before it counted.
 */
export function respectively(
  text: string,
  clause: FoldedSpan,
  figures: readonly Quantity[],
  wholes: readonly Whole[],
): readonly string[] | null {
  const first = figures[0];
  if (first === undefined || figures.length < 2) return null;
  const at = text.slice(clause.start, first.start).lastIndexOf('分别');
  const parts = listBefore(text, clause.start, at < 0 ? first.start : clause.start + at, wholes);
  if (parts.length === 1 && at >= 0) {
    const pair = unfolded(parts[0] ?? '');
    if (pair.length === figures.length) return pair;
  }
  if (parts.length === 0) return null;
  if (parts.length !== figures.length) return [];
  const done = at < 0 ? '' : doneTo(text, clause.start + at + 2, first.start, wholes);
  return done === '' ? withSharedHead(parts) : parts.map((part) => part + done);
}

/** 铁路、公路分别｜发送旅客: what stands between 分别 and the figures. */
function doneTo(text: string, start: number, end: number, wholes: readonly Whole[]): string {
  return tokens(text, start, end, wholes)
    .filter(({ kind }) => kind === 'word' || kind === 'either')
    .map(({ word }) => word)
    .join('');
}

/**
 * True where 分别 leads to a row and the clause itself lists nothing: 同比分别增长12.3%、15.1%. So does a growth alone that is
 * given twice: …15781元，…4761元，实际增长8.4%和8%.
 */
export function takesUp(text: string, clause: FoldedSpan, figures: readonly Quantity[]): boolean {
  const first = figures[0];
  if (first === undefined) return false;
  const before = text.slice(clause.start, first.start);
  return before.includes('分别') || (figures.length === 2 && growthAlone.test(before));
}

const growthAlone = /^(?:扣除价格因素)?(?:同比|比上年|较上年|实际|名义|年均)*(?:增长|提高|下降|减少|上升|回落)了?$/;

const joints: ReadonlySet<string> = new Set(['和', '、', '与', '及', '以及']);

/** The listed nouns before a position; the words that only lead to the figures are left out. */
function listBefore(text: string, start: number, end: number, wholes: readonly Whole[]): readonly string[] {
  const parts: string[] = [];
  let part = '';
  for (const token of tokens(text, start, end, wholes)) {
    if (joints.has(token.word)) {
      if (part !== '') parts.push(part);
      part = '';
    } else if (token.kind === 'word' || token.kind === 'either' || token.word === '占') {
      part += token.word;
    } else if (token.kind === 'name') {
      // 浙江省城镇、农村居民: the place is whose, not what.
      if (part !== '' || parts.length > 0) part += token.word;
    } else if (token.kind === 'mark' || (token.kind === 'verb' && part !== '')) {
      parts.length = 0;
      part = '';
    }
  }
  if (part !== '') parts.push(part);
  return parts;
}

/** Words that stand for two measures at once. Own list. */
const folded: readonly (readonly [string, readonly string[]])[] = [
  ['产销', ['产量', '销量']],
  ['产量和销量', ['产量', '销量']],
  ['城乡', ['城镇', '农村']],
  ['收支', ['收入', '支出']],
  ['存贷款', ['存款', '贷款']],
  ['进出口', ['进口', '出口']],
];

/** 新能源汽车产销 → [新能源汽车产量, 新能源汽车销量]; the part alone where it holds no such word. */
function unfolded(part: string): readonly string[] {
  for (const [word, pair] of folded) if (part.includes(word)) return pair.map((each) => part.replace(word, each));
  return [part];
}

/** Nouns that begin what the members of a list share (失业、工伤｜保险参保人数). Own list, after yearly communiqués. */
const heads =
  '占 居民 保险 产业 企业 产品 地区 医院 学校 机构 高校 学生 教师 教育 贷款 存款 人口 产量 销量 产值 产能 增加值 收入 支出 面积 里程 投资 消费 贸易 进出口 出口 进口 人均 床位 用电量 发电量 货运量 客运量 旅客 游客 价格 项目 人员 职工 工程 基地 专利 用户 单位 资产 负债 利润 税收 行业 资源 口岸 景区 银行 公司 排放 标准 覆盖率 参保率 入学率 合格率 达标率 签约率 利用率 平均 总量 总额 总数 指数 数量 质量'.split(
    ' ',
  );

/** Gives every member of a list the head that only the last one states (城镇 and 农村｜居民人均可支配收入). */
function withSharedHead(parts: readonly string[]): readonly string[] {
  const last = parts.at(-1) ?? '';
  const head = contrastHead(parts, last) ?? nounHead(parts, last);
  if (head === '') return parts;
  const ordinal = parts[0]?.startsWith('第') === true && !last.startsWith('第') ? '第' : '';
  return parts.map((part, index) => {
    const own = index > 0 ? ordinal + part : part;
    return index === parts.length - 1 ? own : completed(own, head);
  });
}

/** What follows the contrasting word that all members begin with: 城镇, 农村居民收入 → 居民收入; null where they do not contrast. */
function contrastHead(parts: readonly string[], last: string): string | null {
  for (const set of contrasts) {
    const word = set.find((each) => last.startsWith(each) && last.length > each.length);
    if (word === undefined || !parts.every((part) => set.some((each) => part.startsWith(each)))) continue;
    const head = last.slice(word.length);
    // 城镇居民人均可支配收入 and 农村居民人均纯收入 are whole names both.
    const bare = parts.every((part) =>
      set.some((each) => part.startsWith(each) && head.startsWith(part.slice(each.length))),
    );
    return bare ? head : '';
  }
  return null;
}

/** The shared head by its first noun; empty where every member has a head of its own. */
function nounHead(parts: readonly string[], last: string): string {
  const tail = last.slice(-2);
  if (parts.slice(0, -1).some((part) => part.endsWith(tail))) return '';
  let at = last.length;
  for (const noun of heads) {
    const found = last.indexOf(noun, 1);
    if (found > 0 && found < at) at = found;
  }
  // A member that ends in a head noun of its own (游客、门票收入) needs none.
  const complete = parts
    .slice(0, -1)
    .some((part) => heads.some((noun) => part.endsWith(noun) && !last.slice(at).startsWith(noun)));
  return complete ? '' : last.slice(at);
}

/** 城镇居民 holds a beginning of the shared head (居民人均住房面积), 城镇 nothing of it. */
function completed(part: string, head: string): string {
  for (let length = Math.min(part.length - 1, head.length); length > 0; length--)
    if (part.endsWith(head.slice(0, length))) return part + head.slice(length);
  return part + head;
}
