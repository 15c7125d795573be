// What a format of library files is, and what it makes of a file.
import type { Problem } from './problem.ts';
import type { CslFields, Source } from './source.ts';
import type { Span } from './text/span.ts';

/** What could be read, and what could not; problems carry spans into the file. */
export interface ParsedFile {
  readonly sources: readonly Source[];
  readonly problems: readonly Problem[];
  /** What an entry says that has no key, and that can be captured, which gives it one, but not cited. */
  readonly keyless?: CslFields;
}

/** An entry that is found but not understood yet. Finding is cheap, `parse` is what costs. */
export interface RawEntry extends Span {
  /**
   * All characters that decide what the entry says: its own, and those of the macros and parent entries it refers to.
   * The same identity means the same item and text; only places may differ, by as much as `start` differs.
   */
  readonly identity: string;
  /** One source, or none and the problem that says why; the spans are places in the whole file. Never throws. */
  parse(): ParsedFile;
}

/** A citekey, and where it or the entry that has it stands. */
export interface KeyedSpan extends Span {
  readonly key: string;
}

/** A file taken apart. Problems are those of no single entry. */
export interface SplitFile {
  readonly entries: readonly RawEntry[];
  readonly problems: readonly Problem[];
}

export interface Format {
  readonly name: string;
  /** Lower case, without the dot. */
  readonly extensions: readonly string[];
  /** Whether a text whose name does not tell is of this format; rows of the table are asked in order. */
  recognises?(text: string): boolean;
  /** The entries of a file that are sources, of a format in which that is known without parsing them. Never throws. */
  listKeys?(text: string): readonly KeyedSpan[];
  /** Finds the entries of a file without parsing them. Never throws. */
  split(text: string, file: string): SplitFile;
}
