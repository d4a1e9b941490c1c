/**
 * The words that bound what is counted. Linguistic knowledge as data: a word list a class, written for this project
 * from the grammar of news text (closed classes after Lü Shuxiang, 现代汉语八百词: prepositions, conjunctions, adverbs).
 */

/**
 * - `function`: closed-class words that no noun phrase runs across.
 * - `noun`: words that hold a character of the other lists and are none of them (国有, 中心, 就业): they bound nothing.
 * - `verb`: verbs that end a noun phrase on either side and may lead to a figure.
 * - `either`: words that are verbs beside a figure (建设12个) and nouns inside a name (建设项目).
 * - `link`: words between a measure and its figure that say nothing more (达到, 为, 约).
 * - `change`: verbs of change that make another measure of a percentage (增长5.2%).
 */
export type WordClass = 'function' | 'noun' | 'verb' | 'either' | 'link' | 'change';

const lists: Readonly<Record<WordClass, string>> = {
  function: `首个 首家 亦 统一由 统一为 统一提高 统一调整 要 一次性 基础上 最终 让 使得 每年 每月 每天 每个 每家 每人 每户 各个 在 将 已 已经 均 都 也 还 就 又 再 并 并且 而 而且 但 但是 或 或者 及 以及 和 与 跟 同时 对 对于 向 把 被 由 从 于 因 因为 所以 如果 若 即 则
    其 其中 其余 其他 其它 这 那 该 此 本次 之 的 了 着 他们 她们 它们 我们 他 她 它 我 你 您 大家 目前 当前 现在 截至目前 截至现在 如今 今后 未来 近年来 以来 以后 以前 之后 之前 期间
    先后 陆续 逐步 逐渐 持续 继续 正在 仍 仍然 始终 一直 共 共计 总共 按年 按月 按季 惟 合计 合共 累计 分别 平均 大约 另有 还有 此外 另外 等 等等 已有 已在 已被 已由 正以 通过 按照 根据 围绕 针对 依托
    随着 为了 关于 包括 包含 除 除了 除外 直到 比较 同比 环比 比上年 非常 十分 能够 可以 应当 必须 需要 曾经 首次 再次 重新 全部 近 约 超 超过 至 到 达 为 是 有 给予 用于 比如 例如 如
    最大限度 一方面 另一方面 与此同时 那么 这些 那些 因此 于是 虽然 尽管 不仅 不但 不少 许多 很多 多次 现已 均已 都已 也已 又将 共有 有关 相关 主要 一批 一系列 进一步 率先 按 经过 途经
    据悉 没有 尚未 未 不 只 仅 较 比 每 各 以 所有 全省 全市 全县 全区 全国 全球 全年 我省 我市 我县 我区 我国 本省 本市 本县 一般 由于 鉴于 截至 截止 至今 迄今 中 里 线上 线下 踊跃 火爆 旺盛 红火 历史新高 新高 新台阶 新突破 新水平 大幅 大幅度 稳步 显著 明显 逐年 较快 尚 现有 现共有 预计`,
  noun: `亦庄 抢救室 抢救性 抢救成功率 启动资金 启动仪式 启动器 启动区 重要 要素 纪要 摘要 必要 要点 要件 要闻 概要 要塞 要地 简要 首要 提要 要务 要道 要案 摘要 内地 内地居民 运营里程 运营总里程 营业里程 通车里程 最新 高程 新高程 生还 生还者 新登记注册企业 新登记企业 新注册企业 新设立企业 新设企业 新登记注册市场主体 新登记市场主体 年增率 年增长率 年增量 年减量 中欧 中老 中亚 中欧班列 国有及国有控股 医共体 共同体 研究与试验发展 研究与实验发展 研究与发展 经济总量 中线 保有量 占有量 持有量 部分 大部分 成分 分析 分类 分级 分支 分院 分行 分局 分公司 分馆 分店 分厂 分中心 分站 分社 分部 分园 分点 分队 充分 分散 区分 学分 积分 分红 分校 分流 得分 评分 分会 水分 养分 十分之一 在校生 在校 在职 在岗 在册 在建 在线 在编 在读 在园 在营 存在 潜在 在轨 在运 在网 在库 在飞 在营 在逃 在研 被困 被保险人 被征地 被困人员 覆盖面 受益面 投保 在内 将军 将领 麻将 都市 首都 成都 京都 古都 还款 返还 偿还 归还 退还 就业 就医 就诊 就学 就读 就近 成就 造就
 再生 再就业 再贷款 再保险 合并 并网 并购 并联 兼并 而已 普及 及时 及格 涉及 共和国 共和 和平 和谐 温和 和解 参与 与会 对外 对象 对口 对策 对接 对话 对标 对比 对照 对手 绝对 相对 针对性 反对 应对 面对 核对 配对
 方向 面向 趋向 一向 导向 意向 定向 双向 单向 动向 流向 去向 转向 走向 向日葵 植被 被告 被子 自由 理由 缘由 从业 从事 从业人员 基因 原因 因素 成因 立即 即时 规则 原则 细则 其实 应该 本该 之一 之间
 目的 了解 为了解 自我 冬至 夏至 甚至 到位 报到 到期 到达 发达 达标 直达 行为 作为 认为 成为 有为 总是 国有 公有 私有 有色 有机 有线 有限 有效 有序 所有制 特有 有限公司 有色金属 有限责任公司
 等级 高等 中等 初等 平等 同等 特等 等候 平均 人均 年均 均衡 均等 户均 亩均 比例 比重 比率 占比 对比 比赛 比较 总共 公共 共同 共享 共建 中共 共产党 共青团 共识 公约 制约 节约 合约 约束 签约 条约 预约 超市 超级 超载 超员 超限 超速 超标 超大 超导 超声 减税降费 减税降费及退税缓费 减税退税 退税缓费 高超 近视 附近 就近
 中心 中国 中央 中学 中小 大中型 中小型 中型 中高端 中高级 中长期 中职 中专 中考 中小学 中小企业 中医 中药 中医药 中部 中西部 中年 中等 集中 空中 高中 初中 中介 中试 中华 里程 公里 邻里 故里 万里 里 各项 各类 各地 各级 各种 各界 以上 以下 以内 以外 不足 不同 不良 不动产 不锈钢 不断
 未成年 未成年人 未来 经济 按揭 提按 如意 如期 例如 自如 假如 一般公共预算 一般贸易 一般工业 工程师 过程 个体 个人 个体工商户 来源 本来 住宿 主要污染物 主要农作物 相关性 目前 除险 除夕 除尘 减除 解除 消除 排除 扣除 免除 清除 废除 开除 户籍 中央 增加值 增加额 增长点 增长率 增长极 增长额 增速 增幅 降幅 涨幅 提高率 减少量 增加量 投资计划 五年计划 计划生育 计划单列 行动计划 发展计划 年度计划 招生计划 拟订 模拟 虚拟`,
  verb: `启动 救出 抢救 抢救出 力争 确保 争取 努力 达到 得到 实现 完成 获批 批复 批准 获得 取得 落地 平移 转移 遴选 选派 派驻 派出 常驻 进修 填补 填充 新增 净增 净增加 净新增 净减 净减少 增设 新设 增加到 增长到
 提高到 提升到 上升到 下降到 下降至 增加至 增长至 提高至 提升至 上升至 回升到 回升至 回落到 回落至 降低到 降低至 缩小到 缩小至 降至 降到 增至 升至 减少到 减少至 扩大到 扩大至 收治 引进 开展 实施 设置 设立 设有 成立 建成 建立
 建起 打造 创建 组建 组成 分布 位居 排名 覆盖 盖住 涵盖 涉及 惠及 服务于 吸引 接待 接收 收到 接诊 培养 录取 发放 发布
 发出 出台 印发 制定 制订 修订 签下 签订 签署 签约 共建 联建 援建 承建 改建 扩建 新建 续建 基本建成 基本完成 共建成 已建成 已建 现建有 建有 新设立 新登记 新注册 新成立 新认定 新培育 新入库 新签约 发生 出现 培育 送到 送往 送达 送去 送进 运到 运往 发往 寄往 新开工 新投产 新投运 新投用 新竣工 开工 竣工 投产 投用 投入运营 投入使用 启用 开通 开行 运营
 推进 推动 推出 促进 加强 加快 加大 深化 强化 改善 维持 稳定在 控制在 保持在 低于 高于 不低于 不少于
 不超过 超出 突破 位于 坐落 来自 出自 用来 进入 进行 参加 参与 出席 举行 举办 召开 承办 主办 开设 开办 用上 纳入 列入 进驻 入选
 入驻 评为 命名 认定 授予 授牌 表示 介绍 指出 透露 获悉 了解 显示 表明 认为 强调 要求 提出 作出 做出 看到 发现 查处 查获 抓获 立案
 办理 办结 受理 审结 关停 清理 退出 化解 偿还 减免 减税 
 拨付 下达 安排 筹集 募集 节约 节省 节支 减少 降低 缩短 压缩 压减 释放 腾出 盘活 收回 追回 挽回 赔偿 售出 卖出 进口了 出口了
 生产了 运送 输送 投放 栽植 栽种 收获 共收 共收得 收得 解决 满足 享有 拥有 具有 持有 占据 占比达 相当于 相等于
 安置 走上 发行 吸纳 折合 意味着 处在 处于 属于 等于 连续 蝉联 夺得 荣获 赢得 缺少 缺乏 缺口达 丧失 失去 遇难 受伤 失踪 转诊了 参会 到会 屡创 再创 创下 创出 创造了 出炉 揭晓 铺开 铺开到 计划 拟 拟安排 称霸 高居 稳居 独占 公布 宣布 通报 披露 定格 定格在 加入 担任 做成 攀升 攀升到 攀升至 录得 测得 采得 冲上 站上 登上 迈上 跃上 攀上 上调 上调至 上调到 下调 下调至 下调到
 上修 上修至 下修 下修至 调整为 调整至 调整到 调至 调为 斩获 揽获 勇夺 打破 刷新 改写 创新高 再创新高 又创新高 创历史新高 再创历史新高 创纪录 创下新高 创历史纪录`,
  either: `建设 建造 投资 服务 管理 发展 生产 消费 就业 创业 贷款 存款 补偿 规划 设计 研究 研发 创新 改革 改造 修复 治理 保护 监管 监测 检测 检查 检验
    治疗 诊疗 手术 移植 植入 护理 救治 救助 救援 康复 预防 保健 保障 保险 教育 教学 教养 学习 考核 评估 评价 统计 登记 注册 申请 申报 审批
    合作 交流 展览 演出 比赛 出口 进口 贸易 交易 结算 支付 收入 支出 支援  试点 示范 联合 联动 调查 报告 会议 招生 毕业 供热 供水 供电 供气 灌溉 播种 施肥 工作 活动 应用 运用 帮扶 援助 资助 补助 补贴 培训 招聘 招收 发电 销售 购买 采购 运输 供给 供应 种植 养殖 捕捞 收购 储备 仓储 绿化 造林 捐赠 捐款 融资 淘汰 整治 整改 拆除 处置 处理 审查 审理 运行 优化 推广 感染 死亡 使用 利用 输出 输入 公布 确诊 治愈 出院`,
  link: `占到 占到了 可达 可达到 达到 达 为 是 有 约 近 超 超过 共 共计 总计 合计 至 到 约为 大约 达到了 已达 已有 多达 高达 仅 仅为 仅有 只有 突破 已 累计 累计达 占 保持在 稳定在 维持在
    控制在 均 均为 同为 皆为 分别 分别为 分别达 分别达到 就 在 由 从 自 以 每 平均 总量达 规模达 数量达 接近 逼近 不足 不到 未到 多于 少于 不少于 不低于 不超过 低于 高于 有了 的 了 分`,
  change: `净增长 多增 少增 同比多增 同比少增 多增加 少增加 年增 年减 按年增 按年减 按年升 按年跌 按年增长 按年下降 按年上升 按年下跌 增长 增长了 增加 增加了 上升 上升了 提高 提高了 提升 提升了 下降 下降了 减少 减少了 降低 降低了 上涨 上涨了 下跌 回落 回升 收窄 扩大 扩大了 缩小 缩短 缩短了 增 降 升 跌 涨 下滑 反弹 加快 放缓 同比增长 同比下降 环比增长 环比下降 年均增长 实际增长 名义增长 增幅 降幅 涨幅 翻了 翻`,
};

