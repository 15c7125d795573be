// The reader in a real VS Code: where it opens, one a source, and what it says where it cannot.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, openFile, openLibrary, openNote } from './workspace.ts';

/** The titles of the readers that are open, group by group. */
function listReaders(): string[][] {
  return vscode.window.tabGroups.all.map(({ tabs }) =>
    tabs.filter(({ input }) => isReader(input)).map(({ label }) => label),
  );
}

function isReader(input: unknown): boolean {
  return input instanceof vscode.TabInputWebview && input.viewType.endsWith('ibid.reader');
}

const RAID = 'After the raid on Kell prison, Upper Sarn counts its displaced';

suite('reader', () => {
  suiteSetup(openLibrary);
  setup(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));
  suiteTeardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  test('opens the source cited at the cursor, beside the note', async () => {
    await openNote('They fled [@had|dow2024sarn].');
    await vscode.commands.executeCommand('ibid.openInReader');
    await eventually('a reader is open beside the note', () => listReaders()[1]?.join() === RAID);
    assert.deepEqual(listReaders()[0], []);
  });

  test('opens the source whose file is open', async () => {
    await vscode.window.showTextDocument(await openFile('sources/ferry-returns-to-halm.md'));
    await vscode.commands.executeCommand('ibid.openInReader');
    await eventually('a reader is open', () => listReaders().flat().join() === 'The ferry comes back to Halm');
  });

  test('has one reader for a source, however often it is opened', async () => {
    await vscode.commands.executeCommand('ibid.openInReader', 'haddow2024sarn');
    await vscode.commands.executeCommand('ibid.openInReader', 'relief2024month');
    await vscode.commands.executeCommand('ibid.openInReader', { key: 'haddow2024sarn', passage: { start: 5, end: 9 } });
    await eventually('two readers are open', () => listReaders().flat().length === 2);
    await eventually('the first is in front', () => {
      return vscode.window.tabGroups.activeTabGroup.activeTab?.label === RAID;
    });
  });

  test('keeps the focus in the note where one only looks, and uses one panel for what is only looked at', async () => {
    await openNote('They fled|.');
    const look = (key: string) => vscode.commands.executeCommand('ibid.openInReader', key, undefined, { focus: false });
    await look('haddow2024sarn');
    await eventually('a reader is open', () => listReaders().flat().length === 1);
    assert.ok(vscode.window.activeTextEditor, 'the note has lost the focus');
    await look('relief2024month');
    await eventually('the panel shows the other', () => listReaders().flat().join().includes('One month on'));
    assert.equal(listReaders().flat().length, 1);
    await vscode.commands.executeCommand('ibid.openInReader', 'relief2024month');
    await look('guideline2009');
    await eventually('what one went to stays', () => listReaders().flat().length === 2);
  });

  test('opens a source of which the library has only the reference', async () => {
    await vscode.commands.executeCommand('ibid.openInReader', 'guideline2009');
    await eventually('a reader is open', () => listReaders().flat().length === 1);
  });

  test('opens nothing for a key that no source has', async () => {
    await vscode.commands.executeCommand('ibid.openInReader', 'nobody1999');
    assert.deepEqual(listReaders().flat(), []);
  });
});
