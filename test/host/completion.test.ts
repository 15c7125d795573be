// Completion of what a source says, as VS Code asks for it: locators, quotations and figures, and silence elsewhere.
import assert from 'node:assert/strict';
import { rm, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { complete, eventually, openLibrary, openNote } from './workspace.ts';

/** What the first item leaves of the note; '' where nothing is offered. */
async function accept(marked: string): Promise<string> {
  const { document, position } = await openNote(marked);
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    position,
    marked[marked.indexOf('|') - 1],
  );
  // VS Code adds words of open documents, which have no more to say than their label.
  const own = list.items.filter(({ label }) => typeof label !== 'string');
  const [first] = own.sort((a, b) => (a.sortText ?? '').localeCompare(b.sortText ?? ''));
  if (first?.range === undefined) return '';
  const range = first.range instanceof vscode.Range ? first.range : first.range.replacing;
  const text = document.getText();
  const inserted = typeof first.insertText === 'string' ? first.insertText : '';
  return text.slice(0, document.offsetAt(range.start)) + inserted + text.slice(document.offsetAt(range.end));
}

const ACCEPTED: readonly (readonly [name: string, before: string, after: string])[] = [
  ['a source after a semicolon', 'So [@haddow2024sarn; @ferr|].', 'So [@haddow2024sarn; @ferrant2024river].'],
  ['a wikilink', 'So [[@ferr|]].', 'So [[@ferrant2024river]].'],
  ['a page', 'So [@lindqvist2025leaving,|].', 'So [@lindqvist2025leaving, p. 201].'],
  [
    'a quotation',
    'Said “Nobody in| [@haddow2024sarn].',
    'Said “Nobody in the capital wanted to hear that the wall was the least of our problems,” [@haddow2024sarn].',
  ],
  ['a figure', 'Some 45| people fled [@haddow2024sarn].', 'Some 45,000 people fled [@haddow2024sarn].'],
  ['nothing in plain prose', 'There were 45| people.', ''],
  ['nothing behind a plain quotation mark', 'She said “|', ''],
];

/** Sources whose names are of scripts that have marks on their letters, or letters made of parts. */
const SCRIPTS = `
@book{kim2020, author = {김, 철수}, title = {Seoul}, year = {2020}}
@book{dostoevsky1866, author = {Достоевский, Фёдор}, title = {Crime}, year = {1866}}
@book{papadopoulos2015, author = {Papadopoulos}, title = {Ελλάδα}, year = {2015}}
`;

suite('writing: completion', () => {
  const scripts = path.join(vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? '', 'scripts.bib');
  suiteSetup(openLibrary);
  suiteTeardown(() => rm(scripts, { force: true }));

  for (const [name, before, after] of ACCEPTED) {
    test(`offers ${name}`, async () => assert.equal(await accept(before), after));
  }

  test('offers a source by the beginning of its names and title in any script', async () => {
    await writeFile(scripts, SCRIPTS);
    const offers = async (typed: string) => (await complete(await openNote(`So [@${typed}|].`))).join(' ');
    await eventually('the sources are offered', async () => (await offers('papadopoulos')) === '@papadopoulos2015');
    assert.equal(await offers('김'), '@kim2020');
    assert.equal(await offers('Достоевский'), '@dostoevsky1866');
    assert.equal(await offers('Ελλάδα'), '@papadopoulos2015');
  });

  for (const accepted of [
    '[@haddow2024sarn; @ferrant2024river|]',
    '[[@ferrant2024river]]|',
    '{cite}`ferrant2024river`|',
  ]) {
    test(`offers first what was accepted last, as in ${accepted}`, async () => {
      await openNote('@haddow2024sarn|');
      await vscode.commands.executeCommand('ibid.rememberSource');
      await openNote(`So ${accepted}`);
      await vscode.commands.executeCommand('ibid.rememberSource');
      const [first] = await complete(await openNote('@|'));
      assert.equal(first, '@ferrant2024river');
    });
  }
});
