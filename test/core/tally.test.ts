// Groups that are counted ahead: the same as those that are counted when they are asked for, and gone with any change.
import { parseNote } from '../../src/core/note/parseNote.ts';
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { GROUP_KINDS } from '../../src/core/library.ts';
import { prepareStore } from '../../src/core/store/storeDatabase.ts';
import { readLibrary } from '../../src/core/store/storeLibrary.ts';
import { StoreWriter } from '../../src/core/store/storeWriter.ts';
import { openDatabase } from '../../src/platform/nodeDatabase.ts';

/** Each key with its tags; all of them in one file. */
function makeStore(tags: Readonly<Record<string, string>>) {
  const database = openDatabase(':memory:', 'write');
  prepareStore(database);
  const writer = new StoreWriter(database);
  const put = (file: number, key: string, keyword: string, position: number) => {
    const span = { start: position * 10, end: position * 10 + 9 };
    const source = { key, item: { id: key, type: 'book', keyword }, file: 'a.bib', span, textStart: span.start };
    writer.putEntry(file, { ...span, position, hash: key, source, problems: [] });
  };
  const file = writer.transact(() => {
    const id = writer.addFile('a.bib', 0);
    Object.entries(tags).forEach(([key, keyword], position) => put(id, key, keyword, position));
    return id;
  });
  const library = readLibrary(database, parseNote);
  const list = () => GROUP_KINDS.map((kind) => library.listGroups(kind).map(({ name, count }) => `${name} ${count}`));
  return { writer, list, add: (key: string, keyword: string) => writer.transact(() => put(file, key, keyword, 9)) };
}

it('lists groups that were counted ahead as it lists others, and counts anew after a change', () => {
  const { writer, list, add } = makeStore({ one: 'b, a', two: 'a', three: '' });
  const counted = list();
  assert.deepEqual(counted[GROUP_KINDS.indexOf('tag')], [' 1', 'a 2', 'b 1']);
  writer.transact(() => GROUP_KINDS.forEach((kind) => writer.tally(kind)));
  assert.deepEqual(list(), counted);
  add('four', 'a');
  assert.deepEqual(list()[GROUP_KINDS.indexOf('tag')], [' 1', 'a 3', 'b 1']);
});
