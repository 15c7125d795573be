// The Markdown preview of a real VS Code, by its own renderer: what comes out, and that it follows note and library.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, openLibrary, openNote } from './workspace.ts';

function render(document: vscode.TextDocument): Thenable<string> {
  return vscode.commands.executeCommand<string>('markdown.api.render', document);
}

async function shows(document: vscode.TextDocument, ...patterns: readonly RegExp[]): Promise<void> {
  for (const pattern of patterns) {
    await eventually(`the preview shows ${pattern.source}`, async () => pattern.test(await render(document)));
  }
}

suite('preview', () => {
  suiteSetup(openLibrary);

  test('sets citations in the style of the note and lists what is cited', async () => {
    const { document } = await openNote(
      '---\ncsl: ieee\n---\n\nThey fled [@haddow2024sarn, p. 2]. So it was [@relief2024month].',
    );
    await shows(document, /ibid-citation[^]*>\[1, p\. 2\]</, /class="ibid-label">\[2\]/, /ibid-references/);
  });

  test('marks figures and quotations by what their source says', async () => {
    const { document } = await openNote('Some 45,000 people had to flee, not 54,000 [@haddow2024sarn].');
    await shows(document, /ibid-holds"[^>]*>45,000</, /cards\+json">[^<]*45,000/);
  });

  test('follows the note', async () => {
    const { document } = await openNote('They fled [@haddow2024sarn].');
    await shows(document, /ibid-ref-haddow2024sarn/);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(
      document.uri,
      new vscode.Position(0, 0),
      'Some 45,000 people [@haddow2024sarn]; a month later [@relief2024month]. ',
    );
    await vscode.workspace.applyEdit(edit);
    await shows(document, /id="ibid-ref-relief2024month"/, /ibid-holds"[^>]*>45,000</);
  });

  test('follows the library', async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    const uri = vscode.Uri.joinPath(folder.uri, 'preview.bib');
    const { document } = await openNote('As is said [@preview2020].');
    await shows(document, /ibid-unknown/);
    await vscode.workspace.fs.writeFile(
      uri,
      new TextEncoder().encode('@book{preview2020,\n title = {The look ahead},\n}\n'),
    );
    try {
      await shows(document, /id="ibid-ref-preview2020"[^]*The look ahead/);
    } finally {
      await vscode.workspace.fs.delete(uri);
    }
  });

  test('leaves a source as it is', async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    const uri = vscode.Uri.joinPath(folder.uri, 'sources', 'haddow2024sarn.md');
    assert.doesNotMatch(await render(await vscode.workspace.openTextDocument(uri)), /ibid-/);
  });
});
