/**
 * Units of measure. One row is one unit: its canonical name, how many base units it is, and the forms it is written in
 * (folded text; Latin letters as written). Units of one dimension convert into each other, others never compare.
 *
 * Sources: GB 3100–3102-1993 (SI and its Chinese names), the State Council's order on legal units of measurement (1984,
 * 国务院关于在我国统一实行法定计量单位的命令) with the market units 斤 两 亩 里 丈 尺 寸, GB/T 2589-2020 (标准煤),
 * IEC 80000-13 (bytes and bits).
 */
export interface UnitRow {
  readonly name: string;
  readonly factor: number;
  readonly forms: readonly string[];
}

export interface DimensionRow {
  readonly dimension: string;
  readonly units: readonly UnitRow[];
}

function unit(name: string, factor: number, ...forms: readonly string[]): UnitRow {
  return { name, factor, forms: [name, ...forms] };
}

export const DIMENSIONS: readonly DimensionRow[] = [
  {
    dimension: 'length',
    units: [
      unit('米', 1, '公尺', 'm', '延米', '延长米'),
      unit('公里', 1000, '千米', 'km', 'KM', 'Km'),
      unit('分米', 0.1, 'dm'),
      unit('厘米', 0.01, '公分', 'cm', 'CM', 'Cm'),
      unit('毫米', 0.001, 'mm', 'MM', '公厘'),
      unit('微米', 1e-6, 'μm', 'um'),
      unit('纳米', 1e-9, 'nm'),
      unit('里', 500, '华里', '市里'),
      unit('丈', 10 / 3),
      unit('尺', 1 / 3, '市尺'),
      unit('寸', 1 / 30, '市寸'),
      unit('海里', 1852, '浬'),
      unit('英里', 1609.344, '哩'),
      unit('英尺', 0.3048, '英呎', '呎', "'"),
      unit('英寸', 0.0254, '英吋', '吋', '"'),
      unit('码', 0.9144),
      unit('英寻', 1.8288),
      unit('光年', 9.4607304725808e15),
    ],
  },
  {
    dimension: 'area',
    units: [
      unit('平方米', 1, '平米', '㎡', 'm²', 'm2', '平方公尺'),
      unit('平方公里', 1e6, '平方千米', 'km²', 'km2'),
      unit('平方厘米', 1e-4, 'cm²', 'cm2'),
      unit('平方毫米', 1e-6, 'mm²'),
      unit('公顷', 1e4, 'hm²'),
      unit('亩', 2000 / 3, '市亩'),
      unit('平方英尺', 0.09290304),
      unit('平方英寸', 0.00064516),
      unit('平方码', 0.83612736),
      unit('平方英里', 2589988.110336),
      unit('英亩', 4046.8564224),
      unit('坪', 400 / 121),
    ],
  },
  {
    dimension: 'volume',
    units: [
      unit('立方米', 1000, '立方', 'm³', 'm3', '立方公尺'),
      unit('升', 1, '公升', 'L', '立升'),
      unit('毫升', 0.001, 'ml', 'mL', 'ML', 'cc'),
      unit('汤匙', 0.015, '大汤匙'),
      unit('茶匙', 0.005),
      unit('立方厘米', 0.001, 'cm³'),
      unit('立方公里', 1e12),
      unit('加仑', 3.785411784),
      unit('品脱', 0.473176473),
      unit('夸脱', 0.946352946),
      unit('立方英尺', 28.316846592),
      unit('立方英寸', 0.016387064),
      unit('立方分米', 1),
      unit('立方毫米', 1e-6),
      unit('蒲式耳', 35.23907016688),
      unit('桶', 158.987294928),
    ],
  },
  {
    dimension: 'mass',
    units: [
      unit('克', 1, 'g', '公克'),
      unit('公斤', 1000, '千克', 'kg', 'KG', 'Kg'),
      unit('毫克', 0.001, 'mg'),
      unit('微克', 1e-6, 'μg', 'ug'),
      unit('吨', 1e6, '公吨', 't'),
      unit('斤', 500, '市斤'),
      unit('两', 50, '市两'),
      unit('钱', 5),
      unit('磅', 453.59237),
      unit('盎司', 28.349523125, '安士'),
      unit('克拉', 0.2),
      unit('英石', 6350.29318),
    ],
  },
  {
    dimension: 'mass:coal',
    units: [unit('吨标准煤', 1, '吨标煤'), unit('克标准煤', 1e-6), unit('千克标准煤', 1e-3, '公斤标准煤')],
  },
  { dimension: 'mass:oil', units: [unit('吨油当量', 1)] },
  { dimension: 'mass:co2', units: [unit('吨二氧化碳', 1, '吨二氧化碳当量')] },
  {
    dimension: 'energy',
    units: [
      unit('千瓦时', 1, '千瓦·时', '千瓦小时', 'kWh', 'KWh', 'kwh', '度电'),
      unit('兆瓦时', 1e3, 'MWh'),
      unit('吉瓦时', 1e6, 'GWh'),
      unit('太瓦时', 1e9, 'TWh'),
      unit('焦耳', 1 / 3.6e6, '焦'),
      unit('千焦', 1 / 3600, '千焦耳'),
      unit('卡路里', 1 / 860420.65, '卡'),
      unit('千卡', 1 / 860.42065, '大卡'),
    ],
  },
  {
    dimension: 'power',
    units: [
      unit('瓦', 1, '瓦特', 'W'),
      unit('千瓦', 1e3, 'kW', 'KW', 'kw'),
      unit('兆瓦', 1e6, 'MW'),
      unit('吉瓦', 1e9, 'GW'),
      unit('太瓦', 1e12, 'TW'),
      unit('马力', 735.49875),
      unit('千伏安', 1e3, 'kVA', 'KVA'),
    ],
  },
  { dimension: 'voltage', units: [unit('伏', 1, '伏特'), unit('千伏', 1e3, 'kV', 'KV')] },
  { dimension: 'resistance', units: [unit('欧姆', 1)] },
  { dimension: 'luminous', units: [unit('流明', 1)] },
  { dimension: 'illuminance', units: [unit('勒克斯', 1)] },
  { dimension: 'current', units: [unit('安培', 1), unit('毫安', 1e-3, 'mA', '毫安时', 'mAh')] },
  {
    dimension: 'frequency',
    units: [
      unit('赫兹', 1, '赫', 'Hz'),
      unit('千赫', 1e3, '千赫兹', 'kHz'),
      unit('兆赫', 1e6, '兆赫兹', 'MHz'),
      unit('吉赫', 1e9, 'GHz'),
    ],
  },
  {
    dimension: 'pressure',
    units: [
      unit('帕', 1, '帕斯卡', 'Pa'),
      unit('百帕', 100, 'hPa'),
      unit('千帕', 1e3, 'kPa'),
      unit('兆帕', 1e6, 'MPa'),
    ],
  },
  { dimension: 'force', units: [unit('牛顿', 1), unit('千牛', 1e3)] },
  { dimension: 'substance', units: [unit('摩尔', 1, 'mol')] },
  { dimension: 'sound', units: [unit('分贝', 1, 'dB')] },
  { dimension: 'rate', units: [unit('/10万', 1, '/十万'), unit('/万', 10), unit('/百万', 0.1, '/100万')] },
  { dimension: 'angle', units: [unit('°', 1)] },
  { dimension: 'radiation', units: [unit('毫西弗', 1, 'mSv')] },
  {
    dimension: 'concentration',
    units: [
      unit('微克/立方米', 1, '微克每立方米', 'μg/m³', 'ug/m3'),
      unit('毫克/立方米', 1000, '毫克每立方米', 'mg/m³'),
      unit('克/立方米', 1e6, '克每立方米'),
      unit('千克/立方米', 1e9, '千克每立方米', '公斤/立方米', 'kg/m³'),
      unit('克/立方厘米', 1e12, '克每立方厘米', 'g/cm³'),
    ],
  },
  { dimension: 'concentration:litre', units: [unit('毫克/升', 1, '毫克每升', 'mg/L', 'mg/l'), unit('克/升', 1000)] },
  {
    dimension: 'speed',
    units: [
      unit('公里/小时', 1, '公里每小时', '千米每小时', '千米/小时', 'km/h', '公里/时', '千米/时', '迈'),
      unit('米/秒', 3.6, '米每秒', 'm/s'),
      unit('公里/秒', 3600, '公里每秒', '千米每秒', '千米/秒', 'km/s'),
      unit('英里/小时', 1.609344, '英里每小时'),
    ],
  },
  { dimension: 'mach', units: [unit('马赫', 1)] },
  { dimension: 'flow', units: [unit('立方米/秒', 1, '立方米每秒', 'm³/s')] },
  {
    dimension: 'data',
    units: [
      unit('字节', 1, 'B'),
      unit('千字节', 2 ** 10, 'KB', 'kB'),
      unit('兆字节', 2 ** 20, 'MB', '兆B'),
      unit('吉字节', 2 ** 30, 'GB', '千兆字节'),
      unit('太字节', 2 ** 40, 'TB'),
      unit('拍字节', 2 ** 50, 'PB'),
      unit('艾字节', 2 ** 60, 'EB'),
      unit('泽字节', 2 ** 70, 'ZB'),
    ],
  },
  { dimension: 'bits', units: [unit('比特', 1), unit('千比特', 1e3), unit('兆比特', 1e6), unit('吉比特', 1e9)] },
  {
    dimension: 'bitrate',
    units: [
      unit('比特/秒', 1, 'bps'),
      unit('kbps', 1e3, 'Kbps'),
      unit('Mbps', 1e6, '兆比特每秒', '兆/秒'),
      unit('Gbps', 1e9),
    ],
  },
  {
    dimension: 'compute',
    units: [
      unit('FLOPS', 1, 'Flops'),
      unit('PFLOPS', 1e15, 'PFlops', 'P算力'),
      unit('EFLOPS', 1e18, 'EFlops', 'EFlops算力'),
    ],
  },
  {
    dimension: 'temperature:C',
    units: [unit('℃', 1, '°C', '摄氏度', '摄氏°', '度摄氏', '°c')],
  },
  { dimension: 'temperature:F', units: [unit('℉', 1, '°F', '华氏度', '华氏°', '度华氏')] },
  { dimension: 'temperature:K', units: [unit('开尔文', 1)] },
  {
    dimension: 'age',
    units: [
      unit('岁', 1, '周岁', '虚岁'),
      unit('月龄', 1 / 12, '个月大'),
      unit('周龄', 7 / 365.2425, '周大'),
      unit('日龄', 1 / 365.2425, '天大', '日大'),
    ],
  },
  { dimension: 'teu', units: [unit('标箱', 1, '标准箱', 'TEU', '个标准箱', '个标箱')] },
  { dimension: 'turnover:passenger', units: [unit('人公里', 1)] },
  { dimension: 'turnover:freight', units: [unit('吨公里', 1)] },
];

