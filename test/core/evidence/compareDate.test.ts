// Dates of notes against dates of sources: what agrees, what contradicts, and what only looks as if it did.
import { verifyClaims } from '../../../src/core/evidence/claimVerifier.ts';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { relateDates } from '../../../src/core/evidence/dateRelation.ts';
import { listRelativeDates, parseChronology } from '../../../src/core/evidence/relativeDates.ts';
import { parseNote } from '../../../src/core/note/parseNote.ts';
import { toLibrary, unmark } from './articles.ts';

/** Prose without figures, so that a short fixture counts as a whole text. */
const FILLER = `The lane behind the mill is dry in summer, and children take it to the pond. Two of the cottages stand
empty, and somebody has painted the door of the third. Bread is baked on the square, where a bench was put up for those
who wait. When the wind turns, the smell of the tannery comes across the roofs, and the windows are shut one by one. The
old ferryman tells whoever will listen that the river was wider once, and that nobody believed him then either.`;

type Row = readonly [note: string, source: string, verdict: string, found?: string];

/** `silent`: nothing is said of the claim. */
function verify(title: string, rows: readonly Row[], issued?: string): void {
  describe(title, () => {
    for (const [note, source, verdict, found] of rows) {
      it(`${note} | ${source}`, () => {
        const { text, marks } = unmark(note);
        const head = `---\nid: s\ntitle: S\n${issued === undefined ? '' : `issued: ${issued}\n`}---\n`;
        const library = toLibrary({ s: `${head}${source}\n\n${FILLER}\n` });
        const evidence = verifyClaims(parseNote(text), library).find(({ claim }) => claim.start === marks[0]?.start);
        assert.equal(evidence?.verdict ?? 'silent', verdict);
        if (found !== undefined) assert.equal(evidence?.kind === 'figure' ? evidence.found?.text : undefined, found);
      });
    }
  });
}

describe('two dates', () => {
  for (const [said, found, relation] of [
    ['2019', '2019', 'equal'],
    ['2019', '2019-06', 'within'],
    ['2019', '2019-06-28', 'within'],
    ['2019-06', '2019-06-28', 'within'],
    ['2019-06-28', '2019-06', 'around'],
    ['2019-06-28', '2019', 'around'],
    ['2019-06-28', '2019-06-27', 'different'],
    ['2019-06', '2019-07-01', 'different'],
    ['2019', '2020', 'different'],
    ['--06-28', '2019-06-28', 'equal'],
    ['2019-06-28', '--06-28', 'equal'],
    ['--06-28', '--06-28', 'equal'],
    ['--06-28', '2019-06', 'around'],
    ['--06-28', '2019-07', 'different'],
    ['--06-28', '2019-06-29', 'different'],
    ['--06-28', '2019', undefined],
    ['2019', '--06-28', undefined],
    ['197X', '1974', 'within'],
    ['197X', '1974/1979', 'within'],
    ['197X', '1981', 'different'],
    ['1974', '197X', 'around'],
    ['1974', '1974/1979', 'within'],
    ['1976', '1974/1979', 'around'],
    ['1980', '1974/1979', 'different'],
    ['1807/1873', '1840', undefined],
    ['1807/1873', '1807/1873', 'equal'],
    ['1807/1873', '1900', 'different'],
    ['2019-04-12', '2019-04-10/2019-04-14', 'around'],
    ['2015-04-12/2015-04-18', '2015-04-12/2015-04-18', 'equal'],
    ['2015-04-12/2015-04-18', '2015-04-14', undefined],
    ['2015-04-12/2015-04-18', '2015-04', 'around'],
    ['2015-04-12/2015-04-18', '2015-05-12/2015-05-18', 'different'],
    ['2015-04-12', '2015-04-12/2015-04-18', 'within'],
    ['--04-12/--04-18', '2015-04-12/2015-04-18', 'equal'],
    ['2015-04-12/2015-04-18', '--04-12/--04-18', 'equal'],
    ['--04-12/--04-20', '2015-04-12/2015-04-18', 'around'],
    ['--04-12/--04-18', '2015-04', 'around'],
    ['--04-12/--04-18', '2015-04-19', 'different'],
    ['--04-18', '2015-04-12/2015-04-18', 'equal'],
    ['--04-14', '2015-04-12/2015-04-18', 'around'],
    ['--04-12/--04-18', '2015', undefined],
    ['--12-28/--01-03', '--12-29', undefined],
    ['2019-03/2019-05', '2019-04-12', undefined],
    ['2019-04-12', '2019-03/2019-05', 'around'],
    ['0079', '0079', 'equal'],
    ['-0043', '-0054', undefined],
    ['spring', '2019', undefined],
  ] as const)
    it(`${said} | ${found} | ${String(relation)}`, () => assert.equal(relateDates(said, found), relation));
});

