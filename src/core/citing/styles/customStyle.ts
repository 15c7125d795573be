// A citation style that a user has written as a template: its words, with a citation comment after them.
import { formatCitationComment } from '../../note/citationComments.ts';
import type { Cited } from '../cited.ts';
import { toValues, type Snippet } from '../snippets.ts';
import { formatPlain } from '../template.ts';
import type { CitationStyle, StyleContext } from './style.ts';

/** `{citation}` in such a template is Pandoc's, and `{locator}` the first source's; it is found again as a mark is. */
export function toCustomStyle(snippet: Snippet): CitationStyle {
  return {
    id: snippet.name,
    format: (cited, context) => ({ text: formatCustom(snippet, cited, context) + formatCitationComment(cited.pandoc) }),
    list: () => [],
  };
}

export function formatCustom(
  { template }: Snippet,
  cited: Cited,
  { findItem }: Pick<StyleContext, 'findItem'>,
): string {
  const [first] = cited.cites;
  if (first === undefined || template.problem !== undefined) return '';
  const item = findItem(first.key) ?? { id: first.key, type: 'document' };
  const locator = first.suffixText.trim().replace(/^,\s*/, '');
  return formatPlain(template.parts, toValues(item, { citation: '', locator }));
}
