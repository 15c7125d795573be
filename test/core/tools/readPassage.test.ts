// The tool that reads a source: a whole text in portions that end with a sentence, and the context of words.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { callTool } from '../../../src/core/tools/tools.ts';
import { READ_PASSAGE } from '../../../src/core/tools/readPassage.ts';
import { makeLibrary } from './makeLibrary.ts';

const COUNT = 120;
const sentence = (index: number) => `On day ${index} the ferry crossed the sound and came back.`;
const paragraphs = Array.from({ length: COUNT / 4 }, (_, index) =>
  [1, 2, 3, 4].map((each) => sentence(index * 4 + each)).join(' '),
);
const TEXT = `${paragraphs.join('\n\n')}\n`;
const PAGES = 'The first sentence.\n\n<!-- page 7 -->\n\nThe keeper opened both gates at dawn. Nobody slept.\n';
const RUN_ON = `Here it begins. ${'and on it went '.repeat(300)}.`;

const article = (id: string, text: string, fields = '') => `---\nid: ${id}\ntitle: A title\n${fields}---\n${text}`;
const library = makeLibrary([
  article('long', TEXT),
  article('pages', PAGES),
  article('runon', RUN_ON),
  article('bare', ''),
  article('blank', ' \n\n<!-- page 3 -->\n', 'abstract: Of blank things.\n'),
]);

function read(citekey: string, given: object = {}): string[] {
  return callTool(READ_PASSAGE, library, { citekey, ...given }).split('\n\n');
}

const unquote = (part = '') => part.replace(/^> ?/gm, '');

/** All portions of a source, from the beginning to where it says that it ends. */
function readAll(citekey: string): string[] {
  const portions: string[] = [];
  for (let offset: number | undefined = 0; offset !== undefined && portions.length < 50;) {
    const [, , portion, rest = ''] = read(citekey, { offset });
    portions.push(unquote(portion));
    const next = /^The text goes on at offset (\d+); it ends at \d+\.$/.exec(rest);
    if (next === null) assert.equal(rest, 'The text ends here.');
    offset = next === null ? undefined : Number(next[1]);
  }
  return portions;
}

describe('a source that is read in portions', () => {
  const portions = readAll('long');

  it('is read to its end, without a gap and nothing twice', () => {
    assert.deepEqual(
      portions
        .join('\n')
        .match(/(?<=day )\d+/g)
        ?.map(Number),
      [...Array(COUNT).keys()].map((at) => at + 1),
    );
  });
  it('has a whole number of sentences in each', () => {
    for (const portion of portions) assert.match(portion, /^On day[^]*came back\.$/);
  });
  it('has about as many characters in each', () => {
    for (const portion of portions.slice(0, -1))
      assert.ok(portion.length > 1400 && portion.length <= 1560, `${portion.length}`);
  });
  it('is cut within a sentence that is longer than a portion', () => {
    const runOn = readAll('runon');
    assert.equal(runOn.join('').replace(/\s/g, ''), RUN_ON.replace(/\s/g, ''));
    assert.ok(runOn.every(({ length }) => length <= 2000));
  });

  const end = library.find('long')?.parsedText?.text.length ?? 0;
  const ENDS: readonly (readonly [offset: number, answer: RegExp])[] = [
    [end - 1, /^The text ends here\.$/],
    [end, new RegExp(`^The text ends at offset ${end}\\.$`)],
    [end + 1, new RegExp(`^The text ends at offset ${end}\\.$`)],
  ];
  for (const [offset, answer] of ENDS)
    it(`ends at offset ${offset}`, () => assert.match(read('long', { offset }).at(-1) ?? '', answer));
});

describe('the surroundings of words', () => {
  it('are the match, and the sentences before and after it', () => {
    const [, , place, match, heading, around] = read('long', { words: 'On day 40 the ferry crossed' });
    const text = library.find('long')?.parsedText?.text ?? '';
    assert.equal(place, `Offset ${text.indexOf('On day 40 ')}; the words as given are verbatim. The source has:`);
    assert.equal(match, '> On day 40 the ferry crossed');
    assert.equal(heading, 'Around it:');
    const days = (unquote(around).match(/(?<=day )\d+/g) ?? []).map(Number);
    // 400 characters before it are seven sentences, 1,500 from there are 28.
    const first = 33;
    assert.deepEqual(
      days,
      Array.from({ length: days.length }, (_, index) => first + index),
    );
    assert.ok(days.length >= 28 && days.length <= 30, days.join(' '));
    assert.match(unquote(around), /^On day[^]*came back\.$/);
  });

  it('begin with the text where the match is near its beginning', () => {
    assert.match(read('long', { words: 'On day 2 the ferry crossed' }).at(-1) ?? '', /^> On day 1 the/);
  });

  it('name the page, and words that are not as they were given', () => {
    assert.deepEqual(read('pages', { words: 'opened all gates at dawn' }).slice(2), [
      `Offset ${PAGES.indexOf('opened')}, page 7; the words as given are altered. The source has:`,
      '> opened both gates at dawn',
      'Around it:',
      '> The first sentence.\n> \n> <!-- page 7 -->\n> \n> The keeper opened both gates at dawn. Nobody slept.',
    ]);
  });
});

describe('a source without text', () => {
  const NO_TEXT = 'The library has the reference but not the text, so nothing can be quoted from it.';
  it('is said to have none', () => assert.deepEqual(read('bare').slice(2), [NO_TEXT]));
  it('is one with page marks alone', () =>
    assert.deepEqual(read('blank').slice(2), [`${NO_TEXT} Its abstract:`, '> Of blank things.']));
});
