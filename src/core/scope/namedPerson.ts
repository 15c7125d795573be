// The person whose name is at a place in a note, and what the sources cited there quote that person as saying.
import type { EvidenceLibrary, ParsedSource } from '../library.ts';
import type { Note } from '../note/note.ts';
import { type Quotation, sameSpeaker } from '../quotations/quotation.ts';
import { touches, type Span } from '../text/span.ts';
import { CitationScope } from './citationScope.ts';
import { findContaining } from '../text/spanList.ts';

/** The span is the name's, in the note. */
export interface NamedPerson extends Span {
  /** As the source has it. */
  readonly name: string;
  readonly found: ParsedSource;
  readonly quotations: readonly Quotation[];
}

/** Words that begin with a capital and follow each other: "Ms Tarrant", "Helen Varga", "O'Neill". */
const NAME = /\p{Lu}[\p{L}\p{M}'’-]*\.?(?: \p{Lu}[\p{L}\p{M}'’-]*\.?)*/gu;

/** Only for a name that a source cited for its sentence has as a speaker; the words of a quotation are not looked at. */
export function findNamedPerson(note: Note, library: EvidenceLibrary, offset: number): NamedPerson | undefined {
  const name = findName(note, offset);
  if (name === undefined || note.quotations.some((quotation) => touches(quotation, offset))) return undefined;
  const words = note.prose.slice(name.start, name.end);
  for (const { key } of new CitationScope(note, library).listSources(name)) {
    const found = library.find(key);
    const quotations = listQuotationsOf(words, found?.parsedText);
    const speaker = quotations.map((quotation) => quotation.speaker ?? '').sort((a, b) => b.length - a.length)[0];
    if (found !== undefined && speaker !== undefined) return { ...name, name: speaker, found, quotations };
  }
  return undefined;
}

function findName({ prose, blocks }: Note, offset: number): Span | undefined {
  const block = findContaining(blocks, { start: offset, end: offset });
  if (block === undefined) return undefined;
  for (const { index, 0: words } of prose.slice(block.start, block.end).matchAll(NAME)) {
    const span = { start: block.start + index, end: block.start + index + words.length };
    if (touches(span, offset)) return span;
  }
  return undefined;
}

function listQuotationsOf(name: string, text: Note | undefined): Quotation[] {
  return (text?.quotations ?? []).filter(
    ({ speaker }) => speaker !== undefined && sameSpeaker(name, speaker) === 'same',
  );
}
