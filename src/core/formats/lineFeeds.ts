// The line ends of old Macintoshes, which some programs still write, as line feeds, and the line end that a file has.

/** Every place stays where it was. */
export function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r(?!\n)/g, '\n') : text;
}

/** How lines end where one is added: with one `\n`, all `\r` that end others would be characters. */
export function findLineEnd(text: string): string {
  return /\r\n?|\n/.exec(text)?.[0] ?? '\n';
}
