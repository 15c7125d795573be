// The little of SQLite that the store needs, so that node:sqlite serves the desktop and sqlite-wasm the web.

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
