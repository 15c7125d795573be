// The tools for language models, called as an assistant calls them in a real VS Code.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { prepareTool } from '../../src/editor/toolCalls.ts';
import { openLibrary, openNote } from './workspace.ts';

type Declared = { readonly name: string; readonly modelDescription: string; readonly inputSchema: object };
type Manifest = { readonly contributes: { readonly languageModelTools: readonly Declared[] } };

const CALLS: readonly (readonly [tool: string, input: object, answer: RegExp])[] = [
  ['search_sources', { query: 'ferry' }, /^> @ferry-returns-to-halm — /m],
  ['search_sources', { query: 'zeppelin' }, /^Not in the library/],
  ['read_passage', { citekey: '@haddow2024sarn', words: 'forced to flee' }, /^> About 45,000 people were forced/m],
  ['find_evidence', { claim: 'Some 45,000 people fled.' }, /is confirmed by the source:\n> About 45,000 people/],
  ['check_text', { text: '54,000 people fled [@haddow2024sarn].' }, /^> @haddow2024sarn says 45,000 here/m],
];

async function call(tool: string, input: object): Promise<string> {
  const result = await vscode.lm.invokeTool(`ibid_${tool}`, { input, toolInvocationToken: undefined });
  return result.content.map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : '')).join('');
}

suite('tools for language models', () => {
  suiteSetup(openLibrary);

  test('are offered as the manifest declares them', () => {
    const manifest = vscode.extensions.getExtension('ibid.ibid')?.packageJSON as Manifest;
    for (const { name, modelDescription, inputSchema } of manifest.contributes.languageModelTools) {
      const offered = vscode.lm.tools.find((tool) => tool.name === name);
      assert.equal(offered?.description, modelDescription);
      assert.deepEqual(offered.inputSchema, inputSchema);
    }
  });

  for (const [tool, input, answer] of CALLS) {
    test(`answer ${tool} ${JSON.stringify(input)}`, async () => assert.match(await call(tool, input), answer));
  }

  test('say what is wrong with an input', () =>
    assert.rejects(call('search_sources', { query: 7 }), /query must be text of 1 to 1000 characters/));

  test('ask before they write, and only then', () => {
    const { confirmationMessages } = prepareTool('ibid_insert_citation', {
      citekeys: ['@haddow2024sarn'],
      after: 'fled',
    });
    assert.equal(confirmationMessages?.message, 'Sources: haddow2024sarn. Locator: –. After: fled');
    for (const [tool, input] of CALLS) assert.equal(prepareTool(`ibid_${tool}`, input).confirmationMessages, undefined);
  });

  // VS Code confirms for itself in tests; that the question is asked is shown above.
  test('insert a citation behind the words named, and undo takes it back', async () => {
    const { document } = await openNote('People fled. Others stayed|.');
    const input = { citekeys: ['@haddow2024sarn'], locator: 'p. 3', after: 'People fled' };
    assert.match(await call('insert_citation', input), /^Inserted \[@haddow2024sarn, p\. 3\] in line 1 of /);
    assert.equal(document.getText(), 'People fled [@haddow2024sarn, p. 3]. Others stayed.');
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), 'People fled. Others stayed.');
  });

  for (const [why, input, answer] of [
    ['a source that is not there', { citekeys: ['nobody1999'] }, /^@nobody1999 is not in the library/],
    ['words that the note does not have', { citekeys: ['haddow2024sarn'], after: 'Nobody' }, /does not have the words/],
    ['words that it has twice', { citekeys: ['haddow2024sarn'], after: 'fled' }, /more than once/],
  ] as const) {
    test(`insert nothing for ${why}`, async () => {
      const { document } = await openNote('People fled. They fled|.');
      const said = await call('insert_citation', input).catch((error: unknown) => String(error));
      assert.match(said, answer);
      assert.equal(document.getText(), 'People fled. They fled.');
    });
  }
});
