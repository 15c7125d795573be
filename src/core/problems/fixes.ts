// What can be done about a problem in a note, as edits of its text; one row a kind of fix.
import { containSteps, type OnFailure, rethrow, substitute } from '../bulkhead.ts';
import { ClaimVerifier, type Evidence } from '../evidence/claimVerifier.ts';
import { isUncitedByDesign } from '../figures/figure.ts';
import type { Note } from '../note/note.ts';
import type { Problem } from '../problem.ts';
import type { ProblemCode } from '../problemKinds.ts';
import type { Span } from '../text/span.ts';
import { findContaining, indexAt } from '../text/spanList.ts';
import type { TextEdit } from '../text/textEdit.ts';
import type { Facts } from './describe.ts';
import {
  changePage,
  citeAsWell,
  citeInstead,
  findOnlyFragment,
  ignoreInNote,
  insertComment,
  nameSpeaker,
  replace,
  replaceKey,
} from './fixEdits.ts';
import { isFixed } from './fixedNote.ts';
import { listBearing } from './otherSource.ts';
import type { ProblemLibrary } from './problemContext.ts';

export interface Fix {
  /** English, and the key of its translation; `{name}` stands for a fact. */
  readonly template: string;
  readonly facts: Facts;
  readonly edits: readonly TextEdit[];
  /** The one that is most likely wanted. */
  readonly preferred?: boolean;
  /** In place of edits: the problem's kind is to be turned off in the settings. */
  readonly setting?: { readonly code: ProblemCode };
  /** In place of edits: what is to be added to the library. */
  readonly add?: string;
}

interface FixKind {
  readonly template: string;
  readonly preferred?: boolean;
  /** Codes it is for; all when absent. */
  readonly codes?: readonly ProblemCode[];
  /** Whether it says something, so that it is offered only where Ibid then finds nothing wrong with that. */
  readonly claims?: boolean;
  /** undefined where it does not apply. */
  readonly edit: (problem: Problem, note: Note) => TextEdit | undefined;
}

const FIXES: readonly FixKind[] = [
  {
    template: 'Change to {suggestion}',
    preferred: true,
    edit: (problem, { text }) => (problem.code === 'unknown-citekey' ? replaceKey(problem, text) : undefined),
  },
  {
    template: 'Change to {corrected}',
    preferred: true,
    claims: true,
    edit: (problem) => (problem.code === 'figure-differs' ? replace(problem.span, problem.facts.corrected) : undefined),
  },
  {
    template: 'Change to {corrected}',
    preferred: true,
    edit: (problem) =>
      problem.code === 'arithmetic-slip' ? replace(problem.span, problem.facts.corrected) : undefined,
  },
  {
    template: 'Use the source’s wording',
    preferred: true,
    claims: true,
    edit: (problem, note) =>
      problem.code === 'quotation-altered'
        ? replace(findOnlyFragment(note, problem.span), problem.facts.restored)
        : undefined,
  },
  {
    template: 'Mark the change with brackets or an ellipsis',
    claims: true,
    edit: (problem, note) =>
      problem.code === 'quotation-altered'
        ? replace(findOnlyFragment(note, problem.span), problem.facts.marked)
        : undefined,
  },
  {
    template: 'Cite {other} instead',
    preferred: true,
    claims: true,
    edit: (problem, note) => (problem.code === 'quotation-not-found' ? citeInstead(note, problem) : undefined),
  },
  {
    template: 'Cite {other} as well',
    claims: true,
    edit: (problem, note) => (problem.code === 'quotation-not-found' ? citeAsWell(note, problem) : undefined),
  },
  {
    template: 'Attribute to {speaker}',
    preferred: true,
    claims: true,
    edit: (problem, note) => (problem.code === 'wrong-speaker' ? nameSpeaker(note, problem) : undefined),
  },
  {
    template: 'Change to page {found}',
    preferred: true,
    claims: true,
    edit: (problem, note) => (problem.code === 'broken-locator' ? changePage(note, problem) : undefined),
  },
  {
    template: 'Mark as “[verify]”',
    codes: ['figure-absent', 'figure-differs', 'figure-of-something-else', 'quotation-not-found', 'uncited-figure'],
    edit: ({ span }) => ({ start: span.end, end: span.end, text: ' [verify]' }),
  },
  {
    template: 'Ignore here',
    edit: ({ span, code }, note) => insertComment(span, note, code),
  },
  { template: 'Ignore “{code}” in this note', edit: ({ code }, note) => ignoreInNote(note, code) },
];

/**
 * Those that apply, the most likely first, in steps: a step without a fix is a place to pause at. Problems of the note
 * alone, not of library files.
 */
export function* listFixes(
  problem: Problem,
  note: Note,
  library: ProblemLibrary,
  onFailure: OnFailure = rethrow,
): Generator<Fix | undefined> {
  yield* listFixesOf(FIXES, problem, note, library, onFailure);
  const facts = { ...problem.facts, code: problem.code };
  yield { template: 'Disable “{code}” in settings', facts, edits: [], setting: { code: problem.code } };
}

const PREFERRED = FIXES.filter(({ preferred }) => preferred === true);

/** Only those that are most likely wanted, for who has no time to look for the others. */
export function* listPreferredFixes(
  problem: Problem,
  note: Note,
  library: ProblemLibrary,
  onFailure: OnFailure = rethrow,
): Generator<Fix | undefined> {
  yield* listFixesOf(PREFERRED, problem, note, library, onFailure);
}

function* listFixesOf(
  kinds: readonly FixKind[],
  problem: Problem,
  note: Note,
  library: ProblemLibrary,
  onFailure: OnFailure,
): Generator<Fix | undefined> {
  const facts = { ...problem.facts, code: problem.code };
  if (problem.code === 'unknown-identifier') {
    const add = toInput(problem.facts.identifier);
    yield { template: 'Add {identifier} to the library', facts, edits: [], add, preferred: true };
  }
  for (const { template, codes, preferred, claims, edit } of kinds) {
    if (codes?.includes(problem.code) === false) continue;
    const find = function* (): Generator<Fix | undefined> {
      const change = edit(problem, note);
      if (change === undefined) return;
      if (claims === true && !(yield* isFixed(problem, note, [change], library))) return;
      yield { template, facts, edits: [change], ...(preferred && { preferred }) };
    };
    yield* containSteps(find, substitute(onFailure, problem.span, undefined));
  }
}

/**
 * What sources say of the number at a place for which the note cites none, in steps, best first: what one could cite for
 * it. A step without evidence is a place to pause at.
 */
export function* listCitable(
  note: Note,
  offset: number,
  library: ProblemLibrary,
  onFailure: OnFailure = rethrow,
): Generator<Evidence | undefined> {
  const figure = note.figures.find(({ start, end }) => start <= offset && offset < end);
  if (figure === undefined || isUncitedByDesign(figure)) return;
  if (findContaining(note.blocks, figure)?.kind === 'heading') return;
  yield* listBearing(note, figure, undefined, library, new ClaimVerifier(library, onFailure));
}

/** Where the citation of a sentence goes: before what ends it. */
export function findCitingPlace(note: Note, { start, end }: Span): number {
  const sentence = note.sentences[indexAt(note.sentences, start)];
  const last = sentence === undefined || sentence.end < end ? end : sentence.end;
  return last - (/[.!?…]+["”’»]*\s*$/.exec(note.text.slice(end, last))?.[0].length ?? 0);
}

/** Manubot says `url:` where others write the address alone. */
function toInput(identifier: string): string {
  return identifier.replace(/^url:/i, '');
}
