/** The words of plans, limits and targets, and those of what came of them. Own lists, after the phrasing of work reports. */

/** Words that make a figure a plan or limit; such a figure is not compared with an actual one. */
export const PLANNED = [
  '计划',
  '拟',
  '规划',
  '目标',
  '预计',
  '预期',
  '预算',
  '力争',
  '争取',
  '确保',
  '设计',
  '将',
  '概算',
  '估算',
  '限额',
  '额定',
  '任务',
  '核定',
  '应',
  '可容纳',
  '满足',
  '原定',
  '定额',
] as const;
export const ACTUAL = ['已', '实际', '完成', '累计', '到位', '实有', '建成'] as const;

/** A plan, target or forecast near a time. */
export const PLAN_WORDS =
  /计划|力争|争取|目标|规划|预计|预期|有望|确保|将|拟|远景|展望|未来|今后|下一步|即将|定于|届时|截止/;
