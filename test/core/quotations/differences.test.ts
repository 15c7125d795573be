// What a quotation has done to its source's words, difference by difference.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findQuotation } from '../../../src/core/quotations/findQuotation.ts';
import { quoteBriefly } from '../../../src/core/quotations/quotation.ts';

/** A source, a quotation of it, and each difference as `kind: quoted|source`. */
const COUP = `“It’s a blow for the SDF,” said Gregory Waters, who has studied the group for years. He had warned of an attack on
the prison for months, and nobody listened.\n\nAn official saw it otherwise. “It was a coup for Islamic State in the region,” she
said. The camp had to be guarded by soldiers from the coast, and the road was closed for a week. On the coast the police took over.`;

const ROWS: readonly (readonly [source: string, quotation: string, differences: readonly string[]])[] = [
  // A few words exchanged in one sentence, rather than a stretch with a hole in it.
  [COUP, 'It’s a blow for Islamic State', ['words: Islamic State|the SDF']],
  [COUP, 'a blow for Islamic State in the region', ['words: blow|coup']],
  [COUP, 'the road was closed for a month', ['words: month|week']],
  [COUP, 'the road was closed for a month [sic]', ['words: month|', 'insertion: [sic]|']],
  [COUP, 'The camp had to be guarded by the police', ['words: |soldiers from', 'words: police|coast']],
  ['The ferry left... then the rope parted.', 'The ferry left … then the rope parted', []],
  ['The ferry left then the rope parted.', 'The ferry left … then the rope parted', ['ellipsis: …|']],
  ['The ferry No. 5 left at dawn with the mail.', 'The ferry … left at dawn with the mail', ['ellipsis: …|No. 5']],
  ['The ferry no.5 left at dawn with the mail.', 'The ferry … left at dawn with the mail', ['ellipsis: …|no.5']],
  [
    'The ferry had no. It left at dawn with the mail.',
    'The ferry had … left at dawn with the mail',
    ['ellipsis: …|no. It', 'negation: …|no'],
  ],
  [
    'The ferry had no 5 ropes and left at dawn with the mail.',
    'The ferry had … and left at dawn with the mail',
    ['ellipsis: …|no 5 ropes', 'negation: …|no'],
  ],
  [
    'The ferry, which never sank, left at dawn with the mail.',
    'The ferry … left at dawn with the mail',
    ['ellipsis: …|which never sank'],
  ],
  [
    'The ferry which never sank left at dawn with the mail.',
    'The ferry which … left at dawn with the mail',
    ['ellipsis: …|never sank', 'negation: …|never'],
  ],
  ['The ferry left at dawn with 12 sacks of mail.', 'The ferry left at dawn with [12] sacks of mail', []],
  [
    'The ferry left at dawn with 12 sacks of mail.',
    'The ferry left at dawn with [14] sacks of mail',
    ['number: [14]|12'],
  ],
  [
    'The ferry left at dawn with sacks of mail.',
    'The ferry left at dawn with [14] sacks of mail',
    ['insertion: [14]|'],
  ],
  ['The ferry left at dawn with sacks of mail.', 'The ferry left at dawn with [no] sacks of mail', ['negation: [no]|']],
  ['The ferry left at dawn with [grey] sacks of mail.', 'The ferry left at dawn with [grey] sacks of mail', []],
  [
    'The ferry left at dawn with [grey] sacks of mail.',
    'The ferry left at dawn with [blue] sacks of mail',
    ['words: [blue]|grey'],
  ],
  ['The ferry left at dawn with sacks [12] of mail.', 'The ferry left at dawn with sacks [12] of mail', []],
  [
    'The ferry left at dawn with sacks [12] of mail.',
    'The ferry left at dawn with sacks [grey] of mail',
    ['insertion: [grey]|[12]'],
  ],
  [
    'The ferry left at dawn with a b c d e f g h i j k l and mail.',
    'The ferry left at dawn with [them] and mail',
    ['insertion: [them]|a b c d e f g h i j k l'],
  ],
  [
    'The ferry left at dawn with a b c d e f g h i j k l m and mail.',
    'The ferry left at dawn with [them] and mail',
    ['words: [them]|a b c d e f g h i j k l m'],
  ],
  [
    'They plan to leave the old harbour at dawn.',
    'They plan[ned] to leave the old harbour at dawn',
    ['insertion: [ned]|plan'],
  ],
  [
    'They plans to leave the old harbour at dawn.',
    'They plan[ned] to leave the old harbour at dawn',
    ['insertion: [ned]|plans'],
  ],
  [
    'They hope to leave the old harbour at dawn.',
    'They plan[ned] to leave the old harbour at dawn',
    ['words: plan[ned|', 'insertion: [ned]|hope'],
  ],
  ['They undo the old harbour at dawn again.', 'They [re]do the old harbour at dawn again', ['insertion: [re]|undo']],
  [
    'They left the old harbour at dawn.',
    'They left [us] quickly the old harbour at dawn',
    ['words: left|', 'insertion: [us]|left', 'words: quickly|'],
  ],
  [
    'They left the old harbour at dawn.',
    'They left … quickly the old harbour at dawn',
    ['words: left|', 'ellipsis: …|left', 'words: quickly|'],
  ],
  [
    'They left and the old harbour at dawn.',
    'They left … not the old harbour at dawn',
    ['ellipsis: …|and', 'negation: not|'],
  ],
  ['He told us of the old harbour at dawn.', 'He told US of the old harbour at dawn', ['case: US|us']],
  ['He told us of the old harbour at dawn.', 'He Told us of the old harbour at dawn', []],
  ['He told us of the old harbour at dawn.', 'He told [US] of the old harbour at dawn', ['insertion: US|us']],
  ['He told us of the old harbour at dawn.', '[T]old us of the old harbour at dawn', ['insertion: Told|told']],
  [
    'The wall was assur-\nance beyond the old harbour at dawn.',
    'The wall was assurance beyond the old harbour at dawn',
    [],
  ],
  [
    'The wall was well-\nknown beyond the old harbour at dawn.',
    'The wall was well-known beyond the old harbour at dawn',
    [],
  ],
  [
    'The wall was well-\nknown beyond the old harbour at dawn.',
    'The wall was wellknowing beyond the old harbour at dawn',
    ['words: wellknowing|well-\nknown'],
  ],
  ['“It is gone,” said Ann Lee, “for good and all of us know it.”', 'It is gone, for good and all of us know it', []],
  [
    '“It is gone,” the red boat, “for good and all of us know it.”',
    'It is gone, for good and all of us know it',
    ['words: ,|the red boat'],
  ],
  [
    'It is gone, said Ann Lee, for good and all of us know it.',
    'It is gone, for good and all of us know it',
    ['words: ,|said Ann Lee'],
  ],
  ['About [900] soldiers left the old harbour at dawn.', 'About 900 soldiers left the old harbour at dawn', []],
  [
    'About [900] soldiers left the old harbour at dawn.',
    'About 901 soldiers left the old harbour at dawn',
    ['number: 901|[900]'],
  ],
  [
    'The ferry left the old harbour, for 40 men, at dawn.',
    'The ferry left the old harbour for 40 men at dawn',
    ['words: |,', 'words: |,'],
  ],
  ['It cost $40 to leave the old harbour at dawn.', 'It cost 40 to leave the old harbour at dawn', ['words: |$']],
  ['It cost $40 to leave the old harbour at dawn.', '40 to leave the old harbour at dawn', []],
  [
    'It fell by 40 % to leave the old harbour at dawn.',
    'It fell by 40 to leave the old harbour at dawn',
    ['words: |%'],
  ],
  [
    'He came after twenty men left the old harbour.',
    'He came after forty men left the old harbour',
    ['number: forty|twenty'],
  ],
  ['He came after the men left the old harbour.', 'He came after all the men left the old harbour', ['words: all|']],
  ['She can’t leave the old harbour at dawn.', 'She can leave the old harbour at dawn', ['negation: can|can’t']],
];

