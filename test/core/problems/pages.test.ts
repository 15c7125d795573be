// Locators held against the pages of a text: where words stand, and which of several places is meant.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { verifyClaims } from '../../../src/core/evidence/claimVerifier.ts';
import { parseNote } from '../../../src/core/note/parseNote.ts';
import { toProblemLibrary } from './library.ts';
import { verify } from './verifyProblems.ts';

const FILLER = 'The inns along the road close their shutters until the thaw, and the roof sags under the moss.';
const PAGES: readonly string[] = [
  'Said the keeper: “Nobody came to ask for the keys.” Some 40 boats lay there.',
  'The river carries ice and timber past the old mill.',
  'Nothing of note was seen on the way.',
  'We rowed home in the dark and nobody slept. Some 1,250 boats lay at the landing.',
  'It had been a long winter in the valley.',
  'We rowed home in the dark and nobody slept. Again 1,250 boats lay at the landing.',
];
const TEXT = PAGES.map((page, index) => `<!-- page ${111 + index} -->\n\n${page} ${FILLER}`).join('\n\n');
const LIBRARY = toProblemLibrary({
  valley: `---\ntitle: T\n---\n\n${TEXT}\n`,
  plain: `---\ntitle: T\n---\n\n${FILLER}\n`,
});

const KEYS = '“Nobody came to ask for the keys”';
const wrong = (found: string, page: string) =>
  `wrong-page: In @valley these words are on page ${found}, not page ${page}.`;

verify(
  'the page of words',
  {
    'that is named': { note: `${KEYS} [@valley, p. 111].`, problems: [] },
    'beside the one that is named': { note: `${KEYS} [@valley, p. 112].`, problems: [] },
    'two pages off': { note: `‹${KEYS}› [@valley, p. 113].`, problems: [wrong('111', '113')] },
    'within a range': { note: `${KEYS} [@valley, pp. 111-115].`, problems: [] },
    'outside of a range': { note: `‹${KEYS}› [@valley, pp. 114-115].`, problems: [wrong('111', '114-115')] },
    'of which one is named': { note: `${KEYS} [@valley, pp. 111, 116].`, problems: [] },
    'that stand twice': { note: '“We rowed home in the dark and nobody slept” [@valley, p. 116].', problems: [] },
    'by a count of its own': { note: `${KEYS} [@valley, p. 5].`, problems: [] },
    'without a locator': { note: `${KEYS} [@valley].`, problems: [] },
    'by chapter': { note: `${KEYS} [@valley, ch. 113].`, problems: [] },
    'of a text without pages': { note: '“the roof sags under the moss” [@plain, p. 7].', problems: [] },
  },
  LIBRARY,
);

describe('of several places', () => {
  const MEANT: readonly (readonly [note: string, page: string])[] = [
    ['“We rowed home in the dark and nobody slept” [@valley, p. 114].', '114'],
    ['“We rowed home in the dark and nobody slept” [@valley, p. 116].', '116'],
    ['Some 1,250 boats lay at the landing [@valley, p. 114].', '114'],
    ['Some 1,250 boats lay at the landing [@valley, p. 116].', '116'],
    ['Some 1,250 boats lay at the landing [@valley, p. 111].', '114'],
  ];
  for (const [note, page] of MEANT) {
    it(`${note} means that on page ${page}`, () => {
      assert.equal(verifyClaims(parseNote(note), LIBRARY)[0]?.passage?.page, page);
    });
  }
});
