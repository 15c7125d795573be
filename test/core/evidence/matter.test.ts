// An equal number of something else: what a note changes in a sentence of its source, and what it only says in other words.
import { verifyClaims } from '../../../src/core/evidence/claimVerifier.ts';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseNote } from '../../../src/core/note/parseNote.ts';
import { toLibrary, unmark } from './articles.ts';

/** Prose without figures, so that a short fixture counts as a whole text. */
const FILLER = `The ferry is small, and whoever comes late waits on the bank under the willows. A boy sells plums there from
a basket that his aunt fills each morning. Nobody remembers who set up the bell, which is rung for the ferryman at night.
When the water is high the rope is taken in, and the people of both banks wave at each other and go home again.`;

type Row = readonly [note: string, source: string, verdict: string];

function verify(title: string, rows: readonly Row[]): void {
  describe(title, () => {
    for (const [note, source, verdict] of rows) {
      it(`${note} | ${source}`, () => {
        const { text, marks } = unmark(note);
        const library = toLibrary({ s: `---\nid: s\ntitle: S\n---\n${source}\n\n${FILLER}\n` });
        const evidence = verifyClaims(parseNote(text), library);
        const said = marks.map(({ start }) => evidence.find(({ claim }) => claim.start === start)?.verdict ?? 'silent');
        assert.deepEqual(
          said,
          marks.map(() => verdict),
        );
      });
    }
  });
}

const HARVEST = `In spring the growers of Lind sold 4,300 baskets of plums to the canteen, while the growers of Mard sold
2,150 baskets to the brewery. Sales of cider rose by 17 percent, and rents of presses fell by 9 percent.`;

const ILLNESS = `Of the nurses who answered, 63 percent slept badly, compared with 28 percent of the clerks who work in
the same clinic. Treatment by phone was used 31 percent less often than in the year before.`;

verify('one word exchanged in a sentence that is the same but for it', [
  ['Sales of wine rose by ‹17 percent› [@s].', HARVEST, 'of something else'],
  ['Sales of cider fell by ‹17 percent› [@s].', HARVEST, 'of something else'],
  ['In spring the growers of Lind sold ‹4,300› baskets of plums to the school [@s].', HARVEST, 'of something else'],
  ['In spring the growers of Orrin sold ‹4,300› baskets of plums to the canteen [@s].', HARVEST, 'of something else'],
  ['Treatment by phone was used ‹31 percent› more often than in the year before [@s].', ILLNESS, 'of something else'],
  ['Ferries with sails cost ‹$820› a week [@s].', 'Wagons with sails cost $820 a week.', 'of something else'],
  [
    'The lake of Orrin has ‹340› swans in winter [@s].',
    'The lake of Orrin has 340 cabins in winter.',
    'of something else',
  ],
]);

verify('other words for the same', [
  ['Cider sold better, by ‹17 percent› [@s].', HARVEST, 'stated'],
  ['In spring farmers from Lind sold ‹4,300› baskets of plums to the canteen [@s].', HARVEST, 'stated'],
  ['In spring the fruit growers of Lind brought the canteen ‹4,300› baskets of plums [@s].', HARVEST, 'stated'],
  ['The phone was used ‹31 percent› less for treatments [@s].', ILLNESS, 'stated'],
  ['The ovens work at ‹230 °C› in the bakery [@s].', 'The ovens run at 230 °C in the bakery.', 'stated'],
  ['In May President Harrow signed ‹214› pardons [@s].', 'In May Elinor Harrow signed 214 pardons.', 'stated'],
  [
    'In January the Orrin network had ‹82› radio stations [@s].',
    'Orrin also controls 82 radio stations and some theatres.',
    'stated',
  ],
  ['In the UK ‹214› ferries were sunk [@s].', 'In the Kingdom 214 ferries were sunk.', 'stated'],
  ['A pitcher had an ERA of ‹1.04› there [@s].', 'A pitcher had an average of 1.04 there.', 'stated'],
]);

verify('a number in the place of another one of its sentence', [
  [
    'The growers of Lind sold ‹2,150› baskets of plums, while the growers of Mard sold ‹4,300› baskets [@s].',
    HARVEST,
    'differs',
  ],
  ['Prices went from ‹$84› to ‹$12› for a basket [@s].', 'Prices went from $12 to $84 for a basket.', 'differs'],
  ['Some ‹28 percent› of the nurses who answered slept badly [@s].', ILLNESS, 'differs'],
]);

