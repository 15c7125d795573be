// Cutting off the end of a text in one pass; a pattern such as `/\s+$/` tries each blank of a run again.

/** The text without the characters at its end that the pattern matches. */
export function trimTail(text: string, pattern: RegExp): string {
  let end = text.length;
  while (end > 0 && pattern.test(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}
