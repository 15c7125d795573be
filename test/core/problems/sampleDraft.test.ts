// The draft with mistakes of the sample notebook keeps its promise: a mistake in each paragraph but the last two, and fixes that leave it right.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { verifyClaims } from '../../../src/core/evidence/claimVerifier.ts';
import { parseNote } from '../../../src/core/note/parseNote.ts';
import type { Problem } from '../../../src/core/problem.ts';
import { findSeverity } from '../../../src/core/problems/describe.ts';
import { findCitingPlace, listCitable, listPreferredFixes } from '../../../src/core/problems/fixes.ts';
import { listProblems } from '../../../src/core/problems/listProblems.ts';
import { applyEdits } from '../../../src/core/text/textEdit.ts';
import { toProblemLibrary } from './library.ts';

const SOURCES = 'media/sample/sources/';
const files = readdirSync(SOURCES).filter((file) => file.endsWith('.md'));
const LIBRARY = toProblemLibrary({
  ...Object.fromEntries(files.map((file) => [file.replace('.md', ''), readFileSync(SOURCES + file, 'utf8')])),
  dupre2009: '---\nid: dupre2009\ntitle: What a camp costs\nissued: 2009\n---\n',
});
const PARAGRAPHS = readFileSync('media/sample/notes/draft-with-mistakes.md', 'utf8').trim().split('\n\n').slice(2);

function check(text: string): Problem[] {
  const note = parseNote(text);
  return listProblems(note, verifyClaims(note, LIBRARY), LIBRARY).filter(({ code }) => findSeverity(code) !== 'hint');
}

function cite(text: string): string | undefined {
  const note = parseNote(text);
  const [evidence] = note.figures
    .flatMap(({ start }) => [...listCitable(note, start, LIBRARY)])
    .filter((each) => each !== undefined);
  if (evidence === undefined) return undefined;
  const at = findCitingPlace(note, evidence.claim);
  return `${text.slice(0, at)} [@${evidence.key}]${text.slice(at)}`;
}

/** Applies the likeliest fix of each problem, one after the other, as a person would. */
function fix(text: string): { readonly fixed: string; readonly count: number } {
  let fixed = text;
  for (let count = 0; ; count++) {
    const fixes = check(fixed).flatMap((problem) => [...listPreferredFixes(problem, parseNote(fixed), LIBRARY)]);
    const first = fixes.find((each) => each !== undefined && each.edits.length > 0);
    if (first === undefined || count > 5) return { fixed, count };
    fixed = applyEdits(fixed, first.edits);
  }
}

/** For these the source has nothing that could take their place. */
const WITHOUT_FIX = /cash is better|must never sail/;

describe('the draft with mistakes', () => {
  for (const paragraph of PARAGRAPHS.slice(0, -2)) {
    it(`shows a mistake in: ${paragraph}`, () => {
      const cited = cite(paragraph);
      if (!paragraph.includes('[@')) {
        assert.ok(cited, 'no source is offered');
        assert.deepEqual(check(cited), []);
        return;
      }
      assert.notDeepEqual(check(paragraph), []);
      if (WITHOUT_FIX.test(paragraph)) return;
      const { fixed, count } = fix(paragraph);
      assert.ok(count > 0, 'no fix is offered');
      assert.deepEqual(check(fixed), [], fixed);
    });
  }

  it('is right or silent in the last two', () => {
    for (const paragraph of PARAGRAPHS.slice(-2)) assert.deepEqual(check(paragraph), []);
    const [unchecked, right] = PARAGRAPHS.slice(-2).map((paragraph) => {
      return new Set(verifyClaims(parseNote(paragraph), LIBRARY).map(({ verdict }) => verdict));
    });
    assert.deepEqual([...(unchecked ?? [])], ['cannot check']);
    assert.deepEqual([...(right ?? [])], ['stated']);
  });
});
