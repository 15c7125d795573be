// The language of the search box: what is typed, and what is then looked for.
import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import { parseNote } from '../../src/core/note/parseNote.ts';
import { formatMatch } from '../../src/core/store/matchExpression.ts';
import { findSentence, listProseFirst } from '../../src/core/search/relevance.ts';
import {
  isLongQuestion,
  isQuestion,
  listPatterns,
  loosen,
  parseQuery,
  type SearchQuery,
  toQuestion,
} from '../../src/core/search/query.ts';
import { countErrors } from '../../src/core/typos.ts';
import { foldWord, listInflections, listWords, toIndexed } from '../../src/core/search/words.ts';
import { listSentences } from '../../src/core/sentences.ts';

/** Terms as `field:text/form`, excluded ones with a minus, years as they are. */
function show({ terms, years }: SearchQuery): string {
  const shown = terms.map(
    ({ field, text, form, excluded }) => `${excluded ? '-' : ''}${field ? `${field}:` : ''}${text}/${form}`,
  );
  return [...shown, ...(years ? [`${years.from}..${years.to}`] : [])].join(' ');
}

const QUERIES: readonly (readonly [typed: string, meaning: string])[] = [
  ['prison break', 'prison/word break/word'],
  ['"prison break" syri*', 'prison break/phrase syri/prefix'],
  ['“prison break”', 'prison break/phrase'],
  [
    'author:waters year:2022 tag:syria "prison break"',
    'author:waters/word tag:syria/word prison break/phrase 2022..2022',
  ],
  ['AUTHOR:"van der Berg" -ships', 'author:van der Berg/phrase -ships/word'],
  ['year:2019..2022', '2019..2022'],
  ['year:2019-', '2019..Infinity'],
  ['year:..2019', '-Infinity..2019'],
  ['syria author:', 'syria/word'],
  ['syria year:', 'syria/word'],
  ['syria year:20', 'syria/word'],
  ['syria "', 'syria/word'],
  ['syria author:"', 'syria/word'],
  ['at 12:', 'at/word 12:/word'],
  ['year:soon', 'year:soon/phrase'],
  ['constructor:x', 'constructor:x/phrase'],
  ['"never closed', 'never closed/phrase'],
  ['', ''],
];

