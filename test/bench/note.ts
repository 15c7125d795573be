// Times the reading of a note of 1 MB with 2,000 citations, part by part, against the budget of 150 ms.
import { listFigures } from '../../src/core/figures/listFigures.ts';
import { parseMarkdown, parseNote } from '../../src/core/note/parseNote.ts';
import { NoteParser } from '../../src/core/note/noteParser.ts';
import { listQuotations } from '../../src/core/quotations/listQuotations.ts';
import { listSentences } from '../../src/core/sentences.ts';
import { composeNote } from './longNote.ts';

const ROUNDS = 9;
/** The median of several rounds, in milliseconds of processor time: other programs may run meanwhile. */
function time(run: () => unknown): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = process.cpuUsage();
    run();
    return process.cpuUsage(start).user / 1000;
  });
  return times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? NaN;
}

const text = composeNote();
const { citations, prose, blocks, figures } = parseNote(text);
console.log(`${text.length} characters, ${citations.length} citations, ${figures.length} figures`);
const MIDDLE = text.length >> 1;
const reader = new NoteParser();
/** What completion and hovers ask for after each key pressed. */
function typeOn(): unknown {
  written = `${written.slice(0, MIDDLE)}x${written.slice(MIDDLE)}`;
  const note = reader.parse(written);
  return [note.prose, note.citations];
}
let written = text;
const parts: readonly (readonly [string, () => unknown])[] = [
  ['first reading', () => new NoteParser().parse(text).citations],
  ['a key pressed', typeOn],
  ['a pause in typing', () => [typeOn(), reader.parse(written).figures, reader.parse(written).quotations]],
  ['all of it', () => parseNote(text)],
  ['  structure and prose', () => parseMarkdown(text, 0)],
  ['  sentences', () => listSentences(prose, blocks)],
  ['  figures', () => listFigures(prose)],
  ['  quotations', () => listQuotations(prose, blocks)],
];
for (const [name, run] of parts) console.log(`${name.padEnd(24)}${time(run).toFixed(1)} ms`);
