// The fields of one BibTeX entry as LaTeX strings with macros put in, and what is wrong with its values.
import type { Problem } from '../problem.ts';
import type { Span } from '../text/span.ts';
import type { BibtexEntryTree, BibtexPart } from './syntax.ts';

/** An entry as those see it who read its fields. */
export interface BibtexEntry {
  readonly type: string;
  readonly key: string;
  /** Raw LaTeX by lower-case name. */
  readonly fields: ReadonlyMap<string, string>;
}

/** `@string` definitions by lower-case name. */
export type BibtexStrings = ReadonlyMap<string, string>;

export interface BibtexFields {
  /** Raw LaTeX by lower-case field name; of a field that stands twice, the last. */
  readonly fields: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
}

/** How many characters macros may still add. */
export interface Allowance {
  characters: number;
}

export const EXPANDS_FREELY: Readonly<Allowance> = { characters: Infinity };

/** Characters that macros may add to one value. */
const MAX_ADDED = 20_000;

/** Macros that every BibTeX style defines: the months. */
const MONTHS: BibtexStrings = new Map(
  'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ').map((name, index) => [name, String(index + 1)]),
);

/** Macros that add more than allowed stand by their names, as those that nobody defines. */
export function parseBibtexFields(
  text: string,
  entry: BibtexEntryTree,
  strings: BibtexStrings,
  allowance: Allowance,
): BibtexFields {
  const expander = new ValueExpander(text, strings, allowance);
  const fields = new Map<string, string>();
  for (const { name, parts } of entry.fields) if (parts.length > 0) fields.set(name, expander.expand(parts));
  return { fields, problems: expander.problems };
}

/** The names of macros that an entry's values are made of, in lower case, each as often as it stands there. */
export function listBibtexMacros(text: string, { fields }: BibtexEntryTree): string[] {
  return fields
    .flatMap(({ parts }) => parts.filter(({ kind }) => kind === 'word'))
    .map(({ content }) => text.slice(content.start, content.end).toLowerCase());
}

/** A class, as what macros have added grows with every part of a value. */
class ValueExpander {
  readonly problems: Problem[] = [];
  readonly #text: string;
  readonly #strings: BibtexStrings;
  readonly #allowance: Allowance;
  /** To the value that is being read. */
  #added = 0;

  constructor(text: string, strings: BibtexStrings, allowance: Allowance) {
    this.#text = text;
    this.#strings = strings;
    this.#allowance = allowance;
  }

  expand(parts: readonly BibtexPart[]): string {
    this.#added = 0;
    return parts.map((part) => this.#expandPart(part)).join('');
  }

  #expandPart({ kind, start, end, content }: BibtexPart): string {
    const written = this.#text.slice(content.start, content.end);
    if (kind !== 'word') return written;
    const name = written.toLowerCase();
    const value = this.#strings.get(name);
    const known = value === undefined ? MONTHS.get(name) : this.#expand(written, value, content);
    const words = this.#text.slice(start, end);
    if (known === undefined) {
      this.problems.push({ code: 'bibtex-unknown-string', span: { start, end }, facts: { name: words } });
      return words;
    }
    const more = words.slice(written.length).trimStart();
    if (more !== '') {
      this.problems.push({
        code: 'bibtex-not-a-field',
        span: { start: end - more.length, end },
        facts: { text: more },
      });
    }
    return known;
  }

  #expand(name: string, value: string, { start, end }: Span): string {
    const { length } = value;
    if (length > this.#allowance.characters || this.#added + length > MAX_ADDED) {
      this.problems.push({ code: 'bibtex-too-much-text', span: { start, end }, facts: { name } });
      return name;
    }
    this.#added += length;
    this.#allowance.characters -= length;
    return value;
  }
}
