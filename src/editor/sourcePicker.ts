// The one way in which a person picks a source from the palette: ranked by the library, not by VS Code, as one types.
import * as vscode from 'vscode';
import { formatSourceName, type SearchHit } from '../core/library.ts';
import { shorten } from '../core/markdownText.ts';
import { findMarked } from './searchPicker.ts';
import type { Services } from './services.ts';
import { escapeRow } from '../core/labelText.ts';

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
  readonly toggle?: PickerToggle;
}

/** A button in the title that changes what is done with what is picked, which the title says. */
export interface PickerToggle {
  readonly off: ToggleLook;
  readonly on: ToggleLook;
  readonly onChange: (isOn: boolean) => void;
}

interface ToggleLook {
  readonly title: string;
  readonly icon: string;
}

/** A source, or the sentence that says that there is none. */
type Row = SourceItem | vscode.QuickPickItem;

const MAX_COUNT = 100;
const MAX_PASSAGE_LENGTH = 160;

/** The chosen sources, or undefined where the user thought better of it. */
export function pickSources({ library }: Services, options: PickerOptions): Promise<readonly SourceItem[] | undefined> {
  const picker = vscode.window.createQuickPick<Row>();
  const buttons = new Map(options.buttons?.map((button) => [toButton(button), button]));
  picker.title = options.title;
  picker.value = options.value ?? '';
  picker.placeholder = options.placeholder;
  picker.canSelectMany = options.many ?? false;
  if (options.toggle !== undefined) addToggle(picker, options.toggle);
  picker.matchOnDescription = true;
  picker.matchOnDetail = true;

  const refresh = () => {
    const selected = picker.selectedItems.filter(isSource);
    const keys = new Set(selected.map(({ hit }) => hit.row.key));
    const hits = library.current.search(picker.value, MAX_COUNT).filter(({ row }) => !keys.has(row.key));
    const found = hits.map((hit) => toItem(hit, buttons));
    const rows = [...selected, ...found];
    picker.items = rows.length > 0 ? rows : [toNothing(library, picker.value)];
    picker.selectedItems = selected;
    // Where several can be ticked VS Code marks no row by itself, and Enter would do nothing.
    picker.activeItems = found.slice(0, 1);
  };

  return new Promise((resolve) => {
    const finish = (items: readonly SourceItem[] | undefined) => {
      resolve(items);
      picker.dispose();
    };
    picker.onDidChangeValue(refresh);
    picker.onDidTriggerItemButton(({ button, item }) => {
      picker.hide();
      if (isSource(item)) void buttons.get(button)?.run(item);
    });
    picker.onDidAccept(() => {
      const ticked = picker.selectedItems.filter(isSource);
      const marked = findMarked(picker);
      if (ticked.length > 0) finish(ticked);
      else if (marked !== undefined && isSource(marked)) finish([marked]);
    });
    picker.onDidHide(() => finish(undefined));
    refresh();
    picker.show();
  });
}

function addToggle(picker: vscode.QuickPick<Row>, { off, on, onChange }: PickerToggle): void {
  let isOn = false;
  const show = () => {
    const [current, other] = isOn ? [on, off] : [off, on];
    picker.title = current.title;
    picker.buttons = [{ iconPath: new vscode.ThemeIcon(other.icon), tooltip: other.title }];
  };
  picker.onDidTriggerButton(() => {
    isOn = !isOn;
    onChange(isOn);
    show();
  });
  show();
}

function isSource(row: Row): row is SourceItem {
  return 'hit' in row;
}

function toNothing(library: Services['library'], words: string): vscode.QuickPickItem {
  return escapeRow({ label: describeNothing(library, words), alwaysShow: true });
}

function describeNothing(library: Services['library'], words: string): string {
  if (words.trim() !== '') return vscode.l10n.t('No source matches “{words}”.', { words: words.trim() });
  return library.isReady
    ? vscode.l10n.t('The library has no sources yet.')
    : vscode.l10n.t('Ibid is still reading the library…');
}

function toButton({ icon, tooltip }: PickerButton): vscode.QuickInputButton {
  return { iconPath: new vscode.ThemeIcon(icon), tooltip };
}

/** `alwaysShow`: the library has already decided what matches, typing mistakes included. */
function toItem(hit: SearchHit, buttons: ReadonlyMap<vscode.QuickInputButton, PickerButton>): SourceItem {
  const { row, passage } = hit;
  const label = formatSourceName(row);
  const item = escapeRow({
    hit,
    label,
    ...(label !== row.title && { description: row.title }),
    detail: passage === undefined ? `@${row.key}` : shorten(passage.text.replace(/\s+/g, ' '), MAX_PASSAGE_LENGTH),
    alwaysShow: true,
  });
  const applicable = [...buttons].filter(([, { applies }]) => applies?.(item) ?? true);
  return { ...item, buttons: applicable.map(([button]) => button) };
}
