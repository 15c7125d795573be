// What a note cites in its metadata, which Pandoc reads as text: in `abstract`, and in `nocite` for the references alone.
import { findFrontMatter } from '../formats/frontMatter.ts';
import { listMetadata } from '../formats/metadataBlocks.ts';
import type { Span } from '../text/span.ts';
import type { Citation } from './citation.ts';
import { listInlineCitations } from './parseMarkdown.ts';

/** A field of the outermost level with all lines that are indented or empty. */
const FIELD = /^(abstract|nocite)[ \t]*:([^\n]*(?:\n(?:[ \t]+[^\n]*|- [^\n]*|(?=\n)))*)/gm;

export function listMetadataCitations(text: string): Citation[] {
  const front = findFrontMatter(text);
  const blocks: Span[] = [...(front ? [front.yaml] : []), ...listMetadata(text, front?.textStart ?? 0)];
  return blocks.flatMap(({ start, end }) =>
    Array.from(text.slice(start, end).matchAll(FIELD)).flatMap(({ index, 0: whole, 1: name, 2: value = '' }) => {
      const from = start + index + whole.length - value.length;
      const found = listInlineCitations(text, { start: from, end: from + value.length });
      return name === 'nocite' ? found.map((each) => ({ ...each, syntax: 'nocite' as const })) : found;
    }),
  );
}
