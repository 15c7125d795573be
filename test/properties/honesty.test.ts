// The promise of the whole: honest notes are left alone, and what is wrong in dishonest ones is found.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { readLibrary, readNote, tally } from '../core/evidence/articles.ts';

const library = readLibrary();

it('flags at most 2 % of the claims of honest notes', () => {
  const { claims, unjustly } = tally(`${readNote('honest')}\n\n${readNote('honest2')}`, library);
  assert.ok(claims >= 220, `${claims} claims`);
  assert.ok(unjustly.length <= 0.02 * claims, unjustly.join('\n'));
});

it('finds at least 95 % of what is wrong in dishonest notes, and nothing else', () => {
  const { marks, missed, unjustly } = tally(`${readNote('dishonest')}\n\n${readNote('dishonest2')}`, library);
  assert.ok(marks >= 80, `${marks} marks`);
  assert.ok(missed.length <= 0.05 * marks, missed.join('\n'));
  assert.deepEqual(unjustly, []);
});
