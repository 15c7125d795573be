// `[see @key, p. 3]`: Pandoc's own syntax.
import { parseCited } from '../cited.ts';
import type { CitationStyle } from './style.ts';

export const PANDOC: CitationStyle = {
  id: 'pandoc',
  write: ({ pandoc }) => ({ text: pandoc }),
  list: ({ text, citations }) =>
    citations.flatMap(({ syntax, start, end }) => {
      const cited = syntax === 'pandoc' ? parseCited(text.slice(start, end)) : undefined;
      return cited === undefined ? [] : [{ start, end, cited }];
    }),
};
