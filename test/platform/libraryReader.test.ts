// Reading a store that another program holds at the moment.
import { parseNote } from '../../src/core/note/parseNote.ts';
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, it } from 'node:test';
import { StoreWriter } from '../../src/core/store/storeWriter.ts';
import { LibraryReader } from '../../src/platform/libraryReader.ts';
import { openStore } from '../../src/worker/openStore.ts';

const workshop = mkdtempSync(join(tmpdir(), 'ibid-reader-'));
after(() => rmSync(workshop, { recursive: true, force: true, maxRetries: 5 }));

function makeStore(name: string) {
  const store = openStore(join(workshop, name));
  assert.ok(store);
  const writer = new StoreWriter(store.database);
  const source = { key: 'a', item: { id: 'a', type: 'book', title: 'A' }, file: 'a.bib', span: { start: 0, end: 1 } };
  writer.transact(() => {
    const file = writer.addFile('a.bib', 0);
    const entry = { position: 0, hash: '1', start: 0, end: 1, problems: [] };
    writer.putEntry(file, { ...entry, source: { ...source, textStart: 0 } });
    writer.finishFile(file, { size: 1, mtime: 1 }, '1', []);
  });
  return store;
}

it('serves a store that was busy as soon as it is free', async () => {
  const { database, path } = makeStore('busy');
  // As whoever closes the store holds it while the log is copied back.
  database.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
  const ready = Promise.withResolvers<undefined>();
  const reader = new LibraryReader(parseNote, {
    onReady: () => ready.resolve(undefined),
    onFault: () => assert.fail('A busy store is no damaged one.'),
  });
  reader.open(path);
  assert.equal(reader.library.count(), 0);
  database.exec('COMMIT; PRAGMA locking_mode = NORMAL');
  database.close();
  await ready.promise;
  assert.equal(reader.library.count(), 1);
  reader.close();
});

it('keeps a snapshot while others write', () => {
  const { database, path } = makeStore('snapshot');
  const reader = new LibraryReader(parseNote, { onReady: () => undefined, onFault: () => assert.fail() });
  reader.open(path);
  const before = reader.beginSnapshot();
  const writer = new StoreWriter(database);
  writer.transact(() => writer.removeFile(1));
  assert.deepEqual([reader.library.count(), reader.beginSnapshot()], [1, before]);
  reader.endSnapshot();
  assert.equal(reader.library.count(), 0);
  assert.notEqual(reader.beginSnapshot(), before);
  reader.close();
  database.close();
});

it('finds nothing in a library whose store has been closed', () => {
  const { database, path } = makeStore('closed');
  const reader = new LibraryReader(parseNote, { onReady: () => undefined, onFault: () => assert.fail() });
  reader.open(path);
  const { library } = reader;
  assert.equal(library.find('a')?.source.key, 'a');
  reader.close();
  assert.equal(library.find('a'), undefined);
  assert.equal(library.findByUrl('https://a.example'), undefined);
  assert.deepEqual(library.listFiles(), []);
  database.close();
});
