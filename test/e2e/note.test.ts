// A note as a person meets it: hovers that show the source's sentence, completion while typing, the sidebar.
import assert from 'node:assert/strict';
import test from 'node:test';
import { readHover, setTheme, takeScreenshot, withWorkbench } from './workbench.ts';

test('shows the source of a figure and of a quotation on hover, in each theme', () =>
  withWorkbench('notes/upper-sarn.md', async (workbench) => {
    await workbench.page
      .locator('.activitybar [aria-label^="Ibid"]')
      .first()
      .click({ position: { x: 6, y: 6 } });
    await workbench.page.locator('.tree-explorer-viewlet-tree-view .monaco-list-row').first().waitFor();
    for (const theme of ['light', 'dark', 'high contrast'] as const) {
      await setTheme(workbench, theme);
      const figure = await readHover(workbench, '45,000');
      assert.match(figure, /Stated/);
      assert.match(figure, /forced to flee/);
      await takeScreenshot(workbench, `hover figure ${theme}`);
      assert.match(await readHover(workbench, 'The problem was pay'), /Word for word/);
      await takeScreenshot(workbench, `hover quotation ${theme}`);
      // The tooltip of the link is there at once; the card joins it when the reference has been formatted.
      await readHover(workbench, '@relief2024month');
      await workbench.page
        .locator('.monaco-hover', { hasText: /register/i })
        .first()
        .waitFor();
      await takeScreenshot(workbench, `hover citation ${theme}`);
    }
    assert.equal(await readHover(workbench, 'a year on'), '');
  }));

test('completes a citation while one types', () =>
  withWorkbench('notes/scratch.md', async (workbench) => {
    const { page } = workbench;
    await page.locator('.monaco-editor .view-lines').first().click();
    await page.keyboard.type('Some 45,000 people fled [@sarn', { delay: 30 });
    await page.locator('.suggest-widget.visible .monaco-list-row').first().waitFor();
    await takeScreenshot(workbench, 'completion');
  }));

test('shows what is wrong in a draft', () =>
  withWorkbench('notes/draft-with-mistakes.md', async (workbench) => {
    await workbench.page.locator('.monaco-editor .squiggly-warning').first().waitFor();
    await takeScreenshot(workbench, 'problems');
  }));
