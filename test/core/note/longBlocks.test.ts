// Blocks of a note that are too long to be read while one writes.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { MAX_CHUNK } from '../../../src/core/markdown/chunks.ts';
import { createNoteParser, parseNote } from '../../../src/core/note/parseNote.ts';

const ITEM = '- Some 200 ships [@roe2019].\n';

const read = (list: string) => createNoteParser().parse(`In 1999 [@doe2020].\n\n${list}\nBy 2001 [@ann2001].\n`);

it('a list that can be read in time is read', () => {
  const note = read(ITEM.repeat(Math.floor(MAX_CHUNK / ITEM.length) - 10));
  assert.ok(note.citations.length > 4000);
  assert.deepEqual(note.problems, []);
});

it('a longer one is left alone, says so at its first line, and costs nothing around it', () => {
  const before = 'In 1999 [@doe2020].\n\n'.repeat(2000);
  const list = ITEM.repeat(2 * Math.ceil(MAX_CHUNK / ITEM.length));
  const text = `${before}${list}\n${'By 2001 [@ann2001].\n\n'.repeat(2000)}`;
  const note = createNoteParser().parse(text);
  const keys = new Set(note.citations.flatMap(({ cites }) => cites.map(({ key }) => key)));
  assert.deepEqual([...keys], ['doe2020', 'ann2001']);
  assert.equal(note.prose.length, text.length);
  const [problem, ...more] = note.problems;
  assert.deepEqual([problem?.code, more.length], ['block-too-long', 0]);
  const { start, end } = problem?.span ?? { start: 0, end: 0 };
  assert.ok(!text.slice(start, end).includes('\n') && start <= before.length);
});

it('is read all the same where nobody waits: in the store, and on the command line', () => {
  const list = ITEM.repeat(2 * Math.ceil(MAX_CHUNK / ITEM.length));
  const { citations, problems } = parseNote(list);
  assert.deepEqual([citations.length, problems.length], [list.length / ITEM.length, 0]);
});

it('reading ahead leaves nothing to be read', () => {
  const reader = createNoteParser();
  const text = 'Some 200 ships in 1999 [@doe2020, p. 3].\n\n'.repeat(2000);
  const steps = [...reader.parseAhead(text)].length;
  assert.ok(steps > 20, String(steps));
  const { figures, citations } = reader.parse(text);
  assert.deepEqual([figures.length, citations.length], [4000, 2000]);
});
