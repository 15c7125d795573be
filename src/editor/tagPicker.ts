// The list in which one ticks the tags that sources shall have; a word that is not in it becomes a new one.
import * as vscode from 'vscode';

/** The ticked tags, or undefined where the user thought better of it. */
export function pickTags(
  known: readonly string[],
  ticked: readonly string[],
  count: number,
): Promise<readonly string[] | undefined> {
  const picker = vscode.window.createQuickPick();
  const all = [...new Set([...ticked, ...known])].filter((tag) => tag !== '').map((label) => ({ label }));
  picker.title = count === 1 ? vscode.l10n.t('Tags') : vscode.l10n.t('Tags of {count} Sources', { count });
  picker.placeholder = vscode.l10n.t('Tick tags, or type a new one');
  picker.canSelectMany = true;
  picker.items = all;
  picker.selectedItems = all.filter(({ label }) => ticked.includes(label));
  const fresh = new Map<string, vscode.QuickPickItem>();
  picker.onDidChangeValue((typed) => {
    const label = typed.replace(/[,;]/g, ' ').trim();
    const selected = picker.selectedItems;
    const made = [...fresh.values()].filter((item) => selected.includes(item));
    const isNew = label !== '' && [...all, ...made].every((item) => item.label !== label);
    const offered = { label, description: vscode.l10n.t('new tag') };
    if (isNew) fresh.set(label, offered);
    picker.items = [...(isNew ? [offered] : []), ...made, ...all];
    picker.selectedItems = selected;
  });
  return new Promise((resolve) => {
    picker.onDidAccept(() => {
      // Enter without a tick takes the row that is marked, as one expects who has typed a new word.
      const chosen = picker.value === '' ? picker.selectedItems : [...picker.selectedItems, ...picker.activeItems];
      resolve([...new Set(chosen.map(({ label }) => label))]);
      picker.dispose();
    });
    picker.onDidHide(() => {
      resolve(undefined);
      picker.dispose();
    });
    picker.show();
  });
}
