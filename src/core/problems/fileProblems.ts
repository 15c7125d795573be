// Problems that the readers of notes and library files report at the place where they stumble: their rows of the table.
import type { ProblemKind } from './problemTable.ts';

/** What the indexer says of what it had to pass over, all of a file or a part of it. */
export const SKIP_CODES = ['read-failed', 'read-timeout', 'read-out-of-memory', 'entry-failed'] as const;

export const FILE_PROBLEMS: readonly ProblemKind[] = [
  {
    code: 'front-matter-broken',
    severity: 'warning',
    sentences: ['The front matter is not valid YAML here: {line}', 'The front matter is not valid YAML.'],
  },
  {
    code: 'front-matter-duplicate-key',
    severity: 'warning',
    sentences: ['This field is given twice: {line}', 'This field is given twice.'],
  },
  {
    code: 'front-matter-duplicated',
    severity: 'warning',
    sentences: ['There is a second front matter; only the first counts.'],
  },
  { code: 'front-matter-unclosed', severity: 'warning', sentences: ['The front matter has no closing line “---”.'] },
  {
    code: 'front-matter-missing',
    severity: 'information',
    sentences: ['This source has no front matter, so its title and citekey are guessed.'],
  },
  {
    code: 'bibtex-unclosed-entry',
    severity: 'error',
    sentences: ['The entry {key} has no closing brace.', 'This entry has no closing brace.'],
  },
  { code: 'bibtex-empty-key', severity: 'error', sentences: ['This entry has no citekey, so it cannot be cited.'] },
  {
    code: 'bibtex-key-with-spaces',
    severity: 'warning',
    sentences: ['The citekey “{key}” has spaces, so it cannot be cited.'],
  },
  { code: 'bibtex-missing-comma', severity: 'warning', sentences: ['A comma is missing behind {after}.'] },
  { code: 'bibtex-missing-value', severity: 'warning', sentences: ['The field {field} has no value.'] },
  { code: 'bibtex-unclosed-value', severity: 'warning', sentences: ['The value of {field} is not closed.'] },
  {
    code: 'bibtex-unknown-string',
    severity: 'warning',
    sentences: ['There is no @string called {name}; its name stands in its place.'],
  },
  {
    code: 'bibtex-too-much-text',
    severity: 'warning',
    sentences: ['What {name} stands for is too long to be put in here.'],
  },
  { code: 'bibtex-surplus-brace', severity: 'warning', sentences: ['This brace closes nothing.'] },
  { code: 'bibtex-not-a-field', severity: 'warning', sentences: ['This is no field and is passed over: {text}'] },
  { code: 'entry-without-key', severity: 'warning', sentences: ['This entry has no id, so it cannot be cited.'] },
  { code: 'json-broken', severity: 'error', sentences: ['This is not valid JSON: {line}', 'This is not valid JSON.'] },
  { code: 'yaml-broken', severity: 'error', sentences: ['This is not valid YAML: {line}', 'This is not valid YAML.'] },
  {
    code: 'ris-without-type',
    severity: 'warning',
    sentences: ['The record {key} has no type (TY) and counts as a document.'],
  },
  { code: 'ris-unclosed-record', severity: 'error', sentences: ['The record {key} has no end (ER).'] },
  {
    code: 'entry-failed',
    severity: 'error',
    sentences: ['This entry could not be read, which is a fault of Ibid: {reason}'],
  },
  {
    code: 'block-too-long',
    severity: 'information',
    sentences: [
      'This list or table of {kilobytes} kB is too long to be checked while one writes. Divide it by headings or paragraphs.',
    ],
  },
  {
    code: 'note-failed',
    severity: 'warning',
    sentences: ['Ibid could not read this note, which is a fault of its own. The details are in the log.'],
  },
  {
    code: 'read-failed',
    severity: 'error',
    sentences: ['This file could not be read, which is a fault of Ibid: {reason}'],
  },
  {
    code: 'read-timeout',
    severity: 'error',
    sentences: [
      'Ibid gave up reading this after {seconds} seconds. The rest of the library is read; this is tried again when the file changes.',
    ],
  },
  {
    code: 'read-out-of-memory',
    severity: 'error',
    sentences: [
      'Ibid ran out of memory reading this. The rest of the library is read; this is tried again when the file changes.',
    ],
  },
  { code: 'file-unreadable', severity: 'error', sentences: ['This file could not be read: {reason}'] },
  {
    code: 'file-too-large',
    severity: 'warning',
    sentences: ['This file is passed over, as it is too large: {megabytes} MB.'],
  },
  { code: 'file-binary', severity: 'warning', sentences: ['This file is passed over, as it is not text.'] },
];
