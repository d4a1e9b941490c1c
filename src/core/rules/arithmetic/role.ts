import { CARRIERS, DOWN, RATE_DOWN, RATE_UP, TURN, UP } from './words.ts';
import { isMadeOf, type WordSet, wordSet, withoutEnding, wordUpTo } from './wordSet.ts';

export type Direction = 'up' | 'down' | 'none';

/** What the words before a figure make of it. */
export type Role =
  /** 由10.52%…, 从…: where a change begins. */
  | { readonly kind: 'from' }
  /** 比上年的100亿元…, 上年同期为…: what something is compared with. */
  | { readonly kind: 'base' }
  /** 下降到1.35%, 增至: where a change ends; `bare` where nothing but carriers stands before the verb in its clause. */
  | { readonly kind: 'to'; readonly direction: Direction; readonly bare: boolean }
  /** 增长30%, 减少了5个, 增幅为3%: the change itself. */
  | { readonly kind: 'by'; readonly direction: Direction; readonly bare: boolean; readonly verb: string }
  /** 占25%, 比重为: a share; `of` is what stands between 占 and the figure. */
  | { readonly kind: 'share'; readonly of: string }
  /** 合计30家: the sum of what stands before; only where no noun stands between. */
  | { readonly kind: 'total' }
  /** 其余8家. */
  | { readonly kind: 'rest' }
  /** 人均300元, 户均. */
  | { readonly kind: 'each'; readonly word: string }
  | { readonly kind: 'level' };

/** 每亩, 每人每月, 每平方公里 right before a figure. */
const perUnit =
  /(?:每(?:平方公里|平方米|立方米|千瓦时|公里|公斤|公顷|万元|万人|千人|百人|千克|小时|课时|学年|学期|季度|星期|床日|[人月年天日户亩次张床吨斤件股个家校村名位台辆套度升桶克盒片支针剂周趟晚间])){1,2}$/;

/**
 * Reads the role of a figure off its clause: the folded text from the last comma (or figure) to the figure,
 * with every time replaced by `@`. Nothing of it is looked at but the last 40 units.
 */
export function roleOf(clause: string): Role {
  const near = clause.slice(-40);
  const { fillers, to, up, down, turn, rateUp, rateDown } = sets();
  const core = withoutEnding(fillers, withoutEnding(fillers, near).replace(perUnit, ''));
  const mark = wordUpTo(to, core);
  if (mark !== '') {
    const before = withoutEnding(fillers, core.slice(0, core.length - mark.length));
    const direction = directionAt(before, up, down) ?? (wordUpTo(turn, before) === '' ? undefined : 'none');
    if (direction !== undefined) return { kind: 'to', direction, bare: isBare(stripVerb(before)) };
  }
  const rateCore = core.replace(/为$/, '');
  const rate = wordUpTo(rateUp, rateCore) !== '' ? 'up' : wordUpTo(rateDown, rateCore) !== '' ? 'down' : undefined;
  if (rate !== undefined) {
    const noun = wordUpTo(rate === 'up' ? rateUp : rateDown, rateCore);
    return { kind: 'by', direction: rate, bare: isBare(rateCore.slice(0, rateCore.length - noun.length)), verb: noun };
  }
  const direction = directionAt(core, up, down);
  if (direction !== undefined && !/(?:[最较].|新增|增收节支|提高|至多|很多)$/.test(core.replace(/提高$/, ''))) {
    const verb = wordUpTo(direction === 'up' ? up : down, core);
    return { kind: 'by', direction, bare: isBare(core.slice(0, core.length - verb.length)), verb };
  }
  return nounRole(near);
}

