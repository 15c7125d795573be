// What can be done about a problem in a note, as edits of its text; one row a kind of fix.
import { contain, type OnFailure, rethrow, substitute } from '../bulkhead.ts';
import { addField } from '../formats/frontMatterEdits.ts';
import { indexAt } from '../text/spanList.ts';
import type { Note } from '../note/note.ts';
import type { Problem } from '../problem.ts';
import type { ProblemCode } from '../problemKinds.ts';
import type { Span } from '../text/span.ts';
import type { TextEdit } from '../text/textEdit.ts';
import type { Facts } from './describe.ts';

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
    template: 'Use the source’s figure: {corrected}',
    preferred: true,
    edit: (problem) => (problem.code === 'figure-differs' ? replace(problem.span, problem.facts.corrected) : undefined),
  },
  {
    template: 'Restore the source’s words',
    preferred: true,
    edit: (problem, note) =>
      problem.code === 'quotation-altered'
        ? replace(findOnlyFragment(note, problem.span), problem.facts.restored)
        : undefined,
  },
  {
    template: 'Mark the change with brackets or an ellipsis',
    edit: (problem, note) =>
      problem.code === 'quotation-altered'
        ? replace(findOnlyFragment(note, problem.span), problem.facts.marked)
        : undefined,
  },
  {
    template: 'Insert [verify]',
    codes: ['figure-absent', 'figure-differs', 'figure-of-something-else', 'quotation-not-found', 'uncited-figure'],
    edit: ({ span }) => ({ start: span.end, end: span.end, text: ' [verify]' }),
  },
  {
    template: 'Ignore this one',
    edit: ({ span, code }, note) => insertComment(span, note, code),
  },
  { template: 'Ignore “{code}” in this note', edit: ({ code }, note) => ignoreInNote(note, code) },
];

/** Those that apply, the most likely first; problems of the note alone, not of library files. */
export function listFixes(problem: Problem, note: Note, onFailure: OnFailure = rethrow): Fix[] {
  const facts = { ...problem.facts, code: problem.code };
  const edited = FIXES.flatMap(({ template, codes, preferred, edit }) => {
    if (codes?.includes(problem.code) === false) return [];
    const change = contain(() => edit(problem, note), substitute(onFailure, problem.span, undefined));
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
  const off = { template: 'Turn “{code}” off everywhere', facts, edits: [], setting: { code: problem.code } };
  return [...adds, ...edited, off];
}

/** Manubot says `url:` where others write the address alone. */
function toInput(identifier: string): string {
  return identifier.replace(/^url:/i, '');
}

function replace(span: Span | undefined, text: string | undefined): TextEdit | undefined {
  return span === undefined || text === undefined ? undefined : { start: span.start, end: span.end, text };
}

/** The key alone, without `@`, `-` and braces, whatever the syntax of the citation. */
function replaceKey({ span, facts }: Problem<'unknown-citekey'>, text: string): TextEdit | undefined {
  const { key, suggestion } = facts;
  const bare = key.slice(1);
  const start = text.indexOf(bare, span.start);
  if (suggestion === undefined || start === -1 || start + bare.length > span.end) return undefined;
  return { start, end: start + bare.length, text: suggestion.slice(1) };
}

/** The words of a quotation that is in one piece and has no markup within. */
function findOnlyFragment(note: Note, span: Span): Span | undefined {
  const quotation = note.quotations.find(({ start, end }) => start === span.start && end === span.end);
  const [fragment, ...others] = quotation?.fragments ?? [];
  if (fragment === undefined || others.length > 0) return undefined;
  return note.text.slice(fragment.start, fragment.end) === quotation?.text ? fragment : undefined;
}

/** After the sentence, where it reads best; in a table after the claim, as a cell must not be left. */
function insertComment(span: Span, note: Note, code: string): TextEdit {
  const inRow = note.blocks[indexAt(note.blocks, span.start)]?.kind === 'row';
  const sentence = note.sentences[indexAt(note.sentences, span.start)];
  const end = inRow || sentence === undefined || sentence.end < span.end ? span.end : sentence.end;
  return { start: end, end, text: ` <!-- ibid-ignore ${code} -->` };
}

/** A list that one can write on: `ignore: [a, b]`, within `ibid:` in one line or below it. */
const LIST = /^ibid:\s*(?:\{\s*)?ignore:\s*\[[^\]\n]*(?=\])/m;

/** Silences one kind of problem in all of the note; undefined where the front matter has settings for Ibid that cannot be added to by one plain edit. */
function ignoreInNote({ text, frontMatter }: Note, code: string): TextEdit | undefined {
  if (frontMatter.ibid === undefined) return addField(text, `ibid: { ignore: [${code}] }`);
  const list = LIST.exec(text);
  if (list === null) return undefined;
  const end = list.index + list[0].length;
  return { start: end, end, text: `${list[0].endsWith('[') ? '' : ', '}${code}` };
}
