// Pasting into a note in a real VS Code: addresses and DOIs of sources become citations, other words stay what they are.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openLibrary, openNote } from './workspace.ts';

const KNOWN = 'https://lantern.example.org/reports/ferry-returns-to-halm';

/** What the note is once `pasted` has been pasted as `kind` at the cursor, or over the words between two bars. */
async function paste(marked: string, pasted: string, kind: string): Promise<string> {
  const end = marked.indexOf('|', marked.indexOf('|') + 1);
  const { document, position } = await openNote(marked.replace(/\|([^|]*)\|/, '|$1'));
  const editor = vscode.window.activeTextEditor;
  if (editor && end !== -1) editor.selection = new vscode.Selection(position, document.positionAt(end - 1));
  await vscode.env.clipboard.writeText(pasted);
  await vscode.commands.executeCommand('editor.action.pasteAs', { kind });
  await new Promise((resolve) => setTimeout(resolve, 300));
  return document.getText();
}

suite('drop and paste', () => {
  suiteSetup(openLibrary);

  for (const [behaviour, note, pasted, expected] of [
    ['the address of a source becomes its citation', 'It is back|.', KNOWN, 'It is back [@ferry-returns-to-halm].'],
    [
      'words that are selected stay before it',
      'The |ferry| is back.',
      KNOWN,
      'The ferry [@ferry-returns-to-halm] is back.',
    ],
    [
      'in a citation it joins the others',
      'Back [@haddow2024sarn|].',
      KNOWN,
      'Back [@haddow2024sarn; @ferry-returns-to-halm].',
    ],
    ['an address of no source is no citation', 'See |.', 'https://nobody.example/x', 'See .'],
    ['words are none', 'See |.', 'the ferry', 'See .'],
  ] as const) {
    test(behaviour, async () => assert.equal(await paste(note, pasted, 'ibid.citation'), expected));
  }
});
