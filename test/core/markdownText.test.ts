// Plain text made ready for where it is shown: cut short, on one line, without the space around it.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatSpoken, shorten, splitWhiteSpace } from '../../src/core/markdownText.ts';

describe('a text is shortened', () => {
  const ROWS: readonly (readonly [text: string, limit: number, short: string])[] = [
    ['', 5, ''],
    ['a boat', 6, 'a boat'],
    ['a boats', 6, 'a boat…'],
    ['a boat at sea', 8, 'a boat…'],
    ['a boat at sea', 9, 'a boat…'],
    ['a boat at sea', 10, 'a boat at…'],
    ['it sailed', 5, 'it sa…'],
    ['its boats', 6, 'its bo…'],
    ['four boats', 8, 'four boa…'],
    ['fours boats', 8, 'fours…'],
    ['lighthouses', 5, 'light…'],
  ];
  for (const [text, limit, short] of ROWS) it(`to ${limit}: ${text}`, () => assert.equal(shorten(text, limit), short));
});

describe('words that someone says', () => {
  const ROWS: readonly (readonly [text: string, spoken: string])[] = [
    ['We sailed,', 'We sailed'],
    ['  We\n\n sailed , ', 'We sailed '],
    ['We, too, sailed,,', 'We, too, sailed,'],
    ['We sailed.', 'We sailed.'],
  ];
  for (const [text, spoken] of ROWS)
    it(`stand alone: ${JSON.stringify(text)}`, () => assert.equal(formatSpoken(text), spoken));
});

describe('the space around words', () => {
  const ROWS: readonly (readonly [text: string, parts: readonly string[]])[] = [
    [' a b\n', [' ', 'a b', '\n']],
    ['a', ['', 'a', '']],
    ['  ', ['  ', '', '']],
    ['', ['', '', '']],
  ];
  for (const [text, parts] of ROWS)
    it(`is split off ${JSON.stringify(text)}`, () => assert.deepEqual(splitWhiteSpace(text), parts));
});
