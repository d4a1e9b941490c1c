import { isPercent } from './comparable.ts';
import type { Figure, Passage } from './figures.ts';

/** Rates that cannot pass 100 %, by what they are called. */
const bounded =
  /(?<!毛|净)(?:合格|接种|及格|入学|入园|参保|覆盖|普及|通过|完好|达标|识字|森林覆盖|绿化覆盖|城镇化|出勤|录取|治愈|签约|就业|优良天数|优良|巩固|知晓|满意|回收|利用|检出|建成|贯通|普惠|识别准确|准确)率(?:[为达到约近超是提高上升增长升降下低减少至]{0,6})$/;

/** Shares above the whole: 占全部的120%, 合格率103%. A ratio of unlike things (存款占GDP的180%) is none. */
export function excessSharesOf({ figures }: Passage): readonly Figure[] {
  return figures.filter((figure) => {
    const { min } = figure.quantity.value;
    if (!isPercent(figure) || min === null || min <= 100) return false;
    // 126.5%的受访者表示满意: nobody but those who were asked can say so.
    if (
      /^(?:的)?(?:受访者|被调查者|网民|群众|居民|学生|企业|职工|用户|消费者|家长|代表)?(?:均)?(?:表示|认为|选择|赞成|反对|愿意|希望|对[^，]{1,10}满意)/.test(
        figure.tail,
      )
    )
      return figure.role.kind === 'level' || figure.role.kind === 'share';
    // 员工总数3250人，研发人员占112%: some of those who were counted.
    if (
      figure.role.kind === 'share' &&
      figure.role.of === '' &&
      /(?:人员|员工|职工|教师|学生|党员|女性|男性|青年|妇女|儿童|老人|群众)(?:约|已|则|就)?占(?:比)?$/.test(
        figure.clause,
      )
    )
      return true;
    if (figure.role.kind === 'share')
      return /^(?:总量|总额|总体|全体|其)$|(?:总数|总人数|总人口|全部)$/.test(figure.role.of);
    return bounded.test(figure.clause);
  });
}

/** Falls by more than everything: 下降120%, 减少2倍. What can turn negative (利润, 盈余) may fall by more than all of it. */
export function excessFallsOf({ figures }: Passage): readonly Figure[] {
  return figures.filter(({ role, quantity, gap, tail }) => {
    if (
      role.kind !== 'by' ||
      role.direction !== 'down' ||
      quantity.value.min === null ||
      (!role.verb.startsWith('下') && !/^[降减缩]/.test(role.verb))
    )
      return false;
    if (/利润|净|盈|收益|亏|现金流|顺差|逆差|结余|增速|增幅|差/.test(gap) || /以上|至|到/.test(tail.slice(0, 2)))
      return false;
    return quantity.dimension === 'percent'
      ? quantity.value.min > 100
      : quantity.unit === '倍' && quantity.value.min >= 1;
  });
}
