// A tree of VS Code's made from data: it lists a level when that is unfolded, and after a change redraws only what differs.
import * as vscode from 'vscode';
import type { SourceRow } from '../../core/library.ts';
import type { Span } from '../../core/text/span.ts';

/** What a row of a tree is, made anew whenever it is asked for. */
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
export class Branch {
  readonly id: string;
  readonly parent: Branch | undefined;
  #node: TreeNode;
  #look: string;

  constructor(parent: Branch | undefined, node: TreeNode) {
    this.id = toPath(parent, node);
    this.parent = parent;
    this.#node = node;
    this.#look = JSON.stringify(node.item);
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
  renew(node: TreeNode): boolean {
    const before = this.#look;
    this.#node = node;
    this.#look = JSON.stringify(node.item);
    return before !== this.#look;
  }
}

function toPath(parent: Branch | undefined, { id }: TreeNode): string {
  return parent === undefined ? id : `${parent.id}/${id}`;
}

export class CalmTree implements vscode.TreeDataProvider<Branch>, vscode.Disposable {
  readonly #listRoots: () => readonly TreeNode[];
  /** What was listed last, by the path of the parent; the roots' is ''. */
  readonly #levels = new Map<string, readonly Branch[]>();
  readonly #changed = new vscode.EventEmitter<Branch[] | undefined>();
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(listRoots: () => readonly TreeNode[]) {
    this.#listRoots = listRoots;
  }

  getChildren(parent?: Branch): Branch[] {
    const known = new Map(this.#levels.get(parent?.id ?? '')?.map((branch) => [branch.id, branch]));
    const branches = this.#list(parent).map((node) => {
      const branch = known.get(toPath(parent, node));
      branch?.renew(node);
      return branch ?? new Branch(parent, node);
    });
    this.#levels.set(parent?.id ?? '', branches);
    return branches;
  }

  getParent({ parent }: Branch): Branch | undefined {
    return parent;
  }

  getTreeItem({ id, node }: Branch): vscode.TreeItem {
    node.item.id = id;
    return node.item;
  }

  async resolveTreeItem(item: vscode.TreeItem, { node }: Branch): Promise<vscode.TreeItem> {
    item.tooltip = await node.describe?.();
    return item;
  }

  /** All rows that have been listed, a parent before its children. */
  *listKnown(parent?: Branch): Generator<Branch> {
    for (const branch of this.#levels.get(parent?.id ?? '') ?? []) {
      yield branch;
      yield* this.listKnown(branch);
    }
  }

  /** Looks at all that has been unfolded again and has redrawn what is not as it was. */
  refresh(): void {
    if (!this.#levels.has('')) return;
    const changed = this.#listChanged(undefined);
    if (changed === 'level') this.#changed.fire(undefined);
    else if (changed.length > 0) this.#changed.fire(changed);
  }

  /** The rows to draw anew, or that the level itself has other rows than before. */
  #listChanged(parent: Branch | undefined): Branch[] | 'level' {
    const known = this.#levels.get(parent?.id ?? '') ?? [];
    const nodes = this.#list(parent);
    if (nodes.length !== known.length || nodes.some((node, at) => toPath(parent, node) !== known[at]?.id)) {
      return 'level';
    }
    return known.flatMap((branch, at) => {
      const node = nodes[at];
      if (node === undefined || branch.renew(node)) return [branch];
      const below = this.#levels.has(branch.id) ? this.#listChanged(branch) : [];
      return below === 'level' ? [branch] : below;
    });
  }

  #list(parent: Branch | undefined): readonly TreeNode[] {
    return parent === undefined ? this.#listRoots() : (parent.node.listChildren?.() ?? []);
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
