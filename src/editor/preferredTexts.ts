// What open notes cite: the files of these sources are read before those of the rest of the library.
import * as vscode from 'vscode';
import { Debouncer } from './debouncer.ts';
import { isNote } from './notes.ts';
import type { Services } from './services.ts';

const PAUSE_MS = 400;

export function registerPreferredTexts({ library, notes }: Services): vscode.Disposable {
  let told = '';
  const tell = async () => {
    const documents = vscode.workspace.textDocuments.filter((document) => isNote(document) && !document.isClosed);
    const open = await Promise.all(documents.map((document) => notes.load(document)));
    const keys = new Set(
      open.flatMap(({ citations }) => citations.flatMap(({ cites }) => cites.map(({ key }) => key))),
    );
    const list = [...keys].join(' ');
    if (list === told) return;
    told = list;
    library.prefer([...keys]);
  };
  const later = new Debouncer(PAUSE_MS, () => void tell());
  const onChange = (document: vscode.TextDocument) => isNote(document) && later.schedule();
  later.schedule();
  return vscode.Disposable.from(
    later,
    vscode.workspace.onDidOpenTextDocument(onChange),
    vscode.workspace.onDidChangeTextDocument(({ document }) => onChange(document)),
    vscode.workspace.onDidCloseTextDocument(onChange),
  );
}
