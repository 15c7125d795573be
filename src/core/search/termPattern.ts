// The terms of a query as they are looked for in the words of a text.
import { listBeginnings } from './foldWord.ts';
import type { SearchQuery, SearchTerm } from './query.ts';
import { listInflections, listWords } from './words.ts';

/** A term as it is looked for in folded words: one list of forms a word, in sequence. */
export interface TermPattern {
  readonly words: readonly ReadonlySet<string>[];
  /** Whether the last word need only begin so. */
  readonly prefix: boolean;
}

/** What to look for in abstracts and texts; terms of other fields and excluded ones mark nothing there. */
export function listPatterns({ terms }: SearchQuery): TermPattern[] {
  const inText = terms.filter(({ field, excluded }) => !excluded && (field === undefined || TEXT_FIELDS.has(field)));
  return inText.map((term) => toPattern(term, term === terms.at(-1))).filter(({ words }) => words.length > 0);
}

const TEXT_FIELDS: ReadonlySet<string> = new Set(['text', 'abstract']);

function toPattern({ text, form }: SearchTerm, last: boolean): TermPattern {
  const words = listWords(text).map(({ folded }) => folded);
  const inflected = form === 'word' && words.length === 1;
  const prefix = form === 'prefix' || (last && form === 'word');
  return {
    words: words.map((word, index) => {
      const forms = inflected ? listInflections(word) : [word];
      return new Set(prefix && index === words.length - 1 ? forms.flatMap(listBeginnings) : forms);
    }),
    prefix,
  };
}
