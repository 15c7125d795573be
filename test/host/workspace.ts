// What the host tests share: notes typed into a fresh document, and the answers of VS Code's own providers.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';

const PATIENCE_MS = 8_000;

/** Activates Ibid and waits until the library of the sample notebook can be asked. */
export async function openLibrary(): Promise<void> {
  await vscode.extensions.getExtension('ibid.ibid')?.activate();
  await eventually('the library is indexed', async () => {
    const document = await openNote('[@|');
    return (await complete(document)).includes('@haddow2024sarn');
  });
}

export interface NoteAt {
  readonly document: vscode.TextDocument;
  readonly position: vscode.Position;
}

/** A note with the marked text; `|` is the cursor and is taken out. */
export async function openNote(marked: string, language = 'markdown'): Promise<NoteAt> {
  const offset = Math.max(0, marked.indexOf('|'));
  const content = marked.replace('|', '');
  const document = await vscode.workspace.openTextDocument({ language, content });
  const position = document.positionAt(offset);
  const editor = await vscode.window.showTextDocument(document);
  editor.selection = new vscode.Selection(position, position);
  return { document, position };
}

export async function openFile(path: string): Promise<vscode.TextDocument> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder, 'no folder is open');
  return vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, path));
}

/** The labels that completion offers, in VS Code's order. */
export async function complete({ document, position }: NoteAt): Promise<string[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    position,
    '@',
  );
  const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
  return labels.filter((label) => label.startsWith('@'));
}

/** What completion offers where a character has been typed, in VS Code's order. */
export async function completeItems(
  { document, position }: NoteAt,
  typed: string,
): Promise<readonly vscode.CompletionItem[]> {
  const command = 'vscode.executeCompletionItemProvider';
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(command, document.uri, position, typed);
  return list.items;
}

/** All hovers at the place, as the Markdown that they are made of; '' where there is none. */
export async function hover({ document, position }: NoteAt): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (content instanceof vscode.MarkdownString ? content.value : ''))
    .join('\n')
    .replace(/\\([^\w\s])/g, '$1');
}

/** Ibid's problems of a document, as "code: words". */
export function listDiagnostics(document: vscode.TextDocument): string[] {
  return vscode.languages
    .getDiagnostics(document.uri)
    .filter(({ source }) => source === 'Ibid')
    .map(({ code, range }) => {
      const name = typeof code === 'object' ? code.value : code;
      return `${name ?? ''}: ${document.getText(range)}`;
    });
}

/** Does what makes Ibid check a document, and waits until it has said what is wrong with the document as it then stands. */
export async function untilChecked(act: () => Promise<vscode.TextDocument>): Promise<vscode.TextDocument> {
  const checked = new Map<string, number>();
  const listening = vscode.languages.onDidChangeDiagnostics(({ uris }) => {
    for (const { uri, version } of vscode.workspace.textDocuments) {
      if (uris.some((each) => each.toString() === uri.toString())) checked.set(uri.toString(), version);
    }
  });
  try {
    const document = await act();
    await eventually('it is checked', () => checked.get(document.uri.toString()) === document.version);
    return document;
  } finally {
    listening.dispose();
  }
}

/** Asks again until the answer is yes; the name of what was waited for is the message of the failure. */
export async function eventually(what: string, holds: () => Promise<boolean> | boolean): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  while (!(await holds())) {
    if (Date.now() > end) assert.fail(`Not within ${PATIENCE_MS} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
