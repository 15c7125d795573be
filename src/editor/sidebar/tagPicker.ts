// The list in which one ticks the tags that sources shall have; a word that is not in it becomes a new one.
import * as vscode from 'vscode';
import { escapeRow } from '../../core/labelText.ts';

interface TagItem extends vscode.QuickPickItem {
  readonly tag: string;
}

/** The ticked tags, or undefined where the user thought better of it. */
export function pickTags(
  known: readonly string[],
  ticked: readonly string[],
  count: number,
): Promise<readonly string[] | undefined> {
  const picker = vscode.window.createQuickPick<TagItem>();
  const all = [...new Set([...ticked, ...known])].filter((tag) => tag !== '').map(toItem);
  picker.title = count === 1 ? vscode.l10n.t('Tags') : vscode.l10n.t('Tags of {count} Sources', { count });
  picker.placeholder = vscode.l10n.t('Select tags, or type a new one');
  picker.canSelectMany = true;
  picker.items = all;
  picker.selectedItems = all.filter(({ tag }) => ticked.includes(tag));
  const fresh = new Map<string, TagItem>();
  picker.onDidChangeValue((typed) => {
    const tag = toTag(typed);
    const selected = picker.selectedItems;
    const made = [...fresh.values()].filter((item) => selected.includes(item));
    const isNew = tag !== '' && [...all, ...made].every((item) => item.tag !== tag);
    const offered = { ...toItem(tag), description: vscode.l10n.t('new tag') };
    if (isNew) fresh.set(tag, offered);
    picker.items = [...(isNew ? [offered] : []), ...made, ...all];
    picker.selectedItems = selected;
  });
  return new Promise((resolve) => {
    picker.onDidAccept(() => {
      const chosen = picker.selectedItems.map(({ tag }) => tag);
      // Enter takes what is typed, too: the row that is marked, or the word itself before there is a row for it.
      const typed = toTag(picker.value);
      const [marked] = picker.activeItems;
      resolve([...new Set(typed === '' ? chosen : [...chosen, marked?.tag ?? typed])]);
      picker.dispose();
    });
    picker.onDidHide(() => {
      resolve(undefined);
      picker.dispose();
    });
    picker.show();
  });
}

function toItem(tag: string): TagItem {
  return escapeRow({ label: tag, tag });
}

/** Commas and semicolons part tags in the files. */
function toTag(typed: string): string {
  return typed.replace(/[,;]/g, ' ').trim();
}
