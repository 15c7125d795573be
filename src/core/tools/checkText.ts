// The tool that checks a text: every figure, quotation and citation in it against the library, as in the editor.
import { verifyClaims, type Evidence } from '../evidence/claimVerifier.ts';
import { formatVerdict } from '../evidence/verdicts.ts';
import type { Note } from '../note/note.ts';
import { parseNote } from '../note/parseNote.ts';
import type { Problem } from '../problem.ts';
import { formatMessage, findSeverity } from '../problems/describe.ts';
import { listProblems } from '../problems/listProblems.ts';
import { toLineTable, toPosition } from '../text/lineTable.ts';
import { formatResult, quote } from './quotedMaterial.ts';
import type { Tool } from './tool.ts';

/** More would fill a model's context with what it can ask for again. */
const MAX_PROBLEMS = 40;

export const CHECK_TEXT: Tool<{ readonly text: string }> = {
  name: 'check_text',
  title: 'Check Text',
  description:
    'Check a Markdown text with citations ([@citekey]): each number and quotation against its cited source, each citation against the library. Use it on what you have written before you hand it over.',
  inputSchema: {
    type: 'object',
    properties: {
      text: { type: 'string', description: 'Markdown with citations as Pandoc writes them.', maxLength: 200_000 },
    },
    required: ['text'],
  },
  run: (library, { text }, onFailure) => {
    const note = parseNote(text);
    const evidence = verifyClaims(note, library, onFailure);
    const problems = listProblems(note, evidence, library, { onFailure });
    const shown = problems.slice(0, MAX_PROBLEMS).map((problem) => formatProblem(note, problem));
    const more = problems.length > shown.length ? [`And ${problems.length - shown.length} more.`] : [];
    return formatResult([summarise(note, evidence, problems), ...shown, ...more, ...listUnchecked(note, evidence)]);
  },
};

function summarise({ citations }: Note, evidence: readonly Evidence[], problems: readonly Problem[]): string {
  const unchecked = evidence.filter(({ verdict }) => verdict === 'cannot check').length;
  return [
    `Citations: ${citations.length}.`,
    `Numbers and quotations checked against their sources: ${evidence.length}.`,
    `Could not be checked: ${unchecked}.`,
    `Problems: ${problems.length}.`,
  ].join(' ');
}

/** Quoted, for the sentence says what the source has. */
function formatProblem(note: Note, problem: Problem): string {
  const { code, span } = problem;
  return `Line ${findLine(note, span.start)}, ${findSeverity(code)}, ${code}:\n${quote(formatMessage(problem))}`;
}

function listUnchecked(note: Note, evidence: readonly Evidence[]): string[] {
  const unchecked = evidence.filter(({ verdict }) => verdict === 'cannot check').slice(0, MAX_PROBLEMS);
  return unchecked.map((each) => {
    const words = note.text.slice(each.claim.start, each.claim.end).replace(/\s+/g, ' ');
    return `Line ${findLine(note, each.claim.start)}: “${words}” ${formatVerdict(each)}.`;
  });
}

function findLine({ text }: Note, offset: number): number {
  return toPosition(toLineTable(text), offset).line + 1;
}
