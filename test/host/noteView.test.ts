// In This Note in a real VS Code: the rows that a note's evidence is drawn as, and where a click on one leads.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { ClaimVerifier } from '../../src/core/evidence/claimVerifier.ts';
import type { Library, ParsedSource } from '../../src/core/library.ts';
import { parseNote } from '../../src/core/note/parseNote.ts';
import { EMPTY_LIBRARY } from '../../src/core/emptyLibrary.ts';
import { DiffingTreeProvider, type TreeRow } from '../../src/editor/sidebar/diffingTreeProvider.ts';
import { listNoteNodes, type NoteGrouping } from '../../src/editor/sidebar/noteNodes.ts';
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
    return listNoteNodes({ document, note, evidence, problems: 0 }, LIBRARY, isReady, grouping);
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

  test('lists citations in order with what they back, and says how it stands', async () => {
    const { tree } = await show(NOTE, 'citation');
    assert.deepEqual(draw(tree), [
      'Lind 2024 | p. 3',
      '  113 people | Differs',
      '  45,000 people | Confirmed',
      '@other | not in the library',
      '  9 boats | Cannot check',
    ]);
  });

  test('calls no source missing while the library is still being read', async () => {
    const { tree } = await show(NOTE, 'citation', false);
    assert.deepEqual(draw(tree).slice(3, 4), ['@other']);
  });

  test('groups claims by how they stand, what cannot be checked apart from what is wrong', async () => {
    const { tree } = await show(NOTE, 'standing');
    assert.deepEqual(draw(tree), [
      'To look at | 1',
      '  113 people | Differs · Lind 2024',
      'Not checked | 1',
      '  9 boats | Cannot check · @other',
      'Confirmed | 1',
      '  45,000 people | Confirmed · Lind 2024',
    ]);
  });

  test('redraws the one claim that was corrected', async () => {
    const { tree, write } = await show(NOTE, 'standing');
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
});
