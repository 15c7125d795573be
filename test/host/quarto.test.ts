// Documents of Quarto's language are notes like others, and its references to figures and tables no citations.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { complete, eventually, hover, listDiagnostics, openLibrary, openNote } from './workspace.ts';

suite('quarto', () => {
  suiteSetup(openLibrary);

  // In this window another extension has `.qmd` as well, and none has `.Rmd`.
  for (const [name, language] of [
    ['chapter.qmd', 'quarto'],
    ['chapter.Rmd', 'rmd'],
  ] as const) {
    test(`opens ${name} as a note of Quarto’s kind`, async () => {
      const [folder] = vscode.workspace.workspaceFolders ?? [];
      assert.ok(folder);
      const uri = vscode.Uri.joinPath(folder.uri, name);
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode('As [@nobody1999] says.\n\nIt ended.\n'));
      const document = await vscode.workspace.openTextDocument(uri);
      const editor = await vscode.window.showTextDocument(document);
      editor.selection = new vscode.Selection(2, 0, 2, 0);
      assert.equal(document.languageId, language);
      await eventually('the key is reported', () => listDiagnostics(document).length > 0);
      assert.deepEqual(listDiagnostics(document), ['unknown-citekey: @nobody1999']);
      await vscode.workspace.fs.delete(uri);
    });
  }

  test('completes citations in quarto documents', async () => {
    assert.ok((await complete(await openNote('[@hadd|', 'quarto'))).includes('@haddow2024sarn'));
  });

  test('shows the sentence behind a figure', async () => {
    assert.match(
      await hover(await openNote('Some 45|,000 people had to flee [@haddow2024sarn].', 'quarto')),
      /forced to flee/,
    );
  });

  test('has no card for a reference to a figure of the document’s own', async () => {
    assert.equal(await hover(await openNote('As @fig-m|ap shows.', 'quarto')), '');
  });

  test('reports what differs, and no reference to a figure', async () => {
    const text = 'As @fig-map and @tbl-x show, 54,000 people were forced to flee [@haddow2024sarn].\n\nIt ended.|';
    const { document } = await openNote(text, 'quarto');
    await eventually('the figure is reported', () => listDiagnostics(document).length > 0);
    assert.deepEqual(listDiagnostics(document), ['figure-differs: 54,000']);
  });
});
