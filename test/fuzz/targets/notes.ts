// Notes and what is found in them: structure, figures, quotations, evidence, problems and their fixes.
import { verifyClaims } from '../../../src/core/evidence/claimVerifier.ts';
import { listFigures } from '../../../src/core/figures/listFigures.ts';
import type { Figure } from '../../../src/core/figures/figure.ts';
import type { Library } from '../../../src/core/library.ts';
import type { Note } from '../../../src/core/note/note.ts';
import { NoteParser } from '../../../src/core/note/noteParser.ts';
import { parseNote } from '../../../src/core/note/parseNote.ts';
import { listAllFixes } from '../../allFixes.ts';
import { listProblems } from '../../../src/core/problems/listProblems.ts';
import { findQuotation } from '../../../src/core/quotations/findQuotation.ts';
import { listQuotations } from '../../../src/core/quotations/listQuotations.ts';
import { contains } from '../../../src/core/text/span.ts';
import { applyEdits, checkEqual, checkOrder, checkSpans } from '../checks.ts';
import { mutated, mutatedAtTimes } from '../corpus.ts';
import { NOTE } from '../grammars/note.ts';
import { openArticles } from '../library.ts';
import { mutate } from '../mutate.ts';
import type { Random } from '../random.ts';
import type { Generate, Target } from '../target.ts';

export const composeNote: Generate = mutatedAtTimes((random) => NOTE.compose('note', random), 'notes');
const composeProse: Generate = mutatedAtTimes((random) => NOTE.compose('paragraph', random), 'plain');
export const NOTES = [composeNote, composeNote, mutated('notes')] as const;
const PROSE = [composeProse, composeNote, mutated('plain')] as const;

/** All that is known of a note, as plain data. */
function toData(note: Note) {
  const { text, prose, frontMatter, blocks, sentences, citations, figures, quotations } = note;
  const { links, footnoteReferences, comments, pages, problems } = note;
  const lists = { blocks, sentences, citations, figures, quotations, links, footnoteReferences, comments };
  return { text, prose, frontMatter, ...lists, pages, problems };
}

function checkNote(note: Note): void {
  const { text, prose, frontMatter: _, ...rest } = toData(note);
  checkSpans(rest, text.length, 'note');
  if (prose.length !== text.length) throw new Error('The prose has another length than the text.');
  for (let at = 0; at < text.length; at++) {
    if (prose[at] !== text[at] && prose[at] !== ' ' && !(text[at] === '\r' && prose[at] === '\n'))
      throw new Error('The prose has what the text has not.');
  }
  checkOrder(note.blocks, 'blocks', { apart: true });
  checkOrder(note.sentences, 'sentences', { apart: true });
  checkOrder(note.citations, 'citations', { apart: true });
  // Markup within a figure is blanked in its words.
  checkFigures(note.figures, prose);
  checkOrder(note.quotations, 'quotations', { apart: true });
}

function checkFigures(figures: readonly Figure[], text: string): void {
  checkSpans(figures, text.length, 'figures');
  checkOrder(figures, 'figures', { apart: true });
  for (const { start, end, text: words, value, low, high } of figures) {
    if (start === end) throw new Error('A figure is empty.');
    if (words !== text.slice(start, end)) throw new Error('The words of a figure are not those of its place.');
    const numbers = [value, low, high].filter((number) => number !== undefined);
    if (!numbers.every(Number.isFinite)) throw new Error('A figure is no number.');
    if (low !== undefined && high !== undefined && low > high) throw new Error('A range has its ends the wrong way.');
  }
}

let articles: Library | undefined;
/** One a thread, as making it takes longer than asking it. */
export const askArticles = (): Library => (articles ??= openArticles());

/** A few of the fixes that are offered, to try what becomes of the note. */
const FIXES_TRIED = 6;

