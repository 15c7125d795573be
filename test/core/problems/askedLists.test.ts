// What a check asks of a note: one that names no source, and computes nothing, is not read for its claims, which takes longest.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ClaimVerifier } from '../../../src/core/evidence/claimVerifier.ts';
import { EMPTY_LIBRARY } from '../../../src/core/emptyLibrary.ts';
import type { Note } from '../../../src/core/note/note.ts';
import { parseLazily, parseNote } from '../../../src/core/note/parseNote.ts';
import { listProblems } from '../../../src/core/problems/listProblems.ts';

const WITH_CLAIMS = 'The county counted 203 ships, 40 % of them old. “Few came back,” said Jane Doe.';

/** Of `figures`, `quotations` and `sentences` those that are made in a check of the note. */
function listAsked(text: string): readonly string[] {
  const asked = new Set<string>();
  const note = new Proxy(parseLazily(text), {
    get(target, name) {
      if (['figures', 'quotations', 'sentences'].includes(String(name))) asked.add(String(name));
      return Reflect.get(target, name, target) as unknown;
    },
  });
  const verifier = new ClaimVerifier(EMPTY_LIBRARY);
  const evidence = verifier.listClaims(note).flatMap((claim) => verifier.verify(note, claim) ?? []);
  listProblems(note, evidence, EMPTY_LIBRARY);
  return [...asked].sort();
}

for (const [what, text, asked] of [
  ['a note that names no source', WITH_CLAIMS, []],
  ['a note with a link that leads to no source', `${WITH_CLAIMS} [More](https://harbour.example).`, []],
  ['a note that cites', `${WITH_CLAIMS} [@roe2019]`, ['figures', 'quotations', 'sentences']],
  ['a note that computes', 'Of the 340 staff 40 % (142) are women.', ['figures', 'quotations', 'sentences']],
] as const) {
  test(`of ${what} ${asked.length === 0 ? 'no claims' : 'all claims'} are read`, () => {
    assert.deepEqual(listAsked(text), asked);
  });
}

test('what is read when it is asked for is what is read at once', () => {
  const text = `---\nsource: roe2019\n---\n\n${WITH_CLAIMS} [@roe2019, p. 3]\n\n<!-- page 4 -->\n\nSee [^1].\n\n[^1]: A note.\n`;
  const [lazy, whole] = [parseLazily(text), parseNote(text)];
  for (const name of Object.keys(whole) as (keyof Note)[]) assert.deepEqual(lazy[name], whole[name], name);
});
