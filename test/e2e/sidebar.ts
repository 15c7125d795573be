// The side bar as a person sees it: sources arranged, narrowed and unfolded, in each theme.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import test from 'node:test';
import type { Page } from 'playwright-core';
import {
  eventually,
  openSideBar,
  runCommand,
  setTheme,
  startLine,
  takeScreenshot,
  typeAfter,
  withWorkbench,
} from './workbench.ts';

const ROW = '.tree-explorer-viewlet-tree-view .monaco-list-row';

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
    await unfold(page, 'Haddow and Oyelle 2024');
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
    await page.locator('.quick-input-title', { hasText: 'Filter Sources' }).waitFor();
    await page.keyboard.type('ferry', { delay: 20 });
    await page.locator('.tree-explorer-viewlet-tree-view .message', { hasText: 'of' }).waitFor();
    await takeScreenshot(workbench, 'sidebar filtered');
    await page.keyboard.press('Enter');
    assert.ok((await readRows(page)).length > 0);
    await typeAfter(workbench, '@haddow2024sarn', '');
    await runCommand(workbench, 'Ibid: Show in Sources');
    await page.locator(`${ROW}.focused`, { hasText: 'Haddow and Oyelle 2024' }).waitFor();
    await page.locator('.message', { hasText: 'ferry' }).first().waitFor({ state: 'hidden' });
    await takeScreenshot(workbench, 'sidebar revealed');
  }));

test('shows what the note in front cites with its verdicts, sums up, and goes to the place', () =>
  withWorkbench('notes/draft-with-mistakes.md', async (workbench) => {
    const { page } = workbench;
    await openSideBar(page);
    await page.locator('.statusbar-item', { hasText: 'to look at' }).first().click();
    await page.locator(ROW, { hasText: '54,000' }).waitFor();
    await page.locator('.tree-explorer-viewlet-tree-view .message', { hasText: 'figures:' }).waitFor();
    await page.locator('.activitybar .badge-content', { hasText: /\d/ }).first().waitFor();
    await page.locator(ROW, { hasText: '54,000' }).click();
    await page.locator('.statusbar-item', { hasText: '(6 selected)' }).waitFor();
    await page.locator('.monaco-editor .squiggly-warning').first().waitFor();
    for (const theme of ['light', 'dark', 'high contrast'] as const) {
      await setTheme(workbench, theme);
      await takeScreenshot(workbench, `in this note ${theme}`);
    }
    await runCommand(workbench, 'Ibid: Group by Verdict');
    await page.locator(ROW, { hasText: 'To look at' }).waitFor();
    await takeScreenshot(workbench, 'in this note by verdict');
  }));

test('cites a source where it is dropped in a note', () =>
  withWorkbench('notes/scratch.md', async (workbench) => {
    const { page } = workbench;
    await openSideBar(page);
    await startLine(workbench, 'The buses are leaving ');
    const end = page
      .locator('.view-line', { hasText: 'The\u00a0buses\u00a0are\u00a0leaving' })
      .locator('span span')
      .last();
    const [from, to] = await Promise.all([
      page.locator(ROW, { hasText: 'Haddow and Oyelle' }).first().boundingBox(),
      end.boundingBox(),
    ]);
    assert.ok(from && to);
    await page.mouse.move(from.x + 60, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(to.x + to.width - 2, to.y + to.height / 2, { steps: 12 });
    await page.waitForTimeout(500);
    await takeScreenshot(workbench, 'sidebar drag');
    await page.mouse.up();
    await page.locator('.view-line', { hasText: '[@haddow2024sarn]' }).first().waitFor();
  }));

test('tags a source in its front matter, and deletes one by a key after asking', () =>
  withWorkbench('notes/scratch.md', async (workbench) => {
    const { page, notebook } = workbench;
    await openSideBar(page);
    await page.locator('.tree-explorer-viewlet-tree-view .monaco-list').first().focus();
    await page.keyboard.press('End');
    await page.locator(ROW, { hasText: 'Weil 2024' }).first().click({ button: 'right' });
    await page.locator('.monaco-menu .action-label', { hasText: 'Tag…' }).click();
    await page.locator('.quick-input-widget input[type=text]').first().fill('crossings');
    await page.keyboard.press('Enter');
    const file = path.join(notebook, 'sources', 'ferry-returns-to-halm.md');
    await eventually(async () => /^tags: .*crossings/m.test(await readFile(file, 'utf8')));
    await page.locator('.tree-explorer-viewlet-tree-view .monaco-list').first().focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Delete');
    await page.locator('.monaco-dialog-box', { hasText: 'Log of the Halm II' }).waitFor();
    await takeScreenshot(workbench, 'sidebar delete');
    await page.locator('.monaco-dialog-box .monaco-button', { hasText: 'Delete' }).click();
    await page.locator(ROW, { hasText: 'Log of the Halm II' }).waitFor({ state: 'detached' });
    assert.ok(!(await readFile(path.join(notebook, 'library.bib'), 'utf8')).includes('amdal/log'));
  }));
