// Which figures of a source agree with a claim, the likeliest first, and which one contradicts it.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listCandidates } from '../../../src/core/evidence/candidates.ts';
import { findContradictingFigure } from '../../../src/core/evidence/contradictingFigures.ts';
import { FigureContexts } from '../../../src/core/evidence/figureContext.ts';
import { toMeasurement } from '../../../src/core/evidence/measurement.ts';
import { SourceIndex } from '../../../src/core/evidence/sourceIndex.ts';
import { Stemmer } from '../../../src/core/stems.ts';
import { parseNote } from '../../../src/core/note/parseNote.ts';
import type { Source } from '../../../src/core/source.ts';

/** The first figure of a note, and a source. */
function prepare(said: string, told: string) {
  const stemmer = new Stemmer();
  const note = parseNote(said);
  const [figure] = note.figures;
  assert.ok(figure);
  const source = new SourceIndex({ item: {} } as Source, parseNote(told), stemmer);
  return { claim: new FigureContexts(note, stemmer).find(figure), measurement: toMeasurement(figure), source };
}

const AGREEING: readonly (readonly [what: string, said: string, told: string, candidates: readonly string[]])[] = [
  [
    'the same thing counted, by its noun',
    'It has 7 berths.',
    'Nobody in the old town knew of 7 berths at all.',
    ['7 stated certain'],
  ],
  [
    'the same words around another noun, which the claim does not have',
    'The port of Orrin closed for 7 nights.',
    'The port of Orrin closed for 7 dawns.',
    ['7 stated unclear'],
  ],
  ['nothing but the number', 'It has 7 berths.', 'Some 7 sacks of rye were sold in spring.', ['7 stated unclear']],
  ['three digits', 'It has 712 berths.', 'They counted 712.', ['712 stated certain']],
  ['three digits of another thing', 'It has 712 berths.', 'They sold 712 sacks of rye.', ['712 stated unclear']],
  ['two digits', 'It has 71 berths.', 'They sold 71 sacks of rye.', ['71 stated unclear']],
  ['two digits and zeros', 'It has 71,000 berths.', 'They sold 71,000 sacks of rye.', ['71,000 stated unclear']],
  ['two digits with a unit', 'It is 71 km long.', 'They went for 71 km.', ['71 km stated certain']],
  ['one digit with a unit', 'It is 7 km long.', 'They went for 7 km.', ['7 km stated likely']],
  ['a range of many digits', 'It has 712 to 815 berths.', 'They counted 712 to 815.', ['712 to 815 stated certain']],
  ['fewer digits in the claim', 'Some 700 berths.', 'They sold 712 sacks.', ['712 rounded unclear']],
  ['things of another kind', 'It has 7 ships.', 'They sold 7 horses.', ['7 stated other']],
  ['ordinals', 'He came 21st.', 'The 21st of them fell. So did the 22nd.', ['21st stated likely']],
  [
    'the certain before the likely before the unclear',
    'The port of Orrin has 7 berths for guests.',
    'Then 7 sacks came. In the port of Orrin 7 guests had berths. It has 7 berths.',
    ['7 stated certain', '7 stated likely', '7 stated unclear'],
  ],
  [
    'the stated before the rounded',
    'The port of Orrin took some 450 ships.',
    'The port of Orrin took 448 ships in spring. The port of Orrin took 450 ships in autumn.',
    ['450 stated certain', '448 rounded certain'],
  ],
  [
    'the one with more of the words before the other',
    'The old port of Orrin took 7 ships of grain.',
    'A port took 7 ships. The old port of Orrin took 7 ships of grain.',
    ['7 stated certain 1', '7 stated certain'],
  ],
];

describe('what agrees with a claim:', () => {
  for (const [what, said, told, expected] of AGREEING) {
    it(what, () => {
      const { claim, measurement, source } = prepare(said, told);
      const found = listCandidates(claim, measurement, source).map(
        ({ found: { text }, agreement, certainty, share }) =>
          `${text} ${agreement} ${certainty}${what.startsWith('the one') && share === 1 ? ' 1' : ''}`,
      );
      assert.deepEqual(found, expected);
    });
  }
});

const CONTRADICTING: readonly (readonly [what: string, said: string, told: string, found: string | undefined])[] = [
  ['another number of the same', 'The port took 7 ships of grain.', 'The port took 9 ships of grain.', '9'],
  ['the same measure', 'The wall of the port is 7 metres high.', 'The wall of the port is 900 cm high.', '900 cm'],
  ['another measure', 'The wall of the port is 7 metres high.', 'The wall of the port is 9 tonnes heavy.', undefined],
  ['people of the same family', 'The port employs 7 engineers.', 'The port employs 9 workers.', '9'],
  ['another thing', 'The port took 7 ships of grain.', 'The port took 9 horses and grain.', undefined],
  ['an unknown thing', 'The port took 7 sacks of grain.', 'The port took 9 crates of grain.', undefined],
  ['too few of the words', 'The old port of Orrin took 7 ships of grain.', 'A mill sold 9 ships.', undefined],
  ['a figure with a single word', 'Orrin: 7.', 'Orrin had 9.', '9'],
  ['the word “one”', 'One ship of grain reached the port.', 'The port took 9 ships of grain.', undefined],
  ['the digit 1', 'Some 1 ship of grain reached the port.', 'The port reached 9 ships of grain.', '9'],
  ['words of the contrary', 'Prices of grain rose by 7 %.', 'Prices of grain fell by 9 %.', undefined],
  ['another ordinal', 'The ship of grain came 21st in port.', 'The ship of grain came 22nd in port.', '22nd'],
  [
    'a number for an ordinal',
    'The ship of grain came 21st in port.',
    'The ship of grain came with 22 in port.',
    undefined,
  ],
  [
    'the one that says most nearly the same',
    'The port took 7 ships of grain.',
    'The port of Orrin and others at sea took 8 ships of grain and rye. The port took 9 ships of grain.',
    '9',
  ],
];

describe('what contradicts a claim:', () => {
  for (const [what, said, told, expected] of CONTRADICTING) {
    it(what, () => {
      const { claim, measurement, source } = prepare(said, told);
      assert.equal(findContradictingFigure(claim, measurement, source)?.found.text, expected);
    });
  }
});
