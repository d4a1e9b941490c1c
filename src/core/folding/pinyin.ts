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

let syllables: ReadonlySet<string> | undefined;

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
  syllables ??= new Set(
    Object.entries(SYLLABLES).flatMap(([initial, finals]) => finals.split(' ').map((f) => initial + f)),
  );
  return syllables.has(plain);
}
