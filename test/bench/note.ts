// Times the reading of a note of 1 MB with 2,000 citations, part by part, against the budget of 150 ms.
import { listFigures } from '../../src/core/figures/listFigures.ts';
import { parseMarkdown } from '../../src/core/note/parseMarkdown.ts';
import { NoteReader } from '../../src/core/note/noteReader.ts';
import { parseNote } from '../../src/core/note/parseNote.ts';
import { listQuotations } from '../../src/core/quotations/listQuotations.ts';
import { listSentences } from '../../src/core/sentences.ts';

const ROUNDS = 9;
const PARAGRAPHS = 2000;

/** Plain and marked-up prose as notes have it: half the paragraphs have emphasis, code or a link, each has a citation. */
function composeNote(): string {
  const paragraphs = Array.from({ length: PARAGRAPHS }, (_, index) => composeParagraph(index));
  return `---\ntitle: A long note\n---\n\n${paragraphs.join('\n\n')}\n`;
}

function composeParagraph(index: number): string {
  const marked = index % 2 === 0 ? ' It was *not* the first time, as [the report](https://example.org/r) shows.' : '';
  const heading = index % 20 === 0 ? `## Part ${index}\n\n` : '';
  return `${heading}${PROSE}${marked} "We counted ${index} people," an officer said [see @source${index}, p. ${index % 90}].`;
}

const PROSE =
  'The convoy left the town at dawn and reached the border about three hours later, where it was held for two days ' +
  'while officials went through the papers of every family. Those who had none were sent back; others waited in the ' +
  'open, with little water and no shade. Some 1,200 people had crossed by the end of the week, aid workers said, half ' +
  'of them children, and another 300 were expected.';

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
const reader = new NoteReader();
/** What completion and hovers ask for after each key pressed. */
function typeOn(): unknown {
  written = `${written.slice(0, MIDDLE)}x${written.slice(MIDDLE)}`;
  const note = reader.read(written);
  return [note.prose, note.citations];
}
let written = text;
const parts: readonly (readonly [string, () => unknown])[] = [
  ['first reading', () => new NoteReader().read(text).citations],
  ['a key pressed', typeOn],
  ['a pause in typing', () => [typeOn(), reader.read(written).figures, reader.read(written).quotations]],
  ['all of it', () => parseNote(text)],
  ['  structure and prose', () => parseMarkdown(text, 0)],
  ['  sentences', () => listSentences(prose, blocks)],
  ['  figures', () => listFigures(prose)],
  ['  quotations', () => listQuotations(prose, blocks)],
];
for (const [name, run] of parts) console.log(`${name.padEnd(24)}${time(run).toFixed(1)} ms`);
