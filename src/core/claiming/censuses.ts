/**
 * Counts of a whole nation by their reference day: what they found holds as of it, whenever it is told. Their names stand
 * here without 全国, which texts leave out.
 * Source: communiqués of the National Bureau of Statistics and the Ministry of Natural Resources.
 */
export const censuses: readonly (readonly [string, string])[] = [
  ['第七次人口普查', '2020-11-01'],
  ['第六次人口普查', '2010-11-01'],
  ['第五次人口普查', '2000-11-01'],
  ['第四次人口普查', '1990-07-01'],
  ['第五次经济普查', '2023-12-31'],
  ['第四次经济普查', '2018-12-31'],
  ['第三次经济普查', '2013-12-31'],
  ['第二次经济普查', '2008-12-31'],
  ['第一次经济普查', '2004-12-31'],
  ['第三次农业普查', '2016-12-31'],
  ['第二次农业普查', '2006-12-31'],
  ['第三次国土调查', '2019-12-31'],
  ['第二次土地调查', '2009-12-31'],
];
