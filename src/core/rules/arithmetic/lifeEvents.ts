import type { Time } from '../../model.ts';
import type { Disorder } from './order.ts';

/**
 * Verbs of a beginning and of the end that it leads to, for one subject: what is built, signed, founded, born, tried.
 * Only where the end cannot come again before the next beginning (a person may enter a school after leaving one).
 */
interface Course {
  readonly start: RegExp;
  readonly end: RegExp;
}

const lead = '^(?:才|方才|方|正式|全面|陆续|全部|顺利|如期|在[^，。；]{2,8})?';

const courses: readonly Course[] = [
  {
    start: new RegExp(`${lead}(?:开工建设|动工建设|破土动工|开工|动工|奠基|开建|始建)`),
    end: new RegExp(`${lead}(?:竣工验收|建成投产|建成投用|竣工|完工|建成|投产|投用|投入使用|投入运营|通车|交付|验收)`),
  },
  {
    start: new RegExp(`${lead}(?:成立|创建|始建|注册成立|注册|设立|创办|组建|开业)`),
    end: new RegExp(`${lead}(?:注销|撤销|解散|停业|关闭|倒闭|破产|吊销)`),
  },
  // A case that is sent back is tried anew, but then the text says so (重审, 发回).
  {
    start: new RegExp(
      `${lead}(?:[^，。；]{0,6}一审|[^，。；]{0,6}初审|[^，。；]{0,6}初赛|[^，。；]{0,4}预赛|[^，。；]{0,4}首轮)`,
    ),
    end: new RegExp(
      `${lead}(?:[^，。；]{0,6}二审|[^，。；]{0,6}终审|[^，。；]{0,6}复审|[^，。；]{0,6}决赛|[^，。；]{0,4}末轮)`,
    ),
  },
  {
    start: new RegExp(`${lead}(?:下水|铺轨|播种|移栽|投稿|开拍|开机|点火|起飞|起航|启航|登船|入院|收治)`),
    end: new RegExp(`${lead}(?:交付使用|交船|收获|收割|刊发|刊出|上映|首映|杀青|降落|抵达|抵港|靠泊|出院|痊愈出院)`),
  },
  {
    start: new RegExp(`${lead}(?:成功)?(?:发射升空|发射|升空|点火升空)`),
    end: new RegExp(`${lead}(?:成功|安全)?(?:返回|着陆|溅落|坠毁|退役)`),
  },
  { start: /^(?:出生|诞生)/, end: new RegExp(`${lead}(?:逝世|去世|病逝|离世|牺牲|辞世)`) },
  {
    start: new RegExp(`${lead}(?:依法)?(?:受理|立案|起诉|提起诉讼|提起公诉)`),
    end: new RegExp(`${lead}(?:依法)?(?:作出)?(?:结案|宣判|审结|判决|执结)`),
  },
  {
    start: new RegExp(`${lead}(?:签订|签约|签署|生效)`),
    end: new RegExp(`${lead}(?:履行完毕|到期|终止|解除|届满|执行完毕)`),
  },
  {
    start: new RegExp(`${lead}(?:启动|立项|获批|开始|开幕|开展|开馆|开赛|上任|入职|成立)`),
    end: new RegExp(
      `${lead}(?:结束|闭幕|闭展|闭馆|落幕|收官|卸任|离任|离职|撤销|毕业|竣工|完工|建成|投产|验收|通车|投入使用)`,
    ),
  },
];

/** Events of one subject in an order that cannot be: 2024年9月开工，2023年12月竣工; 生于1962年，卒于1931年. */
export function* eventsOf(text: string, times: readonly Time[]): Generator<Disorder> {
  for (const [index, second] of times.entries()) {
    const first = times[index - 1];
    if (
      first?.anchor !== 'absolute' ||
      second.anchor !== 'absolute' ||
      first.from === null ||
      second.from === null ||
      second.to === null
    )
      continue;
    // 由11月12日开始 is read as one time with its verb.
    const between = (/开始$/.exec(text.slice(first.start, first.end))?.[0] ?? '') + text.slice(first.end, second.start);
    const behind = text.slice(second.end, second.end + 16);
    // 自6月1日起施行，于8月通过: a law is passed before it is in force.
    if (
      /^起?(?:正式)?(?:施行|实施|执行)[，,](?:并|于|在)?$/.test(between) &&
      /^(?:[^，。；]{0,12}会议?)?(?:审议通过|表决通过|通过|首次公布|公布|颁布)(?:[，,。；;]|$)/.test(behind) &&
      second.from > first.from
    ) {
      yield { kind: 'events', at: second, other: first };
      continue;
    }
    if (
      !/^[^，。；]{0,12}[，,、](?:并|并于|预计|计划|将|将于|于|在|到|至|后|但)*(?:原告|检方|检察机关|当事人|双方)?(?:[卒死]于)?$/.test(
        between,
      ) &&
      !/^[，,、](?:逝世|病逝|去世|卒)于$/.test(between)
    )
      continue;
    if (isLife(text, first, between)) {
      if (second.to < first.from) yield { kind: 'events', at: second, other: first };
      continue;
    }
    for (const [at, { start, end }] of courses.entries()) {
      if (start.test(between) && end.test(behind) && second.to < first.from && !/预计|计划|将/.test(between)) {
        yield { kind: 'events', at: second, other: first };
        break;
      }
      // Told backwards: only where nothing behind the verb names another subject, and the verbs say what kind of thing it is.
      const isBackward =
        at < courses.length - 1 &&
        end.test(between) &&
        start.test(behind) &&
        first.to !== null &&
        second.from > first.to;
      if (
        isBackward &&
        (isClosed(start, behind) || /一审|初审|初赛|预赛/.test(behind)) &&
        !/[一二三四五六七八九十\d]届|发回|重审|再审/.test(between + behind) &&
        !/[一二三四五六七八九十\d]期|阶段|批|新/.test(between + text.slice(Math.max(0, first.start - 1), first.start))
      ) {
        yield { kind: 'events', at: second, other: first };
        break;
      }
    }
  }
}

/** 生于1962年，卒于1931年. */
function isLife(text: string, first: Time, between: string): boolean {
  return (
    /(?:出生于|生于|诞生于)$/.test(text.slice(Math.max(0, first.start - 4), first.start)) &&
    /(?:卒|逝世|病逝|去世|死)于$/.test(between)
  );
}

/** True where the clause ends behind its verb. */
function isClosed(verb: RegExp, text: string): boolean {
  const rest = text.slice(verb.exec(text)?.[0].length ?? 0);
  return /^(?:建设)?(?:[，,。；;]|$)/.test(rest);
}
