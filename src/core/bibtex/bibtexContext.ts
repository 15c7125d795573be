// What the entries of one .bib file refer to, macros and parent entries: put in without copying more than a few times the file.
import type { Problem } from '../problem.ts';
import { listBibtexReferences } from './bibtexTree.ts';
import { parseBibtexEntry, parseBibtexKey } from './entryParser.ts';
import { type BibtexEntryBlock, type BibtexEntryTree } from './syntax.ts';
import {
  EXPANDS_FREELY,
  listBibtexMacros,
  parseBibtexFields,
  type Allowance,
  type BibtexStrings,
  type BibtexEntry,
} from './bibtexFields.ts';
import { checkBibtexEntry } from './bibtexProblems.ts';
import { OWN_FIELDS, TITLE_INHERITANCE } from './bibtexTables.ts';

/** How far a parent's parents are followed; biblatex allows chains, mistakes make circles. */
const MAX_ANCESTORS = 4;
/** Characters that macros and parents may add to a file of any size, and to each of its own characters. */
const [MIN_ADDED, MAX_ADDED] = [1_000_000, 4];

const NO_ALLOWANCE: Allowance = { characters: 0 };

/** What an entry depends on. */
export interface BibtexIdentity {
  /** The entry's characters, and after them those of the macros and parents that it names. */
  readonly identity: string;
  /** Whether what it names is put in. */
  readonly isWhole: boolean;
}

/** What an entry names. */
interface Mentions {
  /** The values of macros, each as often as it is named. */
  readonly macros: readonly string[];
  /** Keys of other entries, each once. */
  readonly keys: ReadonlySet<string>;
}

const NO_MENTIONS: Mentions = { macros: [], keys: new Set() };

/** A class, as what is found of a parent serves all its children. */
export class BibtexContext {
  readonly #text: string;
  readonly #strings: BibtexStrings;
  /** Entries that others name in `crossref` or `xdata`, by key. */
  readonly #parents: ReadonlyMap<string, BibtexEntryBlock>;
  readonly #allowance: Allowance;
  /** Of parents, by how far their own parents are followed. */
  readonly #lengths = byDepth<number>();
  readonly #identities = byDepth<string>();
  readonly #inherited = byDepth<BibtexEntry>();
  /** Of entries that name something. */
  readonly #mentions: ReadonlyMap<BibtexEntryBlock, Mentions>;

  /** What is wrong with macros goes to `problems`, as no entry would tell. */
  constructor(text: string, blocks: readonly BibtexEntryBlock[], problems: Problem[]) {
    this.#text = text;
    this.#allowance = { characters: MIN_ADDED + MAX_ADDED * text.length };
    this.#strings = parseStrings(text, blocks, this.#allowance, problems);
    this.#mentions = listMentions(text, blocks, this.#strings);
    this.#parents = listParents(text, blocks, this.#mentions.values());
  }

