// Which claims of a note stand otherwise once a source has another text: what refreshing a source would do to the notes.
import type { EvidenceLibrary, ParsedSource } from './library.ts';
import type { OnFailure } from './bulkhead.ts';
import { ClaimVerifier, type Evidence } from './evidence/claimVerifier.ts';
import type { Note } from './note/note.ts';
import { parseNote } from './note/parseNote.ts';
import type { Source } from './source.ts';

export interface ChangedEvidence {
  /** Absent where only one of the two texts says anything of the claim. */
  readonly before?: Evidence;
  readonly after?: Evidence;
}

/** The library as it would be with another text of one source. */
export function withSource(library: EvidenceLibrary, source: Source): EvidenceLibrary {
  const changed: ParsedSource = { source, parsedText: source.text === undefined ? undefined : parseNote(source.text) };
  const replace = (found: ParsedSource | undefined) => (found?.source.key === source.key ? changed : found);
  return {
    has: (key) => library.has(key),
    find: (key) => replace(library.find(key)),
    findByUrl: (url) => replace(library.findByUrl(url)),
  };
}

/** In the order of the note: claims under the source whose verdict, or whose figure in the source, is another one. */
export function listChangedEvidence(
  note: Note,
  key: string,
  { before, after }: { readonly before: EvidenceLibrary; readonly after: EvidenceLibrary },
  onFailure?: OnFailure,
): ChangedEvidence[] {
  const verifiers = [new ClaimVerifier(before, onFailure), new ClaimVerifier(after, onFailure)] as const;
  const claims = [...note.figures, ...note.quotations].sort((one, other) => one.start - other.start);
  return claims.flatMap((claim) => {
    const [was, is] = verifiers.map((verifier) => verifier.verify(note, claim));
    const isOfSource = was?.key === key || is?.key === key;
    if (!isOfSource || was?.verdict === is?.verdict) return [];
    return [{ ...(was && { before: was }), ...(is && { after: is }) }];
  });
}
