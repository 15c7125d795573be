// What was changed in the library's files, the last first, to be taken back from the Sources view or from a notice.
import * as vscode from 'vscode';

/** Takes one change back, or throws a UserError. */
export type Undo = () => Promise<void>;

const UNDOABLE = 'ibid.sources.undoable';

export class SourceUndo {
  readonly #changes: Undo[] = [];

  /** Remembers a change; of one that was not made after all there is nothing to remember. */
  push(undo: Undo | undefined): void {
    if (undo !== undefined) this.#changes.push(undo);
    this.#notify();
  }

  /** A change that cannot be taken back any more is forgotten, so that the one before it can be. */
  async undo(): Promise<void> {
    const undo = this.#changes.pop();
    this.#notify();
    await undo?.();
  }

  /** Takes one change back, whatever came after it. */
  async take(undo: Undo): Promise<void> {
    const at = this.#changes.indexOf(undo);
    if (at >= 0) this.#changes.splice(at, 1);
    this.#notify();
    await undo();
  }

  #notify(): void {
    void vscode.commands.executeCommand('setContext', UNDOABLE, this.#changes.length > 0);
  }
}
