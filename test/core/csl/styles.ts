// What the tests of formatting share: small styles of our own, a small library, and notes formatted in them.
import { formatHtml } from '../../../src/core/references/richText.ts';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Formatter, type FormattedText } from '../../../src/core/csl/formatter.ts';
import { SharedEngine } from '../../../src/core/csl/sharedEngine.ts';
import { parseNote } from '../../../src/core/note/parseNote.ts';
import type { CslItem } from '../../../src/core/source.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');

export const LOCALES = new Map([['en-US', readFileSync(path.join(ROOT, 'media/csl/locales-en-US.xml'), 'utf8')]]);

export const ITEMS: readonly CslItem[] = [
  { id: 'lind', type: 'book', title: 'The tide', author: [{ family: 'Lind', given: 'Ada' }], issued: { 'date-parts': [[2020]] } },
  { id: 'lindtoo', type: 'book', title: 'The ebb', author: [{ family: 'Lind', given: 'Ada' }], issued: { 'date-parts': [[2020]] } },
  { id: 'moor', type: 'book', title: 'A <i>Scylla</i> & more', author: [{ family: 'Moor', given: 'B.' }, { family: 'Ann', given: 'C.' }], issued: { 'date-parts': [[2019, 5]] } },
  { id: 'nobody', type: 'webpage', title: 'Nobody', URL: 'https://example.org/a?b=1&c="2"' },
  { id: 'constructor', type: 'book', title: 'Built', author: [{ literal: 'The Builders' }], issued: { 'date-parts': [[2001]] } },
]; // oxfmt-ignore

/** `change` makes another style of it. */
export function openEngine(style: string, change = (xml: string) => xml): SharedEngine {
  const file = path.join(ROOT, 'test/fixtures/csl', `${style}.csl`);
  return new SharedEngine({
    style: change(readFileSync(file, 'utf8')),
    name: style,
    locale: 'en-US',
    locales: LOCALES,
  });
}

export function openFormatter(style: string, items = ITEMS): Formatter {
  return new Formatter(openEngine(style), (key) => items.find(({ id }) => id === key));
}

/** What a formatted text shows of each citation, its note in braces. */
export function showCitations({ citations }: FormattedText): string[] {
  return citations.map(
    ({ text, footnote }) => formatHtml(text) + (footnote === undefined ? '' : `{${formatHtml(footnote)}}`),
  );
}

export function showReferences({ references }: FormattedText): string[] {
  return references.map(({ label, text }) => [label, formatHtml(text)].filter(Boolean).join(' '));
}

export function formatIn(formatter: Formatter, markdown: string): FormattedText {
  return formatter.formatNote(parseNote(markdown));
}
