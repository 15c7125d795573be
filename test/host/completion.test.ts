// Completion of what a source says, as VS Code asks for it: locators, quotations and figures, and silence elsewhere.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { complete, openLibrary, openNote } from './workspace.ts';

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

suite('writing: completion', () => {
  suiteSetup(openLibrary);

  for (const [name, before, after] of ACCEPTED) {
    test(`offers ${name}`, async () => assert.equal(await accept(before), after));
  }

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
