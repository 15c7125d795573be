// HTML source that was pasted as text made Markdown: enough for an article's paragraphs, headings, lists and quotations.
import { decodeReferences } from '../characterReferences.ts';
import { lookup } from '../lookup.ts';

/** Elements whose content is not the article's. */
const SKIPPED = new Set('script style noscript template nav footer aside form button svg iframe select'.split(' '));

/** What the opening of an element writes; an element that is not here writes nothing. */
const OPENING: Readonly<Record<string, string>> = {
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((level) => [`h${String(level)}`, `\n\n${'#'.repeat(level)} `])),
  ...Object.fromEntries(
    'p div article section header main ul ol table figure title'.split(' ').map((name) => [name, '\n\n']),
  ),
  li: '\n- ',
  tr: '\n',
  td: ' ',
  br: '\n',
  hr: '\n\n',
  blockquote: '\n\n> ',
  strong: '**',
  b: '**',
  em: '*',
  i: '*',
};

/** What the end of an element writes, where it is not an empty line for a block. */
const CLOSING: Readonly<Record<string, string>> = { strong: '**', b: '**', em: '*', i: '*', li: '', tr: '', td: '' };

/** One pass over tags and text; nothing is nested but what is skipped. */
export function toMarkdown(html: string): string {
  let markdown = '';
  let skipped: string | undefined;
  for (const [token] of html.matchAll(/<!--|-->|<[^<>]*>|[^<]+|</g)) {
    const tag = /^<(\/?)([a-z][a-z0-9]*)/i.exec(token);
    const name = tag?.[2]?.toLowerCase() ?? '';
    const closes = tag?.[1] === '/';
    if (skipped !== undefined) {
      if (closes && name === skipped) skipped = undefined;
    } else if (tag === null) markdown += token.startsWith('<!') ? '' : decodeReferences(token.replace(/\s+/g, ' '));
    else if (SKIPPED.has(name) && !closes) skipped = name;
    else
      markdown += closes
        ? (lookup(CLOSING, name) ?? (Object.hasOwn(OPENING, name) ? '\n\n' : ''))
        : (lookup(OPENING, name) ?? '');
  }
  return markdown.replace(/(?<! ) +\n|\n +(?=\S)/g, '\n');
}
