// A note that is opened alone, in a window without a folder: it has the bibliography that it names.
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { formatAddress, toRemoteUri } from '../../scripts/vscodeServer.ts';
import { expectHover } from './editor.ts';
import type { WindowTests } from './inWindow.ts';
import { takeScreenshot, type Workbench } from './window.ts';
import { ROW, showView } from './workbench.ts';

/** Longer than a problem takes to be shown. */
const CALM_MS = 3_000;

export const ALONE: WindowTests = {
  'a note opened alone has the bibliography that it names, and without one no key of it is called missing': {
    note: 'README.md',
    work: async (workbench) => {
      const { page } = workbench;
      const warning = page.locator('.monaco-editor .squiggly-warning').first();
      await openAlone(workbench, '---\nbibliography: library.bib\n---\n\nAs @amdal/log and @nobody2020 say.\n');
      await page.locator(ROW, { hasText: 'Amdal 2024' }).first().waitFor();
      await warning.waitFor();
      await expectHover(workbench, '@amdal/log', /Log of the Halm II/);
      await takeScreenshot(workbench, 'alone');

      await openAlone(workbench, 'As @nobody2020 says.\n');
      await page.locator(ROW, { hasText: '@nobody2020' }).first().waitFor();
      await page.waitForTimeout(CALM_MS);
      assert.equal(await warning.count(), 0);
    },
  },
};

async function openAlone({ page, notebook }: Workbench, text: string): Promise<void> {
  const origin = new URL(page.url()).origin;
  const file = path.join(notebook, 'alone.md');
  await writeFile(file, text);
  await page.goto(formatAddress({ origin }, undefined, [['openFile', toRemoteUri({ origin }, file)]]));
  await page.locator('.monaco-editor .view-line').first().waitFor();
  await showView(page, 'Ibid');
}
