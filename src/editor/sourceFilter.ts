// The box in which one types what narrows the Sources view, which follows as one types.
import * as vscode from 'vscode';

/** Long enough that a word typed at speed is looked for once. */
const PAUSE_MS = 80;

/** What was typed in the end, or undefined where the user thought better of it. */
export function askForFilter(words: string, onType: (words: string) => void): Promise<string | undefined> {
  const box = vscode.window.createInputBox();
  box.title = vscode.l10n.t('Filter Sources');
  box.placeholder = vscode.l10n.t('Words of title, author, publisher, tag or citekey; author:name, year:2019..2022');
  box.prompt = vscode.l10n.t('The list follows as you type. Enter keeps it, Escape brings back what was there.');
  box.value = words;
  let pause: NodeJS.Timeout | undefined;
  return new Promise((resolve) => {
    const finish = (answer: string | undefined) => {
      clearTimeout(pause);
      resolve(answer);
      box.dispose();
    };
    box.onDidChangeValue((typed) => {
      clearTimeout(pause);
      pause = setTimeout(() => onType(typed.trim()), PAUSE_MS);
    });
    box.onDidAccept(() => finish(box.value.trim()));
    box.onDidHide(() => finish(undefined));
    box.show();
  });
}
