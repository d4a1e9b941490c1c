/**
 * The months of the Chinese calendar and the day of 清明, for each year from `FIRST_LUNAR_YEAR` on, as one hexadecimal
 * number. From the right: 13 bits, one for each month in order, the leap month where it stands, 1 for 30 days and 0 for 29
 * (the first month leftmost); 2 bits, the day in April of 清明 above 4; 4 bits, the month that is repeated as a leap month,
 * 0 for none; the rest, how many days 正月初一 lies after 1 January.
 *
 * Source: computed after GB/T 33661-2017 (编算和颁行) from the new moons and solar longitudes of astronomy-engine 2.1.19 (MIT),
 * at 120° E. Equal to tyme4ts 1.5.2 (MIT) in every year of the table. The calendar of ICU, which `Intl` gives, is not: it begins months
 * of 1954, 1955, 1987, 1998, 2012, 2018, 2027, 2030 and 2070 a day early or late. Before 1929 the calendar was counted at
 * Beijing; in 2097 a new moon falls so near to midnight that the sources differ.
 */
export const LUNAR_YEARS: readonly string[] = [
  '140292e eb2c96 1785a94 1203d4a caada9 1602b5a 110456c b9b26e 148325c f3b92d',
  '188592a 1303a94 d33b4a 16836aa 1184ad4 c2355b 15824ba 100325a a9392b 140352a',
  'e3b695 1782d94 12036aa d2aab5 16029b4 10834b6 b9aa57 1502a56 f4352a 1803d2a',
  '1302d54 db35aa 168356a 118296c c234ae 15834ae 1002a4c a1bd26 1383b2a ebab55',
  '1782ad4 12032da d2a95d 168295a 108349a b23a4d 1483a4a f41aa5 18036a8 12836d4',
  'db32da 17012b6 1182936 c23497 1583496 105164b 1902d4a 1382da8 e335b4 178156c',
  '12032ae d2a92f 168292e 1100c96 b1ad4a 1403d4a f42d65 1880b58 128356c dab26d',
  '170325c 118192c ba3a95 1503a94 f83b4a a90b55 1382ad4 e3b55b 18024ba 128125a',
  'ca992b 160352a 1083694 b216aa 14015aa f4aab5 1882974 13014b6 db0a57 1702a56',
  '1183526 c20e95 1500d54 f835aa a929b5 140096c e314ae 178349c 1203a4c ca9d26',
  '1581aa6 1082b54 b1ad6a 14812da f5895d 188295a 130349a db1a4b 1681a4a 1103aa4',
  'babb54 15016b4 f80ada a9095b 1402936 eb9497 1781496 120154a cab6a5 1600da4',
  '10015b4 b18ab6 148326e fc092f 188092e 1300c96 db2d4a 1681d4a 1100d64 ba156c',
  '150355c 100125c a1992e 138192c e3ba95 1781a94 1181b4a ca8b55 1602ad4 10814da',
  'b20a5d 1480a5a f4352b 188152a 1281694 d316aa 16815aa 1180ab4 ba14ba 15014b6',
  '1000a56 a99527 1380d26 e38e53 1780d54 12015aa ca89b5 160096c 10814ae ba0a4e',
  '1401a2c ec1d26 1801aa4 1281b54 d30d6a 1680ada 118095c c2149d',
];

export const FIRST_LUNAR_YEAR = 1929;
