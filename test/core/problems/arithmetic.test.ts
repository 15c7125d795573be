// What a writer computes in one sentence: each ‹slip› and the right result, and sentences in which nothing is wrong.
import { verify } from './verifyProblems.ts';

const SLIPS: readonly (readonly [note: string, first: string, second: string, right: string])[] = [
  ['The firm has 340 staff, 40 % of them women, that is ‹160›.', '340', '40 %', '136'],
  ['Of the 340 staff 40 % (‹142›) are women.', '340', '40 %', '136'],
  ['There, 221 of the 1,386 staff (‹61 %›) are women.', '221', '1,386', '16 %'],
  ['There, 221 of 1,386 staff (‹61.2 %›) are women.', '221', '1,386', '15.9 %'],
  ['There, 221 of the 1,386 staff, or ‹26 per cent›, are women.', '221', '1,386', '16 per cent'],
  ['Sales rose from 12 to 15 million, an increase of ‹50 %›.', '12', '15 million', '25 %'],
  ['It rose from 9.1 % to 12.4 %, a rise of ‹4.3 points›.', '9.1 %', '12.4 %', '3.3 points'],
  ['It rose by ‹3.9 points› from 9.1 to 12.4 percent.', '9.1', '12.4 percent', '3.3 points'],
  ['It fell from 45 people to 30 people, a fall of ‹12› people.', '45', '30', '15'],
  ['The 12 men plus 15 women make ‹29› people.', '12', '15', '27'],
  ['Of the 2.4 million votes 31 % (‹1.2 million›) were void.', '2.4 million', '31 %', '700,000'],
];

verify(
  'a slip of arithmetic',
  Object.fromEntries(
    SLIPS.map(([note, first, second, right]) => {
      const [, claim = ''] = note.split(/[‹›]/);
      const said = `${claim} does not follow from ${first} and ${second}, which give ${right}.`;
      return [note, { note, problems: [`arithmetic-slip: ${said}`] }];
    }),
  ),
);

const RIGHT: readonly string[] = [
  'The firm has 340 staff, 40 % of them women, that is 136.',
  'The firm has 340 staff, 40 % of them women, that is 135.',
  'There, 221 of the 1,386 staff (16 %) are women.',
  'There, 2 of the 3 towns (66 %) are dry, and 2 of the 3 towns (67 %) are wet.',
  'Some 221 of about 1,386 staff (20 %) are women.',
  'There, 221 of the 1,386 staff (61 % of the women) have left.',
  'Of 340 patients, 12 left; 40 % (131) of the rest were men.',
  'The 340 staff have 40 % of the cars (160).',
  'Sales rose from 12,000 to 15,000, an increase of 25 %.',
  'It rose from 9 % to 12 %, a rise of 33 %.',
  'It rose from 9.1 % to 12.4 %, a rise of 3.3 points.',
  'It fell from 45 to 30 people. A fall of 12 people came later.',
  'The 12 men plus 15 women make 900 euros.',
  'He said: “The firm has 340 staff, 40 % of them women, that is 160.”',
];

verify('what comes out, or is no calculation', Object.fromEntries(RIGHT.map((note) => [note, { note, problems: [] }])));
