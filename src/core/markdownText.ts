// Plain text on its way into Markdown, be it a hover's or a note's: nothing in it may become markup, an icon or a link.
import { withoutControls } from './controlCharacters.ts';

/**
 * Escapes text of any origin for a Markdown hover. White space folds to single blanks. `$` becomes an entity, since
 * VS Code turns `$(name)` into an icon after Markdown has eaten a backslash.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]()#+\-.!|~:@^=]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/\$/g, '&#36;');
}

/** Escapes what comes from a source for a line of a note, which is also read unrendered: no more is escaped than must be. */
export function escapeProse(text: string): string {
  return withoutControls(text.replace(/\s+/g, ' ')).replace(/[\\`*_[\]<@$~^|]|&(?=#?\w+;)/g, '\\$&');
}

/** Cuts at a word boundary and says so with an ellipsis; `limit` in UTF-16 units. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit);
  const blank = cut.lastIndexOf(' ');
  return `${cut.slice(0, blank > limit / 2 ? blank : limit).trimEnd()}…`;
}

/** The white space before the words and after them stands outside of marks, which do not hold with it inside of them. */
export function splitWhiteSpace(text: string): readonly [before: string, words: string, after: string] {
  const words = text.trim();
  const start = text.length - text.trimStart().length;
  return [text.slice(0, start), words, text.slice(start + words.length)];
}

/** Words that someone says, to stand alone: on one line, without the comma that leads back to the speaker. */
export function formatSpoken(text: string): string {
  return text.replace(/\s+/g, ' ').trim().replace(/,$/, '');
}
