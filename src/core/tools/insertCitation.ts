// The tool that cites: the text of a citation of what is in the library, and a plain error for what is not. Also the door
// for an editor, which inserts itself what the tool elsewhere only writes.
import { formatPandoc } from '../citing/insertion.ts';
import type { Library } from '../library.ts';
import { formatResult } from './quotedMaterial.ts';
import { formatKey, formatUnknown, toKey } from './sourceLines.ts';
import type { Tool } from './tool.ts';

export interface CitationRequest {
  readonly citekeys: readonly string[];
  readonly locator?: string;
  /** Words of the note after which the citation goes; only an editor, which has the note, uses them. */
  readonly after?: string;
}

export const INSERT_CITATION: Tool<CitationRequest> = {
  name: 'insert_citation',
  title: 'Insert Citation',
  description:
    'Cite sources in the library. In the editor, it inserts the citation into the open note after the user confirms it; elsewhere, it returns the text for you to insert. Refuses what is not in the library.',
  inputSchema: {
    type: 'object',
    properties: {
      citekeys: {
        type: 'array',
        description: 'The citekeys of the sources that are cited together.',
        items: { type: 'string' },
        minItems: 1,
        maxItems: 20,
      },
      locator: {
        type: 'string',
        description: 'The place in the last of the sources: "p. 3", "ch. 2".',
        maxLength: 100,
      },
      after: {
        type: 'string',
        description:
          'Words of the open note after which the citation goes, exactly as they are there, where they occur only once.',
        maxLength: 1000,
      },
    },
    required: ['citekeys'],
  },
  run: (library, request) => {
    const citation = formatCitation(library, request);
    if (citation === undefined) return describeUnknown(library, request);
    const sources = listRequestedKeys(request).map((key) => formatKey(key, library));
    return formatResult([`Insert exactly this: ${citation}`, sources.join('\n')]);
  },
};

/** The citekeys that are asked for, without the `@` that a model may have put before them. */
export function listRequestedKeys({ citekeys }: CitationRequest): string[] {
  return citekeys.map(toKey);
}

/** `[@a; @b, p. 3]`; undefined where one of them is not in the library or the locator would break out of the brackets. */
export function formatCitation(library: Library, request: CitationRequest): string | undefined {
  const keys = listRequestedKeys(request);
  return keys.every((key) => library.has(key)) ? formatPandoc(keys, request.locator?.trim()) : undefined;
}

export function describeUnknown(library: Library, request: CitationRequest): string {
  const { locator } = request;
  const unknown = listRequestedKeys(request).filter((key) => !library.has(key));
  const faulty = locator === undefined ? 'the citekeys' : `the locator "${locator}"`;
  if (unknown.length === 0) return `This cannot be written as a citation; fix ${faulty}.`;
  return formatResult(unknown.map((key) => formatUnknown(key, library)));
}
