// The sources that are meant where a claim is being typed: those that would govern it, for nothing else is offered from.
import { CitationScope } from '../scope/citationScope.ts';
import type { Library, ParsedSource } from '../library.ts';
import type { Note } from '../note/note.ts';
import type { Span } from '../text/span.ts';

export interface SourceWithText extends ParsedSource {
  readonly parsedText: Note;
}

/** Sources with their texts; none for a claim that nothing is cited for. */
export function listCitedSources(note: Note, library: Library, claim: Span): SourceWithText[] {
  const keys = new Set(new CitationScope(note, library).listSources(claim).map(({ key }) => key));
  return [...keys].flatMap((key) => library.find(key) ?? []).filter((found) => hasText(found));
}

function hasText(found: ParsedSource): found is SourceWithText {
  return found.parsedText !== undefined;
}
