// What a cite refers to: a source, something of the note's own, or nothing that can be told; the same for all who ask.
import { isIdentifierKey } from '../identifiers/identifierKeys.ts';
import type { Library } from '../library.ts';
import { isPlainPath, listBibliographies } from '../projects/bibliography.ts';
import type { Citation, Cite } from '../citations/citation.ts';
import { looksLikeCrossReference, hasLabel, listLabels, type Labels } from './crossReferences.ts';
import type { Note } from '../note/note.ts';

export type CiteTarget =
  /** A source of the library. */
  | 'known'
  /** A figure, table, section or example of the document's own. */
  | 'cross-reference'
  /** An account, a package, a decorator; at most a key that is misspelt. */
  | 'mention'
  /** What would tell is missing: there is no library, or a bibliography that the note names is not there. */
  | 'cannot check'
  /** A work that the library lacks, named by its DOI, arXiv, PubMed or ISBN number or its address. */
  | 'identifier'
  /** A key that no source has. */
  | 'unknown';

export type CiteLibrary = Pick<Library, 'has' | 'count' | 'listMissingFiles' | 'isLabel'>;

/** Whether a citation names a source, be it in the library or not; what refers to the note's own or names an account does not. */
export type SourceTest = (citation: Citation, isKnown: (key: string) => boolean) => boolean;

export function createSourceTest({ text }: Pick<Note, 'text'>, library?: Pick<Library, 'isLabel'>): SourceTest {
  const findOwn = createOwnTest(text, library);
  return (citation, isKnown) =>
    citation.cites.some((cite) => isKnown(cite.key) || findOwn(cite, citation) === undefined);
}

/** A book refers to what its other chapters label; `library` knows these. */
function createOwnTest(
  text: string,
  library?: Pick<Library, 'isLabel'>,
): (cite: Cite, citation: Citation) => 'cross-reference' | 'mention' | undefined {
  let labels: Labels | undefined;
  return (cite, citation) => {
    if (isIdentifierKey(cite.key)) return undefined;
    if (looksLikeCrossReference(cite.key)) return 'cross-reference';
    labels ??= listLabels(text);
    if (hasLabel((label) => labels?.has(label) === true || library?.isLabel(label) === true, cite.key))
      return 'cross-reference';
    return mayNameAccount(cite, citation, text) ? 'mention' : undefined;
  };
}

/** Tells of the cites of one note; what it needs of note and library is looked up once, when it is first needed. */
export class CiteTargets {
  readonly #note: Note;
  readonly #library: CiteLibrary;
  readonly #findOwn: ReturnType<typeof createOwnTest>;
  #lacksBibliography: boolean | undefined;
  #lacksLibrary: boolean | undefined;

  constructor(note: Note, library: CiteLibrary) {
    this.#note = note;
    this.#findOwn = createOwnTest(note.text, library);
    this.#library = library;
  }

  find(cite: Cite, citation: Citation): CiteTarget {
    if (this.#library.has(cite.key)) return 'known';
    if (isIdentifierKey(cite.key)) return this.lacksLibrary ? 'cannot check' : 'identifier';
    const own = this.#findOwn(cite, citation);
    if (own !== undefined) return own;
    return this.lacksLibrary || this.lacksBibliography ? 'cannot check' : 'unknown';
  }

  get lacksLibrary(): boolean {
    this.#lacksLibrary ??= this.#library.count() === 0;
    return this.#lacksLibrary;
  }

  /** A bibliography that is named is not there, or cannot be read by its name. */
  get lacksBibliography(): boolean {
    this.#lacksBibliography ??=
      this.#library.listMissingFiles().length > 0 ||
      listBibliographies(this.#note.frontMatter).some((name) => !isPlainPath(name));
    return this.#lacksBibliography;
  }
}

/** A year that stands alone among the digits, as most keys have one. */
const YEAR = /(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/;
/** All digits of a key, where a letter has slipped in among those of the year. */
const ONLY_YEAR = /^(?:1[5-9]|20)\d\d$/;
const LETTER = /\p{L}/u;

/** What is no key even in brackets: `scope/package`, `1.2.3`, `social.example`. */
const NO_KEY = /^(?:[a-z0-9][a-z0-9_-]*(?:\/[\w.-]+)+|v?\d+(?:\.\d+)+|(?:[a-z0-9-]+\.)+[a-z]{2,})$/;

/** Of `@user@host` neither is a key. */
const JOINED = /[\p{L}\p{N}]/u;

/**
 * Whether it may as well be no citation at all, so that only a key that is near one of the library tells. Within
 * brackets of its own it is one, unless it has the shape of something else; in a sentence a key has a year.
 */
function mayNameAccount(cite: Cite, citation: Citation, text: string): boolean {
  const { key, keySpan, suffixText } = cite;
  const hasYear = (YEAR.test(key) || ONLY_YEAR.test(key.replace(/\D/g, ''))) && LETTER.test(key);
  if (text[keySpan.end] === '@' || JOINED.test(text.charAt(keySpan.start - 1))) return true;
  if (!hasYear && NO_KEY.test(key)) return true;
  // Notes have names with an `@` as well: those of people, meetings and days.
  if (citation.syntax === 'wikilink' || text[citation.start - 1] === '[') return !hasYear;
  const isBare = citation.mode === 'textual' && citation.cites.length === 1 && suffixText === '';
  return isBare && citation.syntax === 'pandoc' && !hasYear;
}
