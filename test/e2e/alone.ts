// A note that is opened alone, in a window without a folder: it has the bibliography that it names. The last of its window.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { formatAddress, toRemoteUri } from '../../scripts/vscodeServer.ts';
import { expectHover } from './editor.ts';
import type { WindowTests } from './inWindow.ts';
import { takeScreenshot, type Workbench } from './window.ts';
import { ROW, showView } from './workbench.ts';

export const ALONE: WindowTests = {
  'a note opened alone has the bibliography that it names': {
    note: 'README.md',
    work: async (workbench) => {
      const { page } = workbench;
      await openAlone(workbench, '---\nbibliography: library.bib\n---\n\nAs @amdal/log and @nobody2020 say.\n');
      await showView(page, 'Ibid');
      await page.locator(ROW, { hasText: 'Amdal 2024' }).first().waitFor();
      await page.locator('.monaco-editor .squiggly-warning').first().waitFor();
      await expectHover(workbench, '@nobody2020', /No source has the citekey/);
      await expectHover(workbench, '@amdal/log', /Log of the Halm II/);
      await takeScreenshot(workbench, 'alone');
    },
  },

  'a note opened alone that names no bibliography is not told that its keys are missing': {
    note: 'README.md',
    work: async (workbench) => {
      const { page } = workbench;
      await openAlone(workbench, 'As @nobody2020 says.\n');
      await showView(page, 'Ibid');
      await page.locator(ROW, { hasText: '@nobody2020' }).first().waitFor();
      await page.waitForTimeout(1_000);
      if ((await page.locator('.monaco-editor .squiggly-warning').count()) > 0) throw new Error('a false alarm');
    },
  },
};

async function openAlone({ page, notebook }: Workbench, text: string): Promise<void> {
  const origin = new URL(page.url()).origin;
  const file = path.join(notebook, 'alone.md');
  await writeFile(file, text);
  await page.goto(formatAddress({ origin }, undefined, [['openFile', toRemoteUri({ origin }, file)]]));
  await page.locator('.monaco-editor .view-line').first().waitFor();
}
