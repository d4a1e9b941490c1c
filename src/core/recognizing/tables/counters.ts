/**
 * Classifiers and counted nouns that stand directly after a number in policy and news text. A counter's dimension is
 * `count:` and the counter itself: 家 never compares with 项.
 * Sources: the classifier appendix of 《现代汉语八百词》 (吕叔湘); the indicator names of the National Bureau of
 * Statistics' yearbook for counted nouns and compounds (人次, 台套, 标准箱).
 */
const CLASSIFIERS =
  '个家所项名位张支件次批类种款条座只台架辆艘列栋幢套间户口人例起宗份部本册篇首幅枚颗粒株棵头匹羽尾根块片面扇堵床层段章节届期轮场局盘员班队组群伙站处道股路线束串把副对双瓶盒箱袋包桶罐碗筐篮车船尊顶滴团堆倍趟遍回番声步笔针剂集版页行字词句分级度圈格门眼拳';

const COMPOUNDS =
  '人次 人份 户次 车次 班次 架次 批次 频次 场次 艘次 例次 件次 台次 台套 门次 剂次 人天 单次 篇次 条次 床位 个床位 张床位 像素 学分 学时 课时 段位 席位 席 折扣 把手 部分';

const COUNTED =
  '省 省份 省市 省区市 直辖市 市 地市 市县 市州 州 盟 县 县市 县区 区 区县 旗 镇 乡 乡镇 街道 村 行政村 自然村 社区 国 国家 国家和地区 个国家和地区 城 城市 园区 院校 高校 学校 医院 企业 公司 单位 机构 部门 部委 委员 代表 党员 干部 群众 居民 农户 家庭 贫困户 贫困村 贫困县 学生 教师 医生 护士 职工 农民 农民工 专家 院士 选手 运动员 人民 人口 岗位 案件 病例 票 网民 用户 客户 会员 粉丝 订单 专利 论文 大 大类 小类 小项 大项 单 车皮 泊位 车位 车道 机位 学位 托位 铺位 座位 客位 标段 路口 基站 号人';

/** Counters that stand for several: 一打 is twelve. */
export const MULTIPLES: readonly (readonly [string, string, number])[] = [['打', '个', 12]];

export const COUNTERS: readonly string[] = [
  ...new Set([...CLASSIFIERS.split(''), ...COMPOUNDS.split(' '), ...COUNTED.split(' ')]),
];
