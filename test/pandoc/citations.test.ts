// Our reading of citations beside Pandoc's own, on written and on generated documents.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Citation } from '../../src/core/citations/citation.ts';
import { parseMarkdown } from '../../src/core/note/parseNote.ts';
import { contains } from '../../src/core/text/span.ts';
import { composeDocument } from './composeCitations.ts';
import { hasPandoc, readWithPandoc, toInnerRecord, type CiteRecord } from './pandoc.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures/pandoc');
/** Of 100 cites. */
const WANTED = 99;

test('keys, modes, prefixes, suffixes and locators are those that Pandoc reads', { skip: skipReason() }, (context) => {
  const markdown = [composeDocument(1, 150), ...listFixtures()].join('\n\n');
  const ours = readWithIbid(markdown);
  const keys = ours.flat().map(({ key }) => key);
  const theirs = readWithPandoc(markdown, keys);
  assert.equal(ours.length, theirs.length, 'as many sections');
  const differences = theirs.flatMap((records, index) => compare(records, ours[index] ?? []));
  const count = theirs.flat().length;
  const agreed = 100 * (1 - differences.length / count);
  for (const difference of differences) context.diagnostic(difference);
  context.diagnostic(`${agreed.toFixed(2)} of 100 agree (${count} cites)`);
  assert.ok(agreed >= WANTED);
});

function skipReason(): string | false {
  return hasPandoc() ? false : 'Pandoc is not installed';
}

function listFixtures(): string[] {
  const names = readdirSync(FIXTURES).filter((name) => name.endsWith('.md'));
  return names.map((name) => readFileSync(join(FIXTURES, name), 'utf8'));
}

function readWithIbid(markdown: string): CiteRecord[][] {
  const { blocks, citations } = parseMarkdown(markdown, 0);
  const headings = blocks.filter(({ kind, level }) => kind === 'heading' && level !== undefined);
  const starts = headings.map(({ start }) => start);
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? Infinity;
    return citations.filter((citation) => citation.start >= start && citation.start < end).flatMap(toRecords);
  });
}

function toRecords({ cites, mode }: Citation): CiteRecord[] {
  return cites.map((cite, index) => {
    const isInner = cites.slice(0, index).some((outer) => contains(outer, cite));
    if (isInner) return toInnerRecord(cite.key);
    const { key, prefix, suffixText: suffix, label, locator } = cite;
    return {
      key,
      mode: cite.suppressAuthor ? 'S' : mode === 'textual' && index === 0 ? 'T' : 'N',
      prefix,
      suffix,
      label,
      locator,
    };
  });
}

/** What only one of the two has read, in whatever order: footnotes come at different places. */
function compare(theirs: readonly CiteRecord[], ours: readonly CiteRecord[]): string[] {
  const left = ours.map(format);
  const missed = theirs.map(format).filter((line) => {
    const index = left.indexOf(line);
    if (index !== -1) left.splice(index, 1);
    return index === -1;
  });
  const pairs = Math.max(missed.length, left.length);
  return Array.from({ length: pairs }, (_, index) => `Pandoc ${missed[index] ?? '-'}\n  Ibid ${left[index] ?? '-'}`);
}

function format({ key, mode, prefix, suffix, label, locator }: CiteRecord): string {
  return `${mode} {${key}} before {${plain(prefix)}} after {${plain(suffix)}} locator {${label} ${plain(locator)}}`;
}

/** Words alone: Pandoc's are parsed and have typographic marks. */
function plain(text: string): string {
  return text
    .replace(/\[([^[\]]*)\]\([^()]*\)/g, '$1')
    .replace(/\[?-?@[\w]+\]?/g, '')
    .replace(/&amp;/g, '&')
    .replace(/[*_`\\]/g, '')
    .replace(/["'“”‘’]/g, '"')
    .replace(/…/g, '...')
    .replace(/[-–—]+/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}
