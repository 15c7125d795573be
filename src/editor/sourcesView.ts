// The Sources view: the library as a tree, read from the store only as far as it is unfolded.
import * as vscode from 'vscode';
import type { Group, Library, SourceRow } from '../core/library.ts';
import { findLink } from '../core/source.ts';
import { describeSource } from './citationHover.ts';
import type { LibraryIndex } from './libraryIndex.ts';
import type { Services } from './services.ts';

/** Above this many sources the tree is grouped by year, so that no level is too long to draw. */
const LONGEST_FLAT_LIST = 500;

interface GroupNode {
  readonly group: Group;
}

interface RowNode {
  readonly row: SourceRow;
}

type Node = GroupNode | RowNode;

const PAGE = { order: 'title', offset: 0, limit: 10_000 } as const;

class SourcesTree implements vscode.TreeDataProvider<Node> {
  readonly #index: LibraryIndex;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(index: LibraryIndex) {
    this.#index = index;
  }

  refresh(): void {
    this.#changed.fire(undefined);
  }

  getChildren(node?: Node): Node[] {
    if (node === undefined) return this.#listRoots();
    if ('row' in node) return [];
    const group = { kind: 'year', name: node.group.name } as const;
    return this.#index.current.list({ ...PAGE, group }).map((row) => ({ row }));
  }

  #listRoots(): Node[] {
    if (this.#index.current.count() <= LONGEST_FLAT_LIST) return this.#index.current.list(PAGE).map((row) => ({ row }));
    const groups = this.#index.current.listGroups('year').map((group) => ({ group }));
    return groups.sort((a, b) => b.group.name.localeCompare(a.group.name));
  }

  getTreeItem(node: Node): vscode.TreeItem {
    return 'row' in node ? toRowItem(node.row, this.#index.current) : toGroupItem(node.group);
  }

  resolveTreeItem(item: vscode.TreeItem, node: Node): vscode.TreeItem {
    const found = 'row' in node ? this.#index.current.find(node.row.key) : undefined;
    if (found !== undefined) item.tooltip = describeSource(found).toMarkdown();
    return item;
  }
}

function toRowItem(row: SourceRow, library: Library): vscode.TreeItem {
  const { title } = row;
  const item = new vscode.TreeItem(title);
  const cited = library.findItem(row.key);
  item.id = `${row.file}#${row.span.start}`;
  item.description = [row.authors, row.year].filter(Boolean).join(', ');
  item.iconPath = new vscode.ThemeIcon(row.hasText ? 'book' : 'references');
  item.contextValue = cited !== undefined && findLink(cited) !== undefined ? 'source link' : 'source';
  item.command = { command: 'ibid.openSource', title: vscode.l10n.t('Open Source'), arguments: [row.key] };
  item.accessibilityInformation = { label: `${title}, ${item.description}` };
  return item;
}

function toGroupItem({ name, count }: Group): vscode.TreeItem {
  const item = new vscode.TreeItem(name || vscode.l10n.t('No year'), vscode.TreeItemCollapsibleState.Collapsed);
  item.id = `year ${name}`;
  item.description = String(count);
  return item;
}

export function registerSourcesView({ library }: Services): vscode.Disposable {
  const tree = new SourcesTree(library);
  const view = vscode.window.createTreeView('ibid.sources', { treeDataProvider: tree });
  return vscode.Disposable.from(
    view,
    library.onDidChange(() => tree.refresh()),
  );
}
