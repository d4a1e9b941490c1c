// Picks the frequent words that are no names out of jieba's dictionary (MIT) into
// src/core/recognizing/names/data/words.ts: what stands in a frequent word is seldom the edge of a name.
//
//   npm pack @node-rs/jieba@2.0.3 && tar xzf node-rs-jieba-2.0.3.tgz
//   node tools/names/words.mjs package/dict.txt [least frequency]
import { readFileSync, writeFileSync } from 'node:fs';

const [source, least = '300'] = process.argv.slice(2);
if (!source) {
  console.error("Give jieba's dict.txt: node tools/names/words.mjs package/dict.txt");
  process.exit(2);
}
const byHead = new Map();
let count = 0;
for (const line of readFileSync(source, 'utf8').split('\n')) {
  const [word = '', frequency = '0', tag = ''] = line.split(' ');
  if (!/^\p{Script=Han}{2,4}$/u.test(word) || word.length > 4) continue;
  if (Number(frequency) < Number(least) || /^(nr|ns|nt|nz|m|t|x|eng)/.test(tag)) continue;
  const tails = byHead.get(word[0]) ?? [];
  tails.push(word.slice(1));
  byHead.set(word[0], tails);
  count++;
}
/** One row a first character: it, the second characters of words of two, and the longer tails behind commas. */
const rows = [...byHead]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([head, tails]) => {
    tails.sort();
    return [head + tails.filter((t) => t.length === 1).join(''), ...tails.filter((t) => t.length > 1)].join(',');
  });
const file = `/**
 * ${count} frequent words that are no names, one row a first character: the character, the second characters of its
 * words of two, then longer words without it behind commas. Written by tools/names/words.mjs out of the dictionary of
 * jieba (MIT, by way of @node-rs/jieba 2.0.3). Not edited by hand.
 */
export const words = \`${rows.join('\n')}\`;
`;
writeFileSync('src/core/recognizing/names/data/words.ts', file);
console.log(`${count} words, ${Buffer.byteLength(file)} bytes`);
