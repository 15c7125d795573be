// Pages and groups of the library for lists and trees, each read by an index however large the library is.
import type { Group, GroupKind, Listing, ListOrder, SourceRow } from '../library.ts';
import { SELECT_ROW, toRow, type StoredRow, type StoreReader } from './reader.ts';

const ORDER: Readonly<Record<ListOrder, string>> = {
  author: 'e.author_order, e.year',
  title: 'e.title_order',
  year: 'e.year DESC, e.title_order',
  key: 'e.key COLLATE NOCASE',
};

interface GroupSql {
  /** Rows of `name` and `count`. */
  readonly list: string;
  /** The rows of the group named `?`. */
  readonly member: string;
}

const GROUPS: Readonly<Record<GroupKind, GroupSql>> = {
  author: byColumn('authors'),
  year: byColumn('year'),
  type: byColumn('type'),
  container: byColumn('container'),
  tag: {
    list: `SELECT t.name, count(*) AS count FROM tag t JOIN entry e ON e.id = t.entry
      WHERE e.visible = 1 GROUP BY t.name ORDER BY t.name COLLATE NOCASE`,
    member: 'e.id IN (SELECT entry FROM tag WHERE name = ?)',
  },
  folder: {
    list: `SELECT f.folder AS name, sum(n) AS count
      FROM (SELECT file, count(*) AS n FROM entry WHERE visible = 1 GROUP BY file) e JOIN file f ON f.id = e.file
      GROUP BY f.folder ORDER BY f.folder`,
    member: 'f.folder = ?',
  },
};

function byColumn(column: string): GroupSql {
  return {
    list: `SELECT coalesce(${column}, '') AS name, count(*) AS count FROM entry
      WHERE visible = 1 GROUP BY 1 ORDER BY 1 COLLATE NOCASE`,
    member: `coalesce(e.${column}, '') = ?`,
  };
}

/** One page of visible sources. */
export function listRows(reader: StoreReader, { order, offset, limit, group }: Listing): SourceRow[] {
  const member = group === undefined ? '' : `AND ${GROUPS[group.kind].member}`;
  const sql = `${SELECT_ROW} WHERE e.visible = 1 ${member} ORDER BY ${ORDER[order]} LIMIT ? OFFSET ?`;
  const values = group === undefined ? [limit, offset] : [group.name, limit, offset];
  return reader
    .prepare<StoredRow>(sql)
    .all(...values)
    .map(toRow);
}

export function listGroups(reader: StoreReader, kind: GroupKind): Group[] {
  return reader.prepare<Group>(GROUPS[kind].list).all();
}
