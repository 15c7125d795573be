// Navigation in a real VS Code, asked of its own providers: from notes to sources, from sources to notes, and renaming.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, openFile, openLibrary, openNote, type NoteAt } from './workspace.ts';

type Place = vscode.Location | vscode.LocationLink;

const uriOf = (place: Place) => ('uri' in place ? place.uri : place.targetUri);
const nameOf = (uri: vscode.Uri) => uri.path.replace(/^.*\//, '');

/** "file: selected words" of each definition. */
async function define({ document, position }: NoteAt): Promise<string[]> {
  const command = 'vscode.executeDefinitionProvider';
  const places = await vscode.commands.executeCommand<Place[]>(command, document.uri, position);
  return Promise.all(
    places.map(async (place) => {
      const target = await vscode.workspace.openTextDocument(uriOf(place));
      const range = 'uri' in place ? place.range : (place.targetSelectionRange ?? place.targetRange);
      return `${nameOf(uriOf(place))}: ${target.getText(range).slice(0, 40)}`;
    }),
  );
}

async function refer({ document, position }: NoteAt): Promise<string[]> {
  const command = 'vscode.executeReferenceProvider';
  const places = await vscode.commands.executeCommand<vscode.Location[]>(command, document.uri, position);
  return places.map(({ uri }) => nameOf(uri)).sort();
}

async function rename({ document, position }: NoteAt, name: string): Promise<vscode.WorkspaceEdit> {
  const command = 'vscode.executeDocumentRenameProvider';
  return vscode.commands.executeCommand<vscode.WorkspaceEdit>(command, document.uri, position, name);
}

/** A file of the notebook, at the first `words` in it. */
async function openAt(path: string, words: string): Promise<NoteAt> {
  const document = await openFile(path);
  return { document, position: document.positionAt(document.getText().indexOf(words) + 1) };
}

suite('navigation', () => {
  suiteSetup(async () => {
    await openLibrary();
    await eventually(
      'the notes are read',
      async () => (await refer(await openAt('library.bib', 'guideline2009'))).length > 1,
    );
  });

  test('a citation leads to the text of its source', async () => {
    const [place] = await define(await openNote('They fled [@had|dow2024sarn].'));
    assert.match(place ?? '', /^haddow2024sarn\.md: /);
  });

  test('a citation without text leads to its entry', async () => {
    assert.deepEqual(await define(await openNote('As is known [@guideline|2009].')), ['library.bib: ']);
  });

  test('a figure leads to the figure in the source', async () => {
    assert.deepEqual(await define(await openNote('Some 45|,000 people had to flee [@haddow2024sarn].')), [
      'haddow2024sarn.md: 45,000',
    ]);
  });

  test('a quotation leads to the words in the source', async () => {
    const note = await openNote('She said “a quiet year is not the sa|me thing as a good one” [@haddow2024sarn].');
    assert.deepEqual(await define(note), ['haddow2024sarn.md: A quiet year is not the same thing as a ']);
  });

  test('plain words lead nowhere', async () => {
    assert.deepEqual(await define(await openNote('Some 45,000 peo|ple fled [@haddow2024sarn].')), []);
  });

  test('a source is referred to by closed notes and by one that is not saved', async () => {
    const before = await refer(await openAt('sources/haddow2024sarn.md', 'id: '));
    assert.ok(before.includes('upper-sarn.md'), before.join());
    const unsaved = await openNote('Again [@had|dow2024sarn].');
    const after = await refer(unsaved);
    assert.equal(after.length, before.length + 1);
  });

  test('an entry of a .bib tells how often it is cited, and where', async () => {
    const { document } = await openAt('sources/haddow2024sarn.md', 'id: ');
    await eventually('the lens is there', async () => {
      const command = 'vscode.executeCodeLensProvider';
      const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(command, document.uri, 10);
      return lenses.some(({ command: shown }) => /^Cited \d+ times in \d+ notes$/.test(shown?.title ?? ''));
    });
  });

  test('citekeys that the library has are links, others are not, and ordinary links stay', async () => {
    const { document } = await openNote('As [@haddow2024sarn] and [@nobody1999] say, see <https://a.example>.');
    const command = 'vscode.executeLinkProvider';
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(command, document.uri, 10);
    const shown = links.map(({ range, target }) => `${document.getText(range)} ${target?.scheme ?? ''}`).sort();
    assert.ok(shown.includes('@haddow2024sarn file'), shown.join());
    assert.ok(
      shown.some((link) => link.endsWith(' https')),
      shown.join(),
    );
    assert.ok(!shown.some((link) => link.includes('nobody1999')), shown.join());
  });

  test('colours tell known citekeys from unknown ones', async () => {
    const { document } = await openNote('As [@haddow2024sarn] and [@nobody1999] say.');
    await eventually('both keys have their colour', async () => {
      const command = 'vscode.provideDocumentSemanticTokens';
      const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens | undefined>(command, document.uri);
      return Array.from(tokens?.data ?? []).join() === '0,4,15,0,0,0,22,11,0,1';
    });
  });

  test('sources are found among the symbols of the workspace', async () => {
    const command = 'vscode.executeWorkspaceSymbolProvider';
    const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(command, 'haddow');
    const found = symbols.find(({ containerName }) => containerName.includes('@haddow2024sarn'));
    assert.match(found?.location.uri.path ?? '', /haddow2024sarn\.md$/);
  });

  suite('renaming', () => {
    /** "file: words → words" of every change. */
    async function listChanges(edit: vscode.WorkspaceEdit): Promise<string[]> {
      const changes = edit.entries().map(async ([uri, edits]) => {
        const document = await vscode.workspace.openTextDocument(uri);
        return edits.map(({ range, newText }) => `${nameOf(uri)}: ${document.getText(range)} → ${newText}`);
      });
      return [...new Set((await Promise.all(changes)).flat())].sort();
    }

    test('from a citation changes notes and front matter', async () => {
      const changes = await listChanges(await rename(await openNote('As [@had|dow2024sarn].'), 'haddow2024'));
      assert.ok(changes.includes('haddow2024sarn.md: haddow2024sarn → haddow2024'), changes.join('\n'));
      assert.ok(changes.includes('upper-sarn.md: @haddow2024sarn → @haddow2024'), changes.join('\n'));
    });

    test('from an entry of a .bib changes the entry and the notes', async () => {
      const changes = await listChanges(await rename(await openAt('library.bib', 'guideline2009'), 'guide'));
      assert.ok(changes.includes('library.bib: guideline2009 → guide'), changes.join('\n'));
      assert.ok(
        changes.some((change) => change.endsWith('@guideline2009 → @guide')),
        changes.join('\n'),
      );
    });

    for (const [name, key] of [
      ['a key that is taken', 'guideline2009'],
      ['a key that cannot be one', 'two words'],
    ] as const) {
      test(`refuses ${name}`, async () => {
        assert.equal((await rename(await openNote('As [@had|dow2024sarn].'), key)).size, 0);
      });
    }

    test('there and back leaves all as it was', async () => {
      const { document, position } = await openNote('As [@had|dow2024sarn] and @haddow2024sarn.');
      const before = document.getText();
      await vscode.workspace.applyEdit(await rename({ document, position }, 'haddow2024'));
      assert.equal(document.getText(), 'As [@haddow2024] and @haddow2024.');
      const source = await openFile('sources/haddow2024sarn.md');
      assert.match(source.getText(), /^id: haddow2024$/m);
      await vscode.workspace.applyEdit(
        await rename(await openAt('sources/haddow2024sarn.md', 'haddow2024'), 'haddow2024sarn'),
      );
      assert.equal(document.getText(), before);
      await source.save();
      await vscode.workspace.saveAll(false);
      await openLibrary();
    });
  });
});