function compare(source: string, quotation: string): readonly string[] {
  const match = findQuotation(source, quotation);
  assert.ok(match);
  for (const { quoted, source: words, quotedSpan, sourceSpan } of match.differences) {
    if (quoted !== '')
      assert.ok(
        quotation.slice(quotedSpan.start, quotedSpan.end).replace(/[[\]]/g, '').includes(quoted.replace(/[[\]]/g, '')),
      );
    if (words !== '') assert.ok(source.slice(sourceSpan.start, sourceSpan.end).includes(words));
  }
  return match.differences.map(({ kind, quoted, source: words }) => `${kind}: ${quoted}|${words}`);
}

describe('a quotation', () => {
  for (const [source, quotation, differences] of ROWS)
    it(`“${quotation}” of “${source}”`, () => assert.deepEqual(compare(source, quotation), differences));
});

const words = (count: number) => Array.from({ length: count }, (_, index) => `w${index}`).join(' ');

describe('what is left out', () => {
  const verdict = (source: string, quotation: string) => findQuotation(source, quotation)?.verdict;
  for (const [count, expected] of [
    [118, 'edited'],
    [119, 'edited'],
    [120, 'altered'],
  ] as const) {
    it(`by an ellipsis may be two paragraphs: ${count + 1} words`, () =>
      assert.equal(
        verdict(
          `The old ferry left at dawn ${words(count)} and the rope parted at noon.`,
          'The old ferry left at dawn … the rope parted at noon',
        ),
        expected,
      ));
  }
  for (const [count, expected] of [
    [39, 'verbatim'],
    [40, 'altered'],
  ] as const) {
    it(`of who said it may be forty words: ${count + 1}`, () =>
      assert.equal(
        verdict(
          `“It is gone from here,” said ${words(count)}, “for good and all of us know it.”`,
          'It is gone from here, for good and all of us know it',
        ),
        expected,
      ));
  }
});

