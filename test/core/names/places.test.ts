import assert from 'node:assert/strict';
import { canonicalPlace, isPartOf, placesOf } from '../../../src/core/recognizing/names/places.ts';

describe('places', () => {
  for (const [name, within, expected, parents] of [
    ['黔东南州', undefined, '黔东南苗族侗族自治州', ['贵州省', '中国']],
    ['岑巩', undefined, '岑巩县', ['黔东南苗族侗族自治州', '贵州省', '中国']],
    ['全国', undefined, '中国', []],
    ['吉林', undefined, '吉林省', ['中国']],
    ['鼓楼区', '南京', '鼓楼区', ['南京市', '江苏省', '中国']],
    ['鼓楼区', undefined, '鼓楼区', ['中国']],
    ['豫', undefined, '河南省', ['中国']],
    ['埃塞俄比亚', undefined, '埃塞俄比亚', []],
  ] as const) {
    it(`${name} ${within ?? ''} is ${expected}`, () => {
      const row = canonicalPlace(name, within);
      assert.equal(row?.name, expected);
      assert.deepEqual(row.parents, parents);
    });
  }

  it('knows what lies in what', () => {
    for (const [a, b] of [
      ['河南', '全国'],
      ['郑州', '河南省'],
      ['安徽', '长三角'],
      ['岑巩县', '中西部'],
      ['香港', '粤港澳大湾区'],
      ['河南', '河南省'],
    ] as const) {
      assert.ok(isPartOf(a, b), `${a} ⊂ ${b}`);
    }
    for (const [a, b] of [
      ['全国', '河南'],
      ['郑州', '河北'],
      ['日本', '全国'],
      ['安徽', '京津冀'],
      ['没有的地方', '全国'],
    ] as const) {
      assert.ok(!isPartOf(a, b), `${a} ⊄ ${b}`);
    }
  });

  it('gives all places of a name', () => {
    assert.ok(placesOf('鼓楼区').length >= 3);
    assert.deepEqual(placesOf('没有的地方'), []);
  });
});
