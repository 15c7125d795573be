// Citing in a real VS Code: completion while one types, and the command.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { complete, openFile, openLibrary, openNote } from './workspace.ts';

const COMPLETIONS: readonly (readonly [name: string, note: string, first: string])[] = [
  ['by key', 'fled [@had|', '@haddow2024sarn'],
  ['by a word of the title', 'fled [@fence|', '@ferrant2024river'],
  ['by author', 'fled [@lindq|', '@lindqvist2025leaving'],
  ['without brackets', 'as @ferr|', '@ferrant2024river'],
  ['in a citation that has one', 'fled [@haddow2024sarn; @brandt|]', '@brandt2023faehre'],
];

suite('citing', () => {
  suiteSetup(openLibrary);

  for (const [name, note, first] of COMPLETIONS) {
    test(`completes ${name}`, async () => {
      assert.equal((await complete(await openNote(note)))[0], first);
    });
  }

  test('offers nothing in code, in an address and in prose', async () => {
    for (const note of ['`[@had|`', 'jane@had|', 'had|', '```\n@had|\n```']) {
      assert.deepEqual(await complete(await openNote(note)), [], note);
    }
  });

  test('inserts a citation at the cursor and takes it back in one step', async () => {
    const { document } = await openNote('People fled|.');
    await vscode.commands.executeCommand('ibid.citeSource', 'haddow2024sarn');
    assert.equal(document.getText(), 'People fled [@haddow2024sarn].');
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), 'People fled.');
  });

  test('joins the citation that is already there', async () => {
    const { document } = await openNote('People fled [@haddow2024sarn|].');
    await vscode.commands.executeCommand('ibid.citeSource', 'guideline2009');
    assert.equal(document.getText(), 'People fled [@haddow2024sarn; @guideline2009].');
  });

  test('quotes a sentence of a source word for word, with its page', async () => {
    const { document } = await openNote('As the survey found|');
    const passage = await findSpan('lindqvist2025leaving', 'cash prolongs displacement');
    await vscode.commands.executeCommand('ibid.quotePassage', 'lindqvist2025leaving', passage);
    assert.match(
      document.getText(),
      /^As the survey found “.*cash prolongs displacement.*” \[@lindqvist2025leaving, p\. 204\]$/,
    );
  });
});

/** Where the words stand in the text of a source that is a file of its own. */
async function findSpan(key: string, words: string): Promise<{ start: number; end: number }> {
  const text = (await openFile(`sources/${key}.md`)).getText();
  const start = text.slice(text.indexOf('\n---\n', 4) + 5).indexOf(words);
  return { start, end: start + words.length };
}
