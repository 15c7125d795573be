// What the entries of one .bib file refer to, macros and parent entries: put in without copying more than a few times the file.
import type { Problem } from '../problem.ts';
import type { Span } from '../text/span.ts';
import {
  EXPANDS_FREELY,
  listBibtexWords,
  parseBibtexFields,
  parseBibtexString,
  type Allowance,
  type BibtexStrings,
} from './bibtexFields.ts';
import type { BibtexPlace } from './bibtexEntries.ts';
import type { BibtexEntry } from './bibtexEntry.ts';
import { OWN_FIELDS, TITLE_INHERITANCE } from './bibtexTables.ts';

/** How far a parent's parents are followed; biblatex allows chains, mistakes make circles. */
const MAX_ANCESTORS = 4;
/** Characters that macros and parents may add to a file of any size, and to each of its own characters. */
const [LEAST_ADDED, MOST_ADDED] = [1_000_000, 4];

const NO_ALLOWANCE: Allowance = { characters: 0 };

/** What an entry depends on. */
export interface BibtexIdentity {
  /** The entry's characters, and after them those of the macros and parents that it names. */
  readonly identity: string;
  /** Whether what it names is put in. */
  readonly isWhole: boolean;
}

/** What the text of an entry names. */
interface Mentions {
  /** Of the entry and of all macros in it, each as often as it is named. */
  readonly length: number;
  /** Their values, each once. */
  readonly macros: readonly string[];
  readonly parents: readonly BibtexPlace[];
}

/** A class, as what is found of a parent serves all its children. */
export class BibtexContext {
  readonly #text: string;
  readonly #strings: BibtexStrings;
  /** Entries that others name in `crossref` or `xdata`, by key. */
  readonly #parents: ReadonlyMap<string, BibtexPlace>;
  readonly #allowance: Allowance;
  /** Of parents, by how far their own parents are followed. */
  readonly #lengths = byDepth<number>();
  readonly #identities = byDepth<string>();
  readonly #inherited = byDepth<BibtexEntry>();
  readonly #mentions = new Map<BibtexPlace, Mentions>();

  /** What is wrong with macros goes to `problems`, as no entry would tell. */
  constructor(text: string, places: readonly BibtexPlace[], problems: Problem[]) {
    this.#text = text;
    this.#allowance = { characters: LEAST_ADDED + MOST_ADDED * text.length };
    this.#strings = readStrings(text, places, this.#allowance, problems);
    this.#parents = listParents(text, places);
  }

