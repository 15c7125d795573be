// The HTML of block tokens, one row a kind; what is within a paragraph is inlineHtml's.
import type { Token } from 'markdown-it';
import { listComments } from '../htmlComments.ts';
import { formatPageBreak } from './pageBreaks.ts';
import { escapeHtml } from '../html.ts';
import { lookup } from '../lookup.ts';
import { toUriComponent } from '../uriComponent.ts';

/** The article's title is the page's `h1`, so that what the text calls so is one level lower. */
const HIGHEST_HEADING = 2;

type Format = (token: Token) => string;

const OPEN: Readonly<Record<string, Format>> = {
  heading_open: ({ tag }) => `<${toHeading(tag)}>`,
  table_open: () => '<div class="table" role="region" tabindex="0"><table>',
  th_open: (token) => `<th scope="col"${formatAlignment(token)}>`,
  td_open: (token) => `<td${formatAlignment(token)}>`,
  ordered_list_open: (token) => `<ol start="${Number(token.attrGet('start') ?? 1)}">`,
  footnote_open: ({ meta }) => {
    const label = String(meta?.label);
    return `<div class="footnote" role="note" id="note-${toUriComponent(label)}" data-label="${escapeHtml(label)}">`;
  },
};

const CLOSE: Readonly<Record<string, Format>> = {
  heading_close: ({ tag }) => `</${toHeading(tag)}>`,
  table_close: () => '</table></div>',
  footnote_close: () => '</div>',
};

export function formatOpen(token: Token): string {
  if (token.hidden) return '';
  return lookup(OPEN, token.type)?.(token) ?? `<${token.tag}>`;
}

export function formatClose(token: Token): string {
  if (token.hidden) return '';
  return lookup(CLOSE, token.type)?.(token) ?? `</${token.tag}>`;
}

/** A rule or code. */
export function formatLeaf({ tag, content }: Token): string {
  return tag === 'hr' ? '<hr>' : `<pre tabindex="0"><code>${escapeHtml(content)}</code></pre>`;
}

/** Page marks, and the words of other HTML without its tags. */
export function formatHtmlBlock(html: string): string {
  const comments = listComments(html, { start: 0, end: html.length });
  const words = html.replace(/<!--[^]*?(?:-->|$)|<[^<>]*>/g, ' ').trim();
  const breaks = comments.map(({ text }) => formatPageBreak(text)).join('');
  return words === '' ? breaks : `${breaks}<p>${escapeHtml(words)}</p>`;
}

function toHeading(tag: string): string {
  return `h${Math.max(HIGHEST_HEADING, Number(tag.slice(1)))}`;
}

/** markdown-it says it as a style, which the reader's content security policy forbids. */
function formatAlignment(token: Token): string {
  const [, side] = /text-align:(\w+)/.exec(String(token.attrGet('style') ?? '')) ?? [];
  return side === undefined ? '' : ` class="${side}"`;
}
