/** Nouns that a duration measures; without one it only says how long ago or how often (五年来, 连续三年). Own list. */
const nouns =
  /(?:时间|时长|年限|期限|时限|工期|周期|工时|学时|住院日|寿命|产假|婚假|年假|休假|假期|学制|天数|日数|时数|试用期|保质期|有效期|保修期|车程|航程|行程|用时|耗时)$/;

/** Whether a measure is of something that lasts: 平均受教育年限, 产假. A duration of anything else claims nothing. */
export function isTimed(measure: string): boolean {
  return nouns.test(measure);
}
