/**
 * Meetings whose mention shows that a text is no older: the last day of each. An event announced ahead
 * (将召开) would date too early, which is why only the earliest reading is inferred and shown as inferred.
 * Source: communiqués and announcements of the meetings (gov.cn, 12371.cn).
 */
export const events: readonly (readonly [string, string])[] = [
  ['党的十六大', '2002-11-14'],
  ['党的十七大', '2007-10-21'],
  ['十七届三中全会', '2008-10-12'],
  ['十七届五中全会', '2010-10-18'],
  ['党的十八大', '2012-11-14'],
  ['十八届三中全会', '2013-11-12'],
  ['十八届四中全会', '2014-10-23'],
  ['十八届五中全会', '2015-10-29'],
  ['十八届六中全会', '2016-10-27'],
  ['党的十九大', '2017-10-24'],
  ['十九届三中全会', '2018-02-28'],
  ['十九届四中全会', '2019-10-31'],
  ['十九届五中全会', '2020-10-29'],
  ['十九届六中全会', '2021-11-11'],
  ['党的二十大', '2022-10-22'],
  ['二十届二中全会', '2023-02-28'],
  ['二十届三中全会', '2024-07-18'],
  ['二十届四中全会', '2025-10-23'],
];
