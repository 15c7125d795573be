// Faults of Ibid that cost only a part of what is shown: written to the log, each once.
import type * as vscode from 'vscode';
import { formatStack, type OnFailure } from '../core/bulkhead.ts';

/** A fault whose message is another one each time must not fill the log. */
const MAX_COUNT = 200;

export class FailureLog {
  readonly #log: Pick<vscode.LogOutputChannel, 'error'>;
  readonly #reported = new Set<string>();

  constructor(log: Pick<vscode.LogOutputChannel, 'error'>) {
    this.#log = log;
  }

  /** For a piece of work; `document` is where the place of a failure is. */
  in(document: { readonly uri: { toString(): string } }): OnFailure {
    return (error, { start, end }) => this.report(error, `${document.uri.toString()} ${start}-${end}`);
  }

  report(error: unknown, where: string): void {
    const identity = formatStack(error);
    if (this.#reported.has(identity) || this.#reported.size >= MAX_COUNT) return;
    this.#reported.add(identity);
    this.#log.error(`A fault of Ibid at ${where}; the rest is shown.`, error instanceof Error ? error : identity);
  }
}