export const NOTE_TARGETS: readonly Target[] = [
  {
    name: 'note',
    property: 'A note is read, its places lie in it in order, and its prose differs from it by blanks alone.',
    generators: NOTES,
    weight: 2,
    check: (text) => checkNote(parseNote(text)),
  },
  {
    name: 'note-edits',
    property: 'A note that is read in parts while it is written is the one that reading it whole and afresh gives.',
    generators: NOTES,
    check: (text, random) => {
      const least = random.pick([50, 200, 1000, 16_000]);
      const reader = new NoteParser({ least: least });
      let edited = text;
      for (let count = 0; count < 3; count++) {
        const note = reader.parse(edited);
        checkEqual(toData(note), toData(new NoteParser({ least: Infinity }).parse(edited)), 'read afresh');
        edited = mutate(edited, random).slice(0, 2 * text.length + 100);
      }
    },
  },
  {
    name: 'figures',
    property: 'Figures are numbers that stand in the text, in order and apart.',
    generators: PROSE,
    weight: 2,
    check: (text) => checkFigures(listFigures(text), text),
  },
  {
    name: 'quotations',
    property: 'Quotations stand in the text, in order and apart, with their fragments within.',
    generators: PROSE,
    check: (text) => {
      const quotations = listQuotations(text);
      checkSpans(quotations, text.length, 'quotations');
      checkOrder(quotations, 'quotations', { apart: true });
      const outside = quotations.some((quotation) => !quotation.fragments.every((span) => contains(quotation, span)));
      if (outside) throw new Error('A fragment lies outside of its quotation.');
    },
  },
  {
    name: 'find-quotation',
    property: 'What is quoted is found within the source, and words that were copied are found.',
    generators: PROSE,
    check: (text, random) => {
      const { start, end } = random.span(text.length, 200);
      const words = text.slice(start, end);
      for (const quoted of [words, mutate(words, random)]) {
        const found = findQuotation(text, quoted);
        checkSpans(found && { ...found, differences: [] }, text.length, 'found');
        for (const { quotedSpan } of found?.differences ?? []) checkSpans(quotedSpan, quoted.length, 'difference');
      }
    },
  },
  {
    name: 'problems',
    property: 'A note is checked, each problem has a place in it, and each fix can be made.',
    generators: NOTES,
    weight: 2,
    check: (text, random) => {
      const note = parseNote(text);
      const library = askArticles();
      const evidence = verifyClaims(note, library);
      checkSpans(
        evidence.map(({ claim }) => claim),
        text.length,
        'claims',
      );
      for (const { key, passage } of evidence) {
        checkSpans(passage, library.find(key)?.source.text?.length ?? 0, 'passage');
      }
      const problems = listProblems(note, evidence, library);
      for (const problem of problems) checkSpans(problem.span, text.length, problem.code);
      for (let count = 0; count < Math.min(FIXES_TRIED, problems.length); count++) tryFix(note, problems, library, random);
    },
  },
  {
    name: 'hostile-source',
    property: 'A note on a source of any text is checked, and each passage lies in that text.',
    generators: [composeNote, mutated('articles')],
    check: (text, random) => {
      const parsedText = parseNote(text);
      const source = { key: 'a', item: { id: 'a', type: 'webpage' }, text, textStart: 0, file: 'a.md', span: { start: 0, end: text.length } };
      const found = { source, parsedText };
      const library = { has: (key: string) => key === 'a', find: (key: string) => (key === 'a' ? found : undefined), findByUrl: () => undefined };
      const { start, end } = random.span(text.length, 400);
      const note = parseNote(`So ${text.slice(start, end)} [@a].\n\n${mutate(text.slice(start, end), random)} [@a, p. 3]`);
      for (const { passage } of verifyClaims(note, library)) checkSpans(passage, text.length, 'passage');
    },
  },
]; // oxfmt-ignore

function tryFix(note: Note, problems: ReturnType<typeof listProblems>, library: Library, random: Random): void {
  const fixes = listAllFixes(random.pick(problems), note, library).filter(({ edits }) => edits.length > 0);
  if (fixes.length > 0) parseNote(applyEdits(note.text, random.pick(fixes).edits));
}
