// Folders with files for the tests of the indexer's thread, and the indexer at work on them.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Library } from '../../src/core/library.ts';
import type { IndexedFiles, LibraryRoot } from '../../src/platform/indexerMessages.ts';
import { nodePlatform } from '../../src/platform/node.ts';
import type { Indexer, IndexerNotification } from '../../src/platform/platform.ts';
import { findThread } from '../threads.ts';

export const SCRIPT = findThread('indexer');
/** Milliseconds; changes are seen far sooner, but not on a machine with more to do. */
export const PATIENCE = 60_000;
/** Megabytes; so few are filled within the time that a file has. */
const MEMORY = 96;
/** No reader that is not at fault is half a second at one of the few files here. */
const LIMIT = { ms: 500, msPerMegabyte: 1000 };
export const ALONE = { folders: [], notes: [], open: [], isTrusted: true };

const workshop = mkdtempSync(join(tmpdir(), 'ibid-indexer-'));
const running: Indexer[] = [];
after(() => {
  for (const indexer of running) void indexer.dispose();
  rmSync(workshop, { recursive: true, force: true, maxRetries: 5 });
});

/** A folder with files, a place for its store, and what one does to them. */
export function makePlace(files: Readonly<Record<string, string | Uint8Array>>) {
  const place = mkdtempSync(join(workshop, 'place-'));
  const folder = join(place, 'notes');
  const storage = join(place, 'storage');
  const write = (name: string, text: string | Uint8Array) => {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  for (const [name, text] of Object.entries(files)) write(name, text);
  const start = (others: Partial<IndexedFiles> = {}, script?: string) =>
    startIndexer(storage, [{ folder, patterns: ['**/*.{md,bib}'] }], [], others, script);
  return { place, folder, storage, write, start };
}

export function startIndexer(
  storage: string | undefined,
  roots: readonly LibraryRoot[],
  notes: readonly LibraryRoot[] = [],
  others: Partial<IndexedFiles> = {},
  script = SCRIPT,
) {
  const indexer = nodePlatform.startIndexer({
    storage,
    script,
    ...(script !== SCRIPT && { memory: MEMORY, limit: LIMIT }),
  });
  running.push(indexer);
  const events: IndexerNotification[] = [];
  indexer.onEvent((event) => events.push(event));
  const folders = [...roots, ...notes].map(({ folder }) => folder);
  indexer.configure({ ...ALONE, folders, roots, notes, ...others });
  const troubles = () => events.flatMap((event) => (event.kind === 'trouble' ? [event.trouble] : []));
  /** How threads have ended before their time. */
  const ends = () => events.filter((event) => event.kind === 'skipped' || event.kind === 'crashed');
  return {
    indexer,
    events,
    troubles,
    ends,
    until: (hope: (library: Library) => boolean) => until(() => hope(indexer.library)),
    ready: () => until(() => indexer.isReady),
  };
}

export async function until(hope: () => boolean): Promise<void> {
  const end = Date.now() + PATIENCE;
  while (!hope()) {
    if (Date.now() > end) assert.fail(`waited in vain for ${hope.toString()}`);
    await sleep(10);
  }
}

export const article = (title: string) => `---\ntitle: ${title}\n---\nSome 200 ships lay in the harbour.\n`;
export const entry = (key: string, title = key) => `@book{${key},\n  title = {${title}},\n  year = {2020}\n}\n`;