describe('query', () => {
  for (const [typed, meaning] of QUERIES)
    it(`reads ${typed || 'nothing'}`, () => assert.equal(show(parseQuery(typed)), meaning));

  it('takes the last word as the beginning of one, and none but the last', () => {
    const match = formatMatch(parseQuery('old ships')) ?? '';
    assert.match(match, /"ships" \*/);
    assert.doesNotMatch(match, /"old" \*/);
  });

  it('leaves no syntax of the database to what is typed', () => {
    const match = formatMatch(parseQuery('NEAR(a" b) ^c {title}: d + e* AND OR NOT \0')) ?? '';
    const outside = match.replace(/"[^"]*"/g, '');
    assert.doesNotMatch(outside, /NEAR|\^|\+|\{/);
  });

  it('counts the first words of very much, and asks for none of them twice', () => {
    const countWords = (typed: string) => formatMatch(parseQuery(typed))?.match(/"[^"]+"/g)?.length ?? 0;
    assert.equal(countWords('a* '.repeat(5_000)), 1);
    assert.equal(countWords(Array.from({ length: 5_000 }, (_, index) => `w${index}*`).join(' ')), 64);
    assert.equal(formatMatch(parseQuery('漢'.repeat(32_000)))?.match(/漢/g)?.length, 2 * 64);
  });

  it('leaves out many words with one operator', () => {
    assert.equal(formatMatch(parseQuery('x* -a -b'))?.match(/NOT/g)?.length, 1);
  });

  it('looks for nothing where there are only marks', () => {
    assert.equal(formatMatch(parseQuery('… -- "!" *')), undefined);
  });
});

const FOLDED: readonly (readonly [word: string, folded: string])[] = [
  ['Müller', 'muller'],
  ['STRAẞE', 'strasse'],
  ['Łódź', 'lodz'],
  ['ﬁne', 'fine'],
  ['Σίσυφος', 'σισυφοσ'],
  ['ΣΊΣΥΦΟΣ', 'σισυφοσ'],
  ['ℌıſİ', 'hisi'],
  ['ŀ½⑴', 'l121'],
  ['Qurʾān', 'quran'],
  ['soft\u00adhyphen', 'softhyphen'],
  ['हिन्दी', 'हिनदी'],
  ['ﾊﾟﾝ', 'ハン'],
  ['الرّقة', foldWord('رقه')],
];

describe('questions', () => {
  const QUESTIONS: readonly (readonly [typed: string, meaning: string, asked: boolean])[] = [
    ['which groups attacked the prison in Kell?', 'groups/word attacked/word prison/word Kell?/word', true],
    ['the mayor’s boat', 'the/word mayor’s/word boat/word', false],
    ['the mayor’s red boat', 'mayor/word red/word boat/word', true],
    ['the who', 'the/word who/word', false],
    ['"the night" of prison guards killed', 'the night/phrase prison/word guards/word killed/word', true],
    ['author:the title:of -in red green', 'author:the/word title:of/word -in/word red/word green/word', false],
  ];
  for (const [typed, meaning, asked] of QUESTIONS) {
    it(`reads ${typed}`, () => {
      const question = toQuestion(parseQuery(typed));
      assert.equal(show(question), meaning);
      assert.equal(isQuestion(question), asked);
    });
  }
});

describe('long questions', () => {
  const five = 'red/word green/word blue/word grey/word pink/word';
  const LOOSENED: readonly (readonly [typed: string, meaning: string, long: boolean])[] = [
    ['red green blue', 'red/word green/word blue/word', false],
    ['red of green', 'red/word of/word green/word', false],
    ['of red green blue "a sea"', 'red/word green/word blue/word a/word sea/word', false],
    ['red green blue grey', 'red/word green/word blue/word grey/word', true],
    ['red green blue grey pink teal', `${five} teal/word`, true],
    ['red green blue grey pink teal "a sea" -lime', `${five} teal/word a/word sea/word -lime/word`, true],
    ['red green blue grey pink teal author:"a b"', `${five} teal/word author:a b/phrase`, true],
    ['red green blue grey pink teal cyan gold rose plum navy mint -lime "a" -"b"', `${five} teal/word cyan/word gold/word rose/word plum/word navy/word mint/word lime/word a/word b/word`, true],
  ]; // oxfmt-ignore
  for (const [typed, meaning, long] of LOOSENED) {
    it(`are loosened: ${typed}`, () => {
      const question = toQuestion(parseQuery(typed));
      assert.equal(isLongQuestion(question), long);
      assert.equal(show(loosen(question)), meaning);
    });
  }
});

describe('words', () => {
  for (const [word, folded] of FOLDED) it(`folds ${word}`, () => assert.equal(foldWord(word), folded));

  it('takes characters of scripts without spaces as words, and other words whole', () => {
    const words = listWords('in 敘利亞北部, Über-mut 𠀀x');
    assert.deepEqual(
      words.map(({ folded }) => folded),
      ['in', '敘', '利', '亞', '北', '部', 'uber', 'mut', '𠀀', 'x'],
    );
    assert.deepEqual(words.at(-2), { start: 19, end: 21, folded: '𠀀' });
  });

  it('parts kana with the signs that belong to them', () => {
    const words = listWords('サーバーx');
    assert.deepEqual(
      words.map(({ folded }) => folded),
      ['サ', 'ー', 'ハ', 'ー', 'x'],
    );
  });

  it('gives the index what its tokenizer can split', () => {
    assert.equal(toIndexed('Straße—北部, “Öl”'), 'strasse 北 部, ol');
  });

  it('finds English inflections in both directions', () => {
    assert.ok(listInflections('attacked').includes('attack'));
    assert.ok(listInflections('city').includes('cities'));
    assert.ok(listInflections('cities').includes('city'));
    assert.deepEqual(listInflections('gas'), ['gas']);
  });
});

describe('the sentence that answers', () => {
  const TEXT = '# After the prison\n\nThe prison stood. Guards of the prison left.\n\n## The ferry\n\nIt sails.\n';
  const ANSWERS: readonly (readonly [query: string, sentence: string | undefined])[] = [
    ['prison guards', 'Guards of the prison left.'],
    ['prison', 'The prison stood.'],
    ['ferry', 'The ferry'],
    ['harbour', undefined],
    ['who were the guards of the prison', 'Guards of the prison left.'],
  ];
  for (const [query, sentence] of ANSWERS) {
    it(`${query}: ${sentence}`, () => {
      const found = findSentence(TEXT, listProseFirst(parseNote(TEXT)), listPatterns(parseQuery(query)));
      assert.equal(found && TEXT.slice(found.span.start, found.span.end), sentence);
    });
  }
});

test('signs of Latin-1 that are part of words are counted with them', () => {
  const text = 'A field of m there. A field of 3 m² here.';
  const found = findSentence(text, listSentences(text), listPatterns(parseQuery('m2')));
  assert.equal(found && text.slice(found.span.start, found.span.end), 'A field of 3 m² here.');
});

describe('typos', () => {
  const PAIRS: readonly (readonly [string, string, number])[] = [
    ['waters', 'watres', 1],
    ['waters', 'wates', 1],
    ['waters', 'waaters', 1],
    ['waters', 'winters', 2],
    ['waters', 'harbour', Infinity],
    ['flood2O23', 'flood2023', 1],
    ['flood2032', 'flood2023', 1],
    ['same', 'same', 0],
    ['', 'abc', Infinity],
  ];
  for (const [a, b, errors] of PAIRS) it(`${a} to ${b}: ${errors}`, () => assert.equal(countErrors(a, b, 2), errors));
});
