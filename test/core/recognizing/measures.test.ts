import assert from 'node:assert/strict';
import { check, quantities } from './check.ts';

describe('measures as they are said', () => {
  it('of two parts are one', () => {
    check('鱼重六斤八两，绳长3米50厘米，布五尺三寸', ['六斤八两 = 6.8 斤', '3米50厘米 = 3.5 米', '五尺三寸 = 5.3 尺']);
    check('先走5公里，再走30公里', ['5公里 = 5 公里', '30公里 = 30 公里']);
    check('米3斤油2斤', ['3斤 = 3 斤', '2斤 = 2 斤']);
  });

  it('with tenths behind the unit', () => {
    check('身高一米七八，墙厚两米五左右，发烧三十八度六', [
      '一米七八 = 1.78 米',
      '两米五左右 = ~2.45..2.55 米',
      '三十八度六 = 38.6 度',
    ]);
    check('身高一米六五。身高1米6', ['一米六五 = 1.65 米', '1米6 = 1.6 米']);
    check('宽3米5根', ['3米 = 3 米', '5根 = 5 根']);
    check('间隔三米五个人站岗', ['三米 = 3 米', '五个 = 5 个']);
    check('约两米多宽', ['约两米多 = ~1.5..3.5 米']);
  });

  it('with signs, spaces and scales', () => {
    check('气温 20 ℃，摄氏零下三度，华氏86度', ['20 ℃ = 20 ℃', '摄氏零下三度 = -3 ℃', '华氏86度 = 86 ℉']);
    check('密度五千克每立方米，风速十二米每秒，流量800立方米每秒', [
      '五千克每立方米 = 5 千克/立方米',
      '十二米每秒 = 12 米/秒',
      '800立方米每秒 = 800 立方米/秒',
    ]);
    check('五欧姆的电阻，三欧', ['五欧姆 = 5 欧姆', '三欧 = 3 欧元']);
    check('与5欧洲伙伴签约', []);
  });

  it('half as much again', () => {
    check('产量是去年的一倍半', ['去年 = 2023-01-01/2023-12-31', '一倍半 = 1.5 倍']);
  });
});

describe('money as it is said', () => {
  it('in coins', () => {
    check('五毛钱，四毛五，5分钱，两角二分', [
      '五毛钱 = 0.5 元',
      '四毛五 = 0.45 元',
      '5分钱 = 0.05 元',
      '两角二分 = 0.22 元',
    ]);
    check('三块半，3块8、三块零五。十块半。', [
      '三块半 = 3.5 元',
      '3块8 = 3.8 元',
      '三块零五 = 3.05 元',
      '十块半 = 10.5 元',
    ]);
    check('三块半成品', ['三块 = 3 块']);
    check('得了5分，差三分', ['5分 = 5 分', '三分 = 3 分']);
    check('贰仟零捌元伍角陆分', ['贰仟零捌元伍角陆分 = 2008.56 元']);
    check('五元参加抽奖', ['五元 = 5 元']);
  });

  it('in 个亿, where 亿 describes nothing', () => {
    check('投了两个亿，亏了三个多亿，至少1.5个亿', [
      '两个亿 = 200000000',
      '三个多亿 = ~300000000..400000000',
      '至少1.5个亿 = 150000000..',
    ]);
    check('几个亿的盘子', ['几个亿 = ~100000000..1000000000']);
    check('两个亿元村，三个亿吨级港口', ['两个 = 2 个', '三个 = 3 个']);
  });

  it('with its code behind, and in ranges whose sign stands before', () => {
    check('报价 300 USD，约 45EUR', ['300 USD = 300 美元', '约 45EUR = ~44.5..45.5 欧元']);
    check('每瓶￥3000-5000，门票HK$10至20', ['￥3000-5000 = 3000..5000 元', 'HK$10至20 = 10..20 港元']);
    check('占百分之五到十左右', ['百分之五到十左右 = ~5..10 %']);
    check('百分之五到十月底', ['百分之五 = 5 %', '到十月底 = 2024-10-26/2024-10-31 asof']);
    check('一千零五十块整', ['一千零五十块 = 1050 元']);
  });
});

describe('numbers as they are said', () => {
  it('出头 and 有余 leave a number open, 破 is a bound behind what grows', () => {
    check('三十出头的村，两千元有余', ['两千元有余 = ~2000..3000 元']);
    check('票房破亿，人数破千，打破2项纪录', ['破亿 = 100000000..', '破千 = 1000..', '2项 = 2 项']);
  });

  it('a last digit is a tenth of its unit, in Arabic as in Han', () => {
    check('共6万3，3万4000户', ['6万3 = 63000', '3万4000户 = 34000 户']);
  });

  it('a minus before a point and 百分之', () => {
    check('同比 -百分之五', ['-百分之五 = -5 %']);
  });
});

describe('numbers of people and about so many', () => {
  it('号人 counts people, not one of them', () => {
    check('来了三百来号人，厂里几十号人', ['三百来号人 = ~300..400 号人', '几十号人 = ~10..100 号人']);
    check('5号人物，一号人选', []);
  });

  it('三五成群 is no share', () => {
    check('三五成群，三五成的村', ['三五成 = ~30..50 %']);
  });

  it('百八十 is no eighty', () => {
    check('来了百八十人，花了千八百块', []);
    check('一百八十人', ['一百八十人 = 180 人']);
  });

  it('卌 is forty, and a slash may close a mixed fraction', () => {
    check('卌五个村', ['卌五个 = 45 个']);
    check('用了2又3/4小时', ['2又3/4 = 2.75']);
  });
});

describe('stretches of time as they are said', () => {
  it('in 世纪, 自然日 and whole days', () => {
    check('一个多世纪', ['一个多世纪 = ~1..2 个世纪']);
    check('走过半个世纪，两个世纪，30个自然日，忙了一整天', [
      '半个世纪 = 0.5 个世纪',
      '两个世纪 = 2 个世纪',
      '30个自然日 = 30 天',
      '一整天 = 1 天',
    ]);
    check('一整套办法', []);
  });

  it('个半 may be one half or one and a half', () => {
    check('等了个半小时，一个半小时', ['一个半小时 = 1.5 小时']);
  });

  it('a half that begins another stretch belongs to that one', () => {
    check('十天半个月', ['十天 = 10 天', '半个月 = 0.5 个月']);
  });
});

describe('numbers of lines', () => {
  it('an extension and a code count nothing', () => {
    assert.deepEqual(quantities('总机021-55501234转806，验证码为482913'), []);
    assert.deepEqual(quantities('138 0055 1234，400 810 5555'), []);
    check('学号20210315', []);
    check('截至20210315', ['截至20210315 = 2021-03-15 asof']);
    check('订单号码多，车牌1200张', ['1200张 = 1200 张']);
  });
});
