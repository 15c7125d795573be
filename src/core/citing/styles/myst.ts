// MyST's role {cite}`{see}key{p. 3}`, as Sphinx and Jupyter Book read it.
import type { Citation, Cite } from '../../citations/citation.ts';
import { formatCitekey } from '../../citations/citationText.ts';
import { listItems, parseCited, type Cited } from '../cited.ts';
import { findCommentAt, parseComment } from './authorDate.ts';
import type { CitationStyle, CitingNote, FoundCitation } from './style.ts';

/** What would end a key or an item in a role. */
const NOT_IN_KEY = /[\s{},;`]/;
const NOT_IN_WORDS = /[{}`\n]/;

export const MYST: CitationStyle = {
  id: 'myst',
  format: (cited) => {
    const items = listItems(cited).map(formatItem);
    return items.includes(undefined) ? undefined : { text: `{${chooseRole(cited)}}\`${items.join(',')}\`` };
  },
  list: (note) =>
    note.citations.flatMap((citation) => (citation.syntax === 'myst' ? listRoleCitations(note, citation) : [])),
};

function chooseRole({ mode, cites }: Cited): string {
  if (mode === 'textual') return 'cite:t';
  return cites.every(({ suppressAuthor }) => suppressAuthor) ? 'cite:yearpar' : 'cite';
}

/** What braces cannot hold is left to the mark. */
function formatItem({ key, prefix, suffixText }: Cite): string | undefined {
  if (NOT_IN_KEY.test(key)) return undefined;
  const suffix = suffixText
    .trim()
    .replace(/^,\s*/, '')
    .replace(/^\{([^{}]*)\}$/, '$1');
  const braced = (words: string) => (words === '' || NOT_IN_WORDS.test(words) ? '' : `{${words}}`);
  return `${braced(prefix)}${key}${braced(suffix)}`;
}

function listRoleCitations(note: CitingNote, citation: Citation): FoundCitation[] {
  const mark = findCommentAt(note, citation.end);
  const cited = mark ? parseComment(note.text, mark) : parseCited(toPandoc(citation));
  return cited === undefined ? [] : [{ start: citation.start, end: mark?.end ?? citation.end, cited }];
}

function toPandoc({ mode, cites }: Citation): string {
  const [first] = cites;
  if (mode === 'textual' && first && cites.length === 1) {
    const suffix = parseSuffix(first);
    return formatCitekey(first.key) + (suffix === '' ? '' : ` [${suffix}]`);
  }
  const items = cites.map((cite) => {
    const suffix = parseSuffix(cite);
    const key = `${cite.suppressAuthor ? '-' : ''}${formatCitekey(cite.key)}`;
    return `${cite.prefix === '' ? '' : `${cite.prefix} `}${key}${suffix === '' ? '' : `, ${suffix}`}`;
  });
  return `[${items.join('; ')}]`;
}

function parseSuffix({ suffixText }: Cite): string {
  return suffixText.trim().replace(/^\{([^{}]*)\}$/, '$1');
}