verify('numbers of one sentence in their own places', [
  ['The growers of Lind sold ‹4,300› baskets and those of Mard ‹2,150› [@s].', HARVEST, 'stated'],
  ['Mard sold ‹2,150› baskets and Lind ‹4,300› [@s].', HARVEST, 'stated'],
  ['Some ‹28 percent› of the clerks, but ‹63 percent› of the nurses slept badly [@s].', ILLNESS, 'stated'],
  ['Prices of a basket went up to ‹$84› [@s].', 'Prices of a basket went from $12 to $84.', 'stated'],
  [
    'Brewers own ‹1 percent› of the presses and growers ‹2 percent› [@s].',
    'Growers and brewers own 2 percent and 1 percent of the presses, respectively.',
    'stated',
  ],
]);

verify('a number that is said of another matter, where the source has another one for this', [
  [
    'Standard tickets for the old ferry to the island run about ‹20 to 50 percent› of the fare [@s].',
    `Most standard tickets for the old ferry to the island run about 5 to 10 percent of the fare. A cabin can cost from
    20 to 50 percent of the fare.`,
    'differs',
  ],
]);

const FERRIES = `The ten best harbours of the island are known to every pilot who has worked there. A ranking of the 10 best
ferries in the lagoon came out in spring. Guides tell of 10 boats that lie in other ports.`;

verify('a sentence repeated but for one word, where an equal number stands elsewhere', [
  ['A ranking of the ‹10› best bakeries in the lagoon came out in spring [@s].', FERRIES, 'of something else'],
  ['A ranking of the ‹10› best ferries in the lagoon came out in spring [@s].', FERRIES, 'stated'],
  ['Some guides tell of ‹10› boats in other ports [@s].', FERRIES, 'stated'],
]);

const TARIFF = `The starting price of $46 per month is a lot lower than that of most other ferries. The fee for a cabin is
slightly higher, around $56 per hour.`;

verify('comparative words in the place of their opposites', [
  ['The starting price of ‹$46› per month is a lot higher than that of most others [@s].', TARIFF, 'of something else'],
  ['The fee for a cabin is slightly lower, around ‹$56› per hour [@s].', TARIFF, 'of something else'],
  ['The starting price of ‹$46› per month is a lot lower than that of most others [@s].', TARIFF, 'stated'],
]);

const CLINIC = `In the clinic of Orrin 16 percent of the male nurses slept badly in spring. The share of doctors who smoke is
down to 16 percent now. The clinic counted 125 placements of nurses in spring, and has 340 employees in all. One in three
children of Lind owns a boat. The number jumps up to 90 percent for the nurses of Mard.`;

verify('one group of persons in the place of another', [
  ['In the clinic of Orrin ‹16 percent› of the female nurses slept badly in spring [@s].', CLINIC, 'of something else'],
  ['About ‹one in three› adults of Lind owns a boat [@s].', CLINIC, 'silent'],
  ['The clinic counted 125 placements of nurses in spring, and has ‹340› employers [@s].', CLINIC, 'of something else'],
  ['The clinic counted 125 placements of nurses in spring, and has ‹340› workers [@s].', CLINIC, 'stated'],
  ['The clinic counted ‹125› weddings of nurses in spring [@s].', CLINIC, 'of something else'],
]);

verify('a verb that stays where the word beside it says the opposite', [
  ['The number jumps down to ‹90 percent› for the nurses of Mard [@s].', CLINIC, 'of something else'],
  ['The number jumps up to ‹90 percent› for the nurses of Mard [@s].', CLINIC, 'stated'],
]);

const GUILD = `The guild of Orrin sold 215 nets to the yards, with new looms in mills from Lind to Mard bringing results like
better ropes and 640 morning visits in the autumn.`;

verify('a part of a sentence as it stands, or in other words with the number of the rest', [
  [
    'With new looms in mills from Lind to Mard bringing results like better ropes and ‹640› visits in the autumn [@s].',
    GUILD,
    'stated',
  ],
  ['The guild of Orrin sold ‹640› nets to the yards [@s].', GUILD, 'differs'],
]);
