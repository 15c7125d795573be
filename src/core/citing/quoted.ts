// Words of a source on their way into a text, and how they are quoted where no note says how it cites.
import { formatCitekey } from '../note/citekeySyntax.ts';
import { formatInner } from './sourceWords.ts';

/** Words of a source, and the page that they are on if it is known. */
export interface Quoted {
  readonly key: string;
  readonly words: string;
  readonly page?: string;
}

/** The exact words in quotation marks, marks within them made single, and the citation. */
export function formatQuoted({ key, words, page }: Quoted): string {
  const locator = page === undefined ? '' : `, p. ${page}`;
  return `“${formatInner(words.replace(/\s+/g, ' ').trim(), '“')}” [${formatCitekey(key)}${locator}]`;
}
