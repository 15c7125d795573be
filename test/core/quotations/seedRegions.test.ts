// Where in a long source a run of words may stand: the regions hold the words, whatever else is like them.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { foldText, type FoldedWords } from '../../../src/core/fold.ts';
import { listSeedRegions, weightOf } from '../../../src/core/quotations/seedRegions.ts';
import { UNKNOWN } from '../../../src/core/quotations/wordRuns.ts';

const QUOTED = 'nobody slept while the water rose above the second step of the mill'.split(' ');
/** Filler of which no word is quoted but "the". */
const filler = (count: number) =>
  Array.from({ length: count }, (_, index) => (index % 7 === 3 ? 'the' : `f${index % 90}`));

function toIds({ vocabulary }: FoldedWords, run: readonly string[]): Uint32Array {
  return Uint32Array.from(run, (word) => vocabulary.get(word) ?? UNKNOWN);
}

function find(source: readonly string[], run: readonly string[] = QUOTED) {
  const { words } = foldText(source.join(' '));
  return listSeedRegions(words, toIds(words, run));
}

describe('the region of a quotation', () => {
  for (const before of [0, 1, 15, 16, 17, 40, 300, 301, 310, 1000]) {
    it(`holds it behind ${before} words, with some room`, () => {
      const source = [...filler(before), ...QUOTED, ...filler(1000)];
      const [region, ...others] = find(source);
      assert.ok(region);
      assert.deepEqual(others, []);
      const end = before + QUOTED.length;
      assert.ok(region.start <= Math.max(0, before - 48) && region.end >= end + 48, JSON.stringify(region));
      assert.ok(region.start >= 0 && region.start >= before - 100 && region.end <= end + 100, JSON.stringify(region));
    });
  }
  it('ends with the source', () => {
    const source = [...filler(300), ...QUOTED];
    assert.equal(find(source)[0]?.end, source.length);
  });
  it('holds it where each second word is another one', () => {
    const source = [
      ...filler(500),
      ...QUOTED.map((word, index) => (index % 2 === 0 ? word : `x${index}`)),
      ...filler(500),
    ];
    const [region] = find(source);
    assert.ok(region && region.start <= 500 && region.end >= 513);
  });
  it('is the one with all of its words before one with most', () => {
    const most = QUOTED.map((word, index) => (index === 4 ? 'fire' : word));
    const regions = find([...filler(300), ...most, ...filler(300), ...QUOTED, ...filler(300)]);
    assert.equal(regions.length, 2);
    assert.ok(regions[0] && regions[0].start <= 613 && regions[0].end >= 626);
    assert.ok(regions[1] && regions[1].start <= 300 && regions[1].end >= 313);
  });
  it('is not one with some of its words where another has all', () => {
    const some = QUOTED.map((word, index) => (index % 2 === 0 ? word : `x${index}`));
    assert.equal(find([...filler(300), ...some, ...filler(300), ...QUOTED, ...filler(300)]).length, 1);
  });
  it('is one of three at most', () => {
    const source = [1, 2, 3, 4, 5].flatMap(() => [...filler(200), ...QUOTED]);
    assert.equal(find(source).length, 3);
  });
  it('is none in an empty source', () => assert.deepEqual(find([]), []));
});

describe('a word counts the more the rarer it is', () => {
  const { words } = foldText('the mill and the mill and the mill and the dam and the');
  const weightOfWord = (word: string) => weightOf(words, words.vocabulary.get(word) ?? UNKNOWN);
  const ROWS: readonly (readonly [word: string, weight: number])[] = [
    ['dam', 1 / 2],
    ['mill', 1 / (2 + Math.log2(3))],
    ['and', 1 / 4],
    ['the', 1 / (2 + Math.log2(5))],
    ['fire', 1 / 2],
  ];
  for (const [word, weight] of ROWS) it(word, () => assert.ok(Math.abs(weightOfWord(word) - weight) < 1e-12));
});
