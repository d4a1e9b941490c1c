import assert from 'node:assert/strict';
import { recognizeFigures } from '../../../src/core/recognizing/recognize.ts';
import { check, quantities } from './check.ts';

describe('amounts', () => {
  it('reads Arabic, Han and mixed numerals', () => {
    check('全市共有1,100万人、3万4000户', ['1,100万人 = 11000000 人', '3万4000户 = 34000 户']);
    check('投资25万6千元，累计二十万亿元', ['25万6千元 = 256000 元', '二十万亿元 = 20000000000000 元']);
    check('一百二十万三千人，壹佰万元整，两千零四十五家', [
      '一百二十万三千人 = 1203000 人',
      '壹佰万元整 = 1000000 元',
      '两千零四十五家 = 2045 家',
    ]);
    check('卅五个村、廿二条路', ['卅五个 = 35 个', '廿二条 = 22 条']);
    check('全年一亿七万两千三百人', ['一亿七万两千三百人 = 100072300 人']);
    check('共５，２００人', ['５，２００人 = 5200 人']);
  });

  it('reads traditional and financial numerals without folding', () => {
    check('投資三萬四千五百億元', ['三萬四千五百億元 = 3450000000000 元']);
    check('叁仟壹佰萬圓整', ['叁仟壹佰萬圓整 = 31000000 元']);
  });

  it('reads shares, fractions and scores of ten', () => {
    check('增长三成，三成五，打八五折', ['三成 = 30 %', '三成五 = 35 %', '八五折 = 85 %']);
    check('百分之五点六，千分之三', ['百分之五点六 = 5.6 %', '千分之三 = 0.3 %']);
    check('约有一半以上的村，近一半，超过一半', ['约有一半以上 = ~0.5..', '近一半 = ~0.45..0.5', '超过一半 = 0.5..']);
    check('三分之一的学校，五又二分之一', ['三分之一 = 0.333333333333333', '五又二分之一 = 5.5']);
    check('提高5.6个百分点，下调20个基点', ['5.6个百分点 = 5.6 个百分点', '20个基点 = 0.2 个百分点']);
  });

  it('reads signs', () => {
    check('负3.5%，零下12摄氏度，-4.2℃', ['负3.5% = -3.5 %', '零下12摄氏度 = -12 ℃', '-4.2℃ = -4.2 ℃']);
  });

  it('gives approximations and bounds as intervals', () => {
    check('1400余项技术，500多亿元，二百余万人', [
      '1400余项 = ~1400..1500 项',
      '500多亿元 = ~50000000000..60000000000 元',
      '二百余万人 = ~2000000..3000000 人',
    ]);
    check('近90%，约3000人', ['近90% = ~85..90 %', '约3000人 = ~2500..3500 人']);
    check('超过1.2万家，不足5人，至少三十名', ['超过1.2万家 = 12000.. 家', '不足5人 = ..5 人', '至少三十名 = 30.. 名']);
    check('50%以上，5亿元以内，100人以下，20天左右', [
      '50%以上 = 50.. %',
      '5亿元以内 = 0..500000000 元',
      '100人以下 = ..100 人',
      '20天左右 = ~15..25 天',
    ]);
    check('上百家企业，数百人，几十万元，十几万册', [
      '上百家 = ~100..1000 家',
      '数百人 = ~100..1000 人',
      '几十万元 = ~100000..1000000 元',
      '十几万册 = ~100000..200000 册',
    ]);
    check('三四百人，两三个县，一两天', ['三四百人 = ~300..400 人', '两三个 = ~2..3 个', '一两天 = ~1..2 天']);
    check('突破百亿元，超千名', ['突破百亿元 = 10000000000.. 元', '超千名 = 1000.. 名']);
  });

  it('gives ranges the unit and the 万 of their end', () => {
    check('5—6亿元，5-20%，1.5至2公里', [
      '5—6亿元 = 500000000..600000000 元',
      '5-20% = 5..20 %',
      '1.5至2公里 = 1.5..2 公里',
    ]);
    check('8000到1万人，两到三万港元，两到三千人', [
      '8000到1万人 = 8000..10000 人',
      '两到三万港元 = 20000..30000 港元',
      '两到三千人 = 2000..3000 人',
    ]);
    check('三年以上十年以下，大于10公里且小于20公里', [
      '三年以上十年以下 = 3..10 年',
      '大于10公里且小于20公里 = 10..20 公里',
    ]);
    check('从5%提高到7%，由9家增至12家', ['5% = 5 %', '7% = 7 %', '9家 = 9 家', '12家 = 12 家']);
  });

  it('reads currencies before and after the number, and their parts', () => {
    check('人民币50元，￥300，US$20，港币两千元', [
      '人民币50元 = 50 元',
      '￥300 = 300 元',
      'US$20 = 20 美元',
      '港币两千元 = 2000 港元',
    ]);
    check('十二块五毛，两美元又三美分', ['十二块五毛 = 12.5 元', '两美元又三美分 = 2.03 美元']);
  });

  it('reads stretches of time of several parts and halves', () => {
    check('半个多月，三年半，两个半月，四年六个月', [
      '半个多月 = ~0.5..1 个月',
      '三年半 = 3.5 年',
      '两个半月 = 2.5 个月',
      '四年六个月 = 4.5 年',
    ]);
    check('5小时之内，两个多小时', ['5小时之内 = 0..5 小时', '两个多小时 = ~2..3 小时']);
    check('应当在三十日内答复', ['三十日 = 30 天']);
  });

  it('keeps 一 before a classifier, ordinal 二 and schemes from counting', () => {
    check('一家医院、二轮承包、一主两副、三区四县', []);
    assert.deepEqual(quantities('一家医院'), ['一家 = quantity 1 家']);
  });

  it('gives the rounding that the written digits allow', () => {
    const rounding = (text: string): number | undefined => {
      return recognizeFigures(text, 0, text.length, null).quantities[0]?.value.rounding;
    };
    assert.equal(rounding('1.1万张'), 500);
    assert.equal(rounding('66.9%'), 0.05);
    assert.equal(rounding('76个'), 0.5);
  });

  it('reads only its stretch of the text', () => {
    const text = '前有5家，后有7家，再有9家';
    const { quantities: found } = recognizeFigures(text, 5, 10, null);
    assert.deepEqual(
      found.map(({ start, end }) => text.slice(start, end)),
      ['7家'],
    );
  });
});
