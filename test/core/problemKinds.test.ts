// The table of kinds of problems: what does not compile of it, and which problems are taken back from the store.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isProblem, type Problem } from '../../src/core/problem.ts';
import { defineKinds } from '../../src/core/problemRow.ts';

const SPAN = { start: 1, end: 4 };

describe('what the compiler refuses', () => {
  it('a sentence that names a fact which its kind has not', () => {
    const kinds = defineKinds({
      sound: { severity: 'warning', facts: { key: 'string' }, sentences: ['{key} is gone.'] },
      // @ts-expect-error There is no fact `kex`.
      misspelt: { severity: 'warning', facts: { key: 'string' }, sentences: ['{kex} is gone.'] },
      // @ts-expect-error The second name counts as the first.
      second: { severity: 'warning', facts: { key: 'string' }, sentences: ['{key} is gone from {file}.'] },
      // @ts-expect-error So does the one of another sentence.
      earlier: { severity: 'warning', facts: { key: 'string' }, sentences: ['{file} is gone.', '{key} is gone.'] },
    });
    assert.equal(Object.keys(kinds).length, 4);
  });

  it('a last sentence that some problems of its kind lack a fact for', () => {
    const kinds = defineKinds({
      sound: { severity: 'hint', facts: { key: 'string?' }, sentences: ['{key} is gone.', 'It is gone.'] },
      // @ts-expect-error Without a key nothing could be said.
      silent: { severity: 'hint', facts: { key: 'string?' }, sentences: ['{key} is gone.'] },
      // @ts-expect-error Nor can it without any sentence.
      mute: { severity: 'hint', facts: {}, sentences: [] },
    });
    assert.equal(Object.keys(kinds).length, 3);
  });

  it('a problem whose code has no row, or whose facts are not those of its code', () => {
    const problems: readonly Problem[] = [
      { code: 'figure-absent', span: SPAN, facts: { key: '@a', claim: '12' } },
      // @ts-expect-error There is no such row.
      { code: 'figure-lost', span: SPAN, facts: {} },
      // @ts-expect-error The claim is missing.
      { code: 'figure-absent', span: SPAN, facts: { key: '@a' } },
      // @ts-expect-error A page is a number.
      { code: 'broken-locator', span: SPAN, facts: { key: '@a', page: '3', first: 1, last: 2 } },
      // @ts-expect-error It has no correction.
      { code: 'figure-absent', span: SPAN, facts: { key: '@a', claim: '12', corrected: '13' } },
      // @ts-expect-error Its row names no facts.
      { code: 'note-failed', span: SPAN, facts: { key: '@a' } },
    ];
    assert.equal(problems.length, 6);
  });

  it('to ask a problem for a fact of another code', () => {
    const read = (problem: Problem): unknown => {
      if (problem.code === 'figure-differs') return problem.facts.corrected;
      // @ts-expect-error Only figures that differ have it.
      const corrected: unknown = problem.facts.corrected;
      return corrected;
    };
    assert.equal(read({ code: 'note-failed', span: SPAN, facts: {} }), undefined);
  });
});

describe('what was kept as JSON', () => {
  const related = [{ file: 'a.md', span: SPAN, message: 'words' }];
  const SOUND: readonly unknown[] = [
    { code: 'read-timeout', span: SPAN, facts: { seconds: 10 } },
    { code: 'bibtex-unclosed-entry', span: SPAN, facts: {} },
    { code: 'bibtex-unclosed-entry', span: SPAN, facts: { key: 'a' } },
    { code: 'note-failed', span: SPAN, facts: {}, related },
  ];
  const MALFORMED: readonly unknown[] = [
    null,
    'read-timeout',
    [],
    { span: SPAN, facts: {} },
    { code: 'of-another-version', span: SPAN, facts: {} },
    { code: 'constructor', span: SPAN, facts: {} },
    { code: 'note-failed', facts: {} },
    { code: 'note-failed', span: { start: 1 }, facts: {} },
    { code: 'note-failed', span: { start: '1', end: 4 }, facts: {} },
    { code: 'note-failed', span: SPAN },
    { code: 'read-timeout', span: SPAN, facts: {} },
    { code: 'read-timeout', span: SPAN, facts: { seconds: '10' } },
    { code: 'bibtex-unclosed-entry', span: SPAN, facts: { key: 7 } },
    { code: 'note-failed', span: SPAN, facts: {}, related: {} },
    { code: 'note-failed', span: SPAN, facts: {}, related: [{ ...related[0], file: 1 }] },
    { code: 'note-failed', span: SPAN, facts: {}, related: [{ ...related[0], message: 1 }] },
    { code: 'note-failed', span: SPAN, facts: {}, related: [{ ...related[0], span: {} }] },
  ];
  for (const problem of SOUND)
    it(`is a problem: ${JSON.stringify(problem)}`, () => assert.ok(isProblem(JSON.parse(JSON.stringify(problem)))));
  for (const other of MALFORMED) it(`is none: ${JSON.stringify(other)}`, () => assert.ok(!isProblem(other)));
});
