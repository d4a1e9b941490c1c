/** 内蒙古自治区 → 内蒙古, 广西壮族自治区 → 广西, 河南省 → 河南, 香港特别行政区 → 香港. */
export function shortOfProvince(full: string): string {
  return withoutLast(full, ['特别行政区', '壮族自治区', '回族自治区', '维吾尔自治区', '自治区', '省', '市']);
}

/** 郑州市 → 郑州; 黔东南苗族侗族自治州 → 黔东南, 黔东南州; 阿里地区 → 阿里; 锡林郭勒盟 → 锡林郭勒, 锡盟 stays unknown. */
export function formsOfPrefecture(full: string): readonly string[] {
  const stem = withoutPeoples(withoutLast(full, ['市', '自治州', '地区', '盟']));
  const forms = [full, stem];
  if (full.endsWith('自治州')) forms.push(`${stem}州`, `${stem}自治州`);
  return stem.length >= 2 ? forms : [full];
}

/** 岑巩县 → 岑巩, 三江侗族自治县 → 三江, 三江县; a district keeps its 区, for 和平 and 长安 are words. */
export function formsOfCounty(full: string): readonly string[] {
  if (full.endsWith('区') && !full.endsWith('特区') && !full.endsWith('林区')) return [full];
  // Nine of ten are of these two: the short way for them, as this runs cold and once.
  const plain = full.endsWith('县') ? !full.endsWith('自治县') : full.endsWith('市');
  const stem = withoutPeoples(
    plain ? full.slice(0, -1) : withoutLast(full, ['自治县', '自治旗', '旗', '特区', '林区']),
  );
  if (stem.length < 2) return [full];
  if (plain) return [full, stem];
  return full.endsWith('自治县')
    ? [full, stem, `${stem}县`]
    : full.endsWith('自治旗')
      ? [full, stem, `${stem}旗`]
      : [full, stem];
}

/** A name without the first of the endings that it has. Compared by hand: expressions are slow until they are warm. */
function withoutLast(full: string, endings: readonly string[]): string {
  for (const ending of endings) if (full.endsWith(ending)) return full.slice(0, -ending.length);
  return full;
}

/** The peoples that names of autonomous divisions carry, in their order behind the stem. */
const peoples =
  '蒙古族 蒙古 回族 藏族 维吾尔 苗族 彝族 壮族 布依族 朝鲜族 满族 侗族 瑶族 白族 土家族 哈尼族 哈萨克族 哈萨克 傣族 黎族 傈僳族 佤族 畲族 拉祜族 水族 东乡族 纳西族 景颇族 柯尔克孜 土族 达斡尔族 达斡尔 仫佬族 羌族 布朗族 撒拉族 毛南族 仡佬族 锡伯 锡伯族 普米族 塔吉克 怒族 鄂温克族 裕固族 保安族 独龙族 鄂伦春 各族'.split(
    ' ',
  );

/** Most names do not end like a people's. */
const lastOfPeople: ReadonlySet<string> = new Set(peoples.map((name) => name.slice(-1)));

function withoutPeoples(stem: string): string {
  let rest = stem;
  while (lastOfPeople.has(rest.charAt(rest.length - 1))) {
    const people = peoples.find((name) => rest.length > name.length && rest.endsWith(name));
    if (people === undefined) return rest;
    rest = rest.slice(0, -people.length);
  }
  return rest;
}
