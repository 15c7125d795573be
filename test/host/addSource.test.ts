// Add Source in a real VS Code: pages of a server of our own, identifiers, snippets; what is written, and what is not.
import assert from 'node:assert/strict';
import { access, readFile, rm } from 'node:fs/promises';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { answerWith, leadTo, startWeb, type Answer, type WebServer } from '../platform/webServer.ts';
import { writePdf } from '../platform/writePdf.ts';
import { complete, eventually, openLibrary, openNote } from './workspace.ts';

interface Told {
  readonly title: string;
  readonly lead: string;
}

const toPage = ({ title, lead }: Told) => `<html lang="en"><head><title>${title} | Quay News</title>
<meta property="og:site_name" content="Quay News"><meta name="author" content="Ines Holm">
<meta property="article:published_time" content="2024-10-12T09:00:00Z"></head><body><nav>Home</nav><article>
<h1>${title}</h1><p>${lead}</p>
<figure><img src="/mud.png" alt="Mud"><figcaption>The mud</figcaption></figure>
<p>“We had stopped believing in it,” said Tomas Reed, whose boats had lain aground since the spring of 2019.</p>
<p>The work cost $1.2 million, twice what the town had planned, and it will have to be done again in nine years.</p>
</article></body></html>`;

const MUD = {
  title: 'Harbour dredged at last',
  lead: 'The dredger took 340 tonnes of mud from the harbour in a single week, its crew said.',
};
const CRANE = {
  title: 'Crane falls',
  lead: 'The crane fell on Sunday with 12 tonnes of slate on its hook; nobody was hurt.',
};
/** Other words, and one picture more. */
const CORRECTED = toPage({ ...MUD, lead: MUD.lead.replace('340', '430') }).replace(
  '</article>',
  '<figure><img src="/mud.png?dry" alt="Dry"></figure></article>',
);

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** It states its identifier, by which more is known of it. */
const PAPER = toPage({ title: 'The mud, a draft', lead: MUD.lead.replace('340', '350') }).replace(
  '<body>',
  '<meta name="citation_doi" content="10.1000/dredged"><body>',
);

const JSON_TYPE = { 'Content-Type': 'application/json' };

const BOOK = {
  type: 'monograph',
  title: 'The Mud',
  author: [{ family: 'Curlew', given: 'Ada' }],
  issued: { 'date-parts': [[2011, 5]] },
};

const EBB = writePdf({
  pages: [
    [
      { text: 'The ebb of the outer harbour', x: 100, y: 740, size: 20 },
      { text: 'Ada Curlew', x: 100, y: 700 },
      { text: 'The harbour lost 12 centimetres of its depth in the year 2019,', x: 100, y: 660 },
      { text: 'and the pilots said so.', x: 100, y: 648 },
    ],
    [{ text: 'Nobody wrote it down.', x: 100, y: 740 }],
  ],
});

