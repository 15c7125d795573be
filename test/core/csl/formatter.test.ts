// Citations and references in styles of our own: years, numbers and notes; unknown, odd and hostile sources.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseNote } from '../../../src/core/note/parseNote.ts';
import type { CslItem } from '../../../src/core/source.ts';
import { formatIn, ITEMS, openEngine, openFormatter, showCitations, showReferences } from './styles.ts';
import { Formatter } from '../../../src/core/csl/formatter.ts';

type Row = readonly [what: string, note: string, ...shown: string[]];

const BY_STYLE: Readonly<Record<string, readonly Row[]>> = {
  'in-text': [
    ['prefix, locator and suffix', '[see @moor, pp. 3-4, *my* stress]', '(see Moor and Ann, 2019, pp. 3–4, <i>my</i> stress)'],
    ['several sources', '[@moor; @nobody]', '(Moor and Ann, 2019; <i>Nobody</i>)'],
    ['an author in the sentence', '@moor [p. 3] says', 'Moor and Ann (2019, p. 3)'],
    ['an author left out', 'Moor says [-@moor]', '(2019)'],
    ['letters behind equal years', '[@lind] [@lindtoo]', '(Lind, 2020a)', '(Lind, 2020b)'],
    ['no letter where only one is cited', '[@lindtoo]', '(Lind, 2020)'],
    ['a key that nobody knows', '[@moor; @nope] @nope', '(Moor and Ann, 2019; <b>nope?</b>)', '(<b>nope?</b>)'],
    ['a key that JavaScript knows', '[@constructor]', '(The Builders, 2001)'],
    ['markup in affixes as text', '[<u>see</u> @moor & co]', '(&lt;u&gt;see&lt;/u&gt; Moor and Ann, 2019 &amp; co)'],
    ['affixes set as Pandoc sets them', "[see 'x' -- *so* `a` [b](c) in @moor, $x$...]", '(see ‘x’ – <i>so</i> a b in Moor and Ann, 2019, x…)'],
    ['sources named in affixes by their names', '[@lind, in reply to @moor and [@nobody]]', '(Lind, 2020, in reply to Moor and Ann (2019) and Nobody)'],
    ['a key that nobody knows with its affixes', '[see @nope, and so on]', '(see <b>nope?</b>, and so on)'],
    ['ranges alike, however their dash is written', '[@moor, pp. 3-4] [@moor, pp. 3–4] [@moor, pp. 3--4] [@moor, {A–C}]', '(Moor and Ann, 2019, pp. 3–4)', '(Moor and Ann, 2019, pp. 3–4)', '(Moor and Ann, 2019, pp. 3–4)', '(Moor and Ann, 2019, p. A–C)'],
    ['nothing where nothing is cited', 'No citation.'],
  ],
  numbers: [
    ['numbers in the order of citation', '[@nobody] [@moor; @nobody]', '[1]', '[1, 2]'],
    ['a number for an author in the sentence', '@moor says', '[1]'],
  ],
  notes: [
    ['a note, and just again', '[@lind] [@lind] [@lind, p. 3]', '{Ada Lind, <i>The tide</i>.}', '{Ibid.}', '{Ibid, at 3.}'],
    ['again later, with the number of the note', '[@lind] [@moor] [@lind, p. 3]', '{Ada Lind, <i>The tide</i>.}', '{B. Moor, C. Ann, <i>A </i>Scylla<i> &amp; more</i>.}', '{Lind n. 1 3.}'],
    ['author in the sentence, rest in the note', '@lind says', 'Ada Lind{<i>The tide</i>.}'],
    ['a note that begins with a capital', '[see @lind]', '{See Ada Lind, <i>The tide</i>.}'],
    ['no note within a note in the line', 'A^[See @lind [p. 3].] [@lind]', 'Ada Lind, <i>The tide</i>, 3', '{Lind n. 1.}'],
    ['no empty note', '[@lind] @lind', '{Ada Lind, <i>The tide</i>.}', 'Ada Lind{Ibid.}'],
    ['no note within a footnote, which is read where it is referred to', 'A[^1] [@lind].\n\n[^1]: In @moor and [@lind].', '{Ibid.}', 'B. Moor, C. Ann, <i>A </i>Scylla<i> &amp; more</i>', 'Ada Lind, <i>The tide</i>'],
  ],
}; // oxfmt-ignore

for (const [style, rows] of Object.entries(BY_STYLE)) {
  describe(`a style of ${style} formats`, () => {
    const formatter = openFormatter(style);
    for (const [what, note, ...shown] of rows) {
      it(what, () => assert.deepEqual(showCitations(formatIn(formatter, note)), shown));
    }
  });
}

