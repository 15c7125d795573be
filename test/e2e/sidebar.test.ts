// The side bar as a person sees it: sources arranged, narrowed and unfolded, in each theme.
import assert from 'node:assert/strict';
import test from 'node:test';
import type { Page } from 'playwright-core';
import { runCommand, setTheme, takeScreenshot, withWorkbench } from './workbench.ts';

const ROW = '.tree-explorer-viewlet-tree-view .monaco-list-row';

async function openSideBar(page: Page): Promise<void> {
  await page.locator('.activitybar [aria-label="Ibid"]').first().click();
  await page.locator(ROW).first().waitFor();
}

/** The rows of all views of the side bar, as they read. */
async function readRows(page: Page): Promise<string[]> {
  return page.locator(ROW).evaluateAll((rows) => rows.map((row) => row.textContent.replace(/\s+/g, ' ').trim()));
}

async function unfold(page: Page, label: string): Promise<void> {
  await page.locator(ROW, { hasText: label }).first().locator('.monaco-tl-twistie').click();
}

test('unfolds a source, narrows the list as one types and groups it', () =>
  withWorkbench('notes/upper-sarn.md', async (workbench) => {
    const { page } = workbench;
    await openSideBar(page);
    await unfold(page, 'After the raid');
    await page.locator(ROW, { hasText: 'Quotations' }).waitFor();
    await unfold(page, 'Quotations');
    await page.waitForTimeout(500);
    for (const theme of ['light', 'dark', 'high contrast'] as const) {
      await setTheme(workbench, theme);
      await takeScreenshot(workbench, `sidebar ${theme}`);
    }
    await runCommand(workbench, 'Ibid: Group by Type');
    await page.locator(ROW, { hasText: 'Newspaper article' }).waitFor();
    await takeScreenshot(workbench, 'sidebar grouped');
    await runCommand(workbench, 'Ibid: Filter Sources');
    await page.keyboard.type('ferry', { delay: 20 });
    await page.locator(ROW, { hasText: 'After the raid' }).waitFor({ state: 'detached' });
    await takeScreenshot(workbench, 'sidebar filtered');
    await page.keyboard.press('Enter');
    assert.ok((await readRows(page)).length > 0);
  }));
