// The rows of the Sources view: groups, sources by the page, and the row that shows more of them.
import * as vscode from 'vscode';
import {
  formatSourceName,
  type GroupKind,
  type Library,
  type Selection,
  type SourceRow,
  type UseCount,
} from '../../core/library.ts';
import type { RichText } from '../../core/references/richText.ts';
import type { CslItem } from '../../core/source.ts';
import { describeUseCount, type CitationUses } from '../citationUses.ts';
import type { TreeNode } from './diffingTreeProvider.ts';
import { describeSource } from '../hovers/citationHover.ts';
import type { Arrangement } from './sourceArrangement.ts';
import { listContentNodes } from './sourceContentNodes.ts';
import { describeTextState } from './fileFaults.ts';
import { listUseNodes } from './sourceUseNodes.ts';
import { describeGroup, describeType, TEXT_STATES } from './sourceWords.ts';

/** So many rows are drawn without a pause; of more, the reader asks for the next. */
const PAGE = 250;
/** What *Import from Zotero…* writes, which is changed in Zotero. */
const ZOTERO_FILE = /(?:^|[/\\])zotero\.csl\.json$/;
/** To this place a list is looked through for one row. */
const MAX_ROWS = 5_000;

export interface Scope {
  readonly library: Library;
  readonly arrangement: Arrangement;
  /** How many pages are shown of a level, where it is more than one. */
  readonly pages: ReadonlyMap<string, number>;
  /** How often each source is cited. */
  readonly counts: ReadonlyMap<string, UseCount>;
  readonly uses: Pick<CitationUses, 'list'>;
  /** Undefined as long as its style is not open. */
  readonly findReference: (item: CslItem) => Promise<RichText | undefined>;
}

/** A level that is shown by the page. */
interface Level {
  readonly id: string;
  readonly selection: Selection;
  readonly count: number;
}

export function listRootNodes(scope: Scope): TreeNode[] {
  const { library, arrangement } = scope;
  const selection = toSelection(arrangement);
  if (arrangement.grouping === 'none')
    return listSources(scope, { id: '', selection, count: library.count(selection) });
  const groups = listGroups(scope, selection);
  const shown = groups.slice(0, countShown(scope, ''));
  return withMore(
    '',
    shown.map((group) => toGroupNode(scope, group)),
    groups.length,
  );
}

/** A step on the way to a row: the row with this id, on this page of a level. */
interface Step {
  readonly level: string;
  readonly page: number;
  readonly id: string;
}

/** The way to a source: its group, if there are groups, and itself; empty where it is not shown or too far down. */
export function listSteps(scope: Scope, key: string): readonly Step[] {
  const selection = toSelection(scope.arrangement);
  const groups = listGroups(scope, selection);
  const at = groups.findIndex((group) => hasSource(scope, group.selection, key));
  const group = groups[at];
  const level = group ?? { id: '', selection };
  const place = listRows(scope, level.selection, MAX_ROWS).findIndex((row) => row.key === key);
  if (place < 0) return [];
  const step = { level: level.id, page: toPage(place), id: key };
  return group === undefined ? [step] : [{ level: '', page: toPage(at), id: group.id }, step];
}

function hasSource({ library }: Scope, selection: Selection, key: string): boolean {
  const keys = (selection.keys ?? [key]).filter((each) => each === key);
  return library.count({ ...selection, keys }) > 0;
}

function toPage(place: number): number {
  return Math.floor(place / PAGE) + 1;
}

export function toSelection({ words }: Arrangement): Selection {
  return words === '' ? {} : { words };
}

interface GroupLevel extends Level {
  readonly label: string;
  readonly kind: string;
}

function listGroups(scope: Scope, selection: Selection): GroupLevel[] {
  const {
    library,
    arrangement: { grouping },
  } = scope;
  if (grouping === 'none') return [];
  if (grouping === 'cited') return listByUse(scope, selection);
  const kind: GroupKind = grouping;
  const groups = library.listGroups(kind, selection).map(({ name, count }) => ({
    id: `${kind} ${name}`,
    kind,
    label: describeGroup(kind, name),
    selection: { ...selection, group: { kind, name } },
    count,
  }));
  if (kind === 'type') groups.sort((a, b) => a.label.localeCompare(b.label));
  return kind === 'year' ? groups.reverse() : groups;
}

function listByUse({ library, counts }: Scope, selection: Selection): GroupLevel[] {
  const keys = [...counts.keys()];
  const levels = [
    { id: 'cited', label: vscode.l10n.t('Cited'), selection: { ...selection, keys } },
    { id: 'uncited', label: vscode.l10n.t('Not cited'), selection: { ...selection, except: keys } },
  ];
  return levels
    .map((level) => ({ ...level, kind: 'cited', count: library.count(level.selection) }))
    .filter(({ count }) => count > 0);
}