/** Nouns so general that they add nothing to what is counted (国家区域医疗中心建设项目 = 国家区域医疗中心). Own list. */
export const shellNouns: readonly string[] =
  '初步统计 建设项目 创建项目 项目建设 项目 工程 工作 名单 情况 数量 总数 总量 人数 个数 总人数 建设 试点 任务 单位 机构数 规模 人次 数'.split(
    ' ',
  );

/** Verbs that lead to a value or a change and say nothing of what is done with the thing. Own list. */
export const plainVerbs: ReadonlySet<string> = new Set(
  '达到 实现 完成 提出 安排 拟 拟安排 有 共有 拥有 建成 新增 新建 增长 下降 设有 设立 设置 批复 批准 获批 开展 建设 突破 增加 提高 减少 公布 认定 入选 取得 获得 实际增长 名义增长 同比增长 同比下降 年均增长 计划 新设立 新登记 新注册 新成立 新认定 新培育 新开工 培育 发生 出现'.split(
    ' ',
  ),
);

/** Verbs of one business that tell its figures apart: cases taken in and cases closed. Own list. */
export const verbContrasts: readonly (readonly string[])[] = [
  ['受理', '审结', '办结', '立案', '审理'],
  ['招收', '毕业', '录取', '在校'],
  ['开工', '新开工', '竣工', '建成', '基本建成', '投用', '投产', '在建'],
  ['生产', '销售', '售出', '卖出'],
  ['入选', '获奖', '参评', '申报'],
  ['死亡', '受伤', '失踪', '受灾', '转移'],
  ['发放', '收回', '回收', '归还'],
  ['签约', '开工', '投产'],
  ['接待', '借出', '办理'],
  ['确诊', '治愈', '出院'],
];

