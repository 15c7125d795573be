// Ibid in a window whose display language is French: the manifest's strings, those of the code, and those of the reader.
import assert from 'node:assert/strict';
import { expectHover } from './editor.ts';
import type { WindowTests } from './inWindow.ts';
import { until } from './waiting.ts';
import { takeScreenshot } from './window.ts';
import { ask, chooseFromView, openSideBar, ROW, runCommand } from './workbench.ts';

export const FRENCH: WindowTests = {
  'french: the note’s verdicts, problems and hovers': {
    note: 'notes/draft-with-mistakes.md',
    work: async (workbench) => {
      const { page } = workbench;
      await openSideBar(page);
      await page.locator('.statusbar-item', { hasText: 'à revoir' }).first().click();
      await page.locator('.pane-header', { hasText: 'Dans cette note' }).waitFor();
      await page
        .locator('.tree-explorer-viewlet-tree-view .message', { hasText: /\d+ à revoir · \d+ non vérifiés/ })
        .waitFor();
      await page.locator(ROW, { hasText: '54,000' }).filter({ hasText: 'Diffère' }).waitFor();
      await chooseFromView(workbench, 'Dans cette note', 'Grouper par verdict');
      await page.locator(ROW, { hasText: 'À revoir' }).waitFor();
      // A figure without a problem, as a problem's sentence is shown before the card is there.
      assert.match(await expectHover(workbench, '200', /Confirmé/), /Ouvrir dans le lecteur/);
      await expectHover(workbench, '54,000', /dit ici .*, et non 54,000/);
      await takeScreenshot(workbench, 'french note');
    },
  },

  'french: the reader': {
    note: 'README.md',
    work: async (workbench) => {
      const { page } = workbench;
      await runCommand(workbench, 'View: Close All Editors');
      await ask(workbench, 'Ibid: Rechercher des sources', 'Rechercher des sources');
      await page.keyboard.press('Escape');
      await openSideBar(page);
      const reader = page.frameLocator('iframe.webview').frameLocator('#active-frame');
      const cite = reader.locator('header').getByRole('button', { name: 'Insérer une citation' });
      await until(cite, () => page.locator(ROW).first().dblclick());
      assert.equal(await reader.locator('html').getAttribute('lang'), 'fr');
      await takeScreenshot(workbench, 'french reader');
    },
  },
};