describe('dates that are told by the day of publication', () => {
  const list = (text: string, issued = '2014-04-09') =>
    listRelativeDates(text, issued).map(({ text: words, date }) => `${words}: ${date ?? ''}`);
  // That day was a Wednesday.
  for (const [text, dates] of [
    ['He died on Sunday.', ['Sunday: 2014-04-06', 'Sunday: 2014-04-13']],
    ['It closed on Wednesday', ['Wednesday: 2014-04-09', 'Wednesday: 2014-04-16']],
    ['It rained yesterday.', ['yesterday: 2014-04-08']],
    ['It opens tomorrow.', ['tomorrow: 2014-04-10']],
    ['Last month it rained.', ['Last month: 2014-03']],
    ['It was dry last year', ['last year: 2013']],
    ['It will be dry next year', ['next year: 2015']],
    ['He left three years ago.', ['three years ago: 2011']],
    ['It was built a century ago.', ['a century ago: 1914']],
    ['Two months earlier', ['Two months earlier: 2014-02']],
    ['It fell last week.', ['last week: 2014-03-30/2014-04-06']],
    ['It came in January.', ['in January: 2014-01', 'in January: 2015-01']],
    ['It came in November.', ['in November: 2013-11', 'in November: 2014-11']],
    ['The dog may march.', []],
    ['Mr Sundayman came in January 2010.', []],
    ['It came in January 4, 2010.', []],
  ] as const)
    it(text, () => assert.deepEqual(list(text), dates));

  it('are days only where the day of publication is known', () => {
    assert.deepEqual(list('On Sunday, last year', '2014-04'), ['last year: 2013']);
    assert.deepEqual(list('On Sunday, last year', '2014'), []);
  });

  it('lists the years of a text and how many it speaks of', () => {
    const text = 'It was 25 years later, after a decade, and more than the year before. The previous year was dry.';
    assert.deepEqual(parseChronology(text, ['2014-04', '1990/1995', undefined, '--04-05']), {
      years: [2014, 1990, 1995],
      spans: [0, 25, 10, 1],
    });
  });
});

verify('a date that the source has, in part or as a whole', [
  ['The ferry sank on ‹28 June 2019› [@s].', 'On 28 June 2019 the ferry sank off the cape.', 'stated', '28 June 2019'],
  ['The ferry sank on ‹28 June 2019› [@s].', 'The ferry sank off the cape on Friday, June 28.', 'stated', 'June 28'],
  ['The ferry sank on ‹28 June› [@s].', 'The ferry sank off the cape on 28 June 2019.', 'stated', '28 June 2019'],
  ['The ferry sank in ‹2019› [@s].', 'The ferry sank off the cape on 28 June 2019.', 'stated', '28 June 2019'],
  ['The mill was built in the ‹1970s› [@s].', 'The mill was built between 1974 and 1979.', 'stated'],
  [
    'In ‹2014› she came back to the gallery, where she is curator of maps now [@s].',
    'She left when she came back to the gallery in 2014. The talk of the curator of maps at the gallery is on 3 February 2015.',
    'stated',
    '2014',
  ],
  [
    'The fair ran from ‹12 to 18 April 2015› [@s].',
    'The fair (12–18 April 2015) was full.',
    'stated',
    '12–18 April 2015',
  ],
  ['The fair began on ‹12 April 2015› [@s].', 'The fair (12–18 April 2015) was full.', 'stated', '12–18 April 2015'],
  [
    'The fair ran ‹12–18 April 2015› [@s].',
    'The fair began on 12 April 2015. The fair ended on 18 April 2015.',
    'stated',
  ],
  ['The fair ran ‹March–May 2015› [@s].', 'The fair ran from March to May 2015.', 'stated'],
  ['The town burnt in ‹AD 79› [@s].', 'In 79 A.D. the town burnt down.', 'stated', '79 A.D.'],
]);

verify('a date of which the source says less, or that stands in another matter, cannot be checked', [
  [
    'In ‹January 1991› the baker was arrested [@s].',
    'The baker was arrested in 1991 and let go.',
    'cannot check',
    '1991',
  ],
  [
    'Ann Moor died on ‹24 February 2014› [@s].',
    'Ann Moor spoke. Archive: 24 February 2014, 3 March 2014.',
    'cannot check',
  ],
  ['In ‹2013› Ann Moor took over the school [@s].', 'Posted in News, 4 May 2013. Ann Moor likes it.', 'cannot check'],
]);

