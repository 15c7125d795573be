// Pasting into a note in a real VS Code: addresses and DOIs of sources become citations, other words stay what they are.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openLibrary, openNote } from './workspace.ts';

const KNOWN = 'https://lantern.example.org/reports/ferry-returns-to-halm';

/** What the note is once `pasted` has been pasted at the cursor, or over the words between two bars. */
async function paste(marked: string, pasted: string, kind?: string): Promise<string> {
  const second = marked.indexOf('|', marked.indexOf('|') + 1);
  const { document, position } = await openNote(marked.replace(/\|([^|]*)\|/, '|$1'));
  const editor = vscode.window.activeTextEditor;
  if (editor && second !== -1) editor.selection = new vscode.Selection(position, document.positionAt(second - 1));
  await vscode.env.clipboard.writeText(pasted);
  await (kind === undefined
    ? vscode.commands.executeCommand('editor.action.clipboardPasteAction')
    : vscode.commands.executeCommand('editor.action.pasteAs', { kind }));
  await new Promise((resolve) => setTimeout(resolve, 300));
  return document.getText();
}

suite('drop and paste', () => {
  suiteSetup(openLibrary);

  for (const [behaviour, note, pasted, expected] of [
    [
      'the address of a source becomes its citation',
      'The ferry is back|.',
      KNOWN,
      'The ferry is back [@ferry-returns-to-halm].',
    ],
    [
      'words that are selected keep standing before it',
      'The |ferry| is back.',
      KNOWN,
      'The ferry [@ferry-returns-to-halm] is back.',
    ],
    ['an address of no source stays as it is', 'See |.', 'https://nobody.example/x', 'See https://nobody.example/x.'],
    ['words stay words', 'See |.', 'the ferry', 'See the ferry.'],
  ] as const) {
    test(behaviour, async () => assert.equal(await paste(note, pasted), expected));
  }
});
