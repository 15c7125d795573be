// Formatted text as Markdown for a note: only what would be markup is escaped, so that it can still be read as it stands.
import { splitWhiteSpace } from '../markdownText.ts';
import type { RichText, Run } from './richText.ts';
import { toUriComponent } from '../uriComponent.ts';

export function formatMarkdown(text: RichText): string {
  return text.map(formatRun).join('').replace(LINE_START, '$1\\$2');
}

/** What would make a heading, a list or a quotation of the first line. */
const LINE_START = /^(\d{0,9})([#>+.)-](?=\s|$))/;

function formatRun(run: Run): string {
  const [before, words, after] = splitWhiteSpace(run.text);
  if (words === '') return run.text;
  if (run.link !== undefined) return before + formatLink(words, run.link) + after;
  const stars = (run.italic ? '*' : '') + (run.bold ? '**' : '');
  const [open, close] = run.superscript ? ['<sup>', '</sup>'] : run.subscript ? ['<sub>', '</sub>'] : ['', ''];
  return `${before}${stars}${open}${escapeText(words)}${close}${stars}${after}`;
}

function formatLink(words: string, link: string): string {
  const address = link.replace(/[<>\s]/g, toUriComponent);
  return words === link ? `<${address}>` : `[${escapeText(words)}](<${address}>)`;
}

/** `@` would cite, `$` open math, `~` and `^` lower and raise in Pandoc's Markdown. */
function escapeText(text: string): string {
  return text.replace(/[\\`*_[\]<>@$~^|]/g, '\\$&').replace(/&(?=#?\w+;)/g, '\\&');
}
