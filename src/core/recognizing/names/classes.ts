import { buildLexicon, longest, lookup } from './lexicon.ts';
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
  '扶贫 建档立卡 留守 村办 集体 家庭 农民 专业 股份制 高新 高新技术 科技型 规模以上 规上 规上工业 工业 制造 制造业 民生 红十字 义务 ' +
  // Reports on energy, transport, finance and the state.
  '新能源 清洁 智能 网联 量子 农业 海洋 深海 新型 传统 化石 非化石 可再生 节能 快速 失业 生育 长期 社会 法治 诚信 廉洁 数字 服务型 有限 责任 民间 行业 灯塔 卓越 卓越级 薄弱 寄宿 特殊 老年 开放 产业 引导 专项 保障 保税 物业 供水 排水 供排水 污水 增量 配电 智库 交易 集结 绿色 未来 先进 高技术 国际性 枢纽 联合 资产 运营 股份 供销 便利 慈善 志愿 我国 商业性 政策性 政策 中小微 微 头部 跨国 民族 宗教 融媒体 新时代 实践 文博 展览 艺术 展示 科技 教育 美术 科学 ';
const heads =
  // 中央 stands for 中心 in texts that a machine rewrote; a class stays one there.
  '医院 中心 中央 双中心 卫生院 卫生室 卫生所 诊所 门诊部 医疗队 医疗队伍 机构 医疗机构 分支机构 学校 大学 高校 院校 中学 小学 幼儿园 企业 公司 集团 银行 实验室 平台 基地 医联体 联合体 共同体 医共体 队伍 部门 单位 组织 工厂 商店 超市 院所 研究所 研究院 合作社 农场 养老院 敬老院 福利院 图书馆 博物馆 科技馆 文化馆 党组织 党委 党支部 支部 政府 法院 检察院 派出所 服务站 工作站 站 园区 工作队 协会 商会 服务中心 指挥部 办公室 委员会 小组 领导小组 医院 央企 国企 民企 专班 ' +
  '汽车 能源 新能源 科技 保险 电网 电力 管网 供水管网 航空 基金 保障基金 政府 社会组织 经济组织 交易所 智库 艺术馆 美术馆 纪念馆 体育馆 会展 ';

let bodyClasses: Lexicon | undefined;
const MODIFIER = 1;
const HEAD = 2;

/** Kinds of places, as reports count them, and the words that tell which: 口袋公园, 偏远山区, 美丽乡村, 城际铁路. */
const placeModifiers =
  '跨江 跨海 韧性 美丽 文明 幸福 智慧 口袋 郊野 体育 社区 森林 湿地 自然 生态 遗址 城际 高速 普通 国省 省际 偏远 丘陵 海岛 新型 特色 中小 大中小 大江 重点 沿海 沿边 沿江 内陆 边境 边疆 革命 民族 旅游 绿色 宜居 宜业 和美 平安 书香 国际 现代 开放 国家 国家级 省级 市级 产业 工业 科技 物流 创新 经济 自由 贸易 跨境 综合 试验 示范 中心 干线 支线 疏港 高标准 新建 美好 标准化 特大 水上 海上 普惠 发达 贫困 农业 渔港 银发 循环 文化 数字 未来 绿美 和谐 市内 美食 步行 商业 滨江 滨水 滨海 枢纽 通航 通用 抵边';
const placeHeads =
  '公园 自然公园 城市 乡村 村庄 村镇 圩镇 山区 城镇 集镇 铁路 高铁 公路 高速 高速公路 国道 省道 国省道 口岸 港口 港 机场 河湖 江河 河流 大河 湖泊 海湾 水库 灌区 园区 园 产业园 产业园区 工业园区 开发区 经济区 高新区 示范区 试验区 合作区 保护区 县 区 乡 村 镇 街 街区 街巷 街道 社区 小区 库区 老区 林区 牧区 新区 新城 城区 城 城市群 都市圈 经济带 草原 湿地 森林 海洋 家园 校园 庭院 植物园 深水港 枢纽港 大城市 中小城市 大中小城市 小城市 小城镇 大城镇 强县 强镇 强区 小镇 大县 大省 强省 老城 旧城 大江大河 大江';

/** Whether the span is made of such words alone, or is one that tells which: 美丽, 跨江. */
export function isPlaceClass(name: string): boolean {
  placeClasses ??= lexiconOf(placeModifiers, placeHeads);
  return lookup(placeClasses, name) >= 0 || consistsOf(name, placeClasses);
}

let placeClasses: Lexicon | undefined;

/** Whether the span is made of class words alone and ends in a head: 县医院 and 国家区域医疗中心 are, 县政府 is not. */
export function isClass(name: string): boolean {
  // 省政府, 市委, 县人民法院 name one body where they stand.
  if (/^[省市县区州镇乡](?:人民)?(?:政府|委|法院|检察院|纪委|监委|委员会|政府办公室|协会|总工会|红十字会)$/u.test(name))
    return false;
  if (/^国家(?:图书馆|博物馆|美术馆)$/.test(name)) return false;
  // 国家能源集团 is one company, though 国家 and 能源 are in many classes.
  if (/^国家.{2,6}(?:集团|公司)$/.test(name)) return false;
  bodyClasses ??= lexiconOf(modifiers, heads);
  return consistsOf(name, bodyClasses);
}

function lexiconOf(before: string, last: string): Lexicon {
  const words = (list: string, value: number) => list.split(' ').map((word) => [word, value] as const);
  return buildLexicon([...words(before, MODIFIER), ...words(last, HEAD)], (a, b) => a | b);
}

/** Whether the span can be cut into words of the lexicon, of which the last is a head. */
function consistsOf(name: string, lexicon: Lexicon): boolean {
  if (name.length > 28) return false;
  let reachable = 1;
  let headAtEnd = false;
  // Every way of cutting the span into class words, as bits of the places that can be reached.
  for (let i = 0; i < name.length; i++) {
    if (((reachable >>> i) & 1) === 0) continue;
    for (let limit = i + 1; limit <= name.length; limit++) {
      const match = longest(lexicon, name, i, limit);
      if (match?.end !== limit) continue;
      reachable |= 1 << limit;
      if (limit === name.length && (match.value & HEAD) !== 0) headAtEnd = true;
    }
  }
  return headAtEnd;
}
