// The table of problems against the code: every code that anything in core or the worker reports has a row, and each row makes sentences.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { it } from 'node:test';
import { findProblemKind, PROBLEM_KINDS } from '../../../src/core/problems/problemTable.ts';

const SRC = new URL('../../../src/', import.meta.url);

/** Lines that name a code: `code: 'front-matter-broken'`, a constant, a call that reports one. */
const NAMES_A_CODE = /\bcode\b|\breport\(|\bclaimProblem\(|\brefuse\(|^const [A-Z]+ = '/;

function listReportedCodes(): Set<string> {
  const folders = ['core/', 'worker/'].map((folder) => new URL(folder, SRC));
  const lines = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => readFileSync(new URL(file, folder), 'utf8').split('\n')),
  );
  const codes = lines
    .filter((line) => NAMES_A_CODE.test(line))
    .flatMap((line) => line.match(/(?<=')[a-z]+(?:-[a-z]+)+(?=')/g) ?? []);
  return new Set(codes);
}

it('every reported code has a row', () => {
  const reported = listReportedCodes();
  assert.ok(reported.has('figure-differs') && reported.has('front-matter-broken'));
  const missing = [...reported].filter((code) => findProblemKind(code) === undefined);
  assert.deepEqual(missing, []);
});

it('codes are unique', () => {
  assert.equal(new Set(PROBLEM_KINDS.map(({ code }) => code)).size, PROBLEM_KINDS.length);
});
