// A quick pick whose items are looked up again at every key: for what is found by searching, not by filtering a list.
import * as vscode from 'vscode';

export interface Search<Item extends vscode.QuickPickItem> {
  readonly title: string;
  readonly placeholder: string;
  /** Ranked; what is typed decides, so that VS Code filters nothing. */
  readonly list: (typed: string) => readonly Item[];
  /** What is said where nothing is found. */
  readonly empty: string;
}

/** The chosen item, or undefined where the user thought better of it. */
export function pickFound<Item extends vscode.QuickPickItem>(search: Search<Item>): Promise<Item | undefined> {
  const picker = vscode.window.createQuickPick<Item | (vscode.QuickPickItem & { readonly isEmpty: true })>();
  picker.title = search.title;
  picker.placeholder = search.placeholder;
  const refresh = () => {
    const items = search.list(picker.value).map((item) => ({ ...item, alwaysShow: true }));
    picker.items = items.length > 0 ? items : [{ label: search.empty, alwaysShow: true, isEmpty: true }];
  };
  return new Promise((resolve) => {
    const finish = (item: Item | undefined) => {
      resolve(item);
      picker.dispose();
    };
    picker.onDidChangeValue(refresh);
    picker.onDidAccept(() => {
      const item = findMarked(picker);
      if (item !== undefined && !('isEmpty' in item)) finish(item);
    });
    picker.onDidHide(() => finish(undefined));
    refresh();
    picker.show();
  });
}

/** The row that Enter means. For who types and presses Enter in one go the mark is still in the list before: then it is the first. */
export function findMarked<Item extends vscode.QuickPickItem>(picker: vscode.QuickPick<Item>): Item | undefined {
  return picker.activeItems.find((item) => picker.items.includes(item)) ?? picker.items[0];
}
