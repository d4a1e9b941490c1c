/**
 * Currencies: ISO 4217 code, canonical Chinese name of the main unit, and the forms after a figure; `before` are forms
 * that stand before it. Sources: ISO 4217; the People's Bank of China's list of currency names; names in news use.
 */
export interface CurrencyRow {
  readonly iso: string;
  readonly name: string;
  readonly forms: readonly string[];
  readonly before: readonly string[];
  /** Forms of a hundredth, where they name their currency (美分). */
  readonly cents?: readonly string[];
}

function row(iso: string, name: string, forms: string, before = '', cents = ''): CurrencyRow {
  return { iso, name, forms: [name, ...split(forms)], before: split(before), cents: split(cents) };
}

function split(list: string): string[] {
  return list === '' ? [] : list.split(' ');
}

export const CURRENCIES: readonly CurrencyRow[] = [
  row(
    'CNY',
    '元',
    '圆 块钱 元人民币 圆人民币 人民币 人民币元 元整 圆整 元正 圆正 块大洋 块人民币 元钱 RMB CNY',
    '¥ 人民币 CNY RMB CN¥ 人民币¥',
  ),
  row('USD', '美元', '美金 美圆 元美元 元美金 美刀 块美元 块美金 USD', '$ US$ USD 美元 美金 美圆', '美分'),
  row('HKD', '港元', '港币 港圆 元港币 元港元 港纸 HKD', 'HK$ HKD 港币 港元 港圆'),
  row('TWD', '新台币', '新台币元 元新台币 台币 元台币 台元 TWD', 'NT$ TWD NTD 新台币 台币'),
  row('MOP', '澳门元', '澳门币 元澳门币 葡币', 'MOP$ MOP 澳门币 澳门元'),
  row('EUR', '欧元', '元欧元 欧 EUR', '€ EUR 欧元', '欧分'),
  row('GBP', '英镑', '镑 GBP', '£ GBP 英镑', '便士'),
  row('JPY', '日元', '日圆 日币 元日元 元日币 JPY', 'JP¥ JPY 日元 日币 日圆', '日本钱 日本銭 銭'),
  row('KRW', '韩元', '韩币 韩圆', '₩ KRW 韩元 韩币'),
  row('AUD', '澳元', '澳币 澳大利亚元 元澳元', 'A$ AU$ AUD 澳元 澳币', '澳分'),
  row('CAD', '加元', '加币 加拿大元 元加元', 'C$ CA$ CAD 加元 加币', '加分'),
  row('NZD', '新西兰元', '纽币 新西兰币', 'NZ$ NZD'),
  row('SGD', '新加坡元', '新元 新币 坡币', 'S$ SGD'),
  row('CHF', '瑞士法郎', '瑞郎', 'CHF 瑞士法郎'),
  row('RUB', '卢布', '俄罗斯卢布', '₽ RUB'),
  row('THB', '泰铢', '泰国铢 铢', '฿ THB'),
  row('INR', '卢比', '印度卢比', '₹ INR'),
  row('VND', '越南盾', '越盾', '₫ VND'),
  row('IDR', '印尼盾', '印尼卢比', 'IDR'),
  row('MYR', '林吉特', '马币 令吉', 'RM MYR'),
  row('PHP', '菲律宾比索', '', '₱ PHP'),
  row('BRL', '雷亚尔', '巴西雷亚尔', 'R$ BRL'),
  row('TRY', '里拉', '土耳其里拉', '₺ TRY'),
  row('ZAR', '兰特', '南非兰特', 'ZAR'),
  row('SEK', '瑞典克朗', '', 'SEK'),
  row('NOK', '挪威克朗', '', 'NOK'),
  row('DKK', '丹麦克朗', '', 'DKK'),
  row('MXN', '比索', '墨西哥比索', 'MXN'),
  row('AED', '迪拉姆', '', 'AED'),
  row('SAR', '里亚尔', '沙特里亚尔', 'SAR'),
  row('KZT', '坚戈', '', 'KZT'),
  row('KPW', '朝鲜元', '', 'KPW'),
  row('PKR', '巴基斯坦卢比', '', 'PKR'),
  row('PLN', '兹罗提', '波兰兹罗提', 'PLN'),
  row('HUF', '福林', '匈牙利福林', 'HUF'),
  row('CZK', '捷克克朗', '', 'CZK'),
  row('ILS', '谢克尔', '新谢克尔', '₪ ILS'),
  row('KHR', '瑞尔', '柬埔寨瑞尔', 'KHR'),
  row('LAK', '基普', '老挝基普', 'LAK'),
  row('MMK', '缅元', '缅币 缅甸元', 'MMK'),
  row('BDT', '塔卡', '孟加拉塔卡', 'BDT'),
  row('MNT', '图格里克', '蒙古图格里克', 'MNT'),
  row('UZS', '苏姆', '乌兹别克斯坦苏姆', 'UZS'),
  row('KGS', '索姆', '吉尔吉斯斯坦索姆', 'KGS'),
  row('UAH', '格里夫纳', '乌克兰格里夫纳', '₴ UAH'),
  row('BGN', '列弗', '保加利亚列弗', 'BGN'),
  row('RON', '列伊', '罗马尼亚列伊', 'RON'),
  row('NGN', '奈拉', '尼日利亚奈拉', '₦ NGN'),
  row('EGP', '埃镑', '埃及镑', 'EGP'),
  row('KES', '肯尼亚先令', '', 'KES'),
  row('ETB', '埃塞俄比亚比尔', '', 'ETB'),
  row('ARS', '阿根廷比索', '', 'ARS'),
  row('CLP', '智利比索', '', 'CLP'),
  row('COP', '哥伦比亚比索', '', 'COP'),
  row('PEN', '秘鲁索尔', '', 'PEN'),
  row('KWD', '科威特第纳尔', '', 'KWD'),
  row('IQD', '伊拉克第纳尔', '', 'IQD'),
  row('IRR', '伊朗里亚尔', '', 'IRR'),
  row('QAR', '卡塔尔里亚尔', '', 'QAR'),
  row('LKR', '斯里兰卡卢比', '', 'LKR'),
  row('NPR', '尼泊尔卢比', '', 'NPR'),
  row('XBT', '比特币', '个比特币 枚比特币', 'BTC'),
  row('ETH', '以太币', '个以太币 枚以太币', ''),
  row('XDR', '特别提款权', '', 'SDR'),
];

/** Parts of a main unit after it (十二块五毛, 五元六角七分): their share of it. */
export const PARTS: readonly (readonly [string, number])[] = [
  ['角', 0.1],
  ['毛', 0.1],
  ['毛钱', 0.1],
  ['角钱', 0.1],
  ['分', 0.01],
  ['分钱', 0.01],
];
