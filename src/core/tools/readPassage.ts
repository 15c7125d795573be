// The tool that reads a source: around given words, or from an offset on, word for word.
import type { ParsedSource } from '../library.ts';
import { toPassage } from '../passage.ts';
import { foldText } from '../fold.ts';
import type { Note } from '../note/note.ts';
import { findQuotation } from '../quotations/findQuotation.ts';
import type { Source } from '../source.ts';
import type { Span } from '../text/span.ts';
import { formatResult, MAX_QUOTED, quote } from './quotedMaterial.ts';
import { formatKey, formatUnknown, toKey } from './sourceLines.ts';
import type { Tool } from './tool.ts';

/** Characters read at once: some two hundred words, enough to verify a claim. */
const PORTION_LENGTH = 1500;
/** Characters that a portion may have beyond that to end with a sentence; with more it would not be quoted whole. */
const LEEWAY = MAX_QUOTED - PORTION_LENGTH;
/** Characters read before the words that were looked for. */
const BEFORE = 400;

export const READ_PASSAGE: Tool<{ readonly citekey: string; readonly words?: string; readonly offset?: number }> = {
  name: 'read_passage',
  title: 'Read Passage',
  description:
    'Read the text of a source in the library, word for word: the place with given words, or a portion from an offset. Says so if the words are not there or the text is not in the library.',
  inputSchema: {
    type: 'object',
    properties: {
      citekey: { type: 'string', description: 'The citekey of the source, with or without @.', maxLength: 300 },
      words: { type: 'string', description: 'Words to look for; small differences do not matter.', maxLength: 2000 },
      offset: {
        type: 'integer',
        description: 'Where to begin, in UTF-16 units; 0 is the beginning of the text. Not together with words.',
        minimum: 0,
        maximum: 1e9,
      },
    },
    required: ['citekey'],
  },
  run: (library, { citekey, words, offset = 0 }) => {
    const key = toKey(citekey);
    const found = library.find(key);
    if (found === undefined) return formatResult([formatUnknown(key, library)]);
    const heading = formatKey(key, library);
    if (!hasText(found)) return formatResult([heading, ...describeReference(found.source)]);
    const { parsedText } = found;
    return formatResult([
      heading,
      ...(words === undefined ? formatFrom(parsedText, offset) : formatAround(parsedText, words)),
    ]);
  },
};

function hasText(found: ParsedSource): found is ParsedSource & { readonly parsedText: Note } {
  return found.parsedText !== undefined && found.parsedText.prose.trim() !== '';
}

function describeReference({ item: { abstract } }: Source): string[] {
  const sentence = 'The library has the reference but not the text, so nothing can be quoted from it.';
  return abstract === undefined ? [sentence] : [`${sentence} Its abstract:`, quote(abstract)];
}

function formatFrom(parsed: Note, offset: number): string[] {
  const { text } = parsed;
  if (offset >= text.length) return [`The text ends at offset ${text.length}.`];
  const end = findBreak(parsed, offset + PORTION_LENGTH);
  const rest =
    end < text.length ? `The text goes on at offset ${end}; it ends at ${text.length}.` : 'The text ends here.';
  return [formatPortion(text, { start: offset, end }), rest];
}

function formatAround(parsed: Note, words: string): string[] {
  const match = findQuotation(foldText(parsed.prose), words);
  if (match === undefined) return ['These words are not in the source, nor anything like them.'];
  const { sentence, page } = toPassage(parsed, match);
  const place = [`Offset ${match.start}`, ...(page === undefined ? [] : [`page ${page}`])].join(', ');
  const start = Math.max(0, findBreak(parsed, sentence.start - BEFORE));
  const end = findBreak(parsed, Math.max(sentence.end, start + PORTION_LENGTH));
  return [
    `${place}; the words as given are ${match.verdict}. The source has:`,
    quote(parsed.text.slice(match.start, match.end)),
    'Around it:',
    formatPortion(parsed.text, { start: Math.min(start, sentence.start), end }),
  ];
}

/** The end of the last sentence that begins before the offset, so that a portion ends in the middle of none but an endless one. */
function findBreak({ sentences, text }: Note, offset: number): number {
  if (offset <= 0) return 0;
  if (offset >= text.length) return text.length;
  const end = sentences.findLast(({ start }) => start < offset)?.end ?? offset;
  return Math.min(end, offset + LEEWAY);
}

function formatPortion(text: string, { start, end }: Span): string {
  return quote(text.slice(start, end).trim());
}
