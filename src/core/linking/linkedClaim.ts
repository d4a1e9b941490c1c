import type { Analysis } from '../analysis.ts';
import type { Claim } from '../model.ts';
import { toFolded } from '../folding/fold.ts';
import type { MeasureType } from './measureTypes.ts';

/** A claim as the linker holds it. */
export interface LinkedClaim {
  readonly claim: Claim;
  readonly type: MeasureType;
  /** The widest scope that it is blocked by: its place, or the nation where nothing is said. */
  readonly place: string;
  readonly bodies: readonly string[];
  /** The folded sentence without its figures, for likeness of the context; made when first asked. */
  readonly context: () => ReadonlySet<string>;
}

/** Claims of these dimensions count the same kind of thing, whatever the classifier (10个项目, 10家, 10项). */
const generalCounters: ReadonlySet<string> = new Set(
  '个 家 所 项 座 处 种 类 件 款 支 条 起 宗 份 块 片 只 枚 部 套 台'.split(' '),
);
const people: ReadonlySet<string> = new Set('人 名 位 口 员'.split(' '));

/** Claims are linked only inside one group: comparable dimension, and a change (增长5%) is no level. */
export function groupOf(claim: Claim): string {
  const { dimension } = claim.quantity;
  const counter = dimension.startsWith('count:') ? dimension.slice('count:'.length) : null;
  const kind =
    counter === null ? dimension : generalCounters.has(counter) ? 'count' : people.has(counter) ? 'people' : dimension;
  return `${kind}|${verbKind(claim.measure.verb)}`;
}

/** What a verb makes of a figure: a change up or down, something newly added, or nothing. */
function verbKind(verb: string): string {
  if (/到|至/.test(verb)) return '';
  if (/增长|增加|上升|提高|提升|上涨|回升|扩大|增幅|涨/.test(verb)) return 'up';
  if (/下降|减少|降低|下跌|回落|收窄|缩小|降幅|跌|压减/.test(verb)) return 'down';
  if (/新增|净增|增设|新设|新建|新开/.test(verb)) return 'new';
  return '';
}

/** A claim with what the linker blocks it by. */
export function linkedClaim(analysis: Analysis, claim: Claim, type: MeasureType): LinkedClaim {
  const [first = '中国', ...others] = claim.scope;
  const isBody = bodyEnding.test(first);
  let context: ReadonlySet<string> | undefined;
  return {
    claim,
    type,
    place: isBody ? '中国' : first,
    bodies: isBody ? claim.scope : others,
    context: () => (context ??= contextOf(analysis, claim)),
  };
}

const bodyEnding = /(?:医院|大学|学院|学校|公司|集团|银行|中学|小学|中心|研究院|研究所|馆|厂|站|场|法院|检察院)$/;

/** Character bigrams of the sentence around a claim, Han characters only. */
function contextOf({ folded }: Analysis, claim: Claim): ReadonlySet<string> {
  const start = toFolded(folded, claim.sentence.start);
  const end = toFolded(folded, claim.sentence.end);
  const bigrams = new Set<string>();
  let previous = '';
  for (let at = start; at < end; at++) {
    const char = folded.text.charAt(at);
    const han = char >= '\u4e00' && char <= '\u9fff';
    if (han && previous !== '') bigrams.add(previous + char);
    previous = han ? char : '';
  }
  return bigrams;
}

/** Jaccard coefficient of two contexts, 0 to 1. */
export function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const term of small) if (large.has(term)) shared += 1;
  const union = a.size + b.size - shared;
  return union === 0 ? 0 : shared / union;
}
