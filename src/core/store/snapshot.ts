// A store held as it is while others write to it, and what tells one of its states from another.
import type { Database } from './database.ts';

/** Differs where any file of the library, its contents or its precedence does. */
export type SnapshotId = string;

/** A transaction that only reads sees the store as it was at its first read. */
export function beginSnapshot(database: Database): SnapshotId {
  database.exec('BEGIN');
  const files = database.prepare<{ id: string }>(
    "SELECT root || ' ' || hash || ' ' || path AS id FROM file ORDER BY id",
  );
  return files
    .all()
    .map(({ id }) => id)
    .join('\n');
}

export function endSnapshot(database: Database): void {
  database.exec('COMMIT');
}
