// Kinds of problem that the readers of notes and library files report, at the place where they stumble; a part of the one table.
import { defineKinds } from './problemRow.ts';

export const FILE_PROBLEM_KINDS = defineKinds({
  'front-matter-broken': {
    severity: 'warning',
    facts: { line: 'string' },
    sentences: ['The front matter is not valid YAML here: {line}', 'The front matter is not valid YAML.'],
  },
  'front-matter-duplicate-key': {
    severity: 'warning',
    facts: { line: 'string' },
    sentences: ['Duplicate field: {line}', 'Duplicate field.'],
  },
  'front-matter-duplicated': {
    severity: 'warning',
    facts: {},
    sentences: ['The note has a second front matter block; only the first is used.'],
  },
  'front-matter-unclosed': {
    severity: 'warning',
    facts: {},
    sentences: ['The front matter has no closing line “---”.'],
  },
  'front-matter-missing': {
    severity: 'information',
    facts: {},
    sentences: ['This source has no front matter, so Ibid guesses its title and citekey.'],
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
    sentences: ['Missing comma after {after}.'],
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
    sentences: ['Separate the names in {field} with “and”; otherwise several can be read as one.'],
  },
  'bibtex-unknown-string': {
    severity: 'warning',
    facts: { name: 'string' },
    sentences: ['Undefined @string {name}; the name itself is used.'],
  },
  'bibtex-too-much-text': {
    severity: 'warning',
    facts: { name: 'string' },
    sentences: ['The value of {name} is too long to insert here.'],
  },
  'bibtex-surplus-brace': {
    severity: 'warning',
    facts: { text: 'string' },
    sentences: ['Unmatched closing brace.'],
  },
  'bibtex-not-a-field': {
    severity: 'warning',
    facts: { text: 'string' },
    sentences: ['Not a field, ignored: {text}'],
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
    sentences: ['The record {key} has no type (TY) and is treated as a document.'],
  },
  'ris-unclosed-record': {
    severity: 'error',
    facts: { key: 'string' },
    sentences: ['The record {key} has no end (ER).'],
  },
  'entry-failed': {
    severity: 'error',
    facts: { reason: 'string' },
    sentences: ['Ibid could not read this entry (please report this): {reason}'],
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
    sentences: ['Ibid could not read this note because of an internal error. See the log for details.'],
  },
  'read-failed': {
    severity: 'error',
    facts: { reason: 'string' },
    sentences: ['Ibid could not read this file because of an internal error: {reason}'],
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
    sentences: ['Ibid could not read this file: {reason}'],
  },
  'file-too-large': {
    severity: 'warning',
    facts: { megabytes: 'number' },
    sentences: ['File skipped: too large ({megabytes} MB).'],
  },
  'file-binary': {
    severity: 'warning',
    facts: {},
    sentences: ['File skipped: not a text file.'],
  },
});
