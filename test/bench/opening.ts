// How long opening a note of 1 MB keeps the extension host at a stretch: what is read in steps, and what is then put together.
import { createNoteParser } from '../../src/core/note/parseNote.ts';

const SIZE = 1_000_000;
const SENTENCE =
  'The county counted some 200 ships in 2019, and “nobody knew of it”, said Ann Roe [@roe2019, p. 3; @doe2020]. ';

const SHAPES: readonly (readonly [name: string, text: string])[] = [
  ['paragraphs', `${SENTENCE.repeat(6)}\n\n`],
  ['list items', `- ${SENTENCE}\n`],
  ['list items of many lists', `## Head\n\n${`- ${SENTENCE}\n`.repeat(20)}\n`],
  ['citations', `${'[@roe2019; @doe2020, p. 4] '.repeat(20)}\n\n`],
  ['block quotes', `${'> '.repeat(20)}${SENTENCE}\n\n`],
  ['tables', `| ships | source |\n|---|---|\n${'| 200 | [@roe2019] |\n'.repeat(50)}\n`],
  ['one table', '| 200 ships | [@roe2019] |\n'],
  ['one paragraph', SENTENCE],
  ['quotations without end', '“a '],
];

const rows = SHAPES.map(([name, piece]) => {
  const text = (name === 'one table' ? '| a | b |\n|---|---|\n' : '') + piece.repeat(SIZE / piece.length);
  return [name, measure(text)] as const;
});
console.log('Milliseconds of the processor for a note of 1 MB that is opened: in all, and the longest step.');
console.table(Object.fromEntries(rows));

function measure(text: string): Record<string, string> {
  const reader = createNoteParser();
  const times: number[] = [];
  let last = readTime();
  const mark = () => {
    const now = readTime();
    times.push(now - last);
    last = now;
  };
  const note = reader.parse(text);
  let items = 0;
  for (const steps = reader.parseAhead(text); steps.next().done !== true;) mark();
  for (const name of ['prose', 'citations', 'figures', 'quotations', 'blocks'] as const) {
    items += note[name].length;
    mark();
  }
  const all = times.reduce((sum, time) => sum + time, 0);
  return { items: items.toFixed(0), all: all.toFixed(0), longest: Math.max(...times).toFixed(1) };
}

function readTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
