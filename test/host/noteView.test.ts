// In This Note in a real VS Code: the rows that a note's evidence is drawn as, and where a click on one leads.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { ClaimVerifier } from '../../src/core/evidence/claimVerifier.ts';
import type { Library, ParsedSource } from '../../src/core/library.ts';
import { parseNote } from '../../src/core/note/parseNote.ts';
import { reviewNote } from '../../src/core/noteReview.ts';
import { EMPTY_LIBRARY } from '../../src/core/emptyLibrary.ts';
import { DiffingTreeProvider, type TreeRow } from '../../src/editor/sidebar/diffingTreeProvider.ts';
import { listNoteNodes, type NoteGrouping } from '../../src/editor/sidebar/noteNodes.ts';
import { describeCounts } from '../../src/editor/sidebar/reviewWords.ts';
import { openLibrary, openNote } from './workspace.ts';

const FILLER = 'The river rose in spring and fell in summer, as it does, and the ferry went to and fro. '.repeat(20);
const TEXT = `Some 45,000 people fled the town on Friday. The raid killed 112 people.\n\n${FILLER}`;
const SPAN = { start: 0, end: TEXT.length };
const RAID: ParsedSource = {
  source: {
    key: 'raid',
    item: { id: 'raid', type: 'article' },
    text: TEXT,
    textStart: 0,
    file: '/raid.md',
    span: SPAN,
  },
  parsedText: parseNote(TEXT),
};
const LIBRARY: Library = {
  ...EMPTY_LIBRARY,
  has: (key) => key === 'raid',
  find: (key) => (key === 'raid' ? RAID : undefined),
  findRow: (key) =>
    key === 'raid'
      ? {
          key,
          type: 'article',
          title: 'The raid',
          authors: 'Lind',
          year: '2024',
          container: '',
          file: '/raid.md',
          span: SPAN,
          textState: 'text',
          hasLink: false,
          hasFile: false,
        }
      : undefined,
};

const NOTE = `The raid killed 113 people, and 45,000 people fled [@raid, p. 3].

Some 9 boats came [@other].
`;

/** The tree of a note that is open, and a way to give it another text. */
async function show(
  text: string,
  grouping: NoteGrouping,
  isReady = true,
): Promise<{ tree: DiffingTreeProvider; write: (text: string) => void }> {
  const { document } = await openNote(text);
  let written = text;
  const tree = new DiffingTreeProvider(() => {
    const note = parseNote(written);
    const verifier = new ClaimVerifier(LIBRARY);
    const evidence = [...note.figures, ...note.quotations].flatMap((claim) => verifier.verify(note, claim) ?? []);
    const review = reviewNote({ evidence, problems: [], isIgnored: () => false });
    return listNoteNodes({
      state: { document, note, review },
      library: LIBRARY,
      isReady,
      grouping,
      describe: () => new vscode.MarkdownString(),
    });
  });
  return {
    tree,
    write: (next) => {
      written = next;
    },
  };
}

/** Every row with its description, two blanks for each level. */
function draw(tree: DiffingTreeProvider, parent?: TreeRow, indent = ''): string[] {
  return tree.getChildren(parent).flatMap((branch) => {
    const { label, description } = branch.node.item;
    const line = [typeof label === 'object' ? label.label : label, description].filter(Boolean).join(' | ');
    return [`${indent}${line}`, ...draw(tree, branch, `${indent}  `)];
  });
}

suite('In This Note', () => {
  suiteSetup(openLibrary);

  test('lists sources in the order of the note, each claim with its verdict first and its line', async () => {
    const { tree } = await show(NOTE, 'source');
    assert.deepEqual(draw(tree), [
      'The raid | Lind 2024',
      '  Differs: 113 people | line 1',
      '  Confirmed: 45,000 people | line 1',
      '@other | not in the library',
      '  Cannot check: 9 boats | line 3',
    ]);
  });

  test('shortens a claim by as much as its verdict is longer, so that the line is seen', async () => {
    const { tree } = await show('Some 45,000 internally displaced people left in 2019 [@other].\n', 'source');
    assert.deepEqual(draw(tree).slice(1, 2), ['  Cannot check: 45,000… | line 1']);
  });

  test('calls no source missing while the library is still being read', async () => {
    const { tree } = await show(NOTE, 'source', false);
    assert.deepEqual(draw(tree).slice(3, 4), ['@other']);
  });

  test('groups claims by how they stand, what cannot be checked apart from what is wrong', async () => {
    const { tree } = await show(NOTE, 'verdict');
    assert.deepEqual(draw(tree), [
      'Needs review | 1',
      '  Differs: 113 people | line 1 · Lind 2024',
      'Not checked | 1',
      '  Cannot check: 9 boats | line 3 · @other',
      'Confirmed | 1',
      '  Confirmed: 45,000 people | line 1 · Lind 2024',
    ]);
  });

  test('groups claims by headings, and by paragraphs where there is but one heading', async () => {
    const { tree } = await show(`# The raid\n\n${NOTE}`, 'place');
    assert.deepEqual(draw(tree), [
      'The raid killed 113 people, and 45,000 people fled. | line 3',
      '  Differs: 113 people | line 3 · Lind 2024',
      '  Confirmed: 45,000 people | line 3 · Lind 2024',
      'Some 9 boats came. | line 5',
      '  Cannot check: 9 boats | line 5 · @other',
    ]);
    const { tree: headed } = await show(`# Raid\n\nOne.\n\n## People\n\n${NOTE}`, 'place');
    assert.deepEqual(draw(headed).slice(0, 2), ['People | line 5', '  Differs: 113 people | line 7 · Lind 2024']);
  });

  test('redraws the one claim that was corrected', async () => {
    const { tree, write } = await show(NOTE, 'verdict');
    draw(tree);
    const drawn: string[] = [];
    tree.onDidChangeTreeData((branches) => drawn.push(...(branches?.map(({ id }) => id) ?? ['everything'])));
    tree.refresh();
    assert.deepEqual(drawn, []);
    write(NOTE.replace('45,000', '44,000'));
    tree.refresh();
    assert.notDeepEqual(drawn, []);
  });

  test('leads to the place in the note', async () => {
    const { document } = await openNote('One. Two. Three.');
    await vscode.window.showTextDocument((await openNote('Another note.')).document);
    await vscode.commands.executeCommand('ibid.goToPlace', document.uri.toString(), { start: 5, end: 9 });
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.getText(editor.selection), 'Two.');
  });

  test('counts the same for the badge, the status bar and its groups', () => {
    const counts = { 'needs review': 3, unverified: 2, supported: 4, ignored: 0 };
    assert.equal(describeCounts({ items: [], counts, claims: 9 }), '3 to review · 2 not checked · 4 confirmed');
  });
});
