// The tool that searches the library: sources with the sentence that answers best.
import type { SearchHit } from '../library.ts';
import { formatResult, quote } from './quotedMaterial.ts';
import { formatSource } from './sourceLines.ts';
import type { Tool } from './tool.ts';

const DEFAULT_LIMIT = 8;

export const SEARCH_SOURCES: Tool<{ readonly query: string; readonly limit?: number }> = {
  name: 'search_sources',
  title: 'Search Sources',
  description:
    "Search the user's library of sources (news articles, papers, books), every word of their texts. Gives citekeys, titles and the best sentence of each source, word for word. Use it to find what can be cited; only what it finds can be cited.",
  inputSchema: {
    type: 'object',
    properties: {
      query: {
        type: 'string',
        description:
          'Words that all must occur, "an exact phrase", pre*, author:name, title:word, year:2019..2022, tag:word, type:book, -without.',
        maxLength: 1000,
      },
      limit: {
        type: 'integer',
        description: `How many sources at most; ${DEFAULT_LIMIT} by default.`,
        minimum: 1,
        maximum: 30,
      },
    },
    required: ['query'],
  },
  run: (library, { query, limit = DEFAULT_LIMIT }) => {
    const hits = library.search(query, limit);
    if (hits.length === 0) return `Not in the library: none of its ${library.count()} sources answers this query.`;
    return formatResult(hits.map(formatHit));
  },
};

function formatHit({ row, passage }: SearchHit): string {
  if (passage === undefined) return formatSource(row);
  const place = passage.span === undefined ? 'In its abstract' : `At offset ${passage.span.start}`;
  return `${formatSource(row)}\n${place}:\n${quote(passage.text)}`;
}
