// Adds what was dropped or pasted as a source and puts its citation in the place of what stands for it in the note.
import * as vscode from 'vscode';
import { parseInput } from '../../core/capture/input.ts';
import { addTextEdits, toRange } from '../convert.ts';
import type { Services } from '../services.ts';
import { until } from '../until.ts';
import type { TransferItem } from './transferItems.ts';
import { listEdits } from './writingCommands.ts';

export interface AddAndCite {
  readonly uri: vscode.Uri;
  /** Where in the note it was put. */
  readonly offset: number;
  /** What was put there: the words that had been selected, and what stands for the source. */
  readonly text: string;
  readonly words: string;
  readonly item: TransferItem;
}

export async function addAndCite(services: Services, { uri, item, ...put }: AddAndCite): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  await until(
    () => findText(document, put) !== undefined,
    (listener) => vscode.workspace.onDidChangeTextDocument(listener),
  );
  const [key] = await capture(services, item);
  if (key === undefined) return;
  const { library } = services;
  await until(() => library.current.has(key), library.onDidChange);
  const start = findText(document, put);
  await vscode.window.showTextDocument(document, { preview: false });
  if (start === undefined) return;
  const end = start + put.text.length;
  const cited = start + put.words.length;
  const edit = new vscode.WorkspaceEdit();
  edit.delete(document.uri, toRange(document, { start: cited, end }));
  addTextEdits(edit, document, await listEdits(services, document, cited, { keys: [key] }));
  await vscode.workspace.applyEdit(edit);
}

async function capture(services: Services, item: TransferItem): Promise<readonly string[]> {
  const { addGiven } = await import('../capture/captureFlow.ts');
  if (item.kind === 'file') {
    const document = { body: await item.read(), contentType: '', name: item.name };
    return await addGiven(services, { kind: 'file', document });
  }
  const input = parseInput(item.given);
  return input === undefined ? [] : await addGiven(services, input);
}

/** The note may have been written on meanwhile: the occurrence that is nearest to where it was. */
function findText(document: vscode.TextDocument, { text, offset }: Pick<AddAndCite, 'text' | 'offset'>) {
  const content = document.getText();
  const before = content.lastIndexOf(text, offset);
  const after = content.indexOf(text, offset);
  const found = [before, after].filter((at) => at !== -1);
  return found.sort((one, other) => Math.abs(one - offset) - Math.abs(other - offset))[0];
}
