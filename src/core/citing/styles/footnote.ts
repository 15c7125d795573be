// `[^key]`, with the citation in a footnote at the end of the note.
import type { Block } from '../../note/note.ts';
import type { Span } from '../../text/span.ts';
import { parseCited, type Cited } from '../cited.ts';
import { nameSource } from './authorDate.ts';
import type { CitationStyle, CitingNote, FoundCitation, StyleContext } from './style.ts';

export const FOOTNOTE: CitationStyle = {
  id: 'footnote',
  format: (cited, context, takeLabel) => {
    const label = takeLabel((cited.cites[0]?.key ?? 'note').replace(/[\s[\]]/g, '-'));
    const definition = { label, text: cited.pandoc };
    return { text: `${formatName(cited, context)}[^${label}]`, definition };
  },
  list: (note, context) => {
    const definitions = new Map(listDefinitions(note).map((definition) => [definition.label, definition]));
    return note.footnoteReferences.flatMap(({ start, end, label }) => {
      const definition = definitions.get(label);
      if (definition === undefined) return [];
      const name = formatName(definition.cited, context);
      const named = name !== '' && note.text.endsWith(name, start) ? start - name.length : start;
      return [{ start: named, end, cited: definition.cited, footnote: definition } satisfies FoundCitation];
    });
  },
};

/** The author that is part of the sentence stays in it. */
function formatName({ mode, cites: [first] }: Cited, context: StyleContext): string {
  return mode === 'textual' && first?.suppressAuthor === false ? nameSource(first.key, context).authors : '';
}

interface Definition {
  readonly label: string;
  readonly cited: Cited;
  readonly lines: Span;
  readonly citation: Span;
}

/** Footnotes that hold a citation and nothing else. */
function listDefinitions({ text, blocks }: CitingNote): Definition[] {
  const byLabel = Map.groupBy(
    blocks.filter(({ kind }) => kind === 'footnote'),
    ({ label = '' }) => label,
  );
  return [...byLabel].flatMap(([label, [block, ...more]]) => {
    const cited = block && more.length === 0 ? parseCited(text.slice(block.start, block.end)) : undefined;
    const lines = block && findLines(text, block, label);
    return cited && block && lines ? [{ label, cited, lines, citation: { start: block.start, end: block.end } }] : [];
  });
}

function findLines(text: string, { start, end }: Block, label: string): Span | undefined {
  const lineStart = text.lastIndexOf('\n', start) + 1;
  if (text.slice(lineStart, start).trim() !== `[^${label}]:`) return undefined;
  const lineEnd = text.indexOf('\n', end);
  return { start: lineStart, end: lineEnd < 0 ? text.length : lineEnd + 1 };
}
