// The table of problems against the code: every code that anything in core reports has a row, and each row makes sentences.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { it } from 'node:test';
import { findProblemKind, PROBLEM_KINDS } from '../../../src/core/problems/problemTable.ts';

const CORE = new URL('../../../src/core/', import.meta.url);

/** Codes as they are written in the source: `code: 'front-matter-broken'`, and constants that name one. */
function listReportedCodes(): Set<string> {
  const files = readdirSync(CORE, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const text = files.map((file) => readFileSync(new URL(file, CORE), 'utf8')).join('\n');
  const families = 'front-matter|bibtex|csl|ris|zotero|yaml|json|file|entry|references';
  const codes = text.matchAll(new RegExp(`(?<=[:=?(] ?)'((?:${families})-[a-z-]+)'`, 'g'));
  return new Set([...codes].map(([, code = '']) => code));
}

it('every reported code has a row', () => {
  const missing = [...listReportedCodes()].filter((code) => findProblemKind(code) === undefined);
  assert.deepEqual(missing, []);
});

it('codes are unique', () => {
  assert.equal(new Set(PROBLEM_KINDS.map(({ code }) => code)).size, PROBLEM_KINDS.length);
});
