// The library before there is one: everything may be asked, nothing is there.
import type { Library } from './library.ts';

export const EMPTY_LIBRARY: Library = {
  has: () => false,
  find: () => undefined,
  findByUrl: () => undefined,
  findRow: () => undefined,
  findItem: () => undefined,
  listClaims: () => [],
  listRowsIn: () => [],
  count: () => 0,
  suggest: () => [],
  listNeighbours: () => [],
  listKeysWith: () => [],
  search: () => [],
  list: () => [],
  listGroups: () => [],
  listProblems: () => [],
  listDuplicates: () => [],
  listNamedBy: () => undefined,
  listSkippedFiles: () => [],
  listFiles: () => [],
  listUses: () => [],
  countUses: () => new Map(),
  listUsesIn: () => [],
  preferring: (files) => ({ ...EMPTY_LIBRARY, listMissingFiles: () => [...files] }),
  listMissingFiles: () => [],
};
