// The line ends of old Macintoshes, which some programs still write, as line feeds: every place stays where it was.

export function withLineFeeds(text: string): string {
  return text.includes('\n') ? text : text.replace(/\r/g, '\n');
}
