// The little of SQLite that the store needs: core names no database, and node:sqlite is one that fits.

export type SqlValue = string | number | bigint | null | Uint8Array;

/** A prepared statement; `Row` is the shape that its SELECT yields. */
export interface Statement<Row> {
  run(...values: readonly SqlValue[]): { readonly lastInsertRowid: number | bigint };
  get(...values: readonly SqlValue[]): Row | undefined;
  all(...values: readonly SqlValue[]): Row[];
}

export interface Database {
  /** Runs one or more statements that take no values and return no rows. */
  exec(sql: string): void;
  prepare<Row>(sql: string): Statement<Row>;
  close(): void;
}
