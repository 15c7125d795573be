// What the views say while they are empty, and what they offer to do next: an empty window, and a folder without sources.
import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { formatAddress } from '../../scripts/vscodeServer.ts';
import type { WindowTests } from './inWindow.ts';
import { takeScreenshot, type Workbench } from './window.ts';
import { showView } from './workbench.ts';

export const WELCOME: WindowTests = {
  'an empty window and an empty folder say what to do next in both views': {
    note: 'README.md',
    work: async (workbench) => {
      await openFolder(workbench, undefined);
      await expectSteps(workbench, 'Sources', ['Open Folder', 'Open Sample Notebook']);
      await expectSteps(workbench, 'In This Note', ['Open File']);
      await takeScreenshot(workbench, 'welcome empty window');

      await openFolder(workbench, 'empty');
      await expectSteps(workbench, 'Sources', ['Add Source', 'Import from Zotero', 'Open a sample notebook']);
      await expectSteps(workbench, 'In This Note', ['Open a Note']);
      await takeScreenshot(workbench, 'welcome empty folder');
    },
  },
};

/** A folder of the notebook that is made for it; without one an empty window. */
async function openFolder({ page, notebook }: Workbench, name: string | undefined): Promise<void> {
  const origin = new URL(page.url()).origin;
  const folder = name === undefined ? undefined : path.join(notebook, name);
  if (folder !== undefined) await mkdir(folder, { recursive: true });
  await page.goto(formatAddress({ origin }, folder, []));
  await showView(page, 'Ibid');
}

/** The view is empty, says why without any markup, and offers these links and buttons. */
async function expectSteps({ page }: Workbench, view: string, steps: readonly string[]): Promise<void> {
  const pane = page.locator('.pane', { has: page.locator('.pane-header', { hasText: view }) });
  const welcome = pane.locator('.welcome-view-content');
  for (const step of steps) await welcome.locator('a', { hasText: step }).first().waitFor();
  assert.doesNotMatch(await welcome.innerText(), /[`*]/);
}