describe('a style that sorts the sources of a citation', () => {
  const sorting = (xml: string) => xml.replace('<layout prefix="("', '<sort><key variable="issued"/></sort>$&');
  const engine = openEngine('in-text', sorting);
  const formatter = new Formatter(engine, (key) => ITEMS.find(({ id }) => id === key));
  const rows: readonly (readonly [note: string, shown: string])[] = [
    ['[@lind; @constructor]', '(The Builders, 2001; Lind, 2020)'],
    ['[@lind; but see @constructor]', '(Lind, 2020; but see The Builders, 2001)'],
    ['[@lind, *contra*; @constructor]', '(Lind, 2020, <i>contra</i>; The Builders, 2001)'],
    ['@lind [@constructor]', 'Lind (2020; The Builders, 2001)'],
  ];
  for (const [note, shown] of rows) {
    it(`keeps the order that words give: ${note}`, () =>
      assert.deepEqual(showCitations(formatIn(formatter, note)), [shown]));
  }
});

describe('references', () => {
  it('are those that are cited, sorted by the style, addresses as links', () =>
    assert.deepEqual(showReferences(formatIn(openFormatter('in-text'), '[@nobody] @moor [@nope]')), [
      'Moor and Ann. 2019. <i>A </i>Scylla<i> &amp; more</i>.',
      '<i>Nobody</i>. <a href="https://example.org/a?b=1&amp;c=%222%22">https://example.org/a?b=1&amp;c=%222%22</a>.',
    ]));

  it('have no stop of an empty part, and keep ellipses', () => {
    const title: CslItem = { id: 'gap', type: 'book', title: 'Wait . . . here. . Now' };
    assert.deepEqual(showReferences(formatIn(openFormatter('in-text', [title]), '[@gap]')), [
      '<i>Wait . . . here. Now</i>.',
    ]);
  });

  it('have their numbers apart', () => {
    const { references } = formatIn(openFormatter('numbers'), '[@nobody; @lind]');
    assert.deepEqual(references.map(({ key, label }) => [key, label]), [['nobody', '[1]'], ['lind', '[2]']]); // oxfmt-ignore
  });
});

describe('a formatter', () => {
  it('formats a later version of a note as if it were the first', () => {
    const formatter = openFormatter('in-text');
    const versions = [
      '[@lind]',
      '[@lind] [@lindtoo]',
      '[@lindtoo] [@lind]',
      '[@moor]',
      '[@lind]',
      '[@lindtoo] [@lind]',
    ];
    for (const note of versions) {
      assert.deepEqual(
        showCitations(formatIn(formatter, note)),
        showCitations(formatIn(openFormatter('in-text'), note)),
      );
    }
  });

  it('shares its style with others, whose libraries may differ', () => {
    const engine = openEngine('in-text');
    const [one, other] = ['1999', '2001'].map((year) => {
      const item: CslItem = { id: 'lind', type: 'book', title: year, issued: { 'date-parts': [[Number(year)]] } };
      return new Formatter(engine, (key) => (key === 'lind' ? item : undefined));
    });
    assert.ok(one && other);
    const note = parseNote('[@lind]');
    const shown = [one, other, one].map((formatter) => showCitations(formatter.formatNote(note))[0]);
    assert.deepEqual(shown, ['(<i>1999</i>, 1999)', '(<i>2001</i>, 2001)', '(<i>1999</i>, 1999)']);
  });

  it('lets no odd source spoil the others', () => {
    const odd = [
      { id: 'a', type: 'book', title: 7, author: 'me', issued: { 'date-parts': [['x']] } },
      { id: 'b', type: {}, title: '<i>un<b>closed', author: [{ given: 'Only' }, null], issued: 'now', page: [] },
      { id: 'c', type: 'book', title: '<script>alert(1)</script>', URL: 'javascript:alert(1)', note: 'x: y\n{:author: }' },
      { id: 'd', type: 'book', author: [{ family: '' }], custom: { deep: {} }, language: '\u0000' },
    ] as unknown as CslItem[]; // oxfmt-ignore
    const text = formatIn(openFormatter('in-text', [...ITEMS, ...odd]), '[@a] [@b] [@c] [@d] [@moor]');
    assert.equal(showCitations(text)[4], '(Moor and Ann, 2019)');
    assert.equal(text.references.length, 5);
    assert.doesNotMatch(showReferences(text).join(), /<script|href="javascript/);
  });
});
