// Waiting for what comes in its own time and tells of it by an event.
import type * as vscode from 'vscode';

/** How long the edit of a note, or the index of the library, is waited for. */
const PATIENCE_MS = 5000;

/** Resolves once it holds, or when patience is at its end. */
export async function until(
  holds: () => boolean,
  listen: (listener: () => void) => vscode.Disposable,
  patience = PATIENCE_MS,
): Promise<void> {
  if (holds()) return;
  await new Promise<void>((resolve) => {
    const end = () => {
      clearTimeout(timer);
      listening.dispose();
      resolve();
    };
    const timer = setTimeout(end, patience);
    const listening = listen(() => {
      if (holds()) end();
    });
  });
}