/** Nouns that stand alone as a measure of money, area and the like, so that they open a new measure (项目｜总投资). Own list. */
export const measureNouns: readonly string[] =
  '总投资 投资额 投资 总产值 产值 增加值 营业收入 收入 支出 利润 税收 产量 总产量 销售额 总额 余额 总值 面积 总面积 里程 总里程 长度 装机容量 装机 容量 床位 编制床位 开放床位 人口 常住人口 金额 资金 补助 补贴 造价 成本 价格 均价 单价 贷款 存款 规模 覆盖率 普及率 入学率 就业率 失业率 占比 比重 比例 比率 增速 增幅 降幅'.split(
    ' ',
  );

/** Nouns that name too much to tell one fact from another; only an alike sentence does. Own list. */
export const vagueNouns: ReadonlySet<string> = new Set(
  '城市 国家和地区 国家 国家及地区 贡献 贡献率 农村居民 城镇居民 城乡居民 居民 农民 群众 职工 学生 教师 旅客 用户 赞成 反对 弃权 赞成票 反对票 弃权票 参保 参合 方面 目标 大局 支出 收入 投资 资金 投入 任务 问题 条件 措施 项目 工作 地方 企业 单位 部门 城市 法律 政策 重点 领域 环节 原则 要求 人员 活动 产品 设施 机构 地区 县 市 省 省份 行业 环节 水平 能力 作用 意义 力度 比重 比例 占比 增速 增长 指标 制度 机制 体系 标准 关系 时间 阶段 周年 补助 补贴 标准 费用 人口 费 积极性 增长极 关键 中央财政 地方财政 财政 专项资金 补贴资金 补助资金 奖补资金 财政资金 贷款 中央财政投入 中央财政资金'.split(
    ' ',
  ),
);

