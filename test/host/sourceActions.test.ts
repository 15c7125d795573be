// What the side bar changes in the library's own files, in a real VS Code, and that all of it can be taken back.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, openFile, openLibrary, openNote } from './workspace.ts';

const FILES = {
  'sources/bridge2021.md':
    '---\nid: bridge2021\ntitle: The bridge at Tarn\nkeyword: bridges\n---\n\nThe bridge carried 3,100 carts a week. It was sold in May.\n',
  'mills.bib':
    '@book{mill1911,\n  title = {The Upper Mill},\n}\n\n@book{mill1911b,\n  title = {Upper Mill, The},\n}\n\n@book{weir1920,\n  title = {Weirs},\n}\n',
  'notes/mills.md': 'The mill stood [@mill1911b, p. 4], and so did the weir [@weir1920; -@mill1911b].\n',
} as const;
type File = keyof typeof FILES;

const ARTICLE = 'sources/bridge2021.md';
const ENTRIES = 'mills.bib';
const NOTE = 'notes/mills.md';

function toUri(file: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder);
  return vscode.Uri.joinPath(folder.uri, file);
}

/** On disk; undefined where the file is not there. */
async function read(file: string): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(toUri(file)));
  } catch {
    return undefined;
  }
}

/** Runs a command of the side bar on sources, with the answer to what it would ask. */
async function act(command: string, keys: readonly string[], answer?: unknown): Promise<void> {
  await vscode.commands.executeCommand(`ibid.${command}`, undefined, keys, answer);
}

async function undo(): Promise<void> {
  await vscode.commands.executeCommand('ibid.undoSourceChange');
}

/** Whether the index has the source, asked as a person would: by what is copied. */
async function isKnown(key: string): Promise<boolean> {
  await vscode.env.clipboard.writeText('');
  await act('copyCitekey', [key]);
  return (await vscode.env.clipboard.readText()) === key;
}

async function writeFiles(): Promise<void> {
  for (const [file, text] of Object.entries(FILES)) {
    await vscode.workspace.fs.writeFile(toUri(file), new TextEncoder().encode(text));
  }
  await eventually('the new sources are indexed', async () => (await isKnown('bridge2021')) && isKnown('weir1920'));
  await eventually('the new note is indexed', () => isCited('mill1911b'));
}

async function isCited(key: string): Promise<boolean> {
  const document = await openFile(ENTRIES);
  const at = document.positionAt(document.getText().indexOf(key));
  const places = await vscode.commands.executeCommand<vscode.Location[]>(
    'vscode.executeReferenceProvider',
    document.uri,
    at,
  );
  return places.some(({ uri }) => uri.path.endsWith(NOTE));
}

async function assertRestored(): Promise<void> {
  for (const file of Object.keys(FILES) as File[]) assert.equal(await read(file), FILES[file], file);
}

suite('source actions', () => {
  suiteSetup(async () => {
    await openLibrary();
    await writeFiles();
  });

  suiteTeardown(async () => {
    for (const file of Object.keys(FILES)) await vscode.workspace.fs.delete(toUri(file));
    await eventually('the sources are gone', async () => !(await isKnown('weir1920')));
  });

  test('deletes an article with its file and an entry out of its file; undo brings both back', async () => {
    await act('deleteSources', ['bridge2021', 'mill1911'], 'delete');
    assert.equal(await read(ARTICLE), undefined);
    assert.equal(await read(ENTRIES), FILES[ENTRIES].slice(FILES[ENTRIES].indexOf('@book{mill1911b')));
    await eventually('the source is gone', async () => !(await isKnown('bridge2021')));
    await undo();
    await assertRestored();
    await eventually('the source is back', () => isKnown('bridge2021'));
  });

  test('cuts the entry where it stands in the editor, not where it was saved', async () => {
    const document = await openFile(ENTRIES);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), '% An unsaved remark that moves all that follows.\n');
    await vscode.workspace.applyEdit(edit);
    await act('deleteSources', ['mill1911b'], 'delete');
    assert.ok(document.isDirty, 'what was not saved is not saved');
    assert.doesNotMatch(document.getText(), /mill1911b/);
    assert.match(document.getText(), /^% An unsaved remark[^]*\{The Upper Mill\},\n\}\n\n@book\{weir1920/);
    await undo();
    assert.match(document.getText(), /^% An unsaved remark[^]*mill1911b/);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await assertRestored();
  });

  test('merges duplicates: one stays, and what cited the other cites it', async () => {
    await act('mergeSources', ['mill1911', 'mill1911b'], 'mill1911');
    assert.doesNotMatch((await read(ENTRIES)) ?? '', /mill1911b/);
    assert.equal(await read(NOTE), FILES[NOTE].replaceAll('mill1911b', 'mill1911'));
    await undo();
    await assertRestored();
  });

  test('tags an article and an entry, each as its file writes tags', async () => {
    await act('tagSources', ['bridge2021', 'weir1920'], ['water', 'stone']);
    assert.match((await read(ARTICLE)) ?? '', /^keyword: bridges, water, stone$/m);
    assert.match((await read(ENTRIES)) ?? '', /keywords\s*= \{water, stone\}/);
    await undo();
    await assertRestored();
  });

  test('tags a source of the sample whose tags are a list', async () => {
    const file = 'sources/ferry-returns-to-halm.md';
    const before = await read(file);
    await act('tagSources', ['ferry-returns-to-halm'], ['boats']);
    assert.match((await read(file)) ?? '', /^tags: \[.*Upper Sarn, boats\]$/m);
    await undo();
    assert.equal(await read(file), before);
  });

  test('renames a key in its entry and in the notes that cite it', async () => {
    await eventually('the entry is indexed', () => isKnown('weir1920'));
    await act('renameSource', ['weir1920'], 'weirs1920');
    await eventually('the entry has the key', async () => ((await read(ENTRIES)) ?? '').includes('@book{weirs1920,'));
    await eventually('the note has it too', async () => ((await read(NOTE)) ?? '').includes('[@weirs1920;'));
    await eventually('the index follows', () => isKnown('weirs1920'));
    await undo();
    await eventually('the key is back', async () => (await read(ENTRIES)) === FILES[ENTRIES]);
    await eventually('the note cites it again', async () => (await read(NOTE)) === FILES[NOTE]);
  });

  test('does not take back over what has been written since', async () => {
    await act('tagSources', ['bridge2021'], ['water']);
    const tagged = (await read(ARTICLE)) ?? '';
    const since = `${tagged}A sentence more.\n`;
    const document = await openFile(ARTICLE);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, document.positionAt(tagged.length), 'A sentence more.\n');
    await vscode.workspace.applyEdit(edit);
    await document.save();
    await undo();
    assert.equal(await read(ARTICLE), since);
    await vscode.workspace.fs.writeFile(toUri(ARTICLE), new TextEncoder().encode(FILES[ARTICLE]));
  });

  test('quotes the sentence of a passage at the cursor of the note', async () => {
    const { document } = await openNote('It was busy: |');
    const start = FILES[ARTICLE].indexOf('3,100') - FILES[ARTICLE].indexOf('The bridge carried');
    await eventually('the text is indexed', async () => {
      await vscode.commands.executeCommand('ibid.quotePassage', 'bridge2021', { start, end: start + 5 });
      return document.getText().includes('carts');
    });
    assert.match(document.getText(), /“The bridge carried 3,100 carts a week\.?”.*\[@bridge2021\]/);
  });
});
