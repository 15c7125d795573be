// The first look: a note of the sample notebook, open in a window with Ibid in it, in each theme.
import assert from 'node:assert/strict';
import type { WindowTests } from './inWindow.ts';
import { PICTURE_THEMES, setTheme, takeScreenshot } from './window.ts';

export const START: WindowTests = {
  'shows the sample notebook, its welcome note and the icon of Ibid in each theme': {
    note: 'README.md',
    work: async (workbench) => {
      await workbench.page.locator('.activitybar [aria-label^="Ibid"]').first().waitFor();
      assert.match(await workbench.page.title(), /README\.md/);
      for (const theme of PICTURE_THEMES) {
        await setTheme(workbench, theme);
        await takeScreenshot(workbench, `start ${theme}`);
      }
    },
  },
};