/** What an act threatens or grants belongs to its article: two articles are two things. Own list. */
export const normNouns: ReadonlySet<string> = new Set('罚款 罚金 拘留 有期徒刑 拘役 管制'.split(' '));

/** Counters that number or name rather than count (十八届, 三级, 十大, 第四批). */
export const namingCounters: ReadonlySet<string> = new Set('届 级 大 批 期 线 号 版 代 季 等 流'.split(' '));

/** Pairs and sets of which one excludes the others: a measure with one never equals a measure with another. Own list. */
export const contrasts: readonly (readonly string[])[] = [
  ['中位数', '平均数'],
  ['城镇', '农村', '乡村'],
  ['城市', '农村', '乡村'],
  ['城乡', '农村'],
  ['进口', '出口', '进出口'],
  ['男', '女'],
  ['国内', '国际', '国外'],
  ['境内', '境外'],
  ['新建', '改建', '扩建', '续建'],
  ['公办', '民办', '私立', '公立'],
  ['基础教育', '高等教育', '职业教育', '学前教育'],
  ['国有', '民营', '外资', '私营'],
  ['收入', '支出'],
  ['存款', '贷款'],
  ['幼儿园', '小学', '中学', '大学', '高校'],
  ['初中', '高中'],
  ['本科', '专科', '硕士', '博士'],
  ['招生', '在校生', '毕业生'],
  ['产量', '销量', '产值'],
  ['一级', '二级', '三级', '四级'],
  ['国家区域', '省级区域'],
  ['国家区域', '省级'],
  ['省级', '市级', '县级', '国家级', '乡级', '村级', '世界级'],
  ['第一产业', '第二产业', '第三产业'],
  ['工业', '服务业', '农业', '建筑业', '制造业'],
  ['夏粮', '秋粮', '早稻', '晚稻'],
  ['小麦', '玉米', '水稻', '大豆', '棉花', '油料'],
  ['高速公路', '农村公路', '高速铁路', '高铁', '铁路', '普通公路', '公路', '水路', '民航', '航空'],
  ['医生', '护士', '医师'],
  ['门诊', '住院'],
  ['上半年', '下半年'],
  ['中医院', '医院'],
  ['未成年人', '成年人'],
  ['死亡', '受伤', '失踪', '治愈', '确诊'],
  ['一般公共预算', '政府性基金', '国有资本经营'],
  ['财政收入', '税收收入'],
  ['中央', '地方'],
  ['新增', '累计', '减少'],
  ['计划', '实际'],
  ['在建', '已建成', '规划'],
  ['生产', '销售', '消费'],
  ['人均', '总'],
  ['最高', '最低', '平均'],
  ['炼铁', '炼钢', '炼焦', '焦炭', '水泥', '电解铝', '平板玻璃'],
  ['铁', '钢', '铜', '铝', '煤', '油', '气', '粮', '棉', '糖', '肉', '蛋', '奶', '菜', '果', '茶', '猪', '牛', '羊'],
  ['同比', '环比'],
  ['一期', '二期', '三期'],
  ['东线', '中线', '西线'],
  ['东部', '中部', '西部', '东北'],
];

