// A tree of VS Code's made from data: it lists a level when that is unfolded, and after a change redraws only what differs.
import * as vscode from 'vscode';
import type { SourceRow } from '../../core/library.ts';
import type { Span } from '../../core/text/span.ts';

/** What a row of a tree is, rebuilt whenever it is asked for. */
export interface TreeNode {
  /** Unique among its siblings, and the same for the same thing after a change. */
  readonly id: string;
  /** What is shown; `id` and tooltip are set later. */
  readonly item: vscode.TreeItem;
  readonly listChildren?: () => readonly TreeNode[];
  /** The tooltip, made when the pointer rests on the row. */
  readonly describe?: () => vscode.MarkdownString | undefined | Promise<vscode.MarkdownString | undefined>;
  /** The source that the row stands for or belongs to, for commands. */
  readonly row?: SourceRow;
  /** The place in the text of that source. */
  readonly passage?: Span;
  /** The place in the note that the row stands for. */
  readonly place?: Span;
  /** Of a group of sources with one tag. */
  readonly tag?: string;
}

/** A row as VS Code knows it: the same object for as long as its path stays the same. */
export class TreeRow {
  readonly id: string;
  readonly parent: TreeRow | undefined;
  #node: TreeNode;
  #renderKey: string;

  constructor(parent: TreeRow | undefined, node: TreeNode) {
    this.id = toPath(parent, node);
    this.parent = parent;
    this.#node = node;
    this.#renderKey = JSON.stringify(node.item);
  }

  get node(): TreeNode {
    return this.#node;
  }

  get row(): SourceRow | undefined {
    return this.#node.row;
  }

  get passage(): Span | undefined {
    return this.#node.passage;
  }

  /** Returns whether the row looks different now. */
  update(node: TreeNode): boolean {
    const before = this.#renderKey;
    this.#node = node;
    this.#renderKey = JSON.stringify(node.item);
    return before !== this.#renderKey;
  }
}

function toPath(parent: TreeRow | undefined, { id }: TreeNode): string {
  return parent === undefined ? id : `${parent.id}/${id}`;
}

export class DiffingTreeProvider implements vscode.TreeDataProvider<TreeRow>, vscode.Disposable {
  readonly #listRoots: () => readonly TreeNode[];
  /** What was listed last, by the path of the parent; the roots' is ''. */
  readonly #levels = new Map<string, readonly TreeRow[]>();
  readonly #changed = new vscode.EventEmitter<TreeRow[] | undefined>();
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(listRoots: () => readonly TreeNode[]) {
    this.#listRoots = listRoots;
  }

  getChildren(parent?: TreeRow): TreeRow[] {
    const known = new Map(this.#levels.get(parent?.id ?? '')?.map((row) => [row.id, row]));
    const branches = this.#list(parent).map((node) => {
      const row = known.get(toPath(parent, node));
      row?.update(node);
      return row ?? new TreeRow(parent, node);
    });
    this.#levels.set(parent?.id ?? '', branches);
    return branches;
  }

  getParent({ parent }: TreeRow): TreeRow | undefined {
    return parent;
  }

  getTreeItem({ id, node }: TreeRow): vscode.TreeItem {
    node.item.id = id;
    return node.item;
  }

  async resolveTreeItem(item: vscode.TreeItem, { node }: TreeRow): Promise<vscode.TreeItem> {
    item.tooltip = await node.describe?.();
    return item;
  }

  /** All rows that have been listed, a parent before its children. */
  *listKnown(parent?: TreeRow): Generator<TreeRow> {
    for (const row of this.#levels.get(parent?.id ?? '') ?? []) {
      yield row;
      yield* this.listKnown(row);
    }
  }

  /** Looks at all that has been unfolded again and has redrawn what is not as it was. */
  refresh(): void {
    if (!this.#levels.has('')) return;
    const changed = this.#listChanged(undefined);
    if (changed === 'level') this.#changed.fire(undefined);
    else if (changed.length > 0) this.#changed.fire(changed);
  }

  /** The rows to redraw, or that the level itself has other rows than before. */
  #listChanged(parent: TreeRow | undefined): TreeRow[] | 'level' {
    const known = this.#levels.get(parent?.id ?? '') ?? [];
    const nodes = this.#list(parent);
    if (nodes.length !== known.length || nodes.some((node, at) => toPath(parent, node) !== known[at]?.id)) {
      return 'level';
    }
    return known.flatMap((row, at) => {
      const node = nodes[at];
      if (node === undefined || row.update(node)) return [row];
      const below = this.#levels.has(row.id) ? this.#listChanged(row) : [];
      return below === 'level' ? [row] : below;
    });
  }

  #list(parent: TreeRow | undefined): readonly TreeNode[] {
    return parent === undefined ? this.#listRoots() : (parent.node.listChildren?.() ?? []);
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
