// Changes in folders outside of the workspace that hold files of the library, told by VS Code's own watcher.
import * as vscode from 'vscode';
import type { WatchedFolder } from '../platform/indexerMessages.ts';

export class OutsideWatch implements vscode.Disposable {
  readonly #onChange: (uri: vscode.Uri) => void;
  readonly #watched = new Map<string, vscode.Disposable>();

  constructor(onChange: (uri: vscode.Uri) => void) {
    this.#onChange = onChange;
  }

  /** These folders, and no others any more. */
  watch(folders: readonly WatchedFolder[]): void {
    const wanted = new Map(folders.map((each) => [formatId(each), each]));
    for (const [id, watcher] of this.#watched) {
      if (wanted.has(id)) continue;
      watcher.dispose();
      this.#watched.delete(id);
    }
    for (const [id, { folder, isRecursive }] of wanted) {
      if (this.#watched.has(id)) continue;
      // A watcher of a single file gets no more events once the file has been replaced, so it is always the folder.
      const pattern = new vscode.RelativePattern(vscode.Uri.file(folder), isRecursive ? '**' : '*');
      this.#watched.set(id, watchFiles(vscode.workspace.createFileSystemWatcher(pattern), this.#onChange));
    }
  }

  dispose(): void {
    this.watch([]);
  }
}

/** Tells `onChange` of all that comes, goes or changes: a file put over another one counts as created. */
export function watchFiles(watcher: vscode.FileSystemWatcher, onChange: (uri: vscode.Uri) => void): vscode.Disposable {
  return vscode.Disposable.from(
    watcher,
    watcher.onDidCreate(onChange),
    watcher.onDidChange(onChange),
    watcher.onDidDelete(onChange),
  );
}

function formatId({ folder, isRecursive }: WatchedFolder): string {
  return isRecursive ? `${folder} **` : folder;
}
