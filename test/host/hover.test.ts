// Hovers in a real VS Code: on the thing itself, with the source's words, and nowhere else.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, hover, listDiagnostics, openLibrary, openNote } from './workspace.ts';

/** What the card at `|` must say, piece by piece; none means that no card may be there. */
const CARDS: readonly (readonly [name: string, note: string, ...pieces: string[]])[] = [
  [
    'a citation shows the reference and the first lines',
    'Some 45,000 people had to flee [@had|dow2024sarn].',
    'Haddow',
    '2024',
    'command:ibid.openSourceLink',
  ],
  ['a citation that no source has says so', 'He left [@no|body1999].', 'Not in the library'],
  [
    'a figure shows the sentence of the source with the figure marked',
    'Some 45|,000 people had to flee [@haddow2024sarn].',
    'Confirmed',
    '**45,000**',
    'forced to flee',
    'command:ibid.openSource?',
  ],
  [
    'a changed figure shows the figure of the source',
    'About 5|4,000 people were forced to flee [@haddow2024sarn].',
    'Differs**: the source says 45,000, not 54,000',
  ],
  [
    'a figure that is nowhere in the source says so',
    'The river is 7|7,123 kilometres long [@haddow2024sarn].',
    'Not in the source',
  ],
  [
    'a figure cited from a reference without text cannot be checked',
    'There were 9|12 farms [@varga-quiet-2023].',
    'Cannot check',
  ],
  [
    'a quotation shows where it stands and who said it',
    'Helen Varga said that “a quiet year is not the sa|me thing as a good one” [@haddow2024sarn].',
    'Word for word',
    'Varga',
  ],
  [
    'an altered quotation shows what was changed',
    'She warned that “a quiet year is the sa|me thing as a good one” [@haddow2024sarn].',
    'Altered',
    '**not**',
    'the same thing as a good one',
    'Altered**: the source also has “not”',
  ],
  [
    'a quotation whose ellipsis hides a negation says so',
    '“The ferry stopped on 2 Ma|rch … because of the water,” she said [@ferrant2024river].',
    'Altered**: the ellipsis hides “not”',
  ],
  [
    'a name near a citation shows what that person says in the source',
    'Var|ga had seen it coming [@haddow2024sarn].',
    'Helen Varga',
    'recruiting',
    'command:ibid.openInReader?',
  ],
  [
    'a picture near a citation shows that of the source and its caption',
    '![The fer|ry](images/ferry.png) [@ferry-returns-to-halm]',
    'Drawing: Ines Calder',
    'images/ferry.png|height=',
  ],
  [
    'the title of the source stands in full',
    'Some 45|,000 people had to flee [@haddow2024sarn].',
    'After the raid on Kell prison, Upper Sarn counts its displaced',
    'Haddow and Oyelle · The Osmere Courier · 2024',
  ],
  ['a name without a citation has no card', 'Helen Var|ga had seen it coming.'],
  ['prose has no card', 'Some 45,000 peo|ple had to flee [@haddow2024sarn].'],
  [
    'a figure without a citation has the source that has it',
    'There were 7|,900 guests on the fairground.',
    'No source cited**: @haddow2024sarn says 7,900',
    'command:ibid.citeAt?',
  ],
  ['a figure without a citation that no source has has no card', 'Some 91|,234 people had to flee.'],
  ['the rest of a citation has no card', 'Some 45,000 people had to flee [@haddow2024sarn, p|. 3].'],
];

suite('hover', () => {
  suiteSetup(openLibrary);

  for (const [name, note, ...pieces] of CARDS) {
    test(name, async () => {
      const card = await hover(await openNote(note));
      if (pieces.length === 0) assert.equal(card, '');
      for (const piece of pieces) assert.ok(card.includes(piece), `${piece} is not in:\n${card}`);
    });
  }

  test('the answer comes first, then what can be done, then the sentence and the source', async () => {
    const card = await hover(await openNote('About 5|4,000 people were forced to flee [@haddow2024sarn].'));
    const order = ['Differs', 'ibid.openInReader', 'forced to flee', 'counts its displaced'].map((words) =>
      card.indexOf(words),
    );
    assert.deepEqual(
      order,
      order.toSorted((a, b) => a - b),
      card,
    );
    assert.equal(card.split('forced to flee').length, 2, card);
  });

  test('a card offers the fix of its problem, which then mends the note', async () => {
    const note = await openNote('About 5|4,000 people were forced to flee [@haddow2024sarn].');
    const { document } = note;
    await eventually('the problem is found', () => listDiagnostics(document).includes('figure-differs: 54,000'));
    assert.match(await hover(note), /command:ibid\.fixProblem\?/);
    const { start, end } = { start: document.getText().indexOf('54,000'), end: document.getText().indexOf(' people') };
    await vscode.commands.executeCommand('ibid.fixProblem', document.uri.toString(), { start, end });
    assert.equal(document.getText(), 'About 45,000 people were forced to flee [@haddow2024sarn].');
  });

  test('the first card of a citation has the reference as the style has it', async () => {
    const card = await hover(await openNote('Some 45,000 people had to flee [@had|dow2024sarn].'));
    assert.match(card, /Haddow, M\., &amp; Oyelle, I\./);
  });
});
