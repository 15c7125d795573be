// The files that references name, in a real VS Code: a claim on the third page of a PDF is checked, and its card names the page.
import assert from 'node:assert/strict';
import { readFile, rm, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { highlight, writePdf } from '../platform/writePdf.ts';
import { completeItems, eventually, hover, listDiagnostics, openLibrary, openNote } from './workspace.ts';

const PROSE = 'The survey was made in spring and in autumn by the same people with the same boats and instruments.';
const page = (...lines: readonly string[]) => lines.map((text, index) => ({ text, x: 50, y: 700 - 14 * index }));
const PDF = writePdf({
  pages: [page(PROSE), page(PROSE), page(PROSE, 'The delta rose by 34 cm within a year.')],
  annotations: [[], [], [highlight(50, 686, 400, '/Contents (For chapter two)')]],
});
const LIBRARY = `@article{mara2024, title = {River levels}, file = {Full Text:mara.pdf:application/pdf}}
@article{scan2020, title = {A scan}, file = {:scan.pdf:PDF}}
@article{bare2021, title = {No file yet}}
`;

suite('attachments', () => {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? '';
  const inFolder = (name: string) => path.join(folder, name);

  suiteSetup(async () => {
    await openLibrary();
    await writeFile(inFolder('mara.pdf'), PDF);
    await writeFile(inFolder('scan.pdf'), writePdf({ pages: [[]] }));
    await writeFile(inFolder('attached.bib'), LIBRARY);
  });
  suiteTeardown(async () => {
    for (const name of ['attached.bib', 'mara.pdf', 'scan.pdf']) await rm(inFolder(name), { force: true });
  });

  test('a claim is held against the text of a PDF, and its card names the page', async () => {
    const note = await openNote('The delta rose by |34 cm [@mara2024].');
    await eventually('the text has been read', async () => (await hover(note)).includes('Confirmed'));
    const card = await hover(note);
    assert.match(card, /The delta rose by/);
    assert.match(card, /p\. 3/);
  });

  test('one goes from a claim to the words that were read of the PDF', async () => {
    const { document, position } = await openNote('The delta rose by |34 cm [@mara2024].');
    const links = await vscode.commands.executeCommand<vscode.LocationLink[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      position,
    );
    const [link] = links;
    assert.ok(link?.targetSelectionRange);
    const text = await vscode.workspace.openTextDocument(link.targetUri);
    assert.equal(text.getText(link.targetSelectionRange), '34 cm');
    assert.match(text.getText(link.targetRange), /The delta rose by 34 cm/);
  });

  test('what is highlighted in a PDF is the first quotation that is offered', async () => {
    const { document, position } = await openNote('They wrote that “| [@mara2024].');
    const [first] = await completeItems({ document, position }, '“');
    assert.deepEqual(first?.label, {
      label: 'The delta rose by 34 cm within a year.',
      description: 'highlighted · For chapter two',
    });
  });

  test('a file is attached to a source, read, and taken off again', async () => {
    const isRead = async () =>
      (await hover(await openNote('The delta rose by |34 cm [@bare2021].'))).includes('Confirmed');
    assert.equal(await isRead(), false);
    await vscode.commands.executeCommand('ibid.attachFile', 'bare2021', undefined, inFolder('mara.pdf'));
    const written = await readFile(inFolder('attached.bib'), 'utf8');
    assert.match(written, /@article\{bare2021,\n {2}file = \{:mara\.pdf:PDF\}, title = \{No file yet\}\}/);
    await eventually('the text has been read', isRead);
    await vscode.commands.executeCommand('ibid.undoSourceChange');
    assert.equal(await readFile(inFolder('attached.bib'), 'utf8'), LIBRARY);
    await eventually('the text has gone', async () => !(await isRead()));
  });

  test('a file is read again on command', async () => {
    await vscode.commands.executeCommand('ibid.readAttachmentAgain', 'mara2024');
    const note = await openNote('The delta rose by |34 cm [@mara2024].');
    await eventually('the text is there', async () => (await hover(note)).includes('Confirmed'));
  });

  test('a file that cannot be read says so where its source is cited', async () => {
    const note = await openNote('The delta rose by |35 cm [@scan2020].');
    await eventually('the file has been tried', async () => (await hover(note)).includes('is a scan'));
    await eventually('the citation says so', () =>
      Promise.resolve(listDiagnostics(note.document).includes('attachment-unreadable: @scan2020')),
    );
  });
});
