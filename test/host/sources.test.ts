// What one does with sources in a real VS Code: open one at a passage, copy the sample, see what is wrong in a library file.
import assert from 'node:assert/strict';
import * as os from 'node:os';
import * as path from 'node:path';
import { mkdtemp, rm } from 'node:fs/promises';
import * as vscode from 'vscode';
import { eventually, openLibrary } from './workspace.ts';

suite('sources', () => {
  suiteSetup(openLibrary);

  test('opens a source with the passage selected', async () => {
    await vscode.commands.executeCommand('ibid.openSource', 'haddow2024sarn', { start: 2, end: 12 });
    const editor = vscode.window.activeTextEditor;
    assert.match(editor?.document.fileName ?? '', /haddow2024sarn\.md$/);
    const text = editor?.document.getText() ?? '';
    const body = text.indexOf('---\n', 4) + 4;
    assert.equal(editor?.document.getText(editor.selection), text.slice(body + 2, body + 12));
  });

  test('opens an entry of a .bib at its line', async () => {
    await vscode.commands.executeCommand('ibid.openSource', 'guideline2009');
    const editor = vscode.window.activeTextEditor;
    assert.match(editor?.document.fileName ?? '', /library\.bib$/);
    assert.match(editor?.document.lineAt(editor.selection.active.line).text ?? '', /@\w+\{guideline2009,/);
  });

  test('copies the sample notebook to a folder and never over one that is there', async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'ibid-sample-'));
    const target = vscode.Uri.file(folder);
    try {
      await vscode.commands.executeCommand('ibid.openSampleNotebook', target);
      const readme = vscode.Uri.joinPath(target, 'ibid-sample', 'README.md');
      await vscode.workspace.fs.writeFile(readme, new TextEncoder().encode('mine'));
      await vscode.commands.executeCommand('ibid.openSampleNotebook', target);
      assert.equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(readme)), 'mine');
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  test('names a broken source by its line and keeps the others', async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    const uri = vscode.Uri.joinPath(folder.uri, 'sources', 'broken.md');
    const broken = '---\nid: broken2024\ntitle: "An unclosed quotation mark\n---\n\nThe text is still here.\n';
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(broken));
    try {
      await eventually('the broken front matter is reported', () =>
        vscode.languages.getDiagnostics(uri).some(({ code }) => code === 'front-matter-broken'),
      );
      await vscode.commands.executeCommand('ibid.openSource', 'haddow2024sarn');
    } finally {
      await vscode.workspace.fs.delete(uri);
    }
    await eventually('the report goes with the file', () => vscode.languages.getDiagnostics(uri).length === 0);
  });
});
