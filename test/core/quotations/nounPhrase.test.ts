// Where the name or the description of a speaker begins and ends in a clause.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findLeading, findTrailing, isName, listTokens } from '../../../src/core/quotations/nounPhrase.ts';

type Row = readonly [clause: string, phrase: string | undefined];

function finds(title: string, find: (tokens: readonly string[]) => string | undefined, rows: readonly Row[]): void {
  describe(title, () => {
    for (const [clause, phrase] of rows)
      it(`“${clause}”: ${phrase ?? 'none'}`, () => assert.equal(find(listTokens(clause)), phrase));
  });
}

finds('the phrase at the beginning of', findLeading, [
  ['Ann Lee', 'Ann Lee'],
  ['but then Ann Lee', 'Ann Lee'],
  ['Yet ANN Lee', 'ANN Lee'],
  ['and', undefined],
  ['', undefined],
  ['Ann Lee who came', 'Ann Lee'],
  ['Ann Lee, a nurse', 'Ann Lee'],
  ['Theresa May', 'Theresa May'],
  ['may Lee', undefined],
  ['Will Smith', 'Will Smith'],
  ['will Lee', undefined],
  ['Mayer Lee', 'Mayer Lee'],
  ['Willow Lee', 'Willow Lee'],
  ['the mayor in a speech', 'the mayor'],
  ['the mayor in an interview', 'the mayor'],
  ['the mayor in his car', 'the mayor'],
  ['the mayor in Orrin', 'the mayor in Orrin'],
  ['the mayor in another town', 'the mayor in another town'],
  ['the mayor of the town', 'the mayor of the town'],
  ['the mayor at the news conference', 'the mayor'],
  ['the mayor on Monday', 'the mayor'],
  ['the mayor on old Monday', 'the mayor'],
  ['the mayor on the very old Monday', 'the mayor'],
  ['the mayor on a very old isle Monday', 'the mayor on a very old isle'],
  ['he who came', 'he'],
  ['He', 'he'],
  ['mayor', undefined],
  ['police', 'police'],
  ['people', 'people'],
  ['villagers', 'villagers'],
  ['al-Baghdadi', 'al-Baghdadi'],
  ['el-Sisi', 'el-Sisi'],
  ['d-Arc', undefined],
  ['an old man from the mill by the sea', 'an old man from the mill'],
  ['a b c d e f g h i j k l', 'a b c d e f g h i j k l'],
  ['a b c d e f g h i j k l m', undefined],
  ['Ann Lee of the institute', 'Ann Lee'],
  ['Department of Health', 'Department of Health'],
  ['the Department of Health', 'the Department of Health'],
  ['Bank of England', 'Bank of England'],
  ['Council of Ministers', 'Council of Ministers'],
  ['the analyst Gregory Waters', 'Gregory Waters'],
  ['the old analyst', 'the old analyst'],
  ['the analyst of Gregory Waters', 'the analyst of Gregory Waters'],
  ['Ursula von der Leyen', 'Ursula von der Leyen'],
  ['the president Ursula von der Leyen', 'Ursula von der Leyen'],
  ["Smith's lawyer", "Smith's lawyer"],
  ['Gen. Lee', 'Gen. Lee'],
  ['Gen. Tom J. Lee', 'Gen. Tom J. Lee'],
  ['U.S. officials', 'U.S. officials'],
  ['The U.S. Army', 'The U.S. Army'],
]);

finds('the phrase at the end of', findTrailing, [
  ['Ann Lee', 'Ann Lee'],
  ['Then Ann Lee', 'Ann Lee'],
  ['when Ann Lee', 'Ann Lee'],
  ['the boat and Ann Lee', 'Ann Lee'],
  ['the boat, Ann Lee', 'Ann Lee'],
  ['Ann Lee also', 'Ann Lee'],
  ['Ann Lee quickly', 'Ann Lee'],
  ['The mayor of Orrin', 'The mayor of Orrin'],
  ['saw the mayor of the old town', 'the mayor of the old town'],
  ['At the mill Ann Lee', 'Ann Lee'],
  ['rain he', 'he'],
  ['he ran the mayor', 'the mayor'],
  ['“a” the mayor', 'the mayor'],
  ['the lying', 'the lying'],
  ['lyceum', undefined],
  ['lyly', undefined],
  ['Ann Lee who', undefined],
  ['who', undefined],
  ['the old, tired mayor', 'tired mayor'],
  ['for the Ann', 'Ann'],
]);

describe('a name', () => {
  const NAMES: readonly (readonly [phrase: string, name: boolean])[] = [
    ['Ann Lee', true],
    ['Ann lee', false],
    ['Ursula von der Leyen', true],
    ['the UN', false],
    ['UN', true],
    ['al-Baghdadi', true],
    ['el-Sisi', true],
    ['d’Arc', true],
    ['D’Arc', true],
  ];
  for (const [phrase, name] of NAMES) it(`${phrase}: ${name ? 'yes' : 'no'}`, () => assert.equal(isName(phrase), name));
});

describe('the words and marks of', () => {
  const CLAUSES: readonly (readonly [clause: string, tokens: string])[] = [
    ['Mr. Lee of the U.S. came.', 'Mr.|Lee|of|the|U.S.|came|.'],
    ['d’Arc’s al-Sisi A&B a-b', 'd’Arc’s|al-Sisi|A&B|a-b'],
    ['J. R. Lee', 'J.|R.|Lee'],
  ];
  for (const [clause, tokens] of CLAUSES) it(clause, () => assert.equal(listTokens(clause).join('|'), tokens));
});
