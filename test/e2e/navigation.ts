// Going from a note to its sources and back as a person does: peeking, renaming with a look at the changes, the line above a source.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { findLine, typeAfter } from './editor.ts';
import type { WindowTests } from './inWindow.ts';
import { clickAway, eventually, until } from './waiting.ts';
import { takeScreenshot } from './window.ts';
import { runCommand } from './workbench.ts';

const UPPER_SARN = 'notes/upper-sarn.md';

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
      await preview.locator('.monaco-list-row', { hasText: 'haddow2024sarn.md' }).first().waitFor();
      await preview.locator('.monaco-list-row', { hasText: 'upper-sarn.md' }).first().waitFor();
      await takeScreenshot(workbench, 'rename with a look at the changes');
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
