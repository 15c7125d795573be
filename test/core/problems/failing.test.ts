// A fault of Ibid in one check, at one item, or in one fix costs that alone, and is reported.
import { verifyClaims } from '../../../src/core/evidence/claimVerifier.ts';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseContained } from '../../../src/core/note/containedNote.ts';
import { NoteParser } from '../../../src/core/note/noteParser.ts';
import { parseNote } from '../../../src/core/note/parseNote.ts';
import type { Note } from '../../../src/core/note/note.ts';
import { listAllFixes } from '../../allFixes.ts';
import { listProblems, type ProblemOptions } from '../../../src/core/problems/listProblems.ts';
import type { ProblemLibrary } from '../../../src/core/problems/problemContext.ts';
import { NOTE_CHECKS } from '../../../src/core/problems/noteChecks.ts';
import { readProblemLibrary } from './library.ts';

const LIBRARY = readProblemLibrary();
const FAULT = new Error('a fault');
const NOTE = 'At least 73 people died [@flood2023, p. 3]. So it was [@flod2023; @½cup2020; @nobody1999].';

/** What is found, and what has been reported, in the words of the note. */
function list(library: ProblemLibrary, options: ProblemOptions = {}, note = parseNote(NOTE)) {
  const failures: string[] = [];
  const onFailure: ProblemOptions['onFailure'] = (error, { start, end }) => {
    assert.equal(error, FAULT);
    failures.push(note.text.slice(start, end));
  };
  const evidence = verifyClaims(note, library, onFailure);
  const problems = listProblems(note, evidence, library, { ...options, onFailure });
  return {
    problems: problems.map(({ code, span }) => `${code} ${note.text.slice(span.start, span.end)}`.trim()),
    failures,
  };
}

const ALL = [
  'figure-differs 73',
  'unknown-citekey @flod2023',
  'unknown-citekey @½cup2020',
  'unknown-citekey @nobody1999',
];

function fail(): never {
  throw FAULT;
}

describe('a fault in a check', () => {
  it('is none where nothing fails', () => assert.deepEqual(list(LIBRARY), { problems: ALL, failures: [] }));

  it('costs the suggestion for one key, not what is said of it', () => {
    const suggest: ProblemLibrary['suggest'] = (query, limit) =>
      query.includes('½') ? fail() : LIBRARY.suggest(query, limit);
    assert.deepEqual(list({ ...LIBRARY, suggest }), { problems: ALL, failures: ['@½cup2020'] });
  });

  it('costs the one key that cannot be looked up', () => {
    const has: ProblemLibrary['has'] = (key) => (key === '½cup2020' ? fail() : LIBRARY.has(key));
    assert.deepEqual(list({ ...LIBRARY, has }), {
      problems: ALL.map((line) => line.replace('unknown-citekey @½', 'check-failed @½')),
      failures: ['@½cup2020'],
    });
  });

  it('says once of a claim that it cannot be checked', () => {
    const find: ProblemLibrary['find'] = (key) => (key === 'flood2023' ? fail() : LIBRARY.find(key));
    assert.deepEqual(list({ ...LIBRARY, find }), {
      problems: ['check-failed 73', 'check-failed @flood2023, p. 3', ...ALL.slice(1)],
      failures: ['73', '@flood2023, p. 3'],
    });
  });

  it('costs one row of the table', () => {
    assert.deepEqual(list(LIBRARY, { checks: [{ code: 'figure-absent', check: fail }, ...NOTE_CHECKS] }), {
      problems: ['check-failed', ...ALL],
      failures: [''],
    });
  });

  it('is thrown where nobody takes it', () => {
    const note = parseNote(NOTE);
    assert.throws(() => listProblems(note, [], { ...LIBRARY, has: fail }), FAULT);
  });
});

it('a fault in one fix costs that fix', () => {
  const text = 'It was [@flod2023].';
  const [problem] = listProblems(parseNote(text), [], LIBRARY);
  assert.ok(problem);
  // The words of the key are replaced in the text; a comment is put after its sentence.
  const note: Note = {
    ...parseNote(text),
    get sentences() {
      return fail();
    },
  };
  const failures: unknown[] = [];
  const fixes = listAllFixes(problem, note, LIBRARY, (error) => failures.push(error));
  const titles = listAllFixes(problem, parseNote(text), LIBRARY).map(({ template }) => template);
  assert.deepEqual(
    fixes.map(({ template }) => template),
    titles.filter((title) => title !== 'Ignore here'),
  );
  assert.deepEqual(failures, [FAULT]);
});

describe('a note whose reading fails', () => {
  it('has its text and the one problem', () => {
    const note = parseContained(NOTE, fail, () => undefined);
    assert.equal(note.text, NOTE);
    assert.deepEqual(list(LIBRARY, {}, note), { problems: ['note-failed'], failures: [] });
  });

  it('has no other part once one has failed', () => {
    const reported: unknown[] = [];
    const read = (): Note =>
      Object.defineProperty(new NoteParser().parse(NOTE), 'quotations', {
        get: fail,
      });
    const note = parseContained(NOTE, read, (error) => reported.push(error));
    assert.equal(note.figures.length, 1);
    assert.equal(note.quotations.length, 0);
    assert.equal(note.figures.length, 0);
    assert.equal(note.prose.length, NOTE.length);
    assert.deepEqual(
      note.problems.map(({ code }) => code),
      ['note-failed'],
    );
    assert.deepEqual(reported, [FAULT]);
  });
});
