// The fields of a note's metadata that Pandoc reads as text that cites, found by their lines: `abstract` and `nocite`.
import { findFrontMatter } from '../formats/frontMatter.ts';
import { listMetadata } from '../formats/metadataBlocks.ts';
import type { Span } from '../text/span.ts';

/** A field of the outermost level with all lines that are indented or empty. */
const FIELD = /^(abstract|nocite)[ \t]*:([^\n]*(?:\n(?:[ \t]+[^\n]*|- [^\n]*|(?=\n)))*)/gm;

/** `nocite: '@*'`, for all that the bibliography has. */
const ALL = /(?<![\p{L}\p{N}])@\*/u;

/** Whether a note has all of its bibliography in the references. */
export function citesAll(text: string): boolean {
  return (
    text.includes('@*') &&
    listCitingFields(text).some(({ name, span }) => name === 'nocite' && ALL.test(text.slice(span.start, span.end)))
  );
}

/** The fields with the spans of their values. */
export function listCitingFields(text: string): { readonly name: string; readonly span: Span }[] {
  const front = findFrontMatter(text);
  const blocks: Span[] = [...(front ? [front.yaml] : []), ...listMetadata(text, front?.textStart ?? 0)];
  return blocks.flatMap(({ start, end }) =>
    Array.from(text.slice(start, end).matchAll(FIELD), ({ index, 0: whole, 1: name = '', 2: value = '' }) => {
      const from = start + index + whole.length - value.length;
      return { name, span: { start: from, end: from + value.length } };
    }),
  );
}
