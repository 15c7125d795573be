// BibTeX and biblatex files: entries found first, each read on demand with the macros and parents it refers to.
import type { Problem } from '../problem.ts';
import type { Span } from '../span.ts';
import { listBibtexPlaces, type BibtexPlace } from './bibtexEntries.ts';
import { parseBibtexFields, parseBibtexString, type BibtexStrings } from './bibtexFields.ts';
import { toBibtexItem, type BibtexEntry } from './bibtexItem.ts';
import { OWN_FIELDS, TITLE_INHERITANCE } from './bibtexTables.ts';
import type { Format, ParsedFile, SplitFile } from './format.ts';
import { withLineFeeds } from './lineFeeds.ts';

export const bibtexFormat: Format = {
  name: 'BibTeX',
  extensions: ['bib', 'bibtex'],
  recognises: (text) => /^[\uFEFF \t]*@[A-Za-z]+\s*[{(]/m.test(text),
  split: (text, file) => splitBibtex(withLineFeeds(text), file),
};

/** Types that are no sources. */
const AUXILIARY = new Set(['string', 'preamble', 'xdata', 'control']);

/** What entries of one file may refer to. */
interface Context {
  readonly text: string;
  readonly file: string;
  readonly strings: BibtexStrings;
  /** Entries that others name in `crossref` or `xdata`, by key. */
  readonly parents: ReadonlyMap<string, BibtexPlace>;
}

/** How far a parent's parents are followed; biblatex allows chains, mistakes make circles. */
const MAX_ANCESTORS = 4;

function splitBibtex(text: string, file: string): SplitFile {
  const places = listBibtexPlaces(text);
  const problems: Problem[] = [];
  const strings = readStrings(text, places, problems);
  const context = { text, file, strings, parents: listParents(text, places) };
  const entries = places
    .filter(({ type }) => !AUXILIARY.has(type))
    .map((place) => ({
      start: place.start,
      end: place.end,
      identity: identityOf(place, context, MAX_ANCESTORS),
      parse: () => parseEntry(place, context),
    }));
  const shared = places.filter(({ type }) => type === 'xdata');
  return {
    entries,
    problems: [...problems, ...shared.flatMap((place) => parseBibtexFields(text, place, strings).problems)],
  };
}

function parseEntry(place: BibtexPlace, context: Context): ParsedFile {
  const { key, fields, problems } = parseBibtexFields(context.text, place, context.strings);
  if (key === '') return { sources: [], problems };
  const span: Span = { start: place.start, end: place.end };
  const entry = inherit({ type: place.type, key, fields }, context, MAX_ANCESTORS);
  return { sources: [{ key, item: toBibtexItem(entry), textStart: 0, file: context.file, span }], problems };
}

/** All macros; what is wrong with them goes to `problems`, as no entry would tell. */
function readStrings(text: string, places: readonly BibtexPlace[], problems: Problem[]): BibtexStrings {
  const strings = new Map<string, string>();
  for (const place of places) {
    if (place.type !== 'string') continue;
    const { fields, problems: own } = parseBibtexString(text, place, strings);
    for (const [name, value] of fields) strings.set(name, value);
    problems.push(...own);
  }
  return strings;
}

const REFERENCE = /\b(crossref|xdata)\s*=\s*["{]([^"{}]*)["}]/gi;

function listReferences(text: string): string[] {
  return [...text.matchAll(REFERENCE)].flatMap(([, , keys = '']) => keys.split(',')).map((key) => key.trim());
}

function listParents(text: string, places: readonly BibtexPlace[]): ReadonlyMap<string, BibtexPlace> {
  const wanted = new Set(listReferences(text));
  if (wanted.size === 0) return new Map();
  const named = places.map((place) => [keyOf(text, place), place] as const);
  return new Map(named.filter(([key]) => wanted.has(key)));
}

function keyOf(text: string, { content }: BibtexPlace): string {
  return /^\s*([^,\s{}"]*)/.exec(text.slice(content.start, Math.min(content.end, content.start + 300)))?.[1] ?? '';
}

/** The entry's characters, and after them the macros and parents that it names. */
function identityOf(place: BibtexPlace, context: Context, depth: number): string {
  const own = context.text.slice(place.start, place.end);
  if (context.strings.size === 0 && context.parents.size === 0) return own;
  const words = context.strings.size === 0 ? [] : own.matchAll(/[=#]\s*([A-Za-z][^\s,#{}"%=()\\]*)/g);
  const macros = [...words].map(([, name = '']) => context.strings.get(name.toLowerCase()) ?? '');
  const parents = listReferences(own).map((key) => {
    const parent = depth > 0 ? context.parents.get(key) : undefined;
    return parent === undefined ? '' : identityOf(parent, context, depth - 1);
  });
  return [own, ...macros, ...parents].join('\0');
}

/** Adds the fields that the entry lacks and its parents have. */
function inherit(entry: BibtexEntry, context: Context, depth: number): BibtexEntry {
  const keys = ['xdata', 'crossref'].flatMap((name) => entry.fields.get(name)?.split(',') ?? []);
  const parents = keys.map((key) => context.parents.get(key.trim())).filter((place) => place !== undefined);
  if (parents.length === 0 || depth === 0) return entry;
  const fields = new Map(entry.fields);
  for (const place of parents) {
    const { key, fields: stated } = parseBibtexFields(context.text, place, context.strings);
    const parent = inherit({ type: place.type, key, fields: stated }, context, depth - 1);
    for (const [name, value] of listInherited(parent, entry.type)) {
      if (!fields.has(name)) fields.set(name, value);
    }
  }
  return { ...entry, fields };
}

/** A book's title is its chapter's `booktitle`, its author the chapter's `bookauthor` too, as is that of many volumes. */
function listInherited({ type, fields }: BibtexEntry, child: string): [string, string][] {
  const rule = TITLE_INHERITANCE.find(({ parents, children }) => parents.has(type) && children.has(child));
  const isInBook = rule !== undefined && /^(?:mv)?book$/.test(type) && child.endsWith('book');
  return [...fields].filter(([name]) => !OWN_FIELDS.has(name)).flatMap(([name, value]): [string, string][] => {
    if (rule && /^(?:sub)?title(?:addon)?$/.test(name)) return [[rule.prefix + name, value]];
    return name === 'author' && isInBook ? [[name, value], ['bookauthor', value]] : [[name, value]];
  });
} // prettier-ignore
