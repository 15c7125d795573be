// `[see @key, p. 3]`: Pandoc's own syntax.
import { parseCited, type Cited } from '../cited.ts';
import type { CitationStyle } from './style.ts';

export const PANDOC: CitationStyle = {
  id: 'pandoc',
  format: ({ pandoc }) => ({ text: pandoc }),
  formatAlternatives: (cited) => {
    const spaced = { text: cited.pandoc, gap: ' ' } as const;
    return cited.mode === 'normal' ? [spaced] : [{ text: formatBraced(cited) }, spaced];
  },
  list: ({ text, citations }) =>
    citations.flatMap(({ syntax, start, end }) => {
      const cited = syntax === 'pandoc' ? parseCited(text.slice(start, end)) : undefined;
      return cited === undefined ? [] : [{ start, end, cited }];
    }),
};

/** With its keys in braces, after which they cannot go on. */
function formatBraced({ pandoc, cites }: Cited): string {
  const keys = cites.toSorted((a, b) => b.keySpan.start - a.keySpan.start);
  return keys.reduce((text, { key, keySpan, suppressAuthor }) => {
    return `${text.slice(0, keySpan.start)}${suppressAuthor ? '-' : ''}@{${key}}${text.slice(keySpan.end)}`;
  }, pandoc);
}
