// A debouncer: work that is asked for in bursts is done once for all of them.
import type * as vscode from 'vscode';

export class Debouncer implements vscode.Disposable {
  readonly #work: () => void;
  readonly #delay: number;
  #timer: NodeJS.Timeout | undefined;

  /** `delay` in milliseconds, from the first call of a burst. */
  constructor(delay: number, work: () => void) {
    this.#delay = delay;
    this.#work = work;
  }

  readonly schedule = (): void => {
    this.#timer ??= setTimeout(this.flush, this.#delay);
  };

  readonly flush = (): void => {
    this.dispose();
    this.#work();
  };

  dispose(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