verify('only what both state can contradict', [
  ['The band was founded in ‹1999› by Jon Moor [@s].', 'The band was founded in 1998, by Jon Moor.', 'differs', '1998'],
  ['The ferry sank on ‹28 June 2019› [@s].', 'The ferry sank off the cape on 29 June 2019.', 'differs', '29 June 2019'],
  ['The ferry sank on ‹28 June› [@s].', 'The ferry sank off the cape on 29 June 2019.', 'differs', '29 June 2019'],
  ['By ‹21 September› the rebels had the town [@s].', '22 September 2014. The rebels have the town.', 'silent'],
  [
    'The film was shown in the town in ‹May 2018› [@s].',
    'Published on 23 March 2018 in film, town. The film will be shown in the town in May.',
    'silent',
  ],
  ['The fair ran from ‹12 to 18 April 2015› [@s].', 'The fair ran 12–18 May 2015 in town.', 'differs'],
  ['The town burnt in ‹44 BC› [@s].', 'The town burnt down in 54 BC.', 'silent'],
]);

verify('a date that stands nowhere in the source is reported', [
  ['The church was rebuilt in ‹1870› by Ann Moor [@s].', 'The church was rebuilt by Ann Moor.', 'absent'],
  ['The bridge was opened on ‹15 August 2003› [@s].', 'The bridge was opened by the queen.', 'absent'],
  ['He fished from ‹1950 to 1960› [@s].', 'He fished until 1960.', 'absent'],
  ['It began in the ‹1980s› [@s].', 'It began long ago. A guide of 1985 has it.', 'cannot check'],
  ['It was dearer than in ‹2022› [@s].', 'In 2023 it was dearer than the year before.', 'silent'],
  ['It opened in ‹1990› [@s].', 'It closed in 2010, after twenty years. It was 20 years old.', 'silent'],
  ['It was on ‹7 March› [@s].', 'Nobody says when it was.', 'silent'],
]);

verify(
  'news tell when by their own day',
  [
    ['The mayor died on ‹6 April 2014› [@s].', 'The mayor died on Sunday at home.', 'stated', 'Sunday'],
    ['The mayor was elected in ‹2011› [@s].', 'The mayor was elected three years ago.', 'stated', 'three years ago'],
    ['The mayor was elected in ‹January 2014› [@s].', 'The mayor was elected in January.', 'stated', 'in January'],
    ['The mayor resigned on ‹2 April 2014› [@s].', 'The mayor has resigned, at last.', 'silent'],
    ['The mayor resigned on ‹1 April 2014› [@s].', 'The mayor has resigned, at last.', 'absent'],
    ['The mayor resigned in ‹March 2014› [@s].', 'The mayor has resigned, at last.', 'silent'],
    ['The mayor resigned on ‹2 April 2012› [@s].', 'The mayor has resigned, at last.', 'absent'],
    ['The mayor was chosen on ‹8 April 2014› [@s].', 'The mayor was chosen on 9 April 2014.', 'silent'],
  ],
  '2014-04-09',
);

verify('a day of which a source without a date of its own tells in no way is reported', [
  ['The mayor of Lind resigned on ‹2 April 2014› [@s].', 'The mayor of Lind resigned in 2014.', 'cannot check'],
  ['The choir sang on ‹2 April 2014› [@s].', 'The mayor of Lind resigned on Sunday. A list of 2014 has him.', 'absent'],
  [
    'The mayor of Lind resigned on ‹2 April 2014› [@s].',
    'The mayor of Lind resigned on Sunday. A list of 1914 and 2014 has him.',
    'silent',
  ],
  ['The choir sang in ‹April 2014› [@s].', 'The mayor of Lind resigned. A guide to 2014 has it, for April.', 'silent'],
  ['The choir sang in ‹April 2014› [@s].', 'The mayor of Lind resigned. A guide to 2014 has it.', 'absent'],
]);

verify(
  'of a source that gives its year alone, any day of that year may be meant',
  [
    ['The mayor resigned on ‹2 April 2014› [@s].', 'The mayor has resigned, at last.', 'silent'],
    ['The mayor resigned on ‹2 April 2012› [@s].', 'The mayor has resigned, at last.', 'absent'],
  ],
  '2014',
);
