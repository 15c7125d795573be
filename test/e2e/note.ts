// A note as a person meets it: on hover, what its sources have.
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import test from 'node:test';
import { openFile, openSideBar, readHover, setTheme, takeScreenshot, withWorkbench } from './workbench.ts';

/** Low enough in the window for a card to stand above what it tells of. */
const NOTE = `${'\n'.repeat(12)}Some 45,000 had to flee, and “the problem was pay” [@haddow2024sarn].

Solberg says that they kept the promise [@relief2024month].

![A ferry](images/ferry.png) [@ferry-returns-to-halm]
`;

const CARDS = [
  ['figure', '45,000', /forced to flee.*Stated/s],
  ['quotation', 'the problem was pay', /Word for word/],
  ['person', 'Solberg', /roof within 72 hours/],
  ['picture', 'A ferry', /Ines Calder/],
] as const;

test('hover on a figure, a quotation, a person, a picture and a citation shows what the source has, in each theme', () =>
  withWorkbench('README.md', async (workbench) => {
    await openSideBar(workbench.page);
    await writeFile(path.join(workbench.notebook, 'notes', 'scratch.md'), NOTE);
    await openFile(workbench, 'notes/scratch.md');
    for (const theme of ['light', 'dark', 'high contrast'] as const) {
      await setTheme(workbench, theme);
      for (const [card, text, answer] of CARDS) {
        assert.match(await readHover(workbench, text), answer);
        await takeScreenshot(workbench, `card ${card} ${theme}`);
      }
      // The tooltip of the link is there at once; the card joins it when the reference has been formatted.
      await readHover(workbench, '@relief2024month');
      await workbench.page
        .locator('.monaco-hover', { hasText: /register/i })
        .first()
        .waitFor();
      await takeScreenshot(workbench, `card citation ${theme}`);
    }
    assert.equal(await readHover(workbench, 'had to flee'), '');
  }));
