// A note as a person meets it: on hover, what its sources have.
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { listViolations } from './axe.ts';
import { expectHover, expectNoHover, HOVER } from './editor.ts';
import type { WindowTests } from './inWindow.ts';
import { setTheme, takeScreenshot } from './window.ts';
import { openFile, openSideBar } from './workbench.ts';

/** Low enough in the window for a card to stand above what it tells of. */
const NOTE = `${'\n'.repeat(12)}Some 45,000 had to flee, and “the problem was pay” [@haddow2024sarn].

Solberg says that they kept the promise [@relief2024month].

![A ferry](images/ferry.png) [@ferry-returns-to-halm]
`;

const CARDS = [
  ['figure', '45,000', /Confirmed.*forced to flee/s],
  ['quotation', 'the problem was pay', /Word for word/],
  ['person', 'Solberg', /roof within 72 hours/],
  ['picture', 'A ferry', /Ines Calder/],
  // The tooltip of the link is there at once; the card joins it when the reference has been formatted.
  ['citation', '@relief2024month', /register/i],
] as const;

export const NOTES: WindowTests = {
  'hover on a figure, a quotation, a person, a picture and a citation shows what the source has, in each theme': {
    note: 'README.md',
    work: async (workbench) => {
      await openSideBar(workbench.page);
      await writeFile(path.join(workbench.notebook, 'notes', 'scratch.md'), NOTE);
      await openFile(workbench, 'notes/scratch.md');
      for (const theme of ['light', 'dark', 'high contrast'] as const) {
        await setTheme(workbench, theme);
        // All cards are made of the same parts, so that their colours are those of one.
        for (const [card, text, answer] of theme === 'light' ? CARDS : CARDS.slice(0, 1)) {
          await expectHover(workbench, text, answer);
          await takeScreenshot(workbench, `card ${card} ${theme}`);
          assert.deepEqual(await listViolations(workbench.page.locator(HOVER).first()), [], `${card} ${theme}`);
        }
      }
      await expectNoHover(workbench, 'had to flee');
    },
  },
};
