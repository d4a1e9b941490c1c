/**
 * What a figure may be per, as a pattern's source: 每人每月, 每50公斤, 年均, 单日. It is part of the measure, and figures per
 * different things never compare. Own list.
 */
export const basis =
  '每\\d*(?:人|户|亩|个|家|月|年|天|日|小时|吨|公里|公斤|斤|千瓦时|度)|[两三四五]年平均|[年季月周日户村场]均|单[日月季场周]';
