// The box in which one types what narrows the Sources view, which follows as one types.
import * as vscode from 'vscode';

/** Long enough that a word typed at speed is looked for once. */
const PAUSE_MS = 80;

/** Tells each time what has been typed; resolves when the box is closed, by whatever means. */
export function askForFilter(words: string, onType: (words: string) => void): Promise<void> {
  const box = vscode.window.createInputBox();
  box.title = vscode.l10n.t('Filter Sources');
  box.placeholder = vscode.l10n.t(
    'Filter by title, author, publisher, tag or citekey; also author:name, year:2019..2022',
  );
  box.prompt = vscode.l10n.t('Filters as you type.');
  box.value = words;
  let pause: NodeJS.Timeout | undefined;
  return new Promise((resolve) => {
    box.onDidChangeValue((typed) => {
      clearTimeout(pause);
      pause = setTimeout(() => onType(typed.trim()), PAUSE_MS);
    });
    box.onDidAccept(() => box.hide());
    box.onDidHide(() => {
      clearTimeout(pause);
      if (box.value.trim() !== words) onType(box.value.trim());
      box.dispose();
      resolve();
    });
    box.show();
  });
}
