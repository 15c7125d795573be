// Work on the web or in the capturer's thread, with a notification that tells how far it is and can be cancelled.
import * as vscode from 'vscode';

export interface CaptureProgress {
  readonly report: (message: string) => void;
  readonly reportPart: (done: number, total: number) => void;
}

/** Work that is done sooner shows no notification, so that what is quick stays calm. */
const PATIENCE_MS = 300;

/** Resolves with what the work gives, or with undefined where the user cancelled it. */
export async function withCaptureProgress<T>(
  title: string,
  work: (progress: CaptureProgress, signal: AbortSignal) => Promise<T>,
): Promise<T | undefined> {
  const controller = new AbortController();
  const told = new ProgressRelay();
  const running = work(told, controller.signal);
  const shown = setTimeout(() => void show(title, running, told, controller), PATIENCE_MS);
  try {
    return await running;
  } catch (error) {
    if (controller.signal.aborted) return undefined;
    throw error;
  } finally {
    clearTimeout(shown);
  }
}

function show(
  title: string,
  running: Promise<unknown>,
  told: ProgressRelay,
  controller: AbortController,
): Thenable<void> {
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  return vscode.window.withProgress(options, async (progress, token) => {
    token.onCancellationRequested(() => controller.abort());
    told.listen((message) => progress.report({ message }));
    // How it ended is for the one who asked for the work.
    await running.catch(() => undefined);
  });
}

/** Keeps the last message for a notification that comes later. */
class ProgressRelay implements CaptureProgress {
  #last: string | undefined;
  #listener: ((message: string) => void) | undefined;

  readonly report = (message: string): void => {
    this.#last = message;
    this.#listener?.(message);
  };

  readonly reportPart = (done: number, total: number): void => this.report(`${done + 1}/${total}`);

  listen(listener: (message: string) => void): void {
    this.#listener = listener;
    if (this.#last !== undefined) listener(this.#last);
  }
}
