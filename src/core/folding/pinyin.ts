/** Initials and finals of standard Chinese without tone (GB/T 16159, the table of 现代汉语词典); `v` is ü. */
const SYLLABLES: Readonly<Record<string, string>> = {
  '': 'a o e ai ei ao ou an en ang eng er yi ya ye yao you yan yin yang ying yong wu wa wo wai wei wan wen wang weng yu yue yuan yun yo',
  b: 'a o ai ei ao an en ang eng i ie iao ian in ing u',
  p: 'a o ai ei ao ou an en ang eng i ie iao ian in ing u',
  m: 'a o e ai ei ao ou an en ang eng i ie iao iu ian in ing u',
  f: 'a o ei ou an en ang eng u',
  d: 'a e ai ei ao ou an en ang eng ong i ia ie iao iu ian ing u uo ui uan un',
  t: 'a e ai ei ao ou an ang eng ong i ie iao ian ing u uo ui uan un',
  n: 'a e ai ei ao ou an en ang eng ong i ie iao iu ian in iang ing u uo uan un v ve ue',
  l: 'a o e ai ei ao ou an ang eng ong i ia ie iao iu ian in iang ing u uo uan un v ve ue',
  g: 'a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang',
  k: 'a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang',
  h: 'a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang',
  j: 'i ia ie iao iu ian in iang ing iong u ue uan un',
  q: 'i ia ie iao iu ian in iang ing iong u ue uan un',
  x: 'i ia ie iao iu ian in iang ing iong u ue uan un',
  zh: 'i a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang',
  ch: 'i a e ai ao ou an en ang eng ong u ua uo uai ui uan un uang',
  sh: 'i a e ai ei ao ou an en ang eng u ua uo uai ui uan un uang',
  r: 'i e ao ou an en ang eng ong u ua uo ui uan un',
  z: 'i a e ai ei ao ou an en ang eng ong u uo ui uan un',
  c: 'i a e ai ao ou an en ang eng ong u uo ui uan un',
  s: 'i a e ai ao ou an en ang eng ong u uo ui uan un',
};

/** Syllables that are written without a tone mark, and the characters (either script) that read so. */
const NEUTRAL: Readonly<Record<string, string>> = {
  de: '的地得',
  le: '了',
  zhe: '着著',
  ma: '吗嗎嘛么',
  ne: '呢',
  ba: '吧罢',
  a: '啊',
  ya: '呀',
  men: '们們',
  zi: '子',
  me: '么麼',
  ge: '个個',
  li: '里裡裏',
  tou: '头頭',
  shang: '上',
  xia: '下',
  bian: '边邊',
  mian: '面',
  fu: '夫',
  shi: '是事',
};

const TONED = 'āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ';
const PLAIN = 'aaaaeeeeiiiioooouuuuvvvvnnnm';
/** Longest gloss: zhuāng with a separate combining tone mark. */
export const LONGEST_GLOSS = 8;

/** Longest gloss of a word of up to six characters. */
export const LONGEST_WORD_GLOSS = 44;

let syllables: ReadonlySet<string> | undefined;

function syllableSet(): ReadonlySet<string> {
  syllables ??= new Set(
    Object.entries(SYLLABLES).flatMap(([initial, finals]) => finals.split(' ').map((f) => initial + f)),
  );
  return syllables;
}

/**
 * Whether `letters` reads a word of at most `most` characters: syllables apart (tú shū guǎn), together (túshūguǎn), with
 * tone digits (tu2 shu1 guan3), or in zhuyin (ㄊㄨˊ ㄕㄨ). One syllable with a tone digit is a gloss as well.
 */
export function isWordGloss(letters: string, most: number): boolean {
  if (most === 0 || letters.length > LONGEST_WORD_GLOSS) return false;
  if (/^[\u3105-\u312fˊˇˋ˙ ]+$/.test(letters)) return /[\u3105-\u312f]/.test(letters) && zhuyinLength(letters) <= most;
  const parts = letters.split(/[ '’]/).filter((part) => part !== '');
  let count = 0;
  for (const part of parts) {
    const of = syllablesIn(part);
    if (of === 0) return false;
    count += of;
  }
  const tones = letters.match(/[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ1-5]/g)?.length ?? 0;
  return count >= 1 && count <= most && tones >= Math.ceil(count / 2);
}

function zhuyinLength(letters: string): number {
  return letters.split(/[ ˊˇˋ˙]/).filter((part) => part !== '').length;
}

/** How many syllables a run of letters is, each with one tone at most; 0 where it is none. Longest first, back to shorter ones. */
function syllablesIn(run: string): number {
  if (run === '') return 0;
  const counts: number[] = [0];
  for (let end = 1; end <= run.length; end++) {
    let best = 0;
    for (let start = Math.max(0, end - 7); start < end; start++) {
      const before = start === 0 ? 0 : (counts[start] ?? 0);
      if (start > 0 && before === 0) continue;
      if (isSyllable(run.slice(start, end)) && (best === 0 || before + 1 < best)) best = before + 1;
    }
    counts.push(best);
  }
  return counts[run.length] ?? 0;
}

function isSyllable(letters: string): boolean {
  let plain = '';
  let tones = 0;
  for (let at = 0; at < letters.length; at++) {
    const char = letters.charAt(at);
    const toned = TONED.indexOf(char);
    if (toned >= 0) {
      tones++;
      plain += PLAIN.charAt(toned);
    } else if (char === 'ü') plain += 'v';
    // (a1) is a mark, not a reading.
    else if (char >= '1' && char <= '5' && at === letters.length - 1 && at >= 2) tones++;
    else if (char >= 'a' && char <= 'z') plain += char;
    else return false;
  }
  return tones <= 1 && syllableSet().has(plain);
}

/**
 * Whether `letters` is the pinyin of one syllable as a gloss writes it: lower case with one tone mark,
 * or without any where the character before it is one that is read in the neutral tone.
 * Abbreviations (IP, AI, GDP) and foreign words are none.
 */
export function isGloss(letters: string, before: string): boolean {
  if (letters.length === 0 || letters.length > LONGEST_GLOSS) return false;
  let plain = '';
  let tones = 0;
  for (const char of letters) {
    const code = char.charCodeAt(0);
    const toned = TONED.indexOf(char);
    if (toned >= 0) {
      tones++;
      plain += PLAIN.charAt(toned);
    } else if (code === 0x304 || code === 0x301 || code === 0x30c || code === 0x300) tones++;
    else if (code === 0x308) plain = plain.replace(/u$/, 'v');
    else if (char === 'ü') plain += 'v';
    else if (code >= 0x61 && code <= 0x7a) plain += char;
    else return false;
  }
  if (tones > 1) return false;
  if (tones === 0) return NEUTRAL[plain]?.includes(before) ?? false;
  return syllableSet().has(plain);
}
