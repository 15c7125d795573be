// Line breaks, which are written in three ways: `\n`, `\r\n`, and `\r` alone as old Macintoshes did.

/** From the line break before blank lines to the last one after them. */
export const BLANK_LINES = /\r?\n\s*\n/;

/** How lines end where one is added: with one `\n`, all `\r` that end others would be characters. */
export function findLineEnd(text: string): string {
  return /\r\n?|\n/.exec(text)?.[0] ?? '\n';
}

/** A text in which every line ends in `\n`, with `\r` before it or not; every place stays where it was. */
export function endInLineFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r(?!\n)/g, '\n') : text;
}
