// The syntax tree of a .bib file keeps every character, and an entry read for itself is the one that was read in its file.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { listBibtexBlocks, listBibtexEntryBlocks } from '../../src/core/bibtex/blocks.ts';
import { parseBibtexEntry } from '../../src/core/bibtex/entryParser.ts';
import { type BibtexToken } from '../../src/core/bibtex/syntax.ts';
import type { Span } from '../../src/core/text/span.ts';

/** What BibTeX is made of, whole and broken. */
const PIECES = [
  '@book{k,', '@article (k2,', '@string{s = ', '@preamble{', '@comment{', '@xdata{', '@', '{', '}', '(', ')', '"', '\\', ',', ';', '#', '=', ' ', '\n', '\t', '%', '% c\n',
  'title = {A {B} c}', 'note = "q {"} r"', 'year = 2001', 'month = jan # "~1"', 'related = {k, k2}', ' = {', ' = "', 'words of it', 'ä', '\u00A0', '\uFEFF', '2nd',
]; // oxfmt-ignore

const bib = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(''));
const RUNS = { numRuns: 3000, seed: 7 };

/** Each begins where the one before ends, and all are `whole`. */
function checkCover(whole: Span, parts: readonly Span[]): void {
  const ends = parts.map(({ end }) => end);
  assert.deepEqual(
    parts.map(({ start }) => start),
    [whole.start, ...ends].slice(0, parts.length),
  );
  assert.equal(ends.at(-1) ?? whole.start, whole.end);
  assert.ok(parts.every(({ start, end }) => start < end));
}

test('blocks and tokens, put together, are the text', () => {
  fc.assert(
    fc.property(bib, (text) => {
      checkCover({ start: 0, end: text.length }, listBibtexBlocks(text));
      const written = listBibtexBlocks(text).map((block) => {
        const tokens: readonly Span[] = 'content' in block ? parseBibtexEntry(text, block).tokens : [block];
        checkCover(block, tokens);
        return tokens.map(({ start, end }) => text.slice(start, end)).join('');
      });
      assert.equal(written.join(''), text);
    }),
    RUNS,
  );
});

test('nothing but blanks and comments is passed over, and every part of a field is a token', () => {
  fc.assert(
    fc.property(bib, (text) => {
      for (const block of listBibtexEntryBlocks(text)) {
        const { key, fields, tokens } = parseBibtexEntry(text, block);
        const written = (token: BibtexToken) => text.slice(token.start, token.end);
        for (const token of tokens.filter(({ kind }) => kind === 'trivia')) assert.match(written(token), /^(?:\s|%.*)+$/);
        assert.deepEqual(key, tokens.find(({ kind }) => kind === 'citekey'));
        assert.deepEqual(fields.map(({ name }) => name), tokens.filter(({ kind }) => kind === 'name').map((token) => written(token).toLowerCase()));
        assert.ok(fields.every(({ parts }) => parts.every((part) => tokens.includes(part))));
      }
    }),
    RUNS,
  ); // oxfmt-ignore
});

test('an entry is the same without the text around it', () => {
  fc.assert(
    fc.property(bib, (text) => {
      for (const block of listBibtexEntryBlocks(text)) {
        const own = text.slice(block.start, block.end);
        const [alone, ...others] = listBibtexBlocks(own);
        assert.ok(alone !== undefined && 'content' in alone && others.length === 0);
        const shift = (tokens: readonly BibtexToken[]) => tokens.map(({ kind, start, end }) => [kind, start + block.start, end + block.start]);
        const inFile = parseBibtexEntry(text, block).tokens.map(({ kind, start, end }) => [kind, start, end]);
        assert.deepEqual(shift(parseBibtexEntry(own, alone).tokens), inFile);
      }
    }),
    RUNS,
  ); // oxfmt-ignore
});
