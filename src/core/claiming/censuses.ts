/**
 * Counts of a whole nation by their reference day: what they found holds as of it, whenever it is told.
 * Source: communiqués of the National Bureau of Statistics and the Ministry of Natural Resources.
 */
export const censuses: readonly (readonly [string, string])[] = [
  ['第七次全国人口普查', '2020-11-01'],
  ['第六次全国人口普查', '2010-11-01'],
  ['第五次全国人口普查', '2000-11-01'],
  ['第四次全国人口普查', '1990-07-01'],
  ['第五次全国经济普查', '2023-12-31'],
  ['第四次全国经济普查', '2018-12-31'],
  ['第三次全国经济普查', '2013-12-31'],
  ['第二次全国经济普查', '2008-12-31'],
  ['第一次全国经济普查', '2004-12-31'],
  ['第三次全国农业普查', '2016-12-31'],
  ['第二次全国农业普查', '2006-12-31'],
  ['第三次全国国土调查', '2019-12-31'],
  ['第二次全国土地调查', '2009-12-31'],
];