function toGroupNode(scope: Scope, group: GroupLevel): TreeNode {
  const item = new vscode.TreeItem(group.label, vscode.TreeItemCollapsibleState.Collapsed);
  item.description = group.count.toLocaleString();
  item.contextValue = `group ${group.kind}`;
  const { group: { kind, name } = { kind: '', name: '' } } = group.selection;
  const isTag = kind === 'tag' && name !== '';
  return { id: group.id, item, ...(isTag && { tag: name }), listChildren: () => listSources(scope, group) };
}

function listSources(scope: Scope, level: Level): TreeNode[] {
  const limit = countShown(scope, level.id);
  const nodes = listRows(scope, level.selection, limit).map((row) => toSourceNode(scope, row));
  return withMore(level.id, nodes, level.count);
}

function listRows(scope: Scope, selection: Selection, limit: number): SourceRow[] {
  const {
    library,
    arrangement: { sorting },
  } = scope;
  if (sorting === 'cited') return listMostCited(scope, selection, limit);
  return library.list({ ...selection, order: sorting, offset: 0, limit });
}

/** The cited sources are few, so they are sorted here; the others follow by title. */
function listMostCited({ library, counts }: Scope, selection: Selection, limit: number): SourceRow[] {
  const page = { order: 'title', offset: 0, ...selection } as const;
  if (selection.except !== undefined) return library.list({ ...page, limit });
  const keys = [...counts.keys()];
  const timesOf = ({ key }: SourceRow) => counts.get(key)?.times ?? 0;
  const cited = library.list({ ...page, keys, limit: keys.length }).sort((a, b) => timesOf(b) - timesOf(a));
  const left = limit - cited.length;
  if (left <= 0 || selection.keys !== undefined) return cited.slice(0, limit);
  return [...cited, ...library.list({ ...page, except: keys, limit: left })];
}

function countShown({ pages }: Scope, level: string): number {
  return PAGE * (pages.get(level) ?? 1);
}

function withMore(level: string, nodes: readonly TreeNode[], count: number): TreeNode[] {
  const left = count - nodes.length;
  if (left <= 0) return [...nodes];
  const title = vscode.l10n.t('Show more…');
  const item = new vscode.TreeItem(title);
  item.description = vscode.l10n.t('{count} more', { count: left.toLocaleString() });
  item.iconPath = new vscode.ThemeIcon('ellipsis');
  item.contextValue = 'more';
  item.command = { command: 'ibid.showMoreSources', title, arguments: [level] };
  return [...nodes, { id: 'more', item }];
}

function toSourceNode(scope: Scope, row: SourceRow): TreeNode {
  const { library, counts, uses } = scope;
  const { key, textState } = row;
  const hasText = textState === 'text';
  const count = counts.get(key);
  const hasChildren = hasText || count !== undefined;
  const { Collapsed, None } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(row.title, hasChildren ? Collapsed : None);
  item.description = describeOrigin(row, count);
  item.iconPath = new vscode.ThemeIcon(TEXT_STATES[textState].icon);
  const isInZotero = ZOTERO_FILE.test(row.file);
  item.contextValue = [
    'source',
    hasText && 'text',
    row.hasLink && 'link',
    row.hasFile && 'file',
    isInZotero ? 'zotero' : 'own',
  ]
    .filter(Boolean)
    .join(' ');
  item.command = { command: 'ibid.openRow', title: vscode.l10n.t('Open in Reader'), arguments: [key] };
  item.accessibilityInformation = { label: spellOut(row, count) };
  return {
    id: key,
    item,
    row,
    describe: async () => {
      const found = library.find(key);
      const remarks = [TEXT_STATES[textState].sentence(), count && describeUseCount(count)];
      const remark = remarks.filter(Boolean).join(' · ');
      return found && describeSource(found, await scope.findReference(found.source.item), remark).toMarkdown();
    },
    ...(hasChildren && { listChildren: () => [...listContentNodes(library, row), ...listUseNodes(uses, row)] }),
  };
}

/**
 * Who and when, then how often it is cited, which costs no room at the end that a narrow side bar cuts off. It is no badge
 * of VS Code's: a row with one has the address of a file, and a drag of it opens that instead of citing.
 */
function describeOrigin(row: SourceRow, count: UseCount | undefined): string {
  const parts = [nameOrigin(row), describeTextState(row).shown, count && `${count.times}×`];
  return parts.filter(Boolean).join(' · ');
}

/** The year alone of what nobody has signed, whose name is its title. */
function nameOrigin(row: SourceRow): string | undefined {
  const name = formatSourceName(row);
  return name === row.title ? row.year : name;
}

function spellOut(row: SourceRow, count: UseCount | undefined): string {
  const { spoken } = describeTextState(row);
  const parts = [row.title, nameOrigin(row), describeType(row.type), count && describeUseCount(count), spoken];
  return parts.filter(Boolean).join(', ');
}
