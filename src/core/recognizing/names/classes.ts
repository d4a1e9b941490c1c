import { buildLexicon, longest } from './lexicon.ts';
import type { Lexicon } from './lexicon.ts';

/**
 * Words that make up classes of bodies (what is counted), never the name of one: a span of nothing but these is a term
 * (国家区域医疗中心, 三级医院, 县级医院, 乡镇卫生院). Vocabulary of the health, education and economic administration.
 */
const modifiers =
  '内 国家 国家级 国际 全国 全省 全市 全县 各 各级 各类 各地 本 该 我 多 某 有关 相关 区域 区域性 省级 市级 县级 区级 乡镇 乡 镇 村 村级 县域 省域 市域 县 社区 街道 农村 城市 城乡 基层 地方 中央 上级 下级 ' +
  '一级 二级 三级 甲等 乙等 三甲 二甲 顶级 高水平 大型 中型 小型 中小 大 小 新 老 重点 定点 公立 民营 私立 国有 国营 民办 公办 非公 外资 合资 上市 龙头 骨干 示范 试点 优质 紧密型 智慧 互联网 例如 如 ' +
  '医学 医疗 卫生 健康 服务 医疗卫生 综合 专科 儿童 妇产 精神 肿瘤 中医 传染病 心血管病 心血管 骨科 胸痛 卒中 影像 急救 创伤 康复 养老 护理 检验 诊断 输出 输入 受援 支援 援建 牵头 依托 合作 ' +
  '乡村振兴 帮扶 帮扶县 人民 科研 高等 职业 技术 教育 培训 研究 创新 研发 工程 数据 大数据 计算 物流 金融 商业 商务 购物 会议 会展 活动 文化 体育 便民 政务 行政 双 两 三 四 五 数 几 分 总 ' +
  '扶贫 建档立卡 留守 村办 集体 家庭 农民 专业 股份制 高新 高新技术 科技型 规模以上 规上 规上工业 工业 制造 制造业 民生 红十字 义务';
const heads =
  // 中央 stands for 中心 in texts that a machine rewrote; a class stays one there.
  '医院 中心 中央 双中心 卫生院 卫生室 卫生所 诊所 门诊部 医疗队 医疗队伍 机构 医疗机构 分支机构 学校 大学 高校 院校 中学 小学 幼儿园 企业 公司 集团 银行 实验室 平台 基地 医联体 联合体 共同体 医共体 队伍 部门 单位 组织 工厂 商店 超市 院所 研究所 研究院 合作社 农场 养老院 敬老院 福利院 图书馆 博物馆 科技馆 文化馆 党组织 党委 党支部 支部 政府 法院 检察院 派出所 服务站 工作站 站 园区 工作队 协会 商会 服务中心 指挥部 办公室 委员会 小组 领导小组 医院 央企 国企 民企 专班';

let made: Lexicon | undefined;
const MODIFIER = 1;
const HEAD = 2;

/** Whether the span is made of class words alone and ends in a head: 县医院 and 国家区域医疗中心 are, 县政府 is not. */
export function isClass(name: string): boolean {
  // 省政府, 市委, 县人民法院 name one body where they stand.
  if (/^[省市县区州镇乡](?:人民)?(?:政府|委|法院|检察院|纪委|监委|委员会|政府办公室|协会|总工会|红十字会)$/u.test(name))
    return false;
  if (/^国家(?:图书馆|博物馆|美术馆)$/.test(name)) return false;
  made ??= buildLexicon(
    [
      ...modifiers.split(' ').map((word) => [word, MODIFIER] as const),
      ...heads.split(' ').map((word) => [word, HEAD] as const),
    ],
    (a, b) => a | b,
  );
  let reachable = 1;
  let headAtEnd = false;
  // Every way of cutting the span into class words, as bits of the places that can be reached.
  if (name.length > 28) return false;
  for (let i = 0; i < name.length; i++) {
    if (((reachable >>> i) & 1) === 0) continue;
    for (let limit = i + 1; limit <= name.length; limit++) {
      const match = longest(made, name, i, limit);
      if (match?.end !== limit) continue;
      reachable |= 1 << limit;
      if (limit === name.length && (match.value & HEAD) !== 0) headAtEnd = true;
    }
  }
  return headAtEnd;
}
