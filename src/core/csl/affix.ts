// The words before and after a cite, from Markdown to what the processor writes: as Pandoc sets them, quotes and dashes too.

/** Pieces of Markdown in order of trial, and what becomes of each. Words within a mark are read in turn. */
const MARKS: readonly (readonly [pattern: RegExp, write: (inside: string) => string])[] = [
  [/\\([!-/:-@[-`{-~])/y, (character) => character],
  [/`+([^`]+)`+/y, (code) => code],
  [/\$(?=\S)([^$]*[^\s$])\$(?!\d)/y, (formula) => formula],
  [/\*\*(?=\S)([^*]+)\*\*/y, (words) => `<b>${formatAffix(words)}</b>`],
  [/\*(?=\S)([^*]+)\*/y, (words) => `<i>${formatAffix(words)}</i>`],
  [/(?<!\w)_(?=\S)([^_]+)_(?!\w)/y, (words) => `<i>${formatAffix(words)}</i>`],
  [/\^(?=\S)([^\s^]+)\^/y, (words) => `<sup>${formatAffix(words)}</sup>`],
  [/~(?=[^\s~])([^\s~]+)~/y, (words) => `<sub>${formatAffix(words)}</sub>`],
  [/!?\[([^[\]]*)\](?:\([^()]*\)|\{[^{}]*\})/y, (words) => formatAffix(words)],
  [/<(https?:\/\/[^\s<>]+)>/y, (address) => address],
  [/(?<!\w)'(?=\S)([^']*[^\s'])'(?!\w)/y, (words) => `‘${formatAffix(words)}’`],
  [/(?<!-)---(?!-)()/y, () => '—'],
  [/(?<!-)--(?!-)()/y, () => '–'],
  [/\.\.\.()/y, () => '…'],
];

const MAY_HAVE_MARKS = /[\\`$*_^~<']|\](?:\(|\{)|--|\.\.\./;

/** The processor escapes all else by itself. */
export function formatAffix(markdown: string): string {
  if (!MAY_HAVE_MARKS.test(markdown)) return markdown;
  let written = '';
  for (let at = 0; at < markdown.length;) {
    const [text, end] = parseMarkup(markdown, at) ?? [markdown.charAt(at), at + 1];
    written += text;
    at = end;
  }
  return written;
}

function parseMarkup(markdown: string, at: number): readonly [text: string, end: number] | undefined {
  for (const [pattern, write] of MARKS) {
    pattern.lastIndex = at;
    const match = pattern.exec(markdown);
    if (match !== null) return [write(match[1] ?? ''), at + match[0].length];
  }
  return undefined;
}
