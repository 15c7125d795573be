// The first look: a note of the sample notebook, open in a window with Ibid in it, in each theme.
import assert from 'node:assert/strict';
import test from 'node:test';
import { setTheme, takeScreenshot, withWorkbench } from './workbench.ts';

test('shows the sample notebook, its welcome note and the icon of Ibid in each theme', () =>
  withWorkbench('README.md', async (workbench) => {
    await workbench.page.locator('.activitybar [aria-label^="Ibid"]').first().waitFor();
    assert.match(await workbench.page.title(), /README\.md/);
    for (const theme of ['light', 'dark', 'high contrast'] as const) {
      await setTheme(workbench, theme);
      await takeScreenshot(workbench, `start ${theme}`);
    }
  }));
