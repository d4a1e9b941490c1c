/**
 * Papers and sites whose name holds no place, with the division of the first level that they report from.
 * Source: mastheads and imprints of the papers.
 */
export const papers: ReadonlyMap<string, string> = new Map(
  [
    ['大河网 大河报 大河客户端 顶端新闻', '河南省'],
    ['华龙网 上游新闻', '重庆市'],
    ['红网 潇湘晨报 三湘都市报', '湖南省'],
    ['荆楚网 楚天都市报', '湖北省'],
    ['大众日报 齐鲁晚报 齐鲁网 大众网', '山东省'],
    ['新华日报 扬子晚报 现代快报', '江苏省'],
    ['钱江晚报 浙江在线', '浙江省'],
    ['解放日报 文汇报 新民晚报 东方网', '上海市'],
    ['南方日报 羊城晚报 南方都市报 南方网', '广东省'],
    ['川观新闻 华西都市报 四川在线', '四川省'],
    ['华商报 三秦都市报', '陕西省'],
    ['三晋都市报 黄河新闻网', '山西省'],
    ['燕赵都市报 长城网', '河北省'],
    ['新京报 北京青年报 千龙网', '北京市'],
    ['今晚报 北方网', '天津市'],
    ['每日甘肃网', '甘肃省'],
    ['东南网', '福建省'],
  ].flatMap(([names = '', place = '']) => names.split(' ').map((name) => [name, place] as const)),
);
