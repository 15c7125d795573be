// What can be done about a problem in a note, as edits of its text; one row a kind of fix.
import { contain, type OnFailure, rethrow, substitute } from '../bulkhead.ts';
import type { Note } from '../note/note.ts';
import type { Problem } from '../problem.ts';
import type { ProblemCode } from '../problemKinds.ts';
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

/** Those that apply, the most likely first; problems of the note alone, not of library files. */
export function listFixes(
  problem: Problem,
  note: Note,
  library: ProblemLibrary,
  onFailure: OnFailure = rethrow,
): Fix[] {
  const facts = { ...problem.facts, code: problem.code };
  const edited = FIXES.flatMap(({ template, codes, preferred, claims, edit }) => {
    if (codes?.includes(problem.code) === false) return [];
    const find = () => {
      const change = edit(problem, note);
      return change === undefined || claims !== true || isFixed(problem, note, [change], library) ? change : undefined;
    };
    const change = contain(find, substitute(onFailure, problem.span, undefined));
    return change === undefined ? [] : [{ template, facts, edits: [change], ...(preferred && { preferred }) }];
  });
  const adds: Fix[] =
    problem.code === 'unknown-identifier'
      ? [
          {
            template: 'Add {identifier} to the library',
            facts,
            edits: [],
            add: toInput(problem.facts.identifier),
            preferred: true,
          },
        ]
      : [];
  const off = { template: 'Disable “{code}” in settings', facts, edits: [], setting: { code: problem.code } };
  return [...adds, ...edited, off];
}

/** Manubot says `url:` where others write the address alone. */
function toInput(identifier: string): string {
  return identifier.replace(/^url:/i, '');
}
