// A small library of articles written for the tests, and notes on them in which ‹marks› stand around what must be flagged.
import { verifyClaims } from '../../../src/core/evidence/claimVerifier.ts';
import type { EvidenceLibrary, ParsedSource } from '../../../src/core/library.ts';
import { readFileSync } from 'node:fs';
import { parseFile } from '../../../src/core/formats/formatTable.ts';
import { parseNote } from '../../../src/core/note/parseNote.ts';
import type { Source } from '../../../src/core/source.ts';
import type { Span } from '../../../src/core/text/span.ts';
import { overlaps } from '../../../src/core/text/span.ts';

export const ARTICLES = [
  'flood2023',
  'bakery2022',
  'sleep2021',
  'wind2024',
  'camp2020',
  'library2019',
  'port2025',
  'fever2018',
];

export function readArticle(key: string): string {
  return readFileSync(new URL(`articles/${key}.md`, import.meta.url), 'utf8');
}

export function readNote(name: string): string {
  return readFileSync(new URL(`notes/${name}.md`, import.meta.url), 'utf8');
}

/** A library of whole files, by name; the key is in the front matter or the name. A text is read when it is first asked for. */
export function toLibrary(files: Readonly<Record<string, string>>): EvidenceLibrary {
  const sources = Object.entries(files).flatMap(([name, text]) => parseFile(text, `${name}.md`).sources);
  const parsedSources = new Map<string, ParsedSource>();
  const parse = (source: Source | undefined): ParsedSource | undefined => {
    if (source === undefined) return undefined;
    const known = parsedSources.get(source.key);
    if (known !== undefined) return known;
    const parsed = { source, parsedText: source.text === undefined ? undefined : parseNote(source.text) };
    parsedSources.set(source.key, parsed);
    return parsed;
  };
  return {
    has: (key) => sources.some((source) => source.key === key),
    find: (key) => parse(sources.find((source) => source.key === key)),
    findByUrl: (url) => parse(sources.find(({ item }) => item.URL === url)),
  };
}

export function readLibrary(): EvidenceLibrary {
  return toLibrary(Object.fromEntries(ARTICLES.map((key) => [key, readArticle(key)])));
}

/** The text without its ‹marks›, and where these stood. */
export function unmark(marked: string): { text: string; marks: Span[] } {
  const marks: Span[] = [];
  const parts = marked.split(/[‹›]/);
  let text = '';
  for (const [index, part] of parts.entries()) {
    if (index % 2 === 1) marks.push({ start: text.length, end: text.length + part.length });
    text += part;
  }
  return { text, marks };
}

export interface Tally {
  readonly claims: number;
  /** Claims with the verdict `differs`, `absent` or `altered`. */
  readonly flagged: readonly string[];
  /** Of these, those where nothing is wrong. */
  readonly unjustly: readonly string[];
  readonly marks: number;
  readonly missed: readonly string[];
}

const FLAGS: readonly string[] = ['differs', 'absent', 'of something else', 'altered', 'denied'];

/** Verifies a marked note and compares what is flagged with what is marked. */
export function tally(marked: string, library: EvidenceLibrary): Tally {
  const { text, marks } = unmark(marked);
  const evidence = verifyClaims(parseNote(text), library);
  const flagged = evidence.filter(({ verdict }) => FLAGS.includes(verdict));
  const isMarked = (span: Span): boolean => marks.some((mark) => overlaps(mark, span));
  const show = ({ start, end }: Span): string =>
    `${text.slice(start, end)} in: ${text.slice(Math.max(0, start - 60), end + 40)}`;
  return {
    claims: evidence.length,
    flagged: flagged.map((one) => `${one.verdict}: ${show(one.claim)}`),
    unjustly: flagged.filter(({ claim }) => !isMarked(claim)).map((one) => `${one.verdict}: ${show(one.claim)}`),
    marks: marks.length,
    missed: marks.filter((mark) => !flagged.some(({ claim }) => overlaps(claim, mark))).map(show),
  };
}
