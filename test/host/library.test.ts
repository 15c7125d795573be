// The library in a real VS Code: files that come, change and go are seen, half-written ones do no harm, notes name their own.
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { complete, eventually, hover, listDiagnostics, openLibrary, openNote } from './workspace.ts';

const toEntry = (key: string, title = 'A title') => `@misc{${key},\n  title = {${title}},\n  year = {2020},\n}\n`;

async function offers(key: string): Promise<boolean> {
  return (await complete(await openNote(`[@${key}|`))).includes(`@${key}`);
}

suite('library', () => {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? '';
  const inFolder = (name: string) => path.join(folder, name);

  suiteSetup(openLibrary);
  suiteTeardown(async () => {
    for (const name of ['watched.bib', 'moved.bib', 'half.bib', 'twice.bib', 'own', 'sources/many']) {
      await rm(inFolder(name), { recursive: true, force: true });
    }
  });

  test('sees a file that another program writes, changes, renames and deletes', async () => {
    await writeFile(inFolder('watched.bib'), toEntry('zebra2020'));
    await eventually('the new entry is offered', () => offers('zebra2020'));
    await writeFile(inFolder('watched.bib'), toEntry('yak2020'));
    await eventually('the changed entry is offered', () => offers('yak2020'));
    assert.equal(await offers('zebra2020'), false);
    await rename(inFolder('watched.bib'), inFolder('moved.bib'));
    await eventually('the entry of the renamed file is still offered', () => offers('yak2020'));
    await rm(inFolder('moved.bib'));
    await eventually('the entry of the deleted file is gone', async () => !(await offers('yak2020')));
  });

  test('sees what changes in a library outside of the workspace', async () => {
    const outside = await mkdtemp(path.join(tmpdir(), 'ibid-outside-'));
    const file = path.join(outside, 'all.bib');
    const settings = () => vscode.workspace.getConfiguration('ibid');
    const defaults = settings().get<string[]>('library.files', []);
    await writeFile(file, toEntry('crane2020'));
    try {
      await settings().update('library.files', [...defaults, file], vscode.ConfigurationTarget.Workspace);
      await eventually('the entry is offered', () => offers('crane2020'));
      await writeFile(file, toEntry('crane2020') + toEntry('egret2020'));
      await eventually('the new entry is offered', () => offers('egret2020'));
    } finally {
      await settings().update('library.files', undefined, vscode.ConfigurationTarget.Workspace);
      await rm(outside, { recursive: true });
    }
    await eventually('the entries are gone', async () => !(await offers('crane2020')));
  });

  test('takes notes on sources for sources unless that is turned off', async () => {
    const setting = () => vscode.workspace.getConfiguration('ibid.library');
    await mkdir(inFolder('papers'));
    await writeFile(inFolder('papers/heron.md'), '---\ncitekey: heron2020\ntitle: T\n---\n\nWords.\n');
    try {
      await eventually('the note is a source', () => offers('heron2020'));
      await setting().update('literatureNotes', false, vscode.ConfigurationTarget.Workspace);
      await eventually('it is none', async () => !(await offers('heron2020')));
      await setting().update('literatureNotes', undefined, vscode.ConfigurationTarget.Workspace);
      await eventually('it is one again', () => offers('heron2020'));
    } finally {
      await setting().update('literatureNotes', undefined, vscode.ConfigurationTarget.Workspace);
      await rm(inFolder('papers'), { recursive: true });
    }
  });

  test('sees a thousand articles that come at once', async () => {
    await mkdir(inFolder('sources/many'), { recursive: true });
    const numbers = Array.from({ length: 1_000 }, (_, number) => number);
    await Promise.all(
      numbers.map((number) => writeFile(inFolder(`sources/many/many${number}.md`), `---\ntitle: T\n---\n\nWords.\n`)),
    );
    await eventually('the last of them is offered', () => offers('many999'));
  });

  test('keeps the last good library while a file is half written', async () => {
    const whole = toEntry('heron2020') + toEntry('ibis2020');
    await writeFile(inFolder('half.bib'), whole);
    await eventually('both entries are offered', () => offers('ibis2020'));
    await writeFile(inFolder('half.bib'), whole.slice(0, whole.length - 30));
    await eventually('the cut is seen', () => listLines(vscode.Uri.file(inFolder('half.bib'))).length > 0);
    assert.ok(await offers('ibis2020'), 'the cut entry is gone at once');
    await writeFile(inFolder('half.bib'), whole + toEntry('jay2020'));
    await eventually('the whole file is read', () => offers('jay2020'));
  });

  test('reports an entry that cannot be read at its line and offers the others', async () => {
    const uri = vscode.Uri.file(inFolder('half.bib'));
    await writeFile(uri.fsPath, `${toEntry('kite2020')}@misc{lark2020,\n  title = {No comma}\n  year = {2020},\n}\n`);
    await eventually('the problem is reported', () => listLines(uri).length > 0);
    assert.ok(await offers('kite2020'));
    await writeFile(uri.fsPath, toEntry('kite2020'));
    await eventually('the problem is gone', () => listLines(uri).length === 0);
  });

  test('a citekey that two files claim is a problem of the file that does not count, not a pop-up', async () => {
    await writeFile(inFolder('twice.bib'), toEntry('guideline2009', 'Another guideline'));
    await eventually('the duplicate is reported', () =>
      vscode.languages.getDiagnostics().some(([, found]) => found.some(({ code }) => code === 'duplicate-citekey')),
    );
    await rm(inFolder('twice.bib'));
  });

  test('a bibliography that is not there is a problem of the note, until it is', async () => {
    await mkdir(inFolder('own'), { recursive: true });
    await writeFile(inFolder('own/lost.md'), '---\nbibliography: lost.bib\n---\n\nAs we know [@lost2020].\n');
    const document = await vscode.workspace.openTextDocument(inFolder('own/lost.md'));
    const list = () => listDiagnostics(document).map((each) => each.split(':')[0]);
    await eventually('it is reported', () => list().includes('missing-bibliography'));
    await writeFile(inFolder('own/lost.bib'), toEntry('lost2020'));
    await eventually('nothing is left to report', () => list().length === 0);
  });

  test('a note reads the bibliography that its front matter names, before all others', async () => {
    await mkdir(inFolder('own'), { recursive: true });
    await writeFile(inFolder('own/named.bib'), toEntry('guideline2009', 'The guideline of this note alone'));
    const text = '---\nbibliography: named.bib\n---\n\nAs we know [@guideline2009].\n';
    await writeFile(inFolder('own/note.md'), text);
    const document = await vscode.workspace.openTextDocument(inFolder('own/note.md'));
    const position = document.positionAt(text.indexOf('guideline2009') + 3);
    await eventually('the card is of that bibliography', async () =>
      (await hover({ document, position })).includes('The guideline of this note alone'),
    );
  });
});

function listLines(uri: vscode.Uri): number[] {
  return vscode.languages.getDiagnostics(uri).map(({ range }) => range.start.line);
}