/**
 * Shares. `scale` turns the written number into percent: 三成 is 30 %, 八五折 85 %, 5‰ 0.5 %. A percentage point is a
 * difference of shares and has its own dimension.
 */
export const SHARES: readonly {
  readonly form: string;
  readonly name: string;
  readonly dimension: string;
  readonly scale: number;
}[] = [
  { form: '%', name: '%', dimension: 'percent', scale: 1 },
  { form: '‰', name: '%', dimension: 'percent', scale: 0.1 },
  { form: '‱', name: '%', dimension: 'percent', scale: 0.01 },
  { form: '成', name: '%', dimension: 'percent', scale: 10 },
  { form: '折', name: '%', dimension: 'percent', scale: 10 },
  { form: '个百分点', name: '个百分点', dimension: 'point', scale: 1 },
  { form: '百分点', name: '个百分点', dimension: 'point', scale: 1 },
  { form: '个点', name: '个百分点', dimension: 'point', scale: 1 },
  { form: '个千分点', name: '个百分点', dimension: 'point', scale: 0.1 },
  { form: '个基点', name: '个百分点', dimension: 'point', scale: 0.01 },
  { form: '基点', name: '个百分点', dimension: 'point', scale: 0.01 },
  { form: 'BP', name: '个百分点', dimension: 'point', scale: 0.01 },
  { form: 'bp', name: '个百分点', dimension: 'point', scale: 0.01 },
  { form: '个BP', name: '个百分点', dimension: 'point', scale: 0.01 },
];

/** Stretches of time. Months and years have no fixed number of days: three families that do not convert. */
export const DURATIONS: readonly DimensionRow[] = [
  {
    dimension: 'time:months',
    units: [
      unit('年', 12, '周年', '整年', '个年头', '载', '载春秋'),
      unit('个世纪', 1200),
      unit('个季度', 3),
      unit('个月', 1, '个整月'),
    ],
  },
  {
    dimension: 'time:days',
    units: [
      unit('天', 86400, '日', '昼夜', '个昼夜', '整天', '自然日', '个自然日'),
      unit('周', 604800, '个星期', '星期', '个礼拜', '礼拜', '个周'),
      unit('小时', 3600, '个小时', '个钟头', '钟头', '个钟', 'h'),
      unit('分钟', 60, 'min'),
      unit('秒', 1, '秒钟', 's'),
      unit('毫秒', 0.001, 'ms'),
      unit('微秒', 1e-6, 'μs'),
      unit('纳秒', 1e-9, 'ns'),
      unit('刻钟', 900),
    ],
  },
  { dimension: 'time:workdays', units: [unit('个工作日', 1, '工作日', '个交易日')] },
];
