// The files that references name, in a real VS Code: a claim on the third page of a PDF is checked, and its card names the page.
import assert from 'node:assert/strict';
import { rm, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { writePdf } from '../platform/writePdf.ts';
import { eventually, hover, listDiagnostics, openLibrary, openNote } from './workspace.ts';

const PROSE = 'The survey was made in spring and in autumn by the same people with the same boats and instruments.';
const page = (...lines: readonly string[]) => lines.map((text, index) => ({ text, x: 50, y: 700 - 14 * index }));
const PDF = writePdf({ pages: [page(PROSE), page(PROSE), page(PROSE, 'The delta rose by 34 cm within a year.')] });
const LIBRARY = `@article{mara2024, title = {River levels}, file = {Full Text:mara.pdf:application/pdf}}
@article{scan2020, title = {A scan}, file = {:scan.pdf:PDF}}
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

  test('a file that cannot be read says so where its source is cited', async () => {
    const note = await openNote('The delta rose by |35 cm [@scan2020].');
    await eventually('the file has been tried', async () => (await hover(note)).includes('is a scan'));
    await eventually('the citation says so', () =>
      Promise.resolve(listDiagnostics(note.document).includes('attachment-unreadable: @scan2020')),
    );
  });
});
