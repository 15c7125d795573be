// The one way in which a person picks a source from the palette: ranked by the library, not by VS Code, as one types.
import * as vscode from 'vscode';
import { formatSourceName, type SearchHit } from '../core/library.ts';
import { shorten } from '../core/markdownText.ts';
import type { Services } from './services.ts';

export interface SourceItem extends vscode.QuickPickItem {
  readonly hit: SearchHit;
}

export interface PickerButton {
  readonly icon: string;
  readonly tooltip: string;
  /** Absent for a button that every source has. */
  readonly applies?: (item: SourceItem) => boolean;
  readonly run: (item: SourceItem) => unknown;
}

export interface PickerOptions {
  readonly title: string;
  readonly placeholder: string;
  /** What is searched for at first. */
  readonly value?: string;
  readonly many?: boolean;
  readonly buttons?: readonly PickerButton[];
}

const MOST = 100;
const LONGEST_PASSAGE = 160;

/** The chosen sources, or undefined where the user thought better of it. */
export function pickSources({ library }: Services, options: PickerOptions): Promise<readonly SourceItem[] | undefined> {
  const picker = vscode.window.createQuickPick<SourceItem>();
  const buttons = new Map(options.buttons?.map((button) => [toButton(button), button]));
  picker.title = options.title;
  picker.value = options.value ?? '';
  picker.placeholder = options.placeholder;
  picker.canSelectMany = options.many ?? false;
  picker.matchOnDescription = true;
  picker.matchOnDetail = true;

  const refresh = () => {
    const selected = picker.selectedItems;
    const keys = new Set(selected.map(({ hit }) => hit.row.key));
    const hits = library.current.search(picker.value, MOST).filter(({ row }) => !keys.has(row.key));
    picker.items = [...selected, ...hits.map((hit) => toItem(hit, buttons))];
    picker.selectedItems = selected;
  };

  return new Promise((resolve) => {
    const finish = (items: readonly SourceItem[] | undefined) => {
      resolve(items);
      picker.dispose();
    };
    picker.onDidChangeValue(refresh);
    picker.onDidTriggerItemButton(({ button, item }) => {
      picker.hide();
      void buttons.get(button)?.run(item);
    });
    picker.onDidAccept(() => finish(picker.selectedItems.length > 0 ? picker.selectedItems : picker.activeItems));
    picker.onDidHide(() => finish(undefined));
    refresh();
    picker.show();
  });
}

function toButton({ icon, tooltip }: PickerButton): vscode.QuickInputButton {
  return { iconPath: new vscode.ThemeIcon(icon), tooltip };
}

/** `alwaysShow`: the library has already decided what matches, typing mistakes included. */
function toItem(hit: SearchHit, buttons: ReadonlyMap<vscode.QuickInputButton, PickerButton>): SourceItem {
  const { row, passage } = hit;
  const label = formatSourceName(row);
  const item = {
    hit,
    label,
    ...(label !== row.title && { description: row.title }),
    detail: passage === undefined ? `@${row.key}` : shorten(passage.text.replace(/\s+/g, ' '), LONGEST_PASSAGE),
    alwaysShow: true,
  };
  const applicable = [...buttons].filter(([, { applies }]) => applies?.(item) ?? true);
  return { ...item, buttons: applicable.map(([button]) => button) };
}
