// The rows of the Sources view: groups, sources by the page, and the row that shows more of them.
import * as vscode from 'vscode';
import type { GroupKind, Library, Selection, SourceRow } from '../core/library.ts';
import type { TreeNode } from './calmTree.ts';
import { describeSource } from './citationHover.ts';
import type { Arrangement } from './sourceArrangement.ts';
import { listContentNodes } from './sourceContentNodes.ts';
import { describeGroup, describeType } from './sourceWords.ts';

/** So many rows are drawn without a pause; of more, the reader asks for the next. */
const PAGE = 250;

export interface Scope {
  readonly library: Library;
  readonly arrangement: Arrangement;
  /** How many pages are shown of a level, where it is more than one. */
  readonly pages: ReadonlyMap<string, number>;
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

export function toSelection({ words }: Arrangement): Selection {
  return words === '' ? {} : { words };
}

interface GroupLevel extends Level {
  readonly label: string;
  readonly kind: string;
}

function listGroups({ library, arrangement: { grouping } }: Scope, selection: Selection): GroupLevel[] {
  if (grouping === 'none' || grouping === 'cited') return [];
  const kind: GroupKind = grouping;
  const groups = library.listGroups(kind, selection).map(({ name, count }) => ({
    id: `${kind} ${name}`,
    kind,
    label: describeGroup(kind, name),
    selection: { ...selection, group: { kind, name } },
    count,
  }));
  return kind === 'year' ? groups.reverse() : groups;
}

function toGroupNode(scope: Scope, group: GroupLevel): TreeNode {
  const item = new vscode.TreeItem(group.label, vscode.TreeItemCollapsibleState.Collapsed);
  item.description = group.count.toLocaleString();
  item.contextValue = `group ${group.kind}`;
  return { id: group.id, item, listChildren: () => listSources(scope, group) };
}

function listSources(scope: Scope, level: Level): TreeNode[] {
  const limit = countShown(scope, level.id);
  const nodes = listRows(scope, level.selection, limit).map((row) => toSourceNode(scope, row));
  return withMore(level.id, nodes, level.count);
}

function listRows({ library, arrangement: { sorting } }: Scope, selection: Selection, limit: number): SourceRow[] {
  const order = sorting === 'cited' ? 'title' : sorting;
  return library.list({ ...selection, order, offset: 0, limit });
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

function toSourceNode({ library }: Scope, row: SourceRow): TreeNode {
  const { key, title, authors, year, hasText } = row;
  const folded = hasText ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None;
  const item = new vscode.TreeItem(title, folded);
  const shown = [authors, year].filter(Boolean).join(', ');
  item.description = shown;
  item.iconPath = new vscode.ThemeIcon(hasText ? 'book' : 'references');
  item.contextValue = ['source', hasText && 'text', row.hasLink && 'link'].filter(Boolean).join(' ');
  item.command = { command: 'ibid.openSource', title: vscode.l10n.t('Open Source'), arguments: [key] };
  item.accessibilityInformation = { label: [title, shown, describeType(row.type)].filter(Boolean).join(', ') };
  return {
    id: key,
    item,
    row,
    describe: () => {
      const found = library.find(key);
      return found && describeSource(found).toMarkdown();
    },
    ...(hasText && { listChildren: () => listContentNodes(library, row) }),
  };
}
