/** Characters that several readers of dates ask for. */

export const DE = 0x7684;
export const DI = '第'.charCodeAt(0);
export const QIAN = '前'.charCodeAt(0);
export const TIAN = '天'.charCodeAt(0);
export const TOU = '头'.charCodeAt(0);
