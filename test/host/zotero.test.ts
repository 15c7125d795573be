// Zotero in a real VS Code: the command fetches from a running Zotero, and what it fetched can be cited at once.
import assert from 'node:assert/strict';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { startZotero, type ZoteroItem, type ZoteroServer } from '../platform/zoteroServer.ts';
import { complete, eventually, openLibrary, openNote } from './workspace.ts';

const toItem = (key: string, family: string, title: string): ZoteroItem => ({
  key,
  csl: { type: 'book', title, author: [{ family, given: 'I.' }], issued: { 'date-parts': [[2019]] } },
  modified: '2024-01-01T00:00:00Z',
});

const update = () => vscode.commands.executeCommand('ibid.updateFromZotero');

async function offers(key: string): Promise<boolean> {
  return (await complete(await openNote(`[@${key}|`))).includes(`@${key}`);
}

suite('zotero', () => {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? '';
  const file = path.join(folder, 'zotero.csl.json');
  const setPort = (port: number | undefined) =>
    vscode.workspace.getConfiguration('ibid').update('zotero.port', port, vscode.ConfigurationTarget.Global);
  let zotero: ZoteroServer;

  suiteSetup(async () => {
    await openLibrary();
    const given = toItem('BBBB2222', 'Plover', 'Shores');
    const items = [
      toItem('AAAA2222', 'Curlew', 'Marshes'),
      { ...given, csl: { ...given.csl, 'citation-key': 'plover' } },
    ];
    zotero = await startZotero({ items, version: 3, isOpen: true });
    await setPort(zotero.port);
  });
  suiteTeardown(async () => {
    await setPort(undefined);
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
    assert.deepEqual(zotero.asked.slice(asked), ['/groups', 'json', 'json', 'csljson 0 since 3']);
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

  test('leaves the file as it is when Zotero refuses', async () => {
    const before = await readFile(file, 'utf8');
    zotero.shelf.isOpen = false;
    await update();
    assert.equal(await readFile(file, 'utf8'), before);
  });
});
