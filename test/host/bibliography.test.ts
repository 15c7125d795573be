// References in a real VS Code: copied, inserted into a note, exported beside it, shown in hover cards, in the note's style.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, hover, openLibrary, openNote } from './workspace.ts';

const APA = 'Haddow, M., & Oyelle, I. (2024, March 9). After the raid on Kell prison';
const FILE = 'cited-note.md';
const EXPORT = 'cited-note.cited.json';

suite('bibliography', () => {
  suiteSetup(openLibrary);
  suiteTeardown(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const name of [FILE, EXPORT, 'own.csl'])
      await vscode.workspace.fs.delete(toUri(name)).then(undefined, () => undefined);
  });

  test('copies a reference, in the style of the settings', async () => {
    await openNote('Text');
    await vscode.commands.executeCommand('ibid.copyFormattedReference', 'haddow2024sarn');
    assert.match(await vscode.env.clipboard.readText(), new RegExp(`^${escape(APA)}`));
  });

  test('copies the reference of the citation at the cursor, in the style of the note', async () => {
    await openNote('---\ncsl: ieee\n---\n\nText [@hadd|ow2024sarn].');
    await vscode.commands.executeCommand('ibid.copyFormattedReference');
    assert.match(await vscode.env.clipboard.readText(), /^M\. Haddow and I\. Oyelle, “After the raid/);
  });

  test('inserts the list of references and brings it up to date in place', async () => {
    const { document } = await openNote('Text [@haddow2024sarn].\n\n|');
    await vscode.commands.executeCommand('ibid.insertBibliography');
    assert.match(
      document.getText(),
      /\n\n## References\n\n<!-- ibid-bibliography -->\n\nHaddow, M\..*\n\n<!-- \/ibid-bibliography -->$/,
    );
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), 'Before [@okafor2017:counting]. ');
    await vscode.workspace.applyEdit(edit);
    await vscode.commands.executeCommand('ibid.insertBibliography');
    assert.match(document.getText(), /-->\n\nHaddow, .*\n\nOkafor, .*\n\n<!-- \/ibid-bibliography -->$/);
    assert.equal(document.getText().match(/## References/g)?.length, 1);
  });

  test('shows the formatted reference in the hover card', async () => {
    const note = await openNote('[@haddow20|24sarn]');
    await eventually('the card has the reference', async () => (await hover(note)).includes(APA.replace('&', '&amp;')));
  });

  test('falls back on APA where a style is missing', async () => {
    await openNote('---\ncsl: missing.csl\n---\n\n[@haddow2024sarn|]');
    await vscode.commands.executeCommand('ibid.copyFormattedReference');
    assert.match(await vscode.env.clipboard.readText(), new RegExp(`^${escape(APA)}`));
  });

  test('keeps the export that a note names as its bibliography in step with it', async () => {
    const text = `---\nbibliography: ${EXPORT}\n---\n\nText [@haddow2024sarn].\n`;
    await vscode.workspace.fs.writeFile(toUri(FILE), new TextEncoder().encode(text));
    const document = await vscode.workspace.openTextDocument(toUri(FILE));
    const editor = await vscode.window.showTextDocument(document);
    for (const keys of [['haddow2024sarn', 'okafor2017:counting'], ['haddow2024sarn']]) {
      const cites = keys.map((key) => `[@${key}]`).join(' ');
      await editor.edit((edit) => edit.replace(new vscode.Range(4, 0, 5, 0), `Text ${cites}.\n`));
      await document.save();
      await eventually(`the export has ${keys.join()}`, async () => (await readKeys()).join() === keys.join());
    }
  });
});

async function readKeys(): Promise<string[]> {
  try {
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(toUri(EXPORT)));
    return (JSON.parse(text) as { id: string }[]).map(({ id }) => id);
  } catch {
    return [];
  }
}

function toUri(name: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder, 'no folder is open');
  return vscode.Uri.joinPath(folder.uri, name);
}

function escape(text: string): string {
  return text.replace(/[.()&]/g, '\\$&');
}
