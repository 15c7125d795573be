// Pages and groups of the library for lists and trees, each read by an index however large the library is.
import type { Group, GroupKind, Listing, ListOrder, SourceRow } from '../library.ts';
import { SELECT_ROW, toRow, type StoredRow, type StoreReader } from './reader.ts';

const ORDER: Readonly<Record<ListOrder, string>> = {
  author: 'e.author_order, e.authors, e.year',
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
  author: byColumn('authors', 'author_order, authors'),
  year: byColumn('year', 'year'),
  type: byColumn('type', 'type'),
  container: byColumn('container', 'container'),
  tag: {
    list: `SELECT name, count(*) AS count FROM tag
      WHERE entry NOT IN (SELECT id FROM entry WHERE visible = 0 AND key IS NOT NULL)
      GROUP BY name ORDER BY name COLLATE NOCASE`,
    member: 'e.id IN (SELECT entry FROM tag WHERE name = ?)',
  },
  folder: {
    list: `SELECT f.folder AS name, sum(n) AS count
      FROM (SELECT file, count(*) AS n FROM entry WHERE visible = 1 GROUP BY file) e JOIN file f ON f.id = e.file
      GROUP BY f.folder`,
    member: 'e.file IN (SELECT id FROM file WHERE folder = ?)',
  },
};

/** `order` is what an index has, so that the groups need not be sorted. */
function byColumn(column: string, order: string): GroupSql {
  return {
    list: `SELECT ${column} AS name, count(*) AS count FROM entry WHERE visible = 1 GROUP BY ${order} ORDER BY ${order}`,
    member: `e.${column} = ?`,
  };
}

/** One page of visible sources. The page is found in an index alone before any row of it is read. */
export function listRows(reader: StoreReader, { order, offset, limit, group }: Listing): SourceRow[] {
  const member = group === undefined ? '' : `AND ${GROUPS[group.kind].member}`;
  const page = `SELECT e.id FROM entry e WHERE e.visible = 1 ${member} ORDER BY ${ORDER[order]} LIMIT ? OFFSET ?`;
  const values = group === undefined ? [limit, offset] : [group.name, limit, offset];
  const sql = `${SELECT_ROW} WHERE e.id IN (${page}) ORDER BY ${ORDER[order]}`;
  return reader
    .prepare<StoredRow>(sql)
    .all(...values)
    .map(toRow);
}

export function listGroups(reader: StoreReader, kind: GroupKind): Group[] {
  return reader.prepare<Group>(GROUPS[kind].list).all();
}
