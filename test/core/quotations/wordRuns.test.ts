// The exact search for a run of words finds what looking at every place finds: all runs and sources of three words.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { foldText, type FoldedWords } from '../../../src/core/fold.ts';
import { listRunOccurrences, type Reach, UNKNOWN } from '../../../src/core/quotations/wordRuns.ts';

/** All sequences of so many of the words. */
function listSequences(words: readonly string[], length: number): string[][] {
  if (length === 0) return [[]];
  return listSequences(words, length - 1).flatMap((begun) => words.map((word) => [...begun, word]));
}

function toIds({ vocabulary }: FoldedWords, run: readonly string[]): Uint32Array {
  return Uint32Array.from(run, (word) => vocabulary.get(word) ?? UNKNOWN);
}

function lookEverywhere(source: readonly string[], run: readonly string[], { from, to, most }: Reach): number[] {
  const starts = Array.from({ length: Math.max(0, to - from - run.length + 1) }, (_, index) => from + index);
  return starts.filter((start) => run.every((word, index) => source[start + index] === word)).slice(0, most);
}

function check(source: readonly string[], run: readonly string[], reach: Reach): void {
  const { words } = foldText(source.join(' '));
  assert.deepEqual(
    listRunOccurrences(words, toIds(words, run), reach),
    lookEverywhere(source, run, reach),
    `${run.join(' ')} in ${source.join(' ')} from ${reach.from} to ${reach.to}`,
  );
}

describe('a run of words is found', () => {
  const sources = [1, 3, 5, 6].flatMap((length) => listSequences(['a', 'b', 'c'], length));
  const runs = [1, 2, 3].flatMap((length) => listSequences(['a', 'b'], length));
  it('wherever it stands', () => {
    for (const source of sources) for (const run of runs) check(source, run, { from: 0, to: source.length, most: 9 });
  });
  it('within its reach alone', () => {
    const source = ['a', 'a', 'b', 'a', 'a', 'b', 'a'];
    for (const run of runs)
      for (let from = 0; from < source.length; from++)
        for (let to = from; to <= source.length; to++) check(source, run, { from, to, most: 9 });
  });
  it('as often as is wanted', () => {
    for (const run of runs)
      for (const most of [1, 2, 3]) check(Array<string>(9).fill('a'), run, { from: 0, to: 9, most });
  });
  it('where it overlaps itself', () => {
    const source = 'a b a b a a b a b a b'.split(' ');
    for (const length of [4, 5]) {
      for (const run of listSequences(['a', 'b'], length)) check(source, run, { from: 0, to: source.length, most: 9 });
    }
  });
  it('by its rarest word in a long text', () => {
    const source = [...Array<string>(40).fill('a'), 'b', 'c', ...Array<string>(40).fill('a'), 'b', 'd', 'a'];
    for (const run of [
      ['a', 'b'],
      ['a', 'b', 'c'],
      ['b', 'd', 'a'],
      ['b', 'd', 'b'],
      ['d', 'a', 'a'],
    ])
      for (const from of [0, 38, 39, 40]) check(source, run, { from, to: source.length, most: 9 });
  });
  it('nowhere with a word that the source has not', () => {
    check(['a', 'b'], ['x'], { from: 0, to: 2, most: 9 });
    check(['a', 'b'], ['a', 'x'], { from: 0, to: 2, most: 9 });
  });
});
