// Problems in a real VS Code: they come with their cause, offer a fix, and go with it.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, listDiagnostics, openFile, openLibrary, openNote, untilChecked } from './workspace.ts';

/** In one note. */
const KEYS = 1_000;

async function replace(document: vscode.TextDocument, range: vscode.Range, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, range, text);
  await vscode.workspace.applyEdit(edit);
}

async function applyFix(document: vscode.TextDocument, title: RegExp): Promise<void> {
  const [diagnostic] = vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'Ibid');
  assert.ok(diagnostic, 'there is no problem to fix');
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    diagnostic.range,
    vscode.CodeActionKind.QuickFix.value,
  );
  const action = actions.find((each) => title.test(each.title));
  assert.ok(action?.edit, `no fix is like ${title.source}: ${actions.map((each) => each.title).join(' · ')}`);
  await vscode.workspace.applyEdit(action.edit);
}

/** A note with one problem, the fix to choose, and the note after it. */
const FIXES: readonly (readonly [code: string, note: string, fix: RegExp, fixed: string])[] = [
  [
    'figure-differs',
    'About 54,000 people were forced to flee [@haddow2024sarn].',
    /Change to/,
    'About 45,000 people were forced to flee [@haddow2024sarn].',
  ],
  [
    'unknown-citekey',
    'The boat is back [@ferry-returns-to-hallm].',
    /Change to @?ferry-returns-to-halm/,
    'The boat is back [@ferry-returns-to-halm].',
  ],
  [
    'quotation-altered',
    'Helen Varga warned that “a quiet year is the same thing as a good one” [@haddow2024sarn].',
    /Use the source’s wording/,
    'Helen Varga warned that “a quiet year is not the same thing as a good one” [@haddow2024sarn].',
  ],
];

suite('problems', () => {
  suiteSetup(openLibrary);

  for (const [code, note, fix, fixed] of FIXES) {
    test(`${code} is reported, fixed and gone`, async () => {
      const { document } = await openNote(note);
      await eventually(`${code} is reported`, () => listDiagnostics(document).some((each) => each.startsWith(code)));
      await applyFix(document, fix);
      assert.equal(document.getText(), fixed);
      await eventually('it is gone', () => listDiagnostics(document).length === 0);
    });
  }

  test('what one is writing is not called wrong before one goes on or rests', async () => {
    const { document } = await openNote('About | people were forced to flee [@haddow2024sarn].');
    const isReported = () => listDiagnostics(document).some((each) => each.startsWith('figure-differs'));
    const type = (text: string) => vscode.commands.executeCommand('type', { text });
    await untilChecked(async () => {
      for (const key of '54,000') await type(key);
      return document;
    });
    assert.ok(!isReported(), 'it is called wrong at once');
    await vscode.commands.executeCommand('cursorEnd');
    await eventually('it is reported when the cursor has left', isReported);
    await vscode.commands.executeCommand('undo');
    await eventually('it is gone', () => !isReported());
    for (const key of '54,000') await type(key);
    await eventually('it is reported after a rest', isReported);
  });

  test('an ignored problem is silent', async () => {
    const { document } = await openNote('About 54,000 people were forced to flee [@haddow2024sarn].');
    await eventually('it is reported', () => listDiagnostics(document).length === 1);
    await applyFix(document, /Ignore here/);
    await eventually('it is gone', () => listDiagnostics(document).length === 0);
  });

  test('a note that cites well has no problem', async () => {
    const content = (await openFile('notes/upper-sarn.md')).getText();
    const document = await untilChecked(async () => {
      const opened = await vscode.workspace.openTextDocument({ language: 'markdown', content });
      await vscode.window.showTextDocument(opened);
      return opened;
    });
    const problems = listDiagnostics(document).filter((each) => !each.startsWith('source-without-text'));
    assert.deepEqual(problems, []);
  });

  test('related information leads to the sentence of the source', async () => {
    const { document } = await openNote('About 54,000 people were forced to flee [@haddow2024sarn].');
    await eventually('it is reported', () => listDiagnostics(document).length === 1);
    const [related] = vscode.languages.getDiagnostics(document.uri)[0]?.relatedInformation ?? [];
    assert.match(related?.location.uri.path ?? '', /haddow2024sarn\.md$/);
    const source = await vscode.workspace.openTextDocument(related?.location.uri ?? document.uri);
    assert.match(source.getText(related?.location.range), /45,000/);
  });

  test('a thousand unknown keys are reported, and gone with the text that had them', async () => {
    const { document } = await openNote(
      Array.from({ length: KEYS }, (_, index) => `[@halmreturns${index}]`).join('\n'),
    );
    await eventually('all are reported', () => listDiagnostics(document).length === KEYS);
    await replace(document, new vscode.Range(0, 0, document.lineCount, 0), 'Nothing is cited.');
    await eventually('all are gone', () => listDiagnostics(document).length === 0);
    const end = document.lineAt(0).range.end;
    await replace(document, new vscode.Range(end, end), ' But [@halmreturns7].');
    await eventually('what came later is reported', () => listDiagnostics(document).length > 0);
    assert.deepEqual(listDiagnostics(document), ['unknown-citekey: @halmreturns7']);
  });

  test('a key of letters that fold to more than letters leaves the other problems standing', async () => {
    const { document } = await openNote('See [@½cup2020]. About 54,000 people were forced to flee [@haddow2024sarn].');
    await eventually('both are reported', () => listDiagnostics(document).length === 2);
    assert.deepEqual(listDiagnostics(document).sort(), ['figure-differs: 54,000', 'unknown-citekey: @½cup2020']);
  });

  test('a kind of problem that is disabled is silent, and the severities of others are kept', async () => {
    const settings = () => vscode.workspace.getConfiguration('ibid.problems');
    const others = { 'unknown-citekey': 'error' };
    const { document } = await openNote(
      'About 54,000 people were forced to flee [@haddow2024sarn]. See [@nobody1999].',
    );
    await settings().update('severity', others, vscode.ConfigurationTarget.Workspace);
    try {
      await eventually('both are reported', () => listDiagnostics(document).length === 2);
      await vscode.commands.executeCommand('ibid.turnOffProblem', 'figure-differs');
      await eventually('one is gone', () => listDiagnostics(document).length === 1);
      assert.deepEqual(settings().inspect('severity')?.workspaceValue, { ...others, 'figure-differs': 'off' });
      const [left] = vscode.languages.getDiagnostics(document.uri);
      assert.equal(left?.severity, vscode.DiagnosticSeverity.Error);
    } finally {
      await settings().update('severity', undefined, vscode.ConfigurationTarget.Workspace);
    }
    await eventually('it is back', () => listDiagnostics(document).length === 2);
  });
});
