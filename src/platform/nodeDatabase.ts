// SQLite on the desktop: node:sqlite after the store's port.
import { DatabaseSync } from 'node:sqlite';
import type { Database, Statement } from '../core/store/storeDatabase.ts';

/** Of the store in its folder. */
export const STORE_NAME = 'library.db';

/** Opens, and unless only reading creates, a database. `:memory:` is one that nobody else sees. */
export function openDatabase(path: string, mode: 'read' | 'write'): Database {
  const database = new DatabaseSync(path, { readOnly: mode === 'read' });
  return {
    exec: (sql) => database.exec(sql),
    prepare: <Row>(sql: string) => database.prepare(sql) as unknown as Statement<Row>,
    close: () => database.close(),
  };
}