/** Measures that are one under two names; the first is the one kept. Sources: National Bureau of Statistics, 统计用语. */
export const measureSynonyms: readonly (readonly string[])[] = [
  ['国内生产总值', 'GDP', '经济总量'],
  ['地区生产总值', '生产总值'],
  ['诊疗技术', '医疗技术', '技术'],
  ['居民消费价格', 'CPI', '居民消费价格指数', '居民消费价格总水平'],
  ['工业生产者出厂价格', 'PPI', '工业生产者出厂价格指数'],
  ['社会消费品零售总额', '社零总额', '社零额'],
  ['规模以上工业增加值', '规上工业增加值'],
  ['利润总额', '实现利润'],
  ['专项债券', '专项债', '地方政府专项债券', '地方政府专项债'],
  ['人口', '总人口'],
  ['财政赤字', '赤字规模', '赤字'],
  ['公共财政收入', '财政收入', '一般公共预算收入'],
  [
    '实际使用外资',
    '实际利用外资',
    '实际使用外资金额',
    '实际利用外商直接投资',
    '实际使用外商直接投资',
    '实际利用外商投资',
  ],
  ['床位', '病床', '床位数'],
  ['空白', '空缺'],
  ['粮食产量', '粮食总产量', '粮食总产'],
  ['进出口总额', '进出口总值', '货物进出口总额', '外贸进出口总额', '外贸进出口总值', '外贸总额', '对外贸易总额'],
];

let table: Map<string, readonly (readonly [string, WordClass])[]> | undefined;

/**
 * The longest listed word that begins at `at`, with its class; undefined where none does.
 * A word in two classes counts as the later of: link, function, verb, either, change, noun.
 */
export function wordAt(text: string, at: number, end: number): readonly [string, WordClass] | undefined {
  table ??= build();
  const candidates = table.get(text.charAt(at));
  if (candidates === undefined) return undefined;
  for (const entry of candidates) {
    if (at + entry[0].length <= end && text.startsWith(entry[0], at)) return entry;
  }
  return undefined;
}

/** Words by their first character, the longest first, so that the first match is the longest. */
function build(): Map<string, readonly (readonly [string, WordClass])[]> {
  const classes = new Map<string, WordClass>();
  for (const kind of ['link', 'function', 'verb', 'either', 'change', 'noun'] as const) {
    for (const word of lists[kind].split(/\s+/)) if (word !== '') classes.set(word, kind);
  }
  const byFirst = new Map<string, (readonly [string, WordClass])[]>();
  for (const entry of classes) {
    const first = entry[0].charAt(0);
    const row = byFirst.get(first);
    if (row === undefined) byFirst.set(first, [entry]);
    else row.push(entry);
  }
  for (const row of byFirst.values()) row.sort((a, b) => b[0].length - a[0].length);
  return byFirst;
}
