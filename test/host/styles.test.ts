// Citation styles in VS Code: the note's own style for what is inserted, and citations rewritten and taken back in one step.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, openLibrary, openNote } from './workspace.ts';

const RUN = { cite: 'ibid.citeSource', change: 'ibid.changeCitationStyle' } as const;

/** Chooses the nth item of each quick pick that the command shows, as Down and Enter do. */
async function choose(command: string, ...choices: readonly number[]): Promise<void> {
  const done = vscode.commands.executeCommand(command);
  for (const choice of choices) {
    await new Promise((resolve) => setTimeout(resolve, 600));
    for (let step = 0; step < choice; step++) {
      await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
    }
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
  }
  await done;
}

suite('writing: styles', () => {
  suiteSetup(openLibrary);

  test('cites as the front matter says', async () => {
    const { document } = await openNote('---\ncitation-style: footnote\n---\n\nPeople fled|.\n');
    await vscode.commands.executeCommand(RUN.cite, 'haddow2024sarn');
    assert.equal(
      document.getText(),
      '---\ncitation-style: footnote\n---\n\nPeople fled[^haddow2024sarn].\n\n[^haddow2024sarn]: [@haddow2024sarn]\n',
    );
  });

  test('leaves a note alone whose cursor stands before the front matter, as in a file just opened', async () => {
    const text = '---\ntitle: Halm\n---\n\nPeople fled.\n';
    const { document } = await openNote(`|${text}`);
    await vscode.commands.executeCommand(RUN.cite, 'haddow2024sarn');
    assert.equal(document.getText(), text);
  });

  test('rewrites a note, says so in its front matter, and takes all of it back in one step', async () => {
    const before = 'People fled [see @haddow2024sarn, p. 3].\n';
    const { document } = await openNote(`${before}|`);
    await choose(RUN.change, 5, 0);
    await eventually('the citations are rewritten', () => document.getText() !== before);
    assert.equal(
      document.getText(),
      '---\ncitation-style: author-date\n---\n\nPeople fled (see Haddow and Oyelle 2024, p. 3)<!-- cite: [see @haddow2024sarn, p. 3] -->.\n',
    );
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  test('quotes many words as a block behind the paragraph', async () => {
    const { document } = await openNote('As the survey found|.\n');
    const text = (await vscode.workspace.openTextDocument(await findSource('lindqvist2025leaving'))).getText();
    const body = text.slice(text.indexOf('\n---\n', 4) + 5);
    const start = body.indexOf('Households that had received cash');
    await vscode.commands.executeCommand('ibid.quotePassage', 'lindqvist2025leaving', { start, end: start + 200 });
    assert.match(
      document.getText(),
      /^As the survey found\.\n\n> .*Households that had received cash.*\n>\n> — \[@lindqvist2025leaving, p\. 201\]\n$/,
    );
  });
});

async function findSource(key: string): Promise<vscode.Uri> {
  const [uri] = await vscode.workspace.findFiles(`sources/${key}.md`);
  assert.ok(uri);
  return uri;
}