  /** To be called once for each entry, in the order of the file: what they name is put in until it becomes too much. */
  identify(block: BibtexEntryBlock): BibtexIdentity {
    const own = this.#text.slice(block.start, block.end);
    if (this.#strings.size === 0 && this.#parents.size === 0) return { identity: own, isWhole: true };
    const added = this.#lengthOf(block, MAX_ANCESTORS) - own.length;
    if (added > this.#allowance.characters) return { identity: `${own}\0`, isWhole: false };
    this.#allowance.characters -= added;
    return { identity: this.#identityOf(block, MAX_ANCESTORS), isWhole: true };
  }

  /** The fields with macros put in, and with those that the entry lacks and its parents have. */
  parse(block: BibtexEntryBlock, isWhole: boolean): BibtexEntry & { readonly problems: readonly Problem[] } {
    const { tree, entry, problems } = this.#parseEntry(block, isWhole ? EXPANDS_FREELY : NO_ALLOWANCE);
    if (isWhole) return { ...this.#inherit(entry, block, MAX_ANCESTORS), problems };
    return { ...entry, problems: [...problems, ...this.#listLeftOut(tree)] };
  }

  /** What is wrong with an entry that is no source. */
  listProblems(block: BibtexEntryBlock): readonly Problem[] {
    return this.#parseEntry(block, this.#allowance).problems;
  }

  #parseEntry(block: BibtexEntryBlock, allowance: Allowance) {
    const tree = parseBibtexEntry(this.#text, block);
    const { fields, problems } = parseBibtexFields(this.#text, tree, this.#strings, allowance);
    const key = tree.key === undefined ? '' : this.#text.slice(tree.key.start, tree.key.end);
    const entry = { type: block.type, key, fields };
    return { tree, entry, problems: checkBibtexEntry(this.#text, tree, problems) };
  }

  /** Never less than what the entry comes to. */
  #lengthOf(block: BibtexEntryBlock, depth: number): number {
    const { macros } = this.#mentionsOf(block);
    const length = macros.reduce((sum, value) => sum + value.length, block.end - block.start);
    if (depth === 0) return length;
    return this.#parentsOf(block).reduce(
      (sum, parent) => sum + this.#lengths(parent, depth - 1, this.#measure),
      length,
    );
  }

  readonly #measure = (block: BibtexEntryBlock, depth: number): number => this.#lengthOf(block, depth);

  #identityOf(block: BibtexEntryBlock, depth: number): string {
    const own = this.#text.slice(block.start, block.end);
    const macros = new Set(this.#mentionsOf(block).macros);
    const parents = depth === 0 ? [] : this.#parentsOf(block);
    const identities = parents.map((parent) => this.#identities(parent, depth - 1, this.#describe));
    return [own, ...macros, ...identities].join('\0');
  }

  readonly #describe = (block: BibtexEntryBlock, depth: number): string => this.#identityOf(block, depth);

  #inherit(entry: BibtexEntry, block: BibtexEntryBlock, depth: number): BibtexEntry {
    const counted = new Set(depth === 0 ? [] : this.#parentsOf(block));
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

  readonly #parseParent = (block: BibtexEntryBlock, depth: number): BibtexEntry =>
    this.#inherit(this.#parseEntry(block, EXPANDS_FREELY).entry, block, depth);

  #mentionsOf(block: BibtexEntryBlock): Mentions {
    return this.#mentions.get(block) ?? NO_MENTIONS;
  }

  #parentsOf(block: BibtexEntryBlock): BibtexEntryBlock[] {
    return [...this.#mentionsOf(block).keys].flatMap((key) => this.#parents.get(key) ?? []);
  }

  #listLeftOut(tree: BibtexEntryTree): Problem[] {
    const references = listBibtexReferences(this.#text, tree, INHERITED_FROM);
    return references.filter(({ keys }) => keys.some(({ key }) => this.#parents.has(key))).map(({ start, end, keys }) => ({
      code: 'bibtex-too-much-text',
      span: { start, end },
      facts: { name: keys.map(({ key }) => key).join(', ') },
    })); // oxfmt-ignore
  }
}

type Make<Value> = (block: BibtexEntryBlock, depth: number) => Value;
type Memo<Value> = (block: BibtexEntryBlock, depth: number, make: Make<Value>) => Value;

function byDepth<Value>(): Memo<Value> {
  const known = new Map<BibtexEntryBlock, Map<number, Value>>();
  return (block, depth, make) => {
    const values = known.get(block) ?? new Map<number, Value>();
    known.set(block, values);
    const value = values.has(depth) ? (values.get(depth) as Value) : make(block, depth);
    values.set(depth, value);
    return value;
  };
}

/** All macros; what is wrong with them goes to `problems`, as no entry would tell. */
function parseStrings(
  text: string,
  blocks: readonly BibtexEntryBlock[],
  allowance: Allowance,
  problems: Problem[],
): BibtexStrings {
  const strings = new Map<string, string>();
  for (const block of blocks) {
    if (block.kind !== 'string') continue;
    const tree = parseBibtexEntry(text, block);
    const { fields, problems: own } = parseBibtexFields(text, tree, strings, allowance);
    // Values are known from here on, as BibTeX reads from top to bottom.
    for (const [name, value] of fields) strings.set(name, value);
    for (const problem of checkBibtexEntry(text, tree, own)) problems.push(problem);
  }
  return strings;
}

const INHERITED_FROM: ReadonlySet<string> = new Set(['crossref', 'xdata']);
/** Entries without these name nothing, so that they need not be parsed for it: names of macros begin with no digit. */
const [MAY_REFER, MAY_NAME] = [/crossref|xdata/i, /[=#]\s*[^\s\d{"]/] as const;

function listMentions(
  text: string,
  blocks: readonly BibtexEntryBlock[],
  strings: BibtexStrings,
): ReadonlyMap<BibtexEntryBlock, Mentions> {
  const mentions = new Map<BibtexEntryBlock, Mentions>();
  for (const block of blocks) {
    const own = text.slice(block.start, block.end);
    if (block.kind !== 'entry' || !(MAY_REFER.test(own) || (strings.size > 0 && MAY_NAME.test(own)))) continue;
    const tree = parseBibtexEntry(text, block);
    const macros = listBibtexMacros(text, tree).flatMap((name) => strings.get(name) ?? []);
    const references = listBibtexReferences(text, tree, INHERITED_FROM);
    const keys = new Set(references.flatMap((reference) => reference.keys.map(({ key }) => key)));
    if (macros.length + keys.size > 0) mentions.set(block, { macros, keys });
  }
  return mentions;
}

function listParents(
  text: string,
  blocks: readonly BibtexEntryBlock[],
  mentions: Iterable<Mentions>,
): ReadonlyMap<string, BibtexEntryBlock> {
  const wanted = new Set(Array.from(mentions).flatMap(({ keys }) => [...keys]));
  const parents = new Map<string, BibtexEntryBlock>();
  if (wanted.size === 0) return parents;
  for (const block of blocks) {
    const key = parseBibtexKey(text, block);
    const name = key && text.slice(key.start, key.end);
    if (name !== undefined && wanted.has(name)) parents.set(name, block);
  }
  return parents;
}

/** A book's title is its chapter's `booktitle`, its author the chapter's `bookauthor` too, as is that of many volumes. */
function listInherited({ type, fields }: BibtexEntry, child: string): [string, string][] {
  const rule = TITLE_INHERITANCE.find(({ parents, children }) => parents.has(type) && children.has(child));
  const isInBook = rule !== undefined && /^(?:mv)?book$/.test(type) && child.endsWith('book');
  return [...fields].filter(([name]) => !OWN_FIELDS.has(name)).flatMap(([name, value]): [string, string][] => {
    if (rule && /^(?:sub)?title(?:addon)?$/.test(name)) return [[rule.prefix + name, value]];
    return name === 'author' && isInBook ? [[name, value], ['bookauthor', value]] : [[name, value]];
  });
} // oxfmt-ignore
