// Add Source in a real VS Code: pages of a server of our own, identifiers, snippets; what is written, and what is not.
import assert from 'node:assert/strict';
import { access, readFile, rm } from 'node:fs/promises';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { answerWith, startWeb, type WebServer } from '../platform/webServer.ts';
import { complete, eventually, openLibrary, openNote } from './workspace.ts';

const PAGE = `<html lang="en"><head><title>Harbour dredged at last | Quay News</title>
<meta property="og:site_name" content="Quay News"><meta name="author" content="Ines Holm">
<meta property="article:published_time" content="2024-10-12T09:00:00Z"></head><body><nav>Home</nav><article>
<h1>Harbour dredged at last</h1><p>The dredger took 340 tonnes of mud from the harbour in a single week, its crew said.</p>
<figure><img src="/mud.png" alt="Mud"><figcaption>The mud</figcaption></figure>
<p>“We had stopped believing in it,” said Tomas Reed, whose boats had lain aground since the spring of 2019.</p>
<p>The work cost $1.2 million, twice what the town had planned, and it will have to be done again in nine years.</p>
</article></body></html>`;

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const BOOK = {
  type: 'monograph',
  title: 'The Mud',
  author: [{ family: 'Curlew', given: 'Ada' }],
  issued: { 'date-parts': [[2011, 5]] },
};

suite('add source', () => {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? '';
  const inFolder = (name: string) => path.join(folder, 'sources', name);
  const written: string[] = [];
  let web: WebServer;

  suiteSetup(async () => {
    await openLibrary();
    web = await startWeb((asked) => {
      if (asked === '/mud') return answerWith(PAGE);
      if (asked === '/mud.png') return answerWith(PNG, { 'Content-Type': 'image/png' });
      if (asked === '/doi.org/10.1000/mud')
        return answerWith(JSON.stringify(BOOK), { 'Content-Type': 'application/json' });
      if (asked === '/doi.org/10.1000/later') return answerWith('busy', { 'Retry-After': '30' }, 429);
      return undefined;
    });
    process.env.IBID_TEST_SERVICES = web.origin;
  });
  suiteTeardown(async () => {
    delete process.env.IBID_TEST_SERVICES;
    await web.stop();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const name of written) await rm(inFolder(name), { force: true });
  });

  /** Runs the command and agrees to everything that it asks, until the file is there. */
  async function add(given: string, name: string): Promise<string> {
    written.push(name);
    let done = false;
    const running = Promise.resolve(vscode.commands.executeCommand('ibid.addSource', given)).finally(
      () => (done = true),
    );
    await eventually(`${name} is written`, async () => {
      // What is picked beforehand must have been drawn.
      await new Promise((resolve) => setTimeout(resolve, 500));
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return done || exists(name);
    });
    await running;
    return await readFile(inFolder(name), 'utf8');
  }

  async function exists(name: string): Promise<boolean> {
    return access(inFolder(name)).then(
      () => true,
      () => false,
    );
  }

  test('writes a page with its pictures beside it and opens it', async () => {
    written.push('holm2024harbour-1.png');
    const text = await add(`${web.origin}/mud`, 'holm2024harbour.md');
    const today = new Intl.DateTimeFormat('sv-SE').format(new Date());
    assert.match(text, /^---\nid: holm2024harbour\ntype: \S+\ntitle: Harbour dredged at last\nauthor:\n/);
    assert.match(text, /issued: 2024-10-12\n/);
    assert.match(text, new RegExp(`accessed: ${today}\\n`));
    assert.match(text, /content-hash: sha256:[0-9a-f]{64}\n/);
    assert.match(text, /\n---\n\nThe dredger took 340 tonnes/);
    assert.match(text, /!\[Mud\]\(holm2024harbour-1\.png\)/);
    assert.deepEqual(await readFile(inFolder('holm2024harbour-1.png')), PNG);
    assert.match(vscode.window.activeTextEditor?.document.fileName ?? '', /holm2024harbour\.md$/);
    await eventually('it can be cited', async () =>
      (await complete(await openNote('[@holm2024|'))).includes('@holm2024harbour'),
    );
  });

  test('takes what is known of an identifier', async () => {
    const text = await add('doi:10.1000/mud', 'curlew2011mud.md');
    assert.match(text, /type: book\ntitle: The Mud\n/);
    assert.match(text, /DOI: 10\.1000\/mud\n/);
  });

  test('keeps an identifier that nobody answers for', async () => {
    const text = await add('https://doi.org/10.1000/later', 'source.md');
    assert.match(text, /DOI: 10\.1000\/later\n/);
  });

  test('adds every entry of a snippet', async () => {
    written.push('pluvier1999.md');
    await add('@book{curlew2001, title={Marshes}}\n@book{pluvier1999, title={Shores}}', 'curlew2001.md');
    assert.match(await readFile(inFolder('pluvier1999.md'), 'utf8'), /title: Shores\n/);
  });

  test('writes nothing that the user leaves', async () => {
    const given = '@book{teal2001, title={Reeds}}';
    let done = false;
    void vscode.commands.executeCommand('ibid.addSource', given).then(() => (done = true));
    await eventually('the command ends with Escape', async () => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      return done;
    });
    assert.equal(await exists('teal2001.md'), false);
  });
});
