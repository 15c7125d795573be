// A store that can be written to, wherever one can be had: a damaged one is rebuilt, a read-only folder left alone.
import { mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hashText } from '../core/hashText.ts';
import { findFault, prepareStore, type StoreFault, type Database } from '../core/store/storeDatabase.ts';
import type { StoreTrouble } from '../platform/indexerMessages.ts';
import { openDatabase, STORE_NAME } from '../platform/nodeDatabase.ts';

export interface OpenedStore {
  readonly database: Database;
  readonly path: string;
  readonly trouble?: StoreTrouble;
}

/** For a damaged store that another window holds and Windows therefore does not let go. */
const SPARE_NAME = 'library-2.db';

/** Opens or makes the store of a storage folder; undefined where nothing at all can be written. */
export function openStore(storage: string): OpenedStore | undefined {
  const temporary = join(tmpdir(), `ibid-${hashText(storage)}`);
  return openIn(storage) ?? mark(openIn(temporary), 'temporary');
}

function openIn(folder: string): OpenedStore | undefined {
  return openOrRebuild(join(folder, STORE_NAME)) ?? mark(openOrRebuild(join(folder, SPARE_NAME)), 'rebuilt');
}

function openOrRebuild(path: string): OpenedStore | undefined {
  const opened = open(path);
  if (typeof opened === 'object') return { database: opened, path };
  if (opened !== 'corrupt' && opened !== 'other schema') return undefined;
  removeStore(path);
  const rebuilt = open(path);
  if (typeof rebuilt === 'string') return undefined;
  // A version of another time is no damage; it is replaced without a word.
  return { database: rebuilt, path, ...(opened === 'corrupt' && { trouble: 'rebuilt' }) };
}

function open(path: string): Database | StoreFault {
  try {
    mkdirSync(join(path, '..'), { recursive: true });
    const database = openDatabase(path, 'write');
    const fault = prepareStore(database);
    if (fault === undefined) return database;
    database.close();
    return fault;
  } catch (error) {
    return findFault(error) ?? 'unwritable';
  }
}

/** Removes a store with its log. What another program holds open stays; the next opening will report it. */
export function removeStore(path: string): void {
  for (const suffix of ['', '-wal', '-shm']) {
    try {
      rmSync(path + suffix, { force: true });
    } catch {
      return;
    }
  }
}

function mark(opened: OpenedStore | undefined, trouble: StoreTrouble): OpenedStore | undefined {
  return opened && { ...opened, trouble };
}
