// How the Sources view is arranged: what groups and sorts it, remembered for the workspace, and what narrows it for now.
import * as vscode from 'vscode';
import type { Services } from '../services.ts';

export const GROUPINGS = ['none', 'container', 'year', 'type', 'tag', 'collection', 'folder', 'cited'] as const;
export const SORTINGS = ['title', 'author', 'year', 'added', 'cited'] as const;

export interface Arrangement {
  readonly grouping: (typeof GROUPINGS)[number];
  readonly sorting: (typeof SORTINGS)[number];
  /** What the shown sources have in common; empty for all. */
  readonly words: string;
}

const STORED = 'ibid.sources.arrangement';
const FIRST: Arrangement = { grouping: 'none', sorting: 'title', words: '' };

export class SourceArrangement implements vscode.Disposable {
  readonly #memory: vscode.Memento;
  readonly #changed = new vscode.EventEmitter<void>();
  #current: Arrangement;

  readonly onDidChange = this.#changed.event;

  constructor({ context }: Services) {
    this.#memory = context.workspaceState;
    this.#current = restore(this.#memory.get(STORED));
    this.#notify();
  }

  get current(): Arrangement {
    return this.#current;
  }

  change(change: Partial<Arrangement>): void {
    this.#current = { ...this.#current, ...change };
    this.#notify();
    const { grouping, sorting } = this.#current;
    void this.#memory.update(STORED, { grouping, sorting });
    this.#changed.fire();
  }

  /** The menus show by these what is chosen. */
  #notify(): void {
    const { grouping, sorting, words } = this.#current;
    const keys = { grouping, sorting, filtered: words !== '' };
    for (const [name, value] of Object.entries(keys)) {
      void vscode.commands.executeCommand('setContext', `ibid.sources.${name}`, value);
    }
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

/** What another version has left there counts only as far as it is understood. */
function restore(stored: unknown): Arrangement {
  const { grouping, sorting } = { ...FIRST, ...(typeof stored === 'object' ? stored : {}) };
  return {
    ...FIRST,
    grouping: GROUPINGS.find((known) => known === grouping) ?? FIRST.grouping,
    sorting: SORTINGS.find((known) => known === sorting) ?? FIRST.sorting,
  };
}