describe('the fragments of a quotation', () => {
  const SOURCE = 'At noon the ferry left the old harbour, and by dusk the rope had parted at the second pier.';
  const ROWS: readonly (readonly [quotation: string, fragments: readonly string[]])[] = [
    ['the ferry left', ['the ferry left']],
    ['the ferry … the rope', ['the ferry', 'the rope']],
    ['the ferry reached the old harbour', ['the ferry', 'the old harbour']],
    [
      'the ferry left … the rope had parted … the second pier',
      ['the ferry left', 'the rope had parted', 'the second pier'],
    ],
  ];
  for (const [quotation, fragments] of ROWS) {
    it(quotation, () => {
      const match = findQuotation(SOURCE, quotation);
      assert.ok(match);
      assert.deepEqual(
        match.fragments.map(({ start, end }) => SOURCE.slice(start, end)),
        fragments,
      );
      assert.equal(SOURCE.slice(match.start, match.start + (fragments[0] ?? '').length), fragments[0]);
      assert.equal(SOURCE.slice(0, match.end).endsWith(fragments.at(-1) ?? '-'), true);
    });
  }
});

describe('of words that stand there several times', () => {
  const SOURCE = 'He said we sailed at dawn. She said we sailed at dawn too. They said we sailed at dawn again.';
  const places = [...SOURCE.matchAll(/we sailed/g)].map(({ index }) => index);
  const CONTEXTS: readonly (readonly [prefix: string, suffix: string, place: number])[] = [
    ['', '', 0],
    ['He said ', '', 0],
    ['She said ', '', 1],
    ['They said ', '', 2],
    ['', ' too.', 1],
    ['', ' again.', 2],
    ['He said ', ' again. And more', 2],
  ];
  for (const [prefix, suffix, place] of CONTEXTS)
    it(`the one between “${prefix}” and “${suffix}” is meant`, () =>
      assert.equal(findQuotation(SOURCE, 'we sailed at dawn', { prefix, suffix })?.start, places[place]));
  it('the one that is word for word is meant', () =>
    assert.equal(findQuotation('We rowed home at noon. We rowed home at dawn.', 'We rowed home at dawn')?.start, 23));
});

it('a message quotes a dozen words at most', () => {
  assert.equal(quoteBriefly(' one two\nthree '), 'one two three');
  assert.equal(quoteBriefly('a b c d e f g h i j k l'), 'a b c d e f g h i j k l');
  assert.equal(quoteBriefly('a b c d e f g h i j k l m'), 'a b c d e f g h i j k l …');
});
