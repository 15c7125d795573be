// What shall be added? One box for an address, an identifier or a text, which says what it understood; the clipboard is offered.
import * as vscode from 'vscode';
import { formatIdentifier } from '../../core/identifiers/identifiers.ts';
import { parseInput, type CaptureInput, type InputOf } from '../../core/capture/input.ts';
import { shorten } from '../../core/markdownText.ts';
import { UserError } from '../../core/userError.ts';
import { pickFile, type GivenFile } from './captureFile.ts';
import { escapeRow } from '../../core/labelText.ts';

export type Given = CaptureInput | GivenFile;

interface Row extends vscode.QuickPickItem {
  readonly choose: () => Promise<Given | undefined> | Given | undefined;
}

/** A browser asks before it hands over what was copied: there only those are asked who choose that. */
const IS_BROWSER = vscode.env.uiKind === vscode.UIKind.Web;

/** Resolves with undefined where the user leaves with Escape. */
export async function pickInput(): Promise<Given | undefined> {
  const row = await showRows();
  return await row?.choose();
}

/** What was copied; only what the user asks for is read, as a browser asks in turn. */
export async function readClipboard(): Promise<CaptureInput> {
  const input = parseInput(await vscode.env.clipboard.readText());
  if (input === undefined) {
    throw new UserError('The clipboard contains no text. Copy the article in your browser first, then try again.');
  }
  return input;
}

function showRows(): Promise<Row | undefined> {
  const pick = vscode.window.createQuickPick<Row>();
  pick.title = vscode.l10n.t('Add Source');
  pick.placeholder = vscode.l10n.t(
    'Web address, DOI, arXiv, PubMed or ISBN number, BibTeX, RIS, CSL-JSON, or copied text',
  );
  pick.ignoreFocusOut = true;
  let copied = '';
  const fill = () => (pick.items = listRows(pick.value, copied));
  fill();
  if (!IS_BROWSER) {
    void vscode.env.clipboard.readText().then((text) => {
      copied = text;
      fill();
    });
  }
  return new Promise((resolve) => {
    const settle = (row: Row | undefined) => {
      resolve(row);
      pick.dispose();
    };
    pick.onDidChangeValue(fill);
    pick.onDidAccept(() => settle(pick.activeItems[0]));
    pick.onDidHide(() => settle(undefined));
    pick.show();
  });
}

/** What was typed comes first, else what was copied. */
function listRows(typed: string, copied: string): Row[] {
  const file: Row = { label: `$(folder-opened) ${vscode.l10n.t('Choose File…')}`, alwaysShow: true, choose: pickFile };
  const given = typed.trim() === '' ? undefined : toInput(typed, copied);
  if (given !== undefined) return [toRow(given, typed), file];
  if (IS_BROWSER) return [{ label: `$(clippy) ${vscode.l10n.t('Use the Clipboard')}`, choose: readClipboard }, file];
  const input = parseInput(copied);
  if (input === undefined) return [file];
  const clipboard = vscode.l10n.t('Use the clipboard: {text}', { text: shorten(oneLine(copied), 60) });
  return [{ ...toRow(input, copied), label: `$(clippy) ${clipboard}` }, file];
}

/** A box of one line loses the line ends of what is pasted into it; the clipboard still has them. */
function toInput(typed: string, copied: string): CaptureInput | undefined {
  return parseInput(copied.includes('\n') && isSameButBlanks(typed, copied) ? copied : typed);
}

/** Most texts differ at the beginning, which is compared first: this is asked with each key. */
function isSameButBlanks(typed: string, copied: string): boolean {
  const letters = (text: string) => text.replace(/\s+/g, '');
  const START = 1000;
  const [start, other] = [letters(typed.slice(0, START)), letters(copied.slice(0, START))];
  const isAlike = start.startsWith(other) || other.startsWith(start);
  return isAlike && typed.length <= copied.length && letters(typed) === letters(copied);
}

function toRow(input: CaptureInput, text: string): Row {
  const label = shorten(oneLine(text), 80);
  return escapeRow({ label, description: describeInput(input), alwaysShow: true, choose: () => input }, 'add');
}

/** What the input was understood as. */
const DESCRIPTIONS: { readonly [K in CaptureInput['kind']]: (input: InputOf<K>) => string } = {
  address: () => vscode.l10n.t('web page'),
  identifier: ({ identifier }) => formatIdentifier(identifier),
  entries: () => vscode.l10n.t('bibliography entries'),
  page: () => vscode.l10n.t('HTML of a web page'),
  text: ({ text }) => {
    const words = text.slice(0, COUNTED).split(/\s+/).filter(Boolean).length;
    return text.length <= COUNTED
      ? vscode.l10n.t('text of {words} words', { words })
      : vscode.l10n.t('text of more than {words} words', { words });
  },
};

/** Characters of a text whose words are counted for the one who adds it. */
const COUNTED = 100_000;

function describeInput(input: CaptureInput): string {
  const describe = DESCRIPTIONS[input.kind] as (input: CaptureInput) => string;
  return describe(input);
}

/** Icons of VS Code, `$(name)`, are not what a text of any origin may show. */
function oneLine(text: string): string {
  return text.slice(0, 2000).replace(/\s+/g, ' ').replaceAll('$(', '$ (').trim();
}
