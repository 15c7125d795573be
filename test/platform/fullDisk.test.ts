// What becomes of the library while the disk is full: the indexer's work on a store that must not grow.
import { parseNote } from '../../src/core/note/parseNote.ts';
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, it, mock } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import type { Database } from '../../src/core/store/database.ts';
import { readLibrary } from '../../src/core/store/storeLibrary.ts';
import type { IndexerEvent } from '../../src/platform/indexerMessages.ts';
import { openDatabase } from '../../src/platform/nodeDatabase.ts';
import { Activity } from '../../src/platform/activity.ts';
import { FileReader } from '../../src/worker/fileReader.ts';
import { IndexScheduler } from '../../src/worker/indexScheduler.ts';
import { createLeaseOwner } from '../../src/worker/leaseOwner.ts';
import { openStore } from '../../src/worker/openStore.ts';

/** Milliseconds after which the indexer tries again at the latest. */
const RETRY = 15_000;
/** SQLite's own limit; at it a write fails as on a full disk, and it is never below the present size. */
const FULL = 'PRAGMA max_page_count = 1';
const EMPTIED = 'PRAGMA max_page_count = 1000000';

const workshop = mkdtempSync(join(tmpdir(), 'ibid-full-'));
after(() => rmSync(workshop, { recursive: true, force: true, maxRetries: 5 }));
mock.timers.enable({ apis: ['setTimeout'] });

const WORDS = Array.from({ length: 2000 }, (_, index) => `word${index}`).join(' ');

function startIndexing() {
  const folder = join(workshop, 'notes');
  mkdirSync(folder);
  const events: IndexerEvent[] = [];
  const opened: Database[] = [];
  const indexing = new IndexScheduler({
    storage: join(workshop, 'storage'),
    owner: createLeaseOwner(`${process.pid}.test`),
    reader: new FileReader(new Activity(), [], () => undefined),
    waits: true,
    parsesTexts: true,
    extractor: '',
    extracts: false,
    post: (event) => events.push(event),
    open: (storage) => {
      const store = openStore(storage);
      if (store !== undefined) opened.push(store.database);
      return store;
    },
  });
  const write = (name: string) => {
    const path = join(folder, `${name}.md`);
    writeFileSync(path, `---\nid: ${name}\ntitle: On ${name}\n---\n\n${WORDS} ${name}\n`);
    return path;
  };
  /** Lets pass the time after which something is done, and waits until it is. */
  const work = async (milliseconds: number) => {
    const before = events.length;
    mock.timers.tick(milliseconds);
    for (let turns = 0; turns < 2000; turns++) await turn();
    const told = events.slice(before).map((event) => (event.kind === 'trouble' ? event.trouble : event.kind));
    return told.filter((kind) => !['progress', 'working', 'resting'].includes(kind));
  };
  indexing.handle({
    kind: 'configure',
    roots: [{ folder, patterns: ['*.md'] }],
    folders: [folder],
    notes: [],
    open: [],
    isTrusted: true,
  });
  return { indexing, write, work, events, disk: (state: string) => opened.at(-1)?.exec(state) };
}

it('serves what there is while the disk is full, says so once, and goes on when there is room', async () => {
  const { indexing, write, work, events, disk } = startIndexing();
  write('first');
  await work(100);
  const path = events.flatMap((event) => (event.kind === 'opened' ? [event.path] : []))[0] ?? '';
  const database = openDatabase(path, 'read');
  const library = readLibrary(database, parseNote);
  assert.equal(library.count(), 1);

  disk(FULL);
  const written = Array.from({ length: 60 }, (_, index) => write(`later${index}`));
  indexing.handle({ kind: 'rescan', paths: written });
  assert.deepEqual(await work(100), ['unwritable']);
  indexing.handle({ kind: 'rescan', paths: written });
  assert.deepEqual(await work(RETRY), [], 'tried again, not told again');
  assert.deepEqual([library.count(), library.search('first', 5).length], [1, 1]);

  disk(EMPTIED);
  assert.deepEqual(await work(RETRY), ['changed', 'idle']);
  assert.equal(library.count(), 61);
  database.close();
  indexing.handle({ kind: 'close' });
});
