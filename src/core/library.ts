// What the editor, the CLI and the evidence ask of the library; the store is one, a test's arrays may be another.
import type { PlacedAnnotation } from './annotations/annotation.ts';
import type { Note } from './note/note.ts';
import type { Fault, Problem } from './problem.ts';
import type { CslItem, Source } from './source.ts';
import type { Span } from './text/span.ts';

/** A source with what is known of its text. */
export interface ParsedSource {
  readonly source: Source;
  /** The parsed text; undefined where the library has only the reference. */
  readonly parsedText: Note | undefined;
  /** Why there is none though the source names files that have it: they are still to be read, or cannot be. */
  readonly missingText?: 'pending' | Fault<'attachment-unreadable'>;
  /** What readers have marked in it, in the order of its text; absent where they have not, or nobody asked for it. */
  readonly annotations?: readonly PlacedAnnotation[];
  /** The files that it names as its text, as absolute paths. */
  readonly files?: readonly string[];
}

/** What verification needs of a library; the store and the tests' maps both are one. */
export interface EvidenceLibrary {
  has(key: string): boolean;
  find(key: string): ParsedSource | undefined;
  findByUrl(url: string): ParsedSource | undefined;
}

/** Why the file of a source gives no text; `other` where it is of no kind that can be read, or a bug kept it from being. */
export type FileFault = 'missing' | 'outside' | 'locked' | 'scanned' | 'damaged' | 'large' | 'other';

/**
 * What the library knows of a source: its text; files that are to have it but cannot be read, or have not been read yet;
 * its abstract; or no more than the reference.
 */
export type TextState = 'text' | 'unreadable' | 'pending' | 'abstract' | 'reference';

/** What a line of completion, of a list or of the tree shows of a source: no text, no abstract. */
export interface SourceRow {
  readonly key: string;
  /** CSL type: `article-newspaper`, `book`, ... */
  readonly type: string;
  /** Plain, and the citekey where there is no title. */
  readonly title: string;
  /** As a short citation says it: "Waters et al." */
  readonly authors: string;
  readonly year: string | undefined;
  /** Newspaper, journal, site or publisher; empty where unknown. */
  readonly container: string;
  readonly file: string;
  /** The entry's place in `file`. */
  readonly span: Span;
  /** Claims are checked against its text alone. */
  readonly textState: TextState;
  /** Where its file cannot be read. */
  readonly fault?: FileFault;
  /** Whether there is a URL or DOI to open. */
  readonly hasLink: boolean;
  /** Whether it names a file that may have its text, or one lies beside it. */
  readonly hasFile: boolean;
}

/** "Haddow and Oyelle 2024", as a short citation says it; the title of a source that has neither author nor container. */
export function formatSourceName({ authors, year, title }: SourceRow): string {
  return authors === '' ? title : [authors, year].filter(Boolean).join(' ');
}

/** Words found by a search: a sentence of the source with the spans to mark, as offsets into `text`. */
export interface SearchPassage {
  readonly text: string;
  readonly marks: readonly Span[];
  readonly field: 'text' | 'abstract';
  /** Where the sentence stands in `Source.text`; only for field `text`. */
  readonly span?: Span;
}

export interface SearchHit {
  readonly row: SourceRow;
  /** Higher is better; comparable within one search only. */
  readonly score: number;
  /** Absent where the words were found in title, authors, tags or key alone. */
  readonly passage?: SearchPassage;
}

/**
 * `author`: what no one has signed stands among the names by its title. `added`: by the day on which it was read, the
 * last first, and those of one day, or of none, by when the library met them.
 */
export type ListOrder = 'author' | 'title' | 'year' | 'key' | 'added';
export type GroupKind = 'author' | 'year' | 'type' | 'container' | 'tag' | 'collection' | 'folder';

/** A part of the library: what meets all conditions given. */
export interface Selection {
  readonly group?: { readonly kind: GroupKind; readonly name: string };
  /** Words of the reference in the language of core/search/query.ts; the last may be a beginning. */
  readonly words?: string;
  /** Only these. */
  readonly keys?: readonly string[];
  /** All but these. */
  readonly except?: readonly string[];
}

