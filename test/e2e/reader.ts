// The reader as a person meets it: an article in each theme, the list in its margin, words selected and quoted.
import assert from 'node:assert/strict';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Frame, Locator } from 'playwright-core';
import { listViolations } from './axe.ts';
import type { WindowTests } from './inWindow.ts';
import { reopenWindow } from './reopenWindow.ts';
import { findReader, openReader } from './webviews.ts';
import { setTheme, takeScreenshot } from './window.ts';
import { answer, ask, PICK, runCommand } from './workbench.ts';

const THEMES = ['light', 'dark', 'high contrast'] as const;

export const READER: WindowTests = {
  'reader: shows pictures from disk, and comes back after a reload where one was': {
    note: 'README.md',
    work: async (workbench) => {
      const reader = await openReader(workbench, 'ferry-returns-to-halm');
      const picture = reader.locator('article img');
      await picture.waitFor();
      assert.ok(await picture.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth)));
      await takeScreenshot(workbench, 'reader picture');
      await reader.evaluate(() => window.scrollTo(0, 600));
      // With the place that has been scrolled to.
      await reopenWindow(workbench, /ferry-returns-to-halm.*?top\W+[1-9]/);
      const again = await findReader(workbench);
      assert.match(await again.locator('h1').innerText(), /The ferry comes back/);
      await again.waitForFunction(() => window.scrollY > 300);
    },
  },

  'reader: shows an article beside the note, in each theme, with what notes use marked': {
    note: 'notes/upper-sarn.md',
    work: async (workbench) => {
      const reader = await openReader(workbench, 'haddow2024sarn');
      assert.match(await reader.locator('h1').innerText(), /After the raid on Kell prison/);
      await reader.locator('article .figure.used', { hasText: '45,000' }).waitFor();
      for (const theme of THEMES) {
        await setTheme(workbench, theme);
        await takeScreenshot(workbench, `reader ${theme}`);
        assert.deepEqual(await listViolations(reader.locator('html')), [], theme);
      }
      await expectUseCard(reader);
      await takeScreenshot(workbench, 'reader card');
      await workbench.page.emulateMedia({ forcedColors: 'active' });
      // VS Code takes its own theme for it.
      await workbench.page.locator('.monaco-workbench.hc-light').waitFor();
      await takeScreenshot(workbench, 'reader forced colours');
    },
  },

  'reader: lists figures and quotations in a wide page’s margin, and goes to the one that is chosen': {
    note: 'README.md',
    work: async (workbench) => {
      await workbench.page.setViewportSize({ width: 1600, height: 900 });
      await runCommand(workbench, 'View: Close All Editors');
      const reader = await openReader(workbench, 'relief2024month');
      const list = reader.locator('aside');
      await list.locator('li.used').first().waitFor();
      for (const theme of THEMES) {
        await setTheme(workbench, theme);
        await takeScreenshot(workbench, `reader margin ${theme}`);
        assert.deepEqual(await listViolations(reader.locator('html')), [], theme);
      }
      await list.getByRole('button', { name: /^Quotations/ }).click();
      await list.getByRole('button', { name: /Pledges do not fill a tank/ }).click();
      await reader.locator('.flash').first().waitFor();
      await takeScreenshot(workbench, 'reader passage');
      assert.match((await reader.evaluate(() => document.activeElement?.textContent)) ?? '', /Pledges do not fill/);
      await list.getByRole('checkbox').check();
      await takeScreenshot(workbench, 'reader only used');
      assert.deepEqual(await listViolations(reader.locator('html')), []);
    },
  },

  'reader: quotes selected words in the note with the page, and follows the file': {
    note: 'notes/scratch.md',
    work: async (workbench) => {
      const { page, notebook } = workbench;
      const reader = await openReader(workbench, 'lindqvist2025leaving');
      const paragraph = reader.locator('article p', { hasText: 'We found no sign' });
      await paragraph.scrollIntoViewIfNeeded();
      await selectWords(paragraph, 'no sign that cash prolongs displacement');
      const bar = reader.getByRole('toolbar');
      await bar.waitFor();
      await takeScreenshot(workbench, 'reader selection');
      await bar.getByRole('button', { name: 'Insert Quotation' }).click();
      // The line is folded: its pieces are looked for together.
      const quoted = '“no sign that cash prolongs displacement” [@lindqvist2025leaving, p. 204]';
      await page.locator('.view-lines', { hasText: quoted }).waitFor();

      const file = path.join(notebook, 'sources', 'lindqvist2025leaving.md');
      await writeFile(file, (await readFile(file, 'utf8')).replace('We found no sign', 'We found not a single sign'));
      await reader.locator('article p', { hasText: 'We found not a single sign' }).waitFor();
      await takeScreenshot(workbench, 'reader pages');
      await rm(file);
      await reader.locator('.status', { hasText: 'no longer in the library' }).waitFor();
      await takeScreenshot(workbench, 'reader without its source');
    },
  },

  'reader: opens on what Search Sources finds, beside the note': {
    note: 'notes/scratch.md',
    work: async (workbench) => {
      const { page } = workbench;
      await ask(workbench, 'Ibid: Search Sources', 'Search Sources');
      await answer(workbench, '"problem was pay"');
      await page.locator(PICK, { hasText: 'The problem was pay' }).first().waitFor();
      await page.keyboard.press('Enter');
      const reader = await findReader(workbench);
      assert.match(await reader.locator('main article h1').innerText(), /^After the raid/);
      assert.equal(await page.locator('.tab', { hasText: 'haddow2024sarn.md' }).count(), 0);
    },
  },
};

/** Pointing at what a note relies on says how right the note is, and leads there. */
async function expectUseCard(reader: Frame): Promise<void> {
  await reader.locator('article .figure.used', { hasText: '45,000' }).hover();
  const card = reader.locator('.card:visible');
  await card.waitFor();
  assert.match(await card.innerText(), /^\s*Confirmed[^]*Go to Note[^]*45,000[^]*upper-sarn\.md, line \d+/);
}

/** Selects words within an element as one does with the pointer, but surely. */
async function selectWords(holder: Locator, words: string): Promise<void> {
  await holder.evaluate((element, selected) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const start = node.textContent?.indexOf(selected) ?? -1;
      if (start < 0) continue;
      range.setStart(node, start);
      range.setEnd(node, start + selected.length);
    }
    document.getSelection()?.removeAllRanges();
    document.getSelection()?.addRange(range);
  }, words);
}
