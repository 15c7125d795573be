// What the syntax tree of a .bib file is made of: plain data, whose spans are places in the text.
import type { Span } from '../text/span.ts';

/** A part of a file; all of them in order are the file. */
export type BibtexBlock = BibtexEntryBlock | BibtexOtherBlock;

/** An entry, or what is written as one: the span runs from `@` to its closing delimiter, or to where it had to be cut. */
export interface BibtexEntryBlock extends Span {
  readonly kind: 'entry' | 'string' | 'preamble';
  /** Lower case: `article`, `string`, … */
  readonly type: string;
  /** From after the opening delimiter to the closing one, or to where it had to be cut. */
  readonly content: Span;
  /** Whether a closing delimiter was found. */
  readonly closed: boolean;
}

/** `@comment{…}`, or junk: whatever stands between entries, blanks and `%` comments too. */
export interface BibtexOtherBlock extends Span {
  readonly kind: 'comment' | 'junk';
}

/**
 * `type` is `@article`, `delimiter` a brace or parenthesis around the entry, `join` the `#` between parts of a value,
 * `trivia` blanks and `%` comments, `junk` what cannot be understood.
 */
export interface BibtexMark extends Span {
  readonly kind:
    | 'type'
    | 'delimiter'
    | 'citekey'
    | 'comma'
    | 'semicolon'
    | 'name'
    | 'equals'
    | 'join'
    | 'trivia'
    | 'junk';
}

export type BibtexToken = BibtexMark | BibtexPart;

/** One of the parts that `#` joins to a value. */
export interface BibtexPart extends Span {
  /** `{braced}`, `"quoted"`, `2001`, or a bare word, which is a macro's name. */
  readonly kind: 'braced' | 'quoted' | 'number' | 'word';
  /**
   * Without its marks; of one that is never closed, without blanks and marks at its end. Of several bare words, where
   * somebody has left out the braces, the first.
   */
  readonly content: Span;
  readonly closed: boolean;
}

/** From its name to the end of its value; one without a value ends where that is due. */
export interface BibtexField extends Span {
  /** Lower case. */
  readonly name: string;
  /** Empty where the value is missing. */
  readonly parts: readonly BibtexPart[];
}

/** What a block of an entry holds. */
export interface BibtexEntryTree extends BibtexEntryBlock {
  /** The place of its key; undefined where it has none, as `@string` has not. */
  readonly key: Span | undefined;
  readonly fields: readonly BibtexField[];
  /** Every character of the block in order. */
  readonly tokens: readonly BibtexToken[];
}
