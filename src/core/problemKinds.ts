// Every kind of problem there is, one row each: of what severity, what is known of it, and how it is said.
import { lookup } from './lookup.ts';
import { defineKinds, type KindRow, type ValuesOf } from './problemRow.ts';

/** By code: kebab-case. What notes are checked for has a check in core/problems, the rest is reported by who reads files. */
export const PROBLEM_KINDS = defineKinds({
  'unknown-citekey': {
    severity: 'warning',
    facts: { key: 'string', suggestion: 'string?' },
    sentences: ['No source has the citekey {key}. Did you mean {suggestion}?', 'No source has the citekey {key}.'],
  },
  'unknown-identifier': {
    severity: 'hint',
    facts: { identifier: 'string' },
    sentences: ['The library does not have {identifier} yet.'],
  },
  'no-library': {
    severity: 'information',
    facts: {},
    sentences: ['There is no library yet, so no citekey can be looked up.'],
  },
  'duplicate-citekey': {
    severity: 'warning',
    facts: { key: 'string', count: 'number', file: 'string', last: 'string?' },
    sentences: [
      '{count} sources have the citekey {key}; the last one in {last} counts.',
      '{count} sources have the citekey {key}; the one in {file} counts.',
    ],
  },
  'missing-bibliography': {
    severity: 'warning',
    facts: { file: 'string' },
    sentences: ['There is no file {file}; its path starts at the folder of this note.'],
  },
  'source-without-text': {
    severity: 'hint',
    facts: { key: 'string' },
    sentences: ['The library has no text of {key}, so what is cited from it cannot be checked.'],
  },
  'broken-locator': {
    severity: 'warning',
    facts: { key: 'string', page: 'number', first: 'number', last: 'number', found: 'number?' },
    sentences: ['{key} has no page {page}: its pages are {first} to {last}.'],
  },
  'quotation-altered': {
    severity: 'warning',
    facts: {
      key: 'string',
      swallowed: 'string?',
      reordered: 'string?',
      scattered: 'string?',
      stands: 'string?',
      wrote: 'string?',
      leftOut: 'string?',
      added: 'string?',
      inserted: 'string?',
      restored: 'string?',
      marked: 'string?',
    },
    sentences: [
      'The ellipsis leaves out “{swallowed}”, which changes the meaning.',
      'In {key} the words “{reordered}” stand in another order.',
      'In {key} the words “{scattered}” stand far from the others.',
      '{key} has “{stands}” where the quotation has “{wrote}”.',
      'The quotation leaves out “{leftOut}” of {key} without an ellipsis.',
      'The quotation adds “{added}” to the words of {key} without brackets.',
      'The insertion {inserted} changes the meaning of the words of {key}.',
      'The quotation differs from the words of {key}.',
    ],
  },
  'quotation-denied': {
    severity: 'warning',
    facts: { key: 'string', denial: 'string' },
    sentences: ['{key} has these words with “{denial}”, which the note leaves out.'],
  },
  'quotation-not-found': {
    severity: 'warning',
    facts: { key: 'string', other: 'string?' },
    sentences: ['These words are not in {key}, but in {other}.', 'These words are not in {key}.'],
  },
  'wrong-speaker': {
    severity: 'warning',
    facts: { key: 'string', speaker: 'string', named: 'string' },
    sentences: ['In {key} this is said by {speaker}, not by {named}.'],
  },
  'figure-differs': {
    severity: 'warning',
    facts: { key: 'string', claim: 'string', found: 'string', corrected: 'string?' },
    sentences: ['{key} says {found} here, not {claim}.'],
  },
  'figure-absent': {
    severity: 'information',
    facts: { key: 'string', claim: 'string', other: 'string?', nearest: 'string?' },
    sentences: [
      '{claim} is not in {key}, but in {other}.',
      '{claim} is not in {key}; the nearest there is {nearest}.',
      '{claim} is not in {key}.',
    ],
  },
  'figure-of-something-else': {
    severity: 'information',
    facts: { key: 'string', claim: 'string', counted: 'string?' },
    sentences: ['In {key}, {claim} is of something else: {counted}.', 'In {key}, {claim} is of something else.'],
  },
  'check-failed': {
    severity: 'information',
    facts: {},
    sentences: ['Cannot check: Ibid failed here. See the log for details.'],
  },
  'uncited-figure': {
    severity: 'off',
    facts: { claim: 'string' },
    sentences: ['No source is cited for {claim}.'],
  },

  // What the readers of notes and library files report at the place where they stumble.
  'front-matter-broken': {
    severity: 'warning',
    facts: { line: 'string' },
    sentences: ['The front matter is not valid YAML here: {line}', 'The front matter is not valid YAML.'],
  },
  'front-matter-duplicate-key': {
    severity: 'warning',
    facts: { line: 'string' },
    sentences: ['This field is given twice: {line}', 'This field is given twice.'],
  },
  'front-matter-duplicated': {
    severity: 'warning',
    facts: {},
    sentences: ['There is a second front matter; only the first counts.'],
  },
  'front-matter-unclosed': {
    severity: 'warning',
    facts: {},
    sentences: ['The front matter has no closing line “---”.'],
  },
  'front-matter-missing': {
    severity: 'information',
    facts: {},
    sentences: ['This source has no front matter, so its title and citekey are guessed.'],
  },
  'bibtex-unclosed-entry': {
    severity: 'error',
    facts: { key: 'string?' },
    sentences: ['The entry {key} has no closing brace.', 'This entry has no closing brace.'],
  },
  'bibtex-empty-key': {
    severity: 'error',
    facts: { type: 'string' },
    sentences: ['This entry has no citekey, so it cannot be cited.'],
  },
  'bibtex-key-with-spaces': {
    severity: 'warning',
    facts: { key: 'string' },
    sentences: ['The citekey “{key}” has spaces, so it cannot be cited.'],
  },
  'bibtex-missing-comma': {
    severity: 'warning',
    facts: { after: 'string' },
    sentences: ['A comma is missing behind {after}.'],
  },
  'bibtex-missing-value': {
    severity: 'warning',
    facts: { field: 'string' },
    sentences: ['The field {field} has no value.'],
  },
  'bibtex-unclosed-value': {
    severity: 'warning',
    facts: { field: 'string' },
    sentences: ['The value of {field} is not closed.'],
  },
  'bibtex-odd-names': {
    severity: 'hint',
    facts: { field: 'string' },
    sentences: ['Between the names of {field} belongs “and”; as they stand, several may be read as one.'],
  },
  'bibtex-unknown-string': {
    severity: 'warning',
    facts: { name: 'string' },
    sentences: ['There is no @string called {name}; its name stands in its place.'],
  },
  'bibtex-too-much-text': {
    severity: 'warning',
    facts: { name: 'string' },
    sentences: ['The value of {name} is too long to be inserted here.'],
  },
  'bibtex-surplus-brace': {
    severity: 'warning',
    facts: { text: 'string' },
    sentences: ['This brace closes nothing.'],
  },
  'bibtex-not-a-field': {
    severity: 'warning',
    facts: { text: 'string' },
    sentences: ['This is no field and is passed over: {text}'],
  },
  'entry-without-key': {
    severity: 'warning',
    facts: {},
    sentences: ['This entry has no id, so it cannot be cited.'],
  },
  'json-broken': {
    severity: 'error',
    facts: { line: 'string' },
    sentences: ['This is not valid JSON: {line}', 'This is not valid JSON.'],
  },
  'yaml-broken': {
    severity: 'error',
    facts: { line: 'string' },
    sentences: ['This is not valid YAML: {line}', 'This is not valid YAML.'],
  },
  'ris-without-type': {
    severity: 'warning',
    facts: { key: 'string' },
    sentences: ['The record {key} has no type (TY) and counts as a document.'],
  },
  'ris-unclosed-record': {
    severity: 'error',
    facts: { key: 'string' },
    sentences: ['The record {key} has no end (ER).'],
  },
  'entry-failed': {
    severity: 'error',
    facts: { reason: 'string' },
    sentences: ['This entry could not be read, which is a fault of Ibid: {reason}'],
  },
  'block-too-long': {
    severity: 'information',
    facts: { kilobytes: 'number' },
    sentences: [
      'This block of {kilobytes} kB is too long to check while you write. Split it with headings or paragraphs.',
    ],
  },
  'note-failed': {
    severity: 'warning',
    facts: {},
    sentences: ['This note could not be read because of an error in Ibid. See the log for details.'],
  },
  'read-failed': {
    severity: 'error',
    facts: { reason: 'string' },
    sentences: ['This file could not be read because of an error in Ibid: {reason}'],
  },
  'read-timeout': {
    severity: 'error',
    facts: { seconds: 'number' },
    sentences: [
      'Skipped: reading this took more than {seconds} seconds. Everything else has been read; Ibid tries again when the file changes.',
    ],
  },
  'read-out-of-memory': {
    severity: 'error',
    facts: {},
    sentences: [
      'Skipped: reading this took too much memory. Everything else has been read; Ibid tries again when the file changes.',
    ],
  },
  'file-unreadable': {
    severity: 'error',
    facts: { reason: 'string' },
    sentences: ['This file could not be read: {reason}'],
  },
  'file-too-large': {
    severity: 'warning',
    facts: { megabytes: 'number' },
    sentences: ['This file is passed over, as it is too large: {megabytes} MB.'],
  },
  'file-binary': {
    severity: 'warning',
    facts: {},
    sentences: ['This file is passed over, as it is not text.'],
  },
});

export type ProblemCode = keyof typeof PROBLEM_KINDS;

/** What is known of a problem of this code. */
export type FactsOf<Code extends ProblemCode> = ValuesOf<(typeof PROBLEM_KINDS)[Code]['facts']>;

export interface ProblemKind extends KindRow {
  readonly code: ProblemCode;
}

/** All rows in the order of the table. */
export function listProblemKinds(): ProblemKind[] {
  return (Object.keys(PROBLEM_KINDS) as ProblemCode[]).map((code) => ({ code, ...PROBLEM_KINDS[code] }));
}

/** Of a code as a file has it. */
export function findProblemKind(code: string): KindRow | undefined {
  return lookup<KindRow>(PROBLEM_KINDS, code);
}

/** What the indexer reports for a file that it skipped, completely or in part. */
export const SKIP_CODES = [
  'read-failed',
  'read-timeout',
  'read-out-of-memory',
  'entry-failed',
] as const satisfies readonly ProblemCode[];
