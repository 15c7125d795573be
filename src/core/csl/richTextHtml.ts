// Formatted text as HTML that is safe to show anywhere: everything escaped, and no tags but those of the table.
import { escapeHtml } from '../html.ts';
import type { TextStyle, RichText, Run } from './richText.ts';

const TAGS: readonly (readonly [mark: keyof TextStyle, open: string, close: string])[] = [
  ['italic', '<i>', '</i>'],
  ['bold', '<b>', '</b>'],
  ['smallCaps', '<span style="font-variant: small-caps">', '</span>'],
  ['superscript', '<sup>', '</sup>'],
  ['subscript', '<sub>', '</sub>'],
];

export function formatHtml(text: RichText): string {
  return text.map(formatRun).join('');
}

function formatRun(run: Run): string {
  const tags = TAGS.filter(([mark]) => run[mark] !== undefined);
  const open = tags.map(([, opening]) => opening).join('');
  const close = tags.map(([, , closing]) => closing).reverse();
  const inner = `${open}${escapeHtml(run.text)}${close.join('')}`;
  return run.link === undefined ? inner : `<a href="${escapeHtml(run.link)}">${inner}</a>`;
}
