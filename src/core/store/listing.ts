// Pages and groups of the library for lists and trees, each read by an index however large the library is.
import type { Group, GroupKind, Listing, ListOrder, Selection, SourceRow } from '../library.ts';
import { formatYears } from './answers.ts';
import { formatMatch, formatTerms } from './matchExpression.ts';
import { parseQuery } from '../search/query.ts';
import type { SqlValue } from './database.ts';
import { SELECT_ROW, toRow, type StoredRow, type StoreReader } from './reader.ts';
import { FILTER_COLUMNS } from './schema.ts';

const ORDER: Readonly<Record<ListOrder, string>> = {
  author: 'e.name_order',
  title: 'e.title_order',
  year: 'e.year DESC, e.title_order',
  key: 'e.key COLLATE NOCASE',
  added: 'e.read_on DESC, e.id DESC',
};

/** Names a value of a statement, and gives its placeholder. */
type Bind = (value: SqlValue) => string;

interface GroupSql {
  /** Rows of `name` and `count`; `where(id)` is the condition on the entry whose id is in the column `id`. */
  readonly list: (where: (id: string) => string) => string;
  /** The rows of one group. */
  readonly member: (name: string, bind: Bind) => string;
}

const TALLIED = 'SELECT name, count FROM tally WHERE kind = ? ORDER BY place';
const HIDDEN = 'SELECT id FROM entry WHERE visible = 0 AND key IS NOT NULL';
const UNTAGGED = 'e.has_tags = 0';
const UNCOLLECTED = 'e.id NOT IN (SELECT entry FROM collection)';

const GROUPS: Readonly<Record<GroupKind, GroupSql>> = {
  author: byColumn('authors', 'author_order, authors'),
  year: byColumn('year', 'year'),
  type: byColumn('type', 'type'),
  container: byColumn('container', 'container'),
  tag: byTable('tag', UNTAGGED),
  collection: byTable('collection', UNCOLLECTED),
  folder: {
    list: (where) => `SELECT f.folder AS name, sum(n) AS count FROM (SELECT file, count(*) AS n FROM entry e
        WHERE visible = 1 AND ${where('e.id')} GROUP BY file) e JOIN file f ON f.id = e.file
      GROUP BY f.folder`,
    member: (name, bind) => `e.file IN (SELECT id FROM file WHERE folder = ${bind(name)})`,
  },
};

/** `order` is what an index has, so that the groups need not be sorted. */
function byColumn(column: string, order: string): GroupSql {
  return {
    list: (where) => `SELECT ${column} AS name, count(*) AS count FROM entry e
      WHERE visible = 1 AND ${where('e.id')} GROUP BY ${order} ORDER BY ${order}`,
    member: (name, bind) => `e.${column} = ${bind(name)}`,
  };
}

/** Of a table of names, of which an entry has any number; `without` is the condition to have none. */
function byTable(table: string, without: string): GroupSql {
  return {
    list: (where) => `SELECT '' AS name, count(*) AS count FROM entry e
        WHERE visible = 1 AND ${without} AND ${where('e.id')} HAVING count(*) > 0
      UNION ALL SELECT * FROM (SELECT name, count(*) AS count FROM ${table}
        WHERE entry NOT IN (${HIDDEN}) AND ${where('entry')} GROUP BY name ORDER BY name COLLATE NOCASE)`,
    member: (name, bind) => (name === '' ? without : `e.id IN (SELECT entry FROM ${table} WHERE name = ${bind(name)})`),
  };
}

/** The values of a statement in the making. */
class Values {
  readonly list: SqlValue[] = [];
  readonly bind: Bind = (value) => `?${this.list.push(value)}`;
}

/** All conditions but the group's, on the entry whose id is in the column `id`; may be asked for several columns. */
function toCondition({ words, keys, except }: Selection, bind: Bind): (id: string) => string {
  const { terms, years } = parseQuery(words ?? '');
  const match = formatMatch({ terms }, { columns: FILTER_COLUMNS });
  const unwanted =
    match === undefined
      ? formatTerms(
          terms.filter(({ excluded }) => excluded),
          'OR',
        )
      : undefined;
  const conditions = [
    ...(match === undefined ? [] : [`IN (SELECT rowid FROM words WHERE words MATCH ${bind(match)})`]),
    ...(unwanted === undefined ? [] : [`NOT IN (SELECT rowid FROM words WHERE words MATCH ${bind(unwanted)})`]),
    ...(years === undefined ? [] : [`IN (${formatYears(bind(years.from), bind(years.to))})`]),
    ...(keys === undefined ? [] : [`IN (${formatIds(bind(JSON.stringify(keys)))})`]),
    ...(except === undefined ? [] : [`NOT IN (${formatIds(bind(JSON.stringify(except)))})`]),
  ];
  return (id) => ['1', ...conditions.map((condition) => `${id} ${condition}`)].join(' AND ');
}

/** `key` is compared twice: the index ignores case, citekeys do not. */
function formatIds(keys: string): string {
  return `SELECT k.id FROM json_each(${keys}) j JOIN entry k ON k.key = j.value COLLATE NOCASE AND k.key = j.value`;
}

/** The condition on an entry `e` to be visible and selected. */
function toWhere(selection: Selection, bind: Bind): string {
  const { group } = selection;
  const member = group === undefined ? '' : ` AND ${GROUPS[group.kind].member(group.name, bind)}`;
  return `e.visible = 1${member} AND ${toCondition(selection, bind)('e.id')}`;
}

/** One page of visible sources. The page is found in an index alone before any row of it is read. */
export function listRows(reader: StoreReader, { order, offset, limit, ...selection }: Listing): SourceRow[] {
  const { list, bind } = new Values();
  const page = `SELECT e.id FROM entry e WHERE ${toWhere(selection, bind)}
    ORDER BY ${ORDER[order]} LIMIT ${bind(limit)} OFFSET ${bind(offset)}`;
  const sql = `${SELECT_ROW} WHERE e.id IN (${page}) ORDER BY ${ORDER[order]}`;
  return reader
    .prepare<StoredRow>(sql)
    .all(...list)
    .map(toRow);
}

export function countRows(reader: StoreReader, selection: Selection): number {
  const { list, bind } = new Values();
  const sql = `SELECT count(*) AS count FROM entry e WHERE ${toWhere(selection, bind)}`;
  return reader.prepare<{ count: number }>(sql).get(...list)?.count ?? 0;
}

/** Groups of all sources are counted beforehand, as counting a hundred thousand takes longer than one should wait. */
export function listGroups(
  reader: Pick<StoreReader, 'prepare'>,
  kind: GroupKind,
  selection: Omit<Selection, 'group'>,
): Group[] {
  const isAll = Object.keys(selection).length === 0;
  const tallied = isAll ? reader.prepare<Group>(TALLIED).all(kind) : [];
  return tallied.length > 0 ? tallied : countGroups(reader, kind, selection);
}

function countGroups(
  reader: Pick<StoreReader, 'prepare'>,
  kind: GroupKind,
  selection: Omit<Selection, 'group'>,
): Group[] {
  const { list, bind } = new Values();
  const sql = GROUPS[kind].list(toCondition(selection, bind));
  return reader.prepare<Group>(sql).all(...list);
}
