import { differing } from './differing.ts';
import type { LinkedClaim } from './linkedClaim.ts';
import { dice, termsOf } from './terms.ts';

/** Both name the same bodies or none, one names a body and the other does not, or they name others; near misses of a name count as the name. */
export function relateBodies(a: LinkedClaim, b: LinkedClaim): 'same' | 'one' | 'other' {
  if (a.bodies.length === 0 || b.bodies.length === 0) return a.bodies.length === b.bodies.length ? 'same' : 'one';
  const alike = a.bodies.some((body) => b.bodies.some((other) => body === other || isNearMiss(body, other)));
  return alike ? 'same' : 'other';
}

/** 心血管病中心 and 心血管病中央 are one body; 南湖大学附属医院 and 江东大学附属医院 are two, as are 中心医院 and 中医院. */
function isNearMiss(a: string, b: string): boolean {
  if (isShortFor(a, b) || isShortFor(b, a) || isBrandOf(a, b) || isBrandOf(b, a)) return true;
  const [x, y] = [bareName(a), bareName(b)];
  if (x === y || isShortFor(x, y) || isShortFor(y, x)) return true;
  if (a.length !== b.length || isOrdinal(a, b)) return false;
  return differing(a, b) !== 'substituted' && dice(termsOf(a), termsOf(b)) >= 0.7;
}

/** 贵州医院 for 北京积水潭医院贵州医院, where the end is a name by itself. */
function isShortFor(short: string, long: string): boolean {
  if (short.length >= 3 && long.startsWith(short) && structures.test(long.slice(short.length))) return true;
  return short.length >= 4 && short.length < long.length && long.endsWith(short) && !general.test(short);
}

/** 华为 for 华为投资控股有限公司: the brand that opens a company's name. */
function isBrandOf(short: string, long: string): boolean {
  return short.length >= 2 && long.length > short.length + 2 && long.startsWith(short) && /(?:公司|集团)$/.test(long);
}

/** 白云国际机场 and 白云机场: a name without what people leave out of it. */
function bareName(name: string): string {
  return name.replace(/国际|股份|有限|责任/g, '');
}

/** 白鹤滩 for 白鹤滩水电站: what a name leaves out of one that bears it alone. */
const structures = /^(?:水电站|电站|核电站|大桥|特大桥|隧道|机场|水库|水利枢纽|港|油田|气田)$/;

const general = /^(?:大学|附属|中心|人民|第|省|市|县|区|中医|妇幼|儿童|职业|师范|技术|实验|国家|集团|总公司|高级|中级)/;

/** 第135届广交会 and 第136届广交会 are told apart by their number alone. */
function isOrdinal(a: string, b: string): boolean {
  const x = ordinal.exec(a)?.[0];
  const y = ordinal.exec(b)?.[0];
  return x !== undefined && y !== undefined && x !== y;
}

const ordinal = /^第[^届次]{1,5}[届次]/;
