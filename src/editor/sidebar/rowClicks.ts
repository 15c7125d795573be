// Whether choosing a row previews it or goes there, as in the Explorer: a click previews, a double click or Enter goes.
import * as vscode from 'vscode';

/** As long as two clicks may be apart, and as long as VS Code takes to run the command of a row. */
const TOGETHER_MS = 600;

export class RowClicks {
  #last: { readonly id: string; readonly at: number } | undefined;
  #entered = 0;

  /** What Enter does: VS Code chooses the row that has the focus, and runs its command. */
  async enter(): Promise<void> {
    this.#entered = Date.now();
    await vscode.commands.executeCommand('list.select');
  }

  /** Told with each command of a row; whether one goes where the row leads. */
  isGoing(id: string): boolean {
    const now = Date.now();
    const isEntered = now - this.#entered < TOGETHER_MS;
    const isSecond = this.#last?.id === id && now - this.#last.at < TOGETHER_MS;
    this.#entered = 0;
    this.#last = isSecond ? undefined : { id, at: now };
    return isEntered || isSecond || opensByDoubleClick();
  }
}

/** Then no click only previews. */
function opensByDoubleClick(): boolean {
  return vscode.workspace.getConfiguration('workbench.list').get('openMode') === 'doubleClick';
}
