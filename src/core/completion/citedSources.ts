// The sources that are meant where a claim is being typed: those that would govern it, for nothing else is offered from.
import { Governance } from '../evidence/governing.ts';
import type { SourceReading } from '../evidence/evidence.ts';
import type { Library } from '../library.ts';
import type { Note } from '../note/note.ts';
import type { Span } from '../text/span.ts';

export interface ReadSource extends SourceReading {
  readonly reading: Note;
}

/** Sources with their texts; none for a claim that nothing is cited for. */
export function listGovernors(note: Note, library: Library, claim: Span): ReadSource[] {
  const keys = new Set(new Governance(note, library).list(claim).map(({ key }) => key));
  return [...keys].flatMap((key) => library.find(key) ?? []).filter((found) => hasReading(found));
}

function hasReading(found: SourceReading): found is ReadSource {
  return found.reading !== undefined;
}
