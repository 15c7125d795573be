// Zotero in a real VS Code: the command fetches from a running Zotero, and what it fetched can be cited at once.
import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { startZotero, type ZoteroItem, type ZoteroServer } from '../platform/zoteroServer.ts';
import { writePdf } from '../platform/writePdf.ts';
import { complete, completeItems, eventually, hover, openLibrary, openNote } from './workspace.ts';

const toItem = (key: string, family: string, title: string): ZoteroItem => ({
  key,
  csl: { type: 'book', title, author: [{ family, given: 'I.' }], issued: { 'date-parts': [[2019]] } },
  modified: '2024-01-01T00:00:00Z',
});

const PROSE = 'The survey was made in spring and in autumn by the same people with the same boats and instruments.';
const draw = (...lines: readonly string[]) => lines.map((text, row) => ({ text, x: 50, y: 700 - 14 * row }));
const PDF = writePdf({ pages: [draw(PROSE), draw(PROSE, 'The shore lost 34 cm within a year of storms.')] });
const MARK = {
  annotationType: 'highlight',
  annotationText: 'shore lost 34 cm',
  annotationComment: 'Check this',
  annotationColor: '#5fb236',
  annotationPageLabel: '2',
  annotationSortIndex: '00001|000010|00100',
};

const update = () => vscode.commands.executeCommand('ibid.updateFromZotero');

async function offers(key: string): Promise<boolean> {
  return (await complete(await openNote(`[@${key}|`))).includes(`@${key}`);
}

suite('zotero', () => {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? '';
  const file = path.join(folder, 'zotero.csl.json');
  const configure = (name: string, value: unknown) =>
    vscode.workspace.getConfiguration('ibid').update(name, value, vscode.ConfigurationTarget.Global);
  let zotero: ZoteroServer;

  suiteSetup(async () => {
    await openLibrary();
    const given = toItem('BBBB2222', 'Plover', 'Shores');
    const items = [
      toItem('AAAA2222', 'Curlew', 'Marshes'),
      { ...given, csl: { ...given.csl, 'citation-key': 'plover' } },
    ];
    zotero = await startZotero({ items, version: 3, isOpen: true });
    await configure('zotero.port', zotero.port);
  });
  suiteTeardown(async () => {
    await configure('zotero.update', undefined);
    await configure('zotero.port', undefined);
    await zotero.stop();
    await rm(file, { force: true });
  });

  test('asks nothing of Zotero by itself', () => assert.deepEqual(zotero.asked, []));

  test('offers what it fetched, under Zotero’s citekey or one made for it', async () => {
    await update();
    await eventually('the key that was made is offered', () => offers('curlew2019marshes'));
    assert.ok(await offers('plover'));
    const left = (await readdir(folder)).filter((name) => name.startsWith('zotero'));
    assert.deepEqual(left, ['zotero.csl.json']);
  });

  test('fetches nothing and leaves the file alone when nothing is new', async () => {
    await writeFile(file, `${await readFile(file, 'utf8')}\n`);
    const before = await readFile(file, 'utf8');
    const asked = zotero.asked.length;
    await update();
    assert.deepEqual(zotero.asked.slice(asked), ['/groups', 'json', '/collections json', '/top csljson 0 since 3']);
    assert.equal(await readFile(file, 'utf8'), before);
  });

  test('fetches all again when the file is gone', async () => {
    await rm(file);
    await update();
    assert.match(await readFile(file, 'utf8'), /"id": "plover"/);
  });

  test('takes away what is gone from Zotero', async () => {
    zotero.shelf.items = zotero.shelf.items.slice(1);
    zotero.shelf.version = 4;
    await update();
    await eventually('the key is no longer offered', async () => !(await offers('curlew2019marshes')));
    assert.ok(await offers('plover'));
  });

  test('fetches what one has marked in a PDF, and offers it first where one quotes', async () => {
    const pdf = path.join(folder, 'storage', 'FILE2222', 'plover.pdf');
    await mkdir(path.dirname(pdf), { recursive: true });
    await writeFile(pdf, PDF);
    const belongs = { csl: {}, modified: '2024-02-01T00:00:00Z' };
    zotero.shelf.items = [
      ...zotero.shelf.items.map((item) => ({ ...item, data: { collections: ['C1'], tags: [{ tag: 'waders' }] } })),
      {
        ...belongs,
        key: 'FILE2222',
        itemType: 'attachment',
        parent: 'BBBB2222',
        file: vscode.Uri.file(pdf).toString(),
      },
      { ...belongs, key: 'MARK2222', itemType: 'annotation', parent: 'FILE2222', data: MARK },
      { ...belongs, key: 'NOTE2222', itemType: 'note', parent: 'BBBB2222', data: { note: '<p>Read twice</p>' } },
    ];
    zotero.shelf.collections = [{ key: 'C1', name: 'Coast' }];
    await update();
    const note = await openNote('The shore lost |34 cm [@plover].');
    await eventually('the PDF has been read', async () => (await hover(note)).includes('Confirmed'));
    assert.match(await hover(note), /command:ibid\.openInZotero[^]*p\. 2/);
    const [first] = await completeItems(await openNote('They wrote that “| [@plover].'), '“');
    assert.deepEqual(first?.label, { label: 'shore lost 34 cm', description: 'highlighted · Check this' });
    const [item] = JSON.parse(await readFile(file, 'utf8')) as { keyword: string; custom: Record<string, unknown> }[];
    assert.equal(item?.keyword, 'waders');
    assert.deepEqual([item.custom.collections, item.custom.notes], [['Coast'], ['Read twice']]);
    await rm(path.join(folder, 'storage'), { recursive: true });
  });

  test('is updated by itself only where that is chosen, and without a word where Zotero does not answer', async () => {
    const asked = zotero.asked.length;
    zotero.shelf.items = zotero.shelf.items.map((item) => ({ ...item, csl: { ...item.csl, title: 'Dunes' } }));
    zotero.shelf.version = 9;
    assert.equal(zotero.asked.length, asked);
    await configure('zotero.update', 'interval');
    await eventually('the file has what is new', async () => (await readFile(file, 'utf8')).includes('"Dunes"'));
    await configure('zotero.update', 'never');
    zotero.shelf.isOpen = false;
    const before = zotero.asked.length;
    await configure('zotero.update', 'onFocus');
    await eventually('Zotero has been asked', () => zotero.asked.length > before);
    await configure('zotero.update', 'never');
    assert.match(await readFile(file, 'utf8'), /"Dunes"/);
    zotero.shelf.isOpen = true;
  });

  test('leaves the file as it is when Zotero refuses', async () => {
    const before = await readFile(file, 'utf8');
    zotero.shelf.isOpen = false;
    await update();
    assert.equal(await readFile(file, 'utf8'), before);
  });
});
