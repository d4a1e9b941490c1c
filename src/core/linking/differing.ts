/** How two measures differ: in one character (中心 and 中央, 甲公司 and 乙公司), in words of two characters or more that stand for each other, in a modifier more, or hardly. */
export type Differing = 'none' | 'replaced' | 'inserted' | 'substituted';

/** Compares two measures or names; linear in their lengths but for those of one length. */
export function differing(a: string, b: string): Differing {
  let start = 0;
  while (start < a.length && start < b.length && a.charAt(start) === b.charAt(start)) start += 1;
  let end = 0;
  while (
    end < a.length - start &&
    end < b.length - start &&
    a.charAt(a.length - 1 - end) === b.charAt(b.length - 1 - end)
  )
    end += 1;
  const inA = a.length - start - end;
  const inB = b.length - start - end;
  if (inA >= 2 && inB >= 2) return isPermuted(a, b) ? 'none' : 'substituted';
  // M1 and M2, AAAAA级 and AAAA级 are names of two things.
  if (/[A-Za-z0-9Ⅰ-Ⅻ]/.test(a.slice(start, start + inA) + b.slice(start, start + inB))) return 'substituted';
  if (inA === 1 && inB === 1) return 'replaced';
  return inA >= 2 || inB >= 2 ? 'inserted' : 'none';
}

/** 改造农村危房 and 农村危房改造: the same characters in another order. */
function isPermuted(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < 4) return false;
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += a.charCodeAt(at) - b.charCodeAt(at);
  if (sum !== 0) return false;
  for (let at = 0; at < a.length; at++) if (a.split(a.charAt(at)).length !== b.split(a.charAt(at)).length) return false;
  return true;
}

/** 养老床位 and 床位: one holds the other and both end alike. */
export function isContained(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.length >= 2 && long.endsWith(short.slice(-2)) && (long.includes(short) || short.length >= 4);
}