/** Roles that a noun or preposition gives. */
function nounRole(near: string): Role {
  if (!/[由从比较占共合总余他剩@均每重例份]/.test(near)) return { kind: 'level' };
  if (
    /(?:由|从)(?!于|此|而|事|业|来)[^由从]{0,20}$/.test(near) &&
    !/(?:自由|理由|缘由|听从|服从)[^由从]{0,20}$/.test(near)
  )
    return { kind: 'from' };
  if (
    /(?:比|较)(?!重|例|值|率|大|为)(?:[^比较占]{0,12}的|@[^比较占]{0,4}|[^比较占]{0,8}(?:平均|水平|同期|平均数))$/.test(
      near,
    ) &&
    !/(?:对比|占比|环比|同比|性价比)[^比较]{0,14}$/.test(near)
  )
    return { kind: 'base' };
  if (
    /(?:比|较|低于|高于|少于|多于)[^比较占，]{0,6}(?:预算数?|计划数?|目标数?|任务数?|概算数?|上届|前届|原定|原来|原有)(?:的)?$/.test(
      near,
    )
  )
    return { kind: 'base' };
  if (/^(?:而|但|上年|去年)?@(?:同期|末|底)?(?:为|是|仅为|只有|仅|的)?$/.test(near)) return { kind: 'base' };
  const share = /占(?!地|用|领|据|道)([^占，]{0,20})$/.exec(near);
  if (share !== null) return { kind: 'share', of: withoutEnding(sets().shareTail, share[1] ?? '') };
  if (/(?:比重|占比|比例|份额)[为是达到约近超]{0,3}$/.test(near)) return { kind: 'share', of: '' };
  if (/(?:^|[^公])(?:合计|共计|总计|总共|一共|共)[为是有达到约近超]{0,3}$/.test(near)) return { kind: 'total' };
  if (/^(?:其余|其他|剩余|余下|剩下)(?:的)?[^，]{0,12}$/.test(near)) return { kind: 'rest' };
  const each = /(人均|户均|亩均|社均|村均|校均|平均每[^，]{1,3}|每[人户亩家个村校所名件次])[^，每]{0,8}$/.exec(near);
  if (each !== null) return { kind: 'each', word: each[1] ?? '' };
  return { kind: 'level' };
}

function directionAt(text: string, up: WordSet, down: WordSet): Direction | undefined {
  const more = wordUpTo(up, text);
  const less = wordUpTo(down, text);
  if (more === '' && less === '') return undefined;
  return more.length >= less.length ? 'up' : 'down';
}

function stripVerb(text: string): string {
  const { up, down, turn } = sets();
  const words = [wordUpTo(up, text), wordUpTo(down, text), wordUpTo(turn, text)];
  return text.slice(0, text.length - Math.max(...words.map(({ length }) => length)));
}

function isBare(text: string): boolean {
  return isMadeOf(sets().carriers, text);
}

interface Sets {
  readonly fillers: WordSet;
  readonly to: WordSet;
  readonly up: WordSet;
  readonly down: WordSet;
  readonly turn: WordSet;
  readonly rateUp: WordSet;
  readonly rateDown: WordSet;
  readonly carriers: WordSet;
  readonly shareTail: WordSet;
}

let built: Sets | undefined;

function sets(): Sets {
  built ??= {
    fillers: wordSet([
      '了',
      '约',
      '近',
      '达到',
      '达',
      '超过',
      '超',
      '逾',
      '突破',
      '大约',
      '将近',
      '接近',
      '至少',
      '@的',
      '@',
      '的',
      '现在的',
      '目前的',
      '如今的',
      '当前的',
      '次周的',
      '次月的',
      '次年的',
      '第二年的',
      '本周的',
      '本届的',
      '本赛季的',
      '最终的',
      '幅度',
      '全国',
      '每人每年',
      '每人每月',
      '每年',
      '每月',
      '人均',
    ]),
    to: wordSet(['到', '至', '为', '成', '到了']),
    up: wordSet(UP),
    down: wordSet(DOWN),
    turn: wordSet(TURN),
    rateUp: wordSet(RATE_UP),
    rateDown: wordSet(RATE_DOWN),
    carriers: wordSet(CARRIERS),
    shareTail: wordSet(['的', '比', '为', '达', '达到', '约', '近', '超', '超过', '比重', '比例', '到']),
  };
  return built;
}