suite('add source', () => {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? '';
  const inFolder = (name: string) => path.join(folder, 'sources', name);
  const written: string[] = [];
  let web: WebServer;
  /** Of the same machine, but no address that the user typed. */
  let inner: WebServer;
  const book = answerWith(JSON.stringify(BOOK), JSON_TYPE);
  const answers = new Map<string, Answer>([
    ['/mud', answerWith(toPage(MUD))],
    ['/paper', answerWith(PAPER)],
    ['/crane', answerWith(toPage(CRANE))],
    ['/mud.png', answerWith(PNG, { 'Content-Type': 'image/png' })],
    ['/mud.png?dry', answerWith(PNG, { 'Content-Type': 'image/png' })],
    ['/ebb.pdf', answerWith(Buffer.from(EBB), { 'Content-Type': 'application/pdf' })],
    ['/doi.org/10.1000/mud', book],
    ['/doi.org/10.1000/dredged', answerWith(JSON.stringify({ ...BOOK, title: 'Dredged mud' }), JSON_TYPE)],
    ['/doi.org/10.1000/later', answerWith('busy', { 'Retry-After': '30' }, 429)],
  ]);

  suiteSetup(async () => {
    await openLibrary();
    web = await startWeb((asked) => answers.get(asked));
    inner = await startWeb(() => answerWith(toPage(MUD)));
    answers.set('/inward', leadTo(`${inner.origin}/secret`));
    process.env.IBID_TEST_SERVICES = web.origin;
  });
  suiteTeardown(async () => {
    delete process.env.IBID_TEST_SERVICES;
    await Promise.all([web.stop(), inner.stop()]);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const name of written) await rm(inFolder(name), { force: true });
  });

  /** Adds what is given and agrees to everything, until the file is there. */
  async function add(given: string, name: string): Promise<string> {
    written.push(name);
    await agreeUntil(`${name} is written`, ['ibid.addSource', given], () => exists(name));
    return await readFile(inFolder(name), 'utf8');
  }

  /** Runs the command and takes the first row of everything that it asks. */
  async function agreeUntil(
    what: string,
    [command, ...given]: readonly [command: string, ...given: unknown[]],
    holds: () => Promise<boolean>,
  ): Promise<void> {
    let done = false;
    const running = Promise.resolve(vscode.commands.executeCommand(command, ...given)).finally(() => (done = true));
    await eventually(what, async () => {
      // What is picked beforehand must have been drawn.
      await new Promise((resolve) => setTimeout(resolve, 500));
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return done || holds();
    });
    await running;
  }

  async function exists(name: string): Promise<boolean> {
    return access(inFolder(name)).then(
      () => true,
      () => false,
    );
  }

  test('writes a page with its pictures beside it, and leaves in front what was there', async () => {
    written.push('holm2024harbour-1.png');
    const { document } = await openNote('One is writing.');
    const text = await add(`${web.origin}/mud`, 'holm2024harbour.md');
    const today = new Intl.DateTimeFormat('sv-SE').format(new Date());
    assert.match(text, /^---\nid: holm2024harbour\ntype: \S+\ntitle: Harbour dredged at last\nauthor:\n/);
    assert.match(text, /issued: 2024-10-12\n/);
    assert.match(text, new RegExp(`accessed: ${today}\\n`));
    assert.match(text, /content-hash: sha256:[0-9a-f]{64}\n/);
    assert.match(text, /\n---\n\nThe dredger took 340 tonnes/);
    assert.match(text, /!\[Mud\]\(holm2024harbour-1\.png\)/);
    assert.deepEqual(await readFile(inFolder('holm2024harbour-1.png')), PNG);
    assert.equal(vscode.window.activeTextEditor?.document, document);
    await eventually('it can be cited', async () =>
      (await complete(await openNote('[@holm2024|'))).includes('@holm2024harbour'),
    );
  });

  test('completes what it read by its identifier when one asks for that', async () => {
    written.push('curlew2011dredged.md', 'curlew2011dredged-1.png');
    const running = vscode.commands.executeCommand('ibid.addSource', `${web.origin}/paper`);
    for (const step of ['quickOpenSelectNext', 'acceptSelectedQuickOpenItem', 'acceptSelectedQuickOpenItem']) {
      // The page, then what is known of it, must have come.
      await new Promise((resolve) => setTimeout(resolve, 2000));
      await vscode.commands.executeCommand(`workbench.action.${step}`);
    }
    await running;
    const text = await readFile(inFolder('curlew2011dredged.md'), 'utf8');
    assert.match(
      text,
      /\ntitle: Dredged mud\n[^]*\nissued: 2011-05\n[^]*\nURL: http:[^]*\n---\n\nThe dredger took 350 tonnes/,
    );
  });

  test('takes all that it wrote back with one undo', async () => {
    written.push('holm2024crane-1.png');
    await add(`${web.origin}/crane`, 'holm2024crane.md');
    assert.ok(await exists('holm2024crane-1.png'));
    await vscode.commands.executeCommand('ibid.undoSourceChange');
    await eventually('the article and its picture are gone', async () => {
      const files = await Promise.all(['holm2024crane.md', 'holm2024crane-1.png'].map(exists));
      return !files.includes(true);
    });
  });

  test('updates a source that it has, and keeps what the user wrote and the pictures', async () => {
    written.push('holm2024harbour-2.png');
    const file = inFolder('holm2024harbour.md');
    const document = await vscode.workspace.openTextDocument(file);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, document.lineAt(document.lineCount - 1).range.end, '\n## Notes\n\nAsk Ines.\n');
    await vscode.workspace.applyEdit(edit);
    await document.save();
    answers.set('/mud', answerWith(CORRECTED));
    const isUpdated = async () => (await readFile(file, 'utf8')).includes('430 tonnes');
    await agreeUntil('the source is updated', ['ibid.addSource', `${web.origin}/mud`], isUpdated);
    const text = await readFile(file, 'utf8');
    assert.match(text, /The dredger took 430 tonnes/);
    assert.match(text, /!\[Mud\]\(holm2024harbour-1\.png\)/);
    assert.match(text, /!\[Dry\]\(holm2024harbour-2\.png\)/);
    assert.deepEqual(await readFile(inFolder('holm2024harbour-2.png')), PNG);
    assert.match(text, /\n## Notes\n\nAsk Ines\.\n$/);
    assert.equal(await exists('holm2024harboura.md'), false);
  });

  test('asks no address of one’s own network that a page leads to', async () => {
    await vscode.commands.executeCommand('ibid.addSource', `${web.origin}/inward`);
    assert.ok(web.asked.includes('/inward'));
    assert.deepEqual(inner.asked, []);
  });

  test('reads a PDF with its pages', async () => {
    const text = await add(`${web.origin}/ebb.pdf`, 'curlewebb.md');
    assert.match(text, /title: The ebb of the outer harbour\nauthor:\n {2}- family: Curlew\n/);
    assert.match(text, /<!-- page 1 -->[^]*12 centimetres of its depth in the year 2019, and the pilots said so\./);
    assert.match(text, /<!-- page 2 -->\n\nNobody wrote it down\.\n$/);
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

  test('completes a source once somebody answers for its identifier', async () => {
    answers.set('/doi.org/10.1000/later', book);
    await vscode.window.showTextDocument(vscode.Uri.file(inFolder('source.md')));
    await vscode.commands.executeCommand('ibid.completeSource');
    const text = await readFile(inFolder('source.md'), 'utf8');
    assert.match(text, /^---\nid: source\ntype: book\nDOI: 10\.1000\/later\n/);
    assert.match(text, /title: The Mud\n/);
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
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      return done;
    });
    assert.equal(await exists('teal2001.md'), false);
  });
});
