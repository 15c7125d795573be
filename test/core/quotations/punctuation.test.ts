// Which marks between, before and after words may differ: one row a pair of marks.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isSameEnd, isSamePunctuation, isSameStart, listReferences } from '../../../src/core/quotations/punctuation.ts';

type Row = readonly [quoted: string, source: string, same: boolean];

function compares(title: string, isSame: (quoted: string, source: string) => boolean, rows: readonly Row[]): void {
  describe(title, () => {
    for (const [quoted, source, same] of rows)
      it(`“${quoted}” is ${same ? '' : 'not '}“${source}”`, () => assert.equal(isSame(quoted, source), same));
  });
}

compares('between two words', isSamePunctuation, [
  [' ', ' ', true],
  [' ', '  \n ', true],
  [', ', ', ', true],
  [', ', ' ', false],
  [' ', ', ', false],
  ['; ', ', ', false],
  ['. ', '.\n\n', true],
  [', "', ", '", true],
  [' [', ' ', true],
  ['] ', ' ', true],
  [' - ', ' -- ', true],
  ['-', ' - ', true],
  [': ', ' - ', true],
  [':', ' - ', false],
  [':', ':', true],
  [' ', ' [12] ', true],
  [' ', ' [a] ', true],
  [' ', ' [3, 4]. ', false],
  [' $', ' ', false],
  ['/', ' ', false],
]);

compares('before the first word', isSameStart, [
  ['', ' ', true],
  ['"', ' ', true],
  ['(', '. ', true],
  ['... ', ' ', true],
  ['$', ' $', true],
  ['$', ' ', false],
  ['€', ' $', false],
  ['', ' $', true],
  ['-', ' -', true],
  ['', ' -', false],
  ['', '-', false],
  ['', ' (-', false],
  ['', '"-', false],
  ['', 'x-', true],
  ['', ' - ', true],
  ['--', ' -', true],
  ['$', ' "$', true],
]);

compares('after the last word', isSameEnd, [
  ['', ', ', true],
  ['.', ', ', true],
  ['!', '.', true],
  ['?"', '. ', true],
  ['-', ' ', true],
  ['%', '% ', true],
  ['%', ' ', false],
  ['', '% ', true],
  ['%.', '%, ', true],
  ['%', '[12]%', true],
  ['%', '$%', false],
  ['…', '.', false],
]);

describe('the marks of references', () => {
  const ROWS: readonly (readonly [text: string, references: readonly string[]])[] = [
    [' [12], ', ['12']],
    [' [3, 4]', ['3', '4']],
    [' [a] and [^1] [note 2]', ['a', '1', 'note', '2']],
    [' [t]he', []],
    [' and ', []],
  ];
  for (const [text, references] of ROWS) it(`in “${text}”`, () => assert.deepEqual(listReferences(text), references));
});
