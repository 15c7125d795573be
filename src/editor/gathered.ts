// Work that is asked for in bursts and done once for all of them.
import type * as vscode from 'vscode';

export class Gathered implements vscode.Disposable {
  readonly #work: () => void;
  readonly #pause: number;
  #timer: NodeJS.Timeout | undefined;

  /** `pause` in milliseconds, from the first call of a burst. */
  constructor(pause: number, work: () => void) {
    this.#pause = pause;
    this.#work = work;
  }

  readonly soon = (): void => {
    this.#timer ??= setTimeout(this.now, this.#pause);
  };

  readonly now = (): void => {
    this.dispose();
    this.#work();
  };

  dispose(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
