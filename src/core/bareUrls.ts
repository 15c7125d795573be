// URLs that stand in the text without any markup: where they begin and end.

const SCHEME = /(?:https?|ftp)$/i;
/** `https` is the longest scheme that is looked for. */
const MAX_SCHEME_LENGTH = 5;
const REST = /:\/\/[^\s<>()[\]{}"'`|\\^*]+/y;
/** What ends a sentence rather than a URL. */
const TRAILING = '.,;:!?_~';

/** The end of the URL whose `://` is at `colon`, but for punctuation that belongs to the sentence. */
export function findBareUrlEnd(text: string, colon: number, limit: number): number | undefined {
  if (text.charAt(colon) !== ':' || findBareUrlStart(text, colon) === undefined) return undefined;
  REST.lastIndex = colon;
  const rest = REST.exec(text)?.[0] ?? '';
  let end = Math.min(colon + rest.length, limit);
  while (end > colon && TRAILING.includes(text.charAt(end - 1))) end--;
  return end > colon + '://'.length ? end : undefined;
}

/** Where its scheme begins. */
export function findBareUrlStart(text: string, colon: number): number | undefined {
  const scheme = SCHEME.exec(text.slice(Math.max(0, colon - MAX_SCHEME_LENGTH), colon));
  return scheme === null ? undefined : colon - scheme[0].length;
}
