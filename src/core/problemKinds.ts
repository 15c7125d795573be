// Every kind of problem there is, one row each: of what severity, what is known of it, and how it is said.
import { FILE_PROBLEM_KINDS } from './fileProblemKinds.ts';
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
    sentences: ['{identifier} is not in your library yet.'],
  },
  'no-library': {
    severity: 'information',
    facts: {},
    sentences: ['There is no library yet, so citekeys cannot be checked.'],
  },
  'duplicate-citekey': {
    severity: 'warning',
    facts: { key: 'string', count: 'number', file: 'string', last: 'string?' },
    sentences: [
      '{count} sources have the citekey {key}; the last one in {last} is used.',
      '{count} sources have the citekey {key}; the one in {file} is used.',
    ],
  },
  'missing-bibliography': {
    severity: 'warning',
    facts: { file: 'string' },
    sentences: ['File not found: {file} (relative to this note).'],
  },
  'source-without-text': {
    severity: 'hint',
    facts: { key: 'string' },
    sentences: ['The library has no text for {key}, so what you cite from it cannot be checked.'],
  },
  'attachment-unreadable': {
    severity: 'hint',
    // oxfmt-ignore
    facts: { file: 'string', missing: 'string?', outside: 'string?', locked: 'string?', scanned: 'string?', damaged: 'string?', large: 'string?' },
    sentences: [
      'File not found: {missing}, which should contain the text of this source.',
      '{outside} is outside this folder, which is not trusted, so Ibid does not open it.',
      '{locked} is protected by a password, so Ibid cannot read it.',
      '{scanned} is a scan: it has images but no text. Run text recognition (OCR) on it.',
      '{damaged} is damaged and cannot be read. Download or export it again.',
      '{large} is too large, or takes too long to read.',
      '{file} cannot be read.',
    ],
  },
  'broken-locator': {
    severity: 'warning',
    facts: { key: 'string', page: 'number', first: 'number', last: 'number', found: 'number?' },
    sentences: ['{key} has no page {page}; its pages run from {first} to {last}.'],
  },
  'wrong-page': {
    severity: 'information',
    facts: { key: 'string', page: 'string', found: 'string' },
    sentences: ['In {key} these words are on page {found}, not page {page}.'],
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
      'The ellipsis hides “{swallowed}”, which changes the meaning.',
      'In {key} the words “{reordered}” are in a different order.',
      '“{scattered}” comes from a different part of {key}.',
      '{key} says “{stands}” where the quotation says “{wrote}”.',
      'The quotation omits “{leftOut}” ({key}) without an ellipsis.',
      'The quotation adds “{added}” to the words of {key} without brackets.',
      'The insertion {inserted} changes what {key} says.',
      'The quotation does not match the wording of {key}.',
    ],
  },
  'quotation-denied': {
    severity: 'warning',
    facts: { key: 'string', denial: 'string' },
    sentences: ['{key} says this with “{denial}”, which the note leaves out.'],
  },
  'quotation-not-found': {
    severity: 'warning',
    facts: { key: 'string', other: 'string?' },
    sentences: ['These words are not in {key}, but they are in {other}.', 'These words are not in {key}.'],
  },
  'wrong-speaker': {
    severity: 'warning',
    facts: { key: 'string', speaker: 'string', named: 'string' },
    sentences: ['In {key} it is {speaker}, not {named}, who says this.'],
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
      '{claim} is not in {key}, but it is in {other}.',
      '{claim} is not in {key}; the nearest number there is {nearest}.',
      '{claim} is not in {key}.',
    ],
  },
  'figure-of-something-else': {
    severity: 'information',
    facts: { key: 'string', claim: 'string', counted: 'string?' },
    sentences: ['In {key}, {claim} is about something else: {counted}.', 'In {key}, {claim} is about something else.'],
  },
  'name-absent': {
    severity: 'information',
    facts: { key: 'string', name: 'string' },
    sentences: ['{key} does not mention {name}.'],
  },
  'arithmetic-slip': {
    severity: 'warning',
    facts: { claim: 'string', first: 'string', second: 'string', corrected: 'string' },
    sentences: ['{claim} does not follow from {first} and {second}, which give {corrected}.'],
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

  ...FILE_PROBLEM_KINDS,
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