/** One page of the library, all of it or a part. */
export interface Listing extends Selection {
  readonly order: ListOrder;
  readonly offset: number;
  readonly limit: number;
}

export interface Group {
  /** Empty for the sources that have no such thing (no year, no container, no tag). */
  readonly name: string;
  readonly count: number;
}

export interface FileProblems {
  readonly file: string;
  readonly problems: readonly Problem[];
}

/** A citekey that several entries claim; the first place is the one that counts. */
export interface Duplicate {
  readonly key: string;
  readonly places: readonly { readonly file: string; readonly span: Span; readonly hasText: boolean }[];
}

/** Where one note cites a source. */
export interface NoteUses {
  readonly file: string;
  /** The places of the key with its `@`, `-` and braces, in the order of the note. */
  readonly spans: readonly Span[];
}

export interface UseCount {
  /** Of places, in all notes. */
  readonly times: number;
  readonly notes: number;
}

/**
 * All sources that the workspace knows. Every method is synchronous, indexed and answers from the last
 * committed state; with no store it answers as an empty library does.
 *
 * Where several entries have one key the first counts: earlier root (the order of the configuration), then path in
 * code-unit order, then the last in the file, as Pandoc has it. `preferring` puts a note's own bibliography before all of that.
 */
export interface Library extends EvidenceLibrary {
  findRow(key: string): SourceRow | undefined;
  /** Every entry with this key, the one that counts first. */
  listClaims(key: string): SourceRow[];
  /** The entries of one file, in its order. */
  listRowsIn(file: string): SourceRow[];
  /** The CSL item alone, for a reference; cheaper than `find` where the source has a long text. */
  findItem(key: string): CslItem | undefined;
  count(selection?: Selection): number;
  /** For completion: what has been typed after `@` (any part of key, author, title or year), best first. */
  suggest(query: string, limit: number): SourceRow[];
  /** Sources that have the rarer words of a sentence, most alike first. */
  listNeighbours(sentence: string, limit: number): readonly SourceRow[];
  /** The keys of sources whose text or abstract has every one of the phrases, in no order: words that follow each other, or one. */
  listKeysWith(phrases: readonly string[], limit: number): readonly string[];
  /** Full-text search in the language of core/search/query.ts, best first, each hit with its best sentence; without words, the newest. */
  search(query: string, limit: number): SearchHit[];
  list(listing: Listing): SourceRow[];
  /** The groups of one kind with their sizes, by name, empty ones left out. A source with several tags counts in each. */
  listGroups(kind: GroupKind, selection?: Omit<Selection, 'group'>): Group[];
  /** What is wrong in one library file, or in all; a duplicate is told at the entries that do not count. */
  listProblems(file?: string): FileProblems[];
  listDuplicates(): Duplicate[];
  /** Files and notes that were skipped, completely or in part, as reading them failed or took too much. */
  listSkippedFiles(): string[];
  /** Files that the library has been read from, in order of precedence. */
  listFiles(): string[];
  /** Where the workspace's notes cite a source, as they are on disk; the editor's `uses` know of unsaved ones as well. */
  listUses(key: string): NoteUses[];
  /** How often each key is cited, be it in the library or not. */
  countUses(): ReadonlyMap<string, UseCount>;
  /** Every key that one note cites, once for each place, in its order. */
  listUsesIn(file: string): string[];
  /** The same library where, among equal keys, those in `files` win, earlier ones first. */
  preferring(files: readonly string[]): Library;
  /** The files that a note or a project file of the workspace names, the first preferred; undefined where it is none. */
  listNamedBy(file: string): readonly string[] | undefined;
  /** Whether a note of the workspace gives this label, in small letters, to a figure, section or example of its own. */
  isLabel(label: string): boolean;
  /** Of the files that are preferred, those that the library has not: they are not there, or may not be read. */
  listMissingFiles(): string[];
}

export const GROUP_KINDS: readonly GroupKind[] = ['author', 'year', 'type', 'container', 'tag', 'collection', 'folder'];
