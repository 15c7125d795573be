// Documents of Quarto's language are notes like others, and its references to figures and tables no citations.
import assert from 'node:assert/strict';
import { complete, eventually, hover, listDiagnostics, openLibrary, openNote } from './workspace.ts';

suite('quarto', () => {
  suiteSetup(openLibrary);

  test('completes citations', async () => {
    assert.ok((await complete(await openNote('[@hadd|', 'quarto'))).includes('@haddow2024sarn'));
  });

  test('shows the sentence behind a figure', async () => {
    assert.match(
      await hover(await openNote('Some 45|,000 people had to flee [@haddow2024sarn].', 'quarto')),
      /forced to flee/,
    );
  });

  test('has no card for a reference to a figure of the document’s own', async () => {
    assert.equal(await hover(await openNote('As @fig-m|ap shows.', 'quarto')), '');
  });

  test('reports what differs, and no reference to a figure', async () => {
    const text = 'As @fig-map and @tbl-x show, 54,000 people were forced to flee [@haddow2024sarn].\n\nIt ended.|';
    const { document } = await openNote(text, 'quarto');
    await eventually('the figure is reported', () => listDiagnostics(document).length > 0);
    assert.deepEqual(listDiagnostics(document), ['figure-differs: 54,000']);
  });
});