  /** To be called once for each entry, in the order of the file: what they name is put in until it becomes too much. */
  identify(place: BibtexPlace): BibtexIdentity {
    const own = this.#text.slice(place.start, place.end);
    if (this.#strings.size === 0 && this.#parents.size === 0) return { identity: own, isWhole: true };
    const added = this.#lengthOf(place, MAX_ANCESTORS) - own.length;
    if (added > this.#allowance.characters) return { identity: `${own}\0`, isWhole: false };
    this.#allowance.characters -= added;
    return { identity: this.#identityOf(place, MAX_ANCESTORS), isWhole: true };
  }

  /** The fields with macros put in, and with those that the entry lacks and its parents have. */
  parse(place: BibtexPlace, isWhole: boolean): BibtexEntry & { readonly problems: readonly Problem[] } {
    const allowance = isWhole ? EXPANDS_FREELY : NO_ALLOWANCE;
    const { key, fields, problems } = parseBibtexFields(this.#text, place, this.#strings, allowance);
    const entry = { type: place.type, key, fields };
    if (isWhole) return { ...this.#inherit(entry, place, MAX_ANCESTORS), problems };
    return { ...entry, problems: [...problems, ...this.#listLeftOut(place)] };
  }

  /** What is wrong with an entry that is no source. */
  listProblems(place: BibtexPlace): readonly Problem[] {
    return parseBibtexFields(this.#text, place, this.#strings, this.#allowance).problems;
  }

  /** Never less than what the entry comes to. */
  #lengthOf(place: BibtexPlace, depth: number): number {
    const { length, parents } = this.#mentionsOf(place);
    if (depth === 0) return length;
    return parents.reduce((sum, parent) => sum + this.#lengths(parent, depth - 1, this.#measure), length);
  }

  readonly #measure = (place: BibtexPlace, depth: number): number => this.#lengthOf(place, depth);

  #identityOf(place: BibtexPlace, depth: number): string {
    const { macros, parents } = this.#mentionsOf(place);
    const own = this.#text.slice(place.start, place.end);
    const identities = (depth === 0 ? [] : parents).map((parent) =>
      this.#identities(parent, depth - 1, this.#describe),
    );
    return [own, ...macros, ...identities].join('\0');
  }

  readonly #describe = (place: BibtexPlace, depth: number): string => this.#identityOf(place, depth);

  #inherit(entry: BibtexEntry, place: BibtexPlace, depth: number): BibtexEntry {
    const counted = new Set(depth === 0 ? [] : this.#mentionsOf(place).parents);
    if (counted.size === 0) return entry;
    const keys = ['xdata', 'crossref'].flatMap((name) => entry.fields.get(name)?.split(',') ?? []);
    const parents = new Set(keys.map((key) => this.#parents.get(key.trim())).filter((parent) => parent !== undefined));
    const fields = new Map(entry.fields);
    for (const parent of parents) {
      if (!counted.has(parent)) continue;
      for (const [name, value] of listInherited(this.#inherited(parent, depth - 1, this.#parseParent), entry.type)) {
        if (!fields.has(name)) fields.set(name, value);
      }
    }
    return { ...entry, fields };
  }

  readonly #parseParent = (place: BibtexPlace, depth: number): BibtexEntry => {
    const { key, fields } = parseBibtexFields(this.#text, place, this.#strings, EXPANDS_FREELY);
    return this.#inherit({ type: place.type, key, fields }, place, depth);
  };

  #mentionsOf(place: BibtexPlace): Mentions {
    const known = this.#mentions.get(place);
    if (known !== undefined) return known;
    const own = this.#text.slice(place.start, place.end);
    const macros = this.#listMacros(own);
    const keys = this.#parents.size === 0 ? [] : listReferences(own).flatMap((reference) => reference.keys);
    const parents = [...new Set(keys)].map((key) => this.#parents.get(key)).filter((parent) => parent !== undefined);
    const length = macros.reduce((sum, value) => sum + value.length, own.length);
    const mentions = { length, macros: [...new Set(macros)], parents };
    this.#mentions.set(place, mentions);
    return mentions;
  }

  /** The value of each macro that the entry may name, as often as it may. */
  #listMacros(own: string): string[] {
    if (this.#strings.size === 0) return [];
    const values = listBibtexWords(own).map((word) => this.#strings.get(word.toLowerCase()));
    return values.filter((value) => value !== undefined);
  }

  #listLeftOut(place: BibtexPlace): Problem[] {
    const references = listReferences(this.#text.slice(place.start, place.end));
    return references.filter(({ keys }) => keys.some((key) => this.#parents.has(key))).map(({ start, end, keys }) => ({
      code: 'bibtex-too-much-text',
      span: { start: place.start + start, end: place.start + end },
      facts: { name: keys.join(', ') },
    })); // prettier-ignore
  }
}

type Make<Value> = (place: BibtexPlace, depth: number) => Value;
type Memo<Value> = (place: BibtexPlace, depth: number, make: Make<Value>) => Value;

function byDepth<Value>(): Memo<Value> {
  const known = new Map<BibtexPlace, Map<number, Value>>();
  return (place, depth, make) => {
    const values = known.get(place) ?? new Map<number, Value>();
    known.set(place, values);
    const value = values.has(depth) ? (values.get(depth) as Value) : make(place, depth);
    values.set(depth, value);
    return value;
  };
}

/** All macros; what is wrong with them goes to `problems`, as no entry would tell. */
function readStrings(
  text: string,
  places: readonly BibtexPlace[],
  allowance: Allowance,
  problems: Problem[],
): BibtexStrings {
  const strings = new Map<string, string>();
  for (const place of places) {
    if (place.type !== 'string') continue;
    const { fields, problems: own } = parseBibtexString(text, place, strings, allowance);
    for (const [name, value] of fields) strings.set(name, value);
    for (const problem of own) problems.push(problem);
  }
  return strings;
}

interface References extends Span {
  readonly keys: readonly string[];
}

const REFERENCE = /\b(?:crossref|xdata)\s*=\s*["{]([^"{}]*)["}]/gi;

function listReferences(text: string): References[] {
  return [...text.matchAll(REFERENCE)].map(({ 0: field, 1: keys = '', index }) => ({
    start: index,
    end: index + field.length,
    keys: keys.split(',').map((key) => key.trim()),
  }));
}

function listParents(text: string, places: readonly BibtexPlace[]): ReadonlyMap<string, BibtexPlace> {
  const wanted = new Set(listReferences(text).flatMap(({ keys }) => keys));
  if (wanted.size === 0) return new Map();
  const named = places.map((place) => [keyOf(text, place), place] as const);
  return new Map(named.filter(([key]) => wanted.has(key)));
}

function keyOf(text: string, { content }: BibtexPlace): string {
  return /^\s*([^,\s{}"]*)/.exec(text.slice(content.start, Math.min(content.end, content.start + 300)))?.[1] ?? '';
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
