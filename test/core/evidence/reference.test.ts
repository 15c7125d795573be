// What a source's title or abstract bears out, and what a short text can disprove: one row a claim, with the field or the obstacle.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { verifyClaims } from '../../../src/core/evidence/claimVerifier.ts';
import { parseNote } from '../../../src/core/note/parseNote.ts';
import { toLibrary } from './articles.ts';

const HEAD = `title: Ferries of the Orrin lose 312 berths
abstract: Of the <i>4,730</i> sailors whom the guild asked, 61 % had “never once slept ashore”.`;
const SHORT = 'The guild of the Orrin counted 4,730 sailors in the spring. It asked each of them where they sleep.';

const LIBRARY = toLibrary({
  bare: `---\nid: bare\n${HEAD}\n---\n`,
  whole: `---\nid: whole\n${HEAD}\n---\n\n${SHORT}\n`,
  short: `---\nid: short\ntitle: T\n---\n\n${SHORT}\n`,
  cut: `---\nid: cut\ntitle: T\n---\n\n${SHORT.slice(0, -10)}\n`,
  dots: `---\nid: dots\ntitle: T\n---\n\n${SHORT}..\n`,
  more: `---\nid: more\ntitle: T\n---\n\n${SHORT} Subscribe to continue reading.\n`,
  few: '---\nid: few\ntitle: T\n---\n\nThe guild counted 4,730 sailors.\n',
  quoted: `---\nid: quoted\ntitle: T\n---\n\n${SHORT.slice(0, -1)}.”\n`,
});

const ROWS: readonly (readonly [note: string, verdict: string, where?: string])[] = [
  ['The guild asked 4,730 sailors [@bare].', 'stated', 'abstract'],
  ['Of the sailors 61 % slept on board [@whole].', 'stated', 'abstract'],
  ['The ferries lost 312 berths [@bare].', 'stated', 'title'],
  ['The ferries lost 312 berths [@whole].', 'stated', 'title'],
  ['The sailors “never once slept ashore” [@whole].', 'verbatim', 'abstract'],
  ['The guild asked 5,199 sailors [@bare].', 'cannot check', 'no text'],
  ['The guild counted 4,730 sailors [@whole].', 'stated'],
  ['The guild counted 5,199 sailors [@whole].', 'differs'],
  ['The guild counted 5,199 sailors [@short].', 'differs'],
  ['The guild bought 871 goats [@short].', 'absent'],
  ['The guild bought 871 goats [@quoted].', 'absent'],
  ['The guild bought 871 goats [@cut].', 'cannot check', 'stub'],
  ['The guild bought 871 goats [@dots].', 'cannot check', 'stub'],
  ['The guild bought 871 goats [@more].', 'cannot check', 'stub'],
  ['The guild bought 871 goats [@few].', 'cannot check', 'stub'],
  ['The guild counted 4,730 sailors [@few].', 'stated'],
];

describe('by reference and short text:', () => {
  for (const [note, verdict, where] of ROWS) {
    it(`${note} ${verdict}${where === undefined ? '' : `, ${where}`}`, () => {
      const [evidence] = verifyClaims(parseNote(note), LIBRARY);
      assert.deepEqual([evidence?.verdict, evidence?.field ?? evidence?.obstacle], [verdict, where]);
      assert.equal(evidence?.passage !== undefined, where === undefined && verdict !== 'absent');
    });
  }
});
