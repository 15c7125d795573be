// Going from a note to its sources and back as a person does: peeking, renaming with a look at the changes, the line above a source.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { findLine, typeAfter } from './editor.ts';
import type { WindowTests } from './inWindow.ts';
import { clickAway, eventually, until } from './waiting.ts';
import { takeScreenshot, type Workbench } from './window.ts';
import { runCommand } from './workbench.ts';

/** Some rows: fewer than are in sight. */
const ROWS_PX = 60;
const UPPER_SARN = 'notes/upper-sarn.md';

/** Scrolls down in a list, which draws no more than the rows in sight, to the one with these words. */
async function scrollTo({ page }: Workbench, list: Locator, words: string): Promise<void> {
  const row = list.locator('.monaco-list-row', { hasText: words }).first();
  await list.locator('.monaco-list').first().hover();
  await eventually(async () => {
    if (await row.isVisible()) return true;
    await page.mouse.wheel(0, ROWS_PX);
    return false;
  });
}

export const NAVIGATION: WindowTests = {
  'peeking shows the passage that a figure stands on, and leaves the note where it is': {
    note: UPPER_SARN,
    work: async (workbench) => {
      const { page } = workbench;
      const peek = page.locator('.peekview-widget');
      await until(peek.locator('.view-line', { hasText: '45,000' }).first(), async () => {
        await typeAfter(workbench, '45,00', '');
        await runCommand(workbench, 'Peek Definition');
      });
      assert.match(await peek.locator('.head').innerText(), /haddow2024sarn\.md/);
      await page.locator('.tab.active[data-resource-name="upper-sarn.md"]').waitFor();
      await takeScreenshot(workbench, 'peek at a figure');
    },
  },

  'a citekey is renamed after a look at all that changes': {
    note: UPPER_SARN,
    work: async (workbench) => {
      const { page, notebook } = workbench;
      await until(page.locator('.rename-box input:focus'), async () => {
        await typeAfter(workbench, '@haddow2024', '');
        await page.keyboard.press('F2');
      });
      await page.keyboard.press('Control+A');
      await page.keyboard.type('haddow2024raid');
      await page.keyboard.press('Control+Enter');
      const preview = page.locator('.bulk-edit-panel');
      await preview.locator('.monaco-list-row').first().waitFor();
      await takeScreenshot(workbench, 'rename with a look at the changes');
      for (const file of ['upper-sarn.md', 'haddow2024sarn.md']) await scrollTo(workbench, preview, file);
      await clickAway(preview.locator('.monaco-button', { hasText: 'Apply' }));
      await findLine(workbench, '@haddow2024raid').waitFor();
      const file = path.join(notebook, 'sources', 'haddow2024sarn.md');
      await eventually(async () => /^id: haddow2024raid$/m.test(await readFile(file, 'utf8')));
    },
  },

  'the line above a source says how often it is cited': {
    note: 'sources/haddow2024sarn.md',
    work: async (workbench) => {
      const lens = workbench.page.locator('.codelens-decoration', { hasText: /cited/i }).first();
      await lens.waitFor();
      const read = async () => (await lens.innerText()).replaceAll('\u00a0', ' ');
      await eventually(async () => /Cited \d+ times in \d+ notes/i.test(await read()));
      await takeScreenshot(workbench, 'line above a source');
    },
  },
};
