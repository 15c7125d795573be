// Changes in folders that no editor watches for us: libraries outside the workspace.
import { watch, type FSWatcher } from 'node:fs';
import { join } from 'node:path';

/** A watch of single folders; those below are added as they are found. */
export class FolderWatch {
  readonly #watchers = new Map<string, FSWatcher>();
  readonly #onChange: (path: string) => void;

  constructor(onChange: (path: string) => void) {
    this.#onChange = onChange;
  }

  add(folder: string): void {
    if (this.#watchers.has(folder)) return;
    try {
      const watcher = watch(folder, (_, name) => this.#onChange(name === null ? folder : join(folder, name)));
      watcher.on('error', () => this.#remove(folder));
      this.#watchers.set(folder, watcher);
    } catch {
      // Gone, or more watches than the system allows: changes there are seen at the next start or refresh.
    }
  }

  clear(): void {
    for (const folder of this.#watchers.keys()) this.#remove(folder);
  }

  #remove(folder: string): void {
    this.#watchers.get(folder)?.close();
    this.#watchers.delete(folder);
  }
}
