// Numbers that follow from those of the source, and numbers that only look as if they did.
import { verifyClaims } from '../../../src/core/evidence/claimVerifier.ts';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseNote } from '../../../src/core/note/parseNote.ts';
import { toLibrary, unmark } from './articles.ts';

/** Prose without figures, so that a short fixture counts as a whole text. */
const FILLER = `The square is quiet after the market, and the sweepers have the fountain to themselves. Pigeons come down
from the arcade when the last cart has gone. A boy carries chairs into the café, whose awning was torn in the storm and
has been sewn up by the owner’s mother. In the evening there is music, not well played, but nobody minds, and the couples
who dance know every step by heart. When the bells ring the lamps go on, and the shutters are let down noisily.`;

/** The figures that it follows from, as they stand in the source. */
type Row = readonly [note: string, source: string, verdict: string, from?: readonly string[]];

function verify(title: string, rows: readonly Row[]): void {
  describe(title, () => {
    for (const [note, source, verdict, from] of rows) {
      it(`${note} | ${source}`, () => {
        const { text, marks } = unmark(note);
        const library = toLibrary({ s: `---\nid: s\ntitle: S\n---\n${source}\n\n${FILLER}\n` });
        const evidence = verifyClaims(parseNote(text), library).find(({ claim }) => claim.start === marks[0]?.start);
        assert.ok(evidence?.kind === 'figure');
        assert.equal(evidence.verdict, verdict);
        assert.deepEqual(
          evidence.from?.map((figure) => figure.text),
          from,
        );
      });
    }
  });
}

verify('a difference', [
  [
    'Unemployment rose by ‹3.3 points› to 12.4 % [@s].',
    'Unemployment rose from 9.1 percent in May to 12.4 percent in June.',
    'follows',
    ['9.1 percent', '12.4 percent'],
  ],
  [
    'The water rose by ‹4.7 metres› [@s].',
    'The water stood at 3.2 metres on Monday; by Friday the water had reached 7.9 metres.',
    'follows',
    ['3.2 metres', '7.9 metres'],
  ],
  [
    'The town planted ‹350 trees› more than the village [@s].',
    'The town planted 1,200 trees, the village 850 trees.',
    'follows',
    ['1,200', '850'],
  ],
]);

verify('a sum', [
  [
    'In all ‹231 people› were killed or injured in the storm [@s].',
    'The storm killed 44 people and injured 187 people.',
    'follows',
    ['44', '187'],
  ],
  [
    'The two schools have ‹910 pupils› together [@s].',
    'The upper school has 520 pupils, the lower school 390.',
    'follows',
    ['520', '390'],
  ],
]);

verify('what is left', [
  ['Some ‹80 %› of adults have insurance [@s].', 'Of adults, 20 percent have no insurance.', 'follows', ['20 percent']],
  [
    'The other ‹38 percent› of the voters went to the polls [@s].',
    'Of the voters, 62 percent did not go to the polls.',
    'follows',
    ['62 percent'],
  ],
]);

verify('what was before and what came after', [
  [
    'In 2020 turnout had been ‹60.5 %› [@s].',
    'Turnout was 54.3 percent, down 6.2 points from 2020.',
    'follows',
    ['54.3 percent', '6.2 points'],
  ],
  [
    'A year earlier the mill had ‹430 workers› [@s].',
    'The mill has 520 workers, 90 more than a year earlier.',
    'follows',
    ['520', '90'],
  ],
]);

verify('so many times', [
  [
    'The army sent ‹1,200 soldiers› in the spring [@s].',
    'The army sent 2,400 soldiers, twice as many as in the spring.',
    'follows',
    ['2,400'],
  ],
  ['Rents have doubled to ‹$900› in the town [@s].', 'Rents in the town were $450 ten years ago.', 'follows', ['$450']],
]);

verify('a share', [
  ['‹A quarter› of the ships were lost [@s].', 'Of 200 ships, 50 were lost in the storm.', 'follows', ['200', '50']],
]);

verify('another number is not called the right one', [
  [
    'Unemployment rose by ‹4.3 points› to 12.4 % [@s].',
    'Unemployment rose from 9.1 percent in May to 12.4 percent in June.',
    'absent',
  ],
  [
    'The two schools have ‹940 pupils› together [@s].',
    'The upper school has 520 pupils, the lower school 390.',
    'absent',
  ],
  ['Some ‹70 %› of adults have insurance [@s].', 'Of adults, 20 percent have no insurance.', 'differs'],
  ['The school has ‹910 pupils› [@s].', 'The school has 520 pupils and 390 books.', 'differs'],
]);

verify('a change does not contradict a state', [
  [
    'Prices rose by ‹7 percent› in the shops [@s].',
    'Prices in the shops stand at 45 percent of those in the city.',
    'absent',
  ],
  ['Prices rose by ‹7 percent› in the shops [@s].', 'Prices in the shops rose by 9 percent.', 'differs'],
]);

verify('a qualifier is no comparison with another number', [
  [
    'Up to ‹60 people› died in the fire at the mill [@s].',
    'At least 60 people died in the fire at the mill.',
    'differs',
  ],
  [
    'More than ‹90 people› died in the fire at the mill [@s].',
    'Some 60 people died in the fire at the mill.',
    'differs',
  ],
]);

verify('a wider range is no wording of a narrower one', [
  ['The works take ‹18 to 24 months› [@s].', 'The works take 18 to 20 months.', 'differs'],
  ['The town beat the village ‹5-0› on Monday [@s].', 'The town beat the village 2-0 on Monday.', 'differs'],
]);

verify('an equal number of the matter is never outranked', [
  [
    'Some ‹40 million› players sought places in the cup [@s].',
    'A clerk beat 99 other players to win the cup. The game has many players, and about 40 million of them sought places.',
    'stated',
  ],
]);
