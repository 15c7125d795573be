// Refresh Source in a real VS Code: a page that changed, one that did not, and what of a source is left alone.
import assert from 'node:assert/strict';
import { readFile, rm, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { hashContent } from '../../src/core/drafts/draft.ts';
import { answerWith, startWeb, type WebServer } from '../platform/webServer.ts';
import { complete, eventually, openLibrary, openNote } from './workspace.ts';

const FIRST = 'The dredger took 340 tonnes of mud from the harbour in a single week, its crew said.';
const REST =
  'The work cost $1.2 million, twice what the town had planned, and it will have to be done again in nine years.';
const toPage = (sentence: string) => `<html lang="en"><head><title>Harbour dredged at last</title></head><body><article>
<h1>Harbour dredged at last</h1><p>${sentence}</p><p>${REST}</p></article></body></html>`;

suite('refresh source', () => {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? '';
  const file = path.join(folder, 'sources', 'dredger2024.md');
  let sentence = FIRST;
  let web: WebServer;

  suiteSetup(async () => {
    await openLibrary();
    web = await startWeb((asked) => (asked === '/mud' ? answerWith(toPage(sentence)) : undefined));
    const hash = await hashContent(`${FIRST}\n\n${REST}`);
    const head = `---\nid: dredger2024\ntype: webpage\ntitle: Mine, corrected\ntags: [mud]\nURL: ${web.origin}/mud\naccessed: 2024-01-02\ncontent-hash: ${hash}\n---`;
    await writeFile(file, `${head}\n\n${FIRST}\n\n${REST}\n\n## Notes\n\nAsk the crew.\n`);
    await eventually('the source is in the library', async () =>
      (await complete(await openNote('[@dredger|'))).includes('@dredger2024'),
    );
  });
  suiteTeardown(async () => {
    await web.stop();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await rm(file, { force: true });
  });

  /** Runs the command and presses Enter on what it asks, which is to update, until it is done. */
  async function refresh(key: 'acceptSelectedQuickOpenItem' | 'closeQuickOpen'): Promise<string> {
    let done = false;
    const running = Promise.resolve(vscode.commands.executeCommand('ibid.refreshSource', 'dredger2024')).finally(
      () => (done = true),
    );
    await eventually('the refreshing is done', async () => {
      await new Promise((resolve) => setTimeout(resolve, 700));
      await vscode.commands.executeCommand(`workbench.action.${key}`);
      return done;
    });
    await running;
    return await readFile(file, 'utf8');
  }

  test('changes nothing that the user does not want', async () => {
    sentence = FIRST.replace('340', '410');
    const before = await readFile(file, 'utf8');
    assert.equal(await refresh('closeQuickOpen'), before);
  });

  test('takes the new text and keeps what is the user’s and the earlier snapshot', async () => {
    sentence = FIRST.replace('340', '410');
    const text = await refresh('acceptSelectedQuickOpenItem');
    assert.match(text, /title: Mine, corrected\ntags: \[mud\]\n/);
    assert.match(text, /snapshots:\n {2}- accessed: 2024-01-02\n {4}content-hash: sha256:[0-9a-f]{64}\n/);
    assert.match(text, /\n---\n\nThe dredger took 410 tonnes[^]*nine years\.\n\n## Notes\n\nAsk the crew\.\n$/);
    assert.match(text, new RegExp(`content-hash: ${await hashContent(`${sentence}\n\n${REST}`)}\n`));
  });

  test('can be taken back in one step', async () => {
    await vscode.window.showTextDocument(vscode.Uri.file(file));
    await vscode.commands.executeCommand('undo');
    assert.match(vscode.window.activeTextEditor?.document.getText() ?? '', /The dredger took 340 tonnes/);
    await vscode.commands.executeCommand('workbench.action.files.save');
  });

  test('leaves a page alone that says what it said', async () => {
    sentence = FIRST;
    const before = await readFile(file, 'utf8');
    const asked = web.asked.length;
    let done = false;
    void vscode.commands.executeCommand('ibid.refreshSource', 'dredger2024').then(() => (done = true));
    await eventually('the page is read and the message that it is the same dismissed', async () => {
      if (web.asked.length > asked) await vscode.commands.executeCommand('notifications.clearAll');
      return done;
    });
    assert.equal(await readFile(file, 'utf8'), before);
  });
});
