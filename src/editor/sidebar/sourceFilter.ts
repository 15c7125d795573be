// The box in which one types what narrows the Sources view, which follows as one types.
import * as vscode from 'vscode';

/** Long enough that a word typed at speed is looked for once. */
const PAUSE_MS = 80;

interface FilterOptions {
  /** What narrows the view now, to which Escape goes back. */
  readonly words: string;
  /** Told each time what has been typed. */
  readonly onType: (words: string) => void;
  /** Fires when one goes on elsewhere, with what has been typed. */
  readonly onLeave: vscode.Event<unknown>;
}

/** Resolves when the box is closed, to whether by Enter or Escape, so that the view has the focus again. */
export function askForFilter({ words, onType, onLeave }: FilterOptions): Promise<boolean> {
  const box = vscode.window.createInputBox();
  box.title = vscode.l10n.t('Filter Sources');
  box.placeholder = vscode.l10n.t(
    'Filter by title, author, publisher, tag or citekey; also author:name, year:2019..2022',
  );
  box.prompt = vscode.l10n.t('Filters as you type.');
  box.value = words;
  // By itself it would close the same way for a click elsewhere as for Escape.
  box.ignoreFocusOut = true;
  let pause: NodeJS.Timeout | undefined;
  return new Promise((resolve) => {
    const finish = (chosen: string, returns: boolean) => {
      clearTimeout(pause);
      listening.dispose();
      box.dispose();
      onType(chosen.trim());
      resolve(returns);
    };
    const listening = vscode.Disposable.from(
      box.onDidChangeValue((typed) => {
        clearTimeout(pause);
        pause = setTimeout(() => onType(typed.trim()), PAUSE_MS);
      }),
      box.onDidAccept(() => finish(box.value, true)),
      box.onDidHide(() => finish(words, true)),
      onLeave(() => finish(box.value, false)),
    );
    box.show();
  });
}
