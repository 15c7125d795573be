// Whether a note whose problem has been fixed is right: what Ibid writes is held against the sources as all else is.
import { rethrow } from '../bulkhead.ts';
import { ClaimVerifier } from '../evidence/claimVerifier.ts';
import type { Note } from '../note/note.ts';
import { createNoteParser } from '../note/parseNote.ts';
import type { Problem } from '../problem.ts';
import type { ProblemCode } from '../problemKinds.ts';
import type { Steps } from '../steps.ts';
import { contains, overlaps, type Span } from '../text/span.ts';
import { mapOffset, toChange } from '../text/textChange.ts';
import { applyEdits, type TextEdit } from '../text/textEdit.ts';
import { NOTE_CHECKS } from './noteChecks.ts';
import type { ProblemLibrary } from './problemContext.ts';

/** Of what a note takes from its sources; the others ask of the whole note, or of nothing that is written. */
const OF_CLAIMS: ReadonlySet<ProblemCode> = new Set([
  'broken-locator',
  'quotation-altered',
  'quotation-denied',
  'quotation-not-found',
  'wrong-speaker',
  'figure-differs',
  'figure-absent',
]);

/** Whether the edits leave fewer problems of the code in their blocks, and no more of any other; found out in steps. */
export function* isFixed(
  { code, span }: Problem,
  note: Note,
  edits: readonly TextEdit[],
  library: ProblemLibrary,
): Steps<boolean> {
  const after = yield* parseInSteps(applyEdits(note.text, edits));
  const change = toChange(edits);
  const before = findBlocks(note, [span, ...edits]);
  const moved = { start: mapOffset(change, before.start, 'before'), end: mapOffset(change, before.end, 'after') };
  const verifier = new ClaimVerifier(library);
  const had = yield* countProblems(note, before, library, verifier);
  const has = yield* countProblems(after, findBlocks(after, [moved]), library, verifier);
  const isFewer = (has.get(code) ?? 0) < (had.get(code) ?? 0);
  return isFewer && [...has].every(([each, count]) => count <= (had.get(each) ?? 0));
}

function* parseInSteps(text: string): Steps<Note> {
  const parser = createNoteParser();
  const note = parser.parse(text);
  yield* parser.parseAhead(text);
  return note;
}

/** From the start of the first block that the spans touch to the end of the last. */
function findBlocks({ blocks }: Note, spans: readonly Span[]): Span {
  const touched = blocks.filter((block) => spans.some((each) => overlaps(block, each) || contains(block, each)));
  const all = [...touched, ...spans];
  return { start: Math.min(...all.map(({ start }) => start)), end: Math.max(...all.map(({ end }) => end)) };
}

function* countProblems(
  note: Note,
  region: Span,
  library: ProblemLibrary,
  verifier: ClaimVerifier,
): Steps<ReadonlyMap<ProblemCode, number>> {
  const claims = [...note.figures, ...note.quotations].filter((claim) => contains(region, claim));
  const evidence = claims.flatMap((claim) => verifier.verify(note, claim) ?? []);
  const context = { note, evidence, library, verifier, onFailure: rethrow };
  const counts = new Map<ProblemCode, number>();
  for (const { check } of NOTE_CHECKS.filter(({ code }) => OF_CLAIMS.has(code))) {
    for (const problem of check(context)) {
      yield undefined;
      if (problem === undefined || !contains(region, problem.span)) continue;
      counts.set(problem.code, (counts.get(problem.code) ?? 0) + 1);
    }
  }
  return counts;
}
