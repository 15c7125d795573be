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
