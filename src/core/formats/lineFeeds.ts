// The line ends of old Macintoshes, which some programs still write, as line feeds: every place stays where it was.

export function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r(?!\n)/g, '\n') : text;
}

/** How lines end where something is added. */
export function findLineEnd(text: string): string {
  return /\r\n?|\n/.exec(text)?.[0] ?? '\n';
}
