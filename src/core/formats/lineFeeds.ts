// The line ends of old Macintoshes, which some programs still write, as line feeds, and the line end that a file has.

/** Every place stays where it was. */
export function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r(?!\n)/g, '\n') : text;
}

/** For a line that is added: one `\n` would make characters of all the `\r` that end the others. */
export function findLineEnd(text: string): string {
  if (text.includes('\n')) return text.includes('\r\n') ? '\r\n' : '\n';
  return text.includes('\r') ? '\r' : '\n';
}
