// What a newcomer sees first: the walkthrough, and what the views say and offer while they are empty.
import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { formatAddress } from '../../scripts/vscodeServer.ts';
import type { WindowTests } from './inWindow.ts';
import { setTheme, takeScreenshot, type Workbench } from './window.ts';
import { ask, PICK, showView } from './workbench.ts';

export const WELCOME: WindowTests = {
  'the walkthrough shows a drawn picture for each step, in the colours of the theme': {
    note: 'README.md',
    work: async (workbench) => {
      const { page } = workbench;
      // In a narrower one VS Code leaves the pictures out.
      await page.setViewportSize({ width: 1600, height: 900 });
      await ask(workbench, 'Welcome: Open Walkthrough...', 'walkthrough');
      await page.keyboard.type('Get Started with Ibid');
      await page.locator(PICK, { hasText: 'Get Started with Ibid' }).first().waitFor();
      await page.keyboard.press('Enter');
      for (const [step, words] of STEPS) {
        await page.locator('.getting-started-step', { hasText: step }).first().click();
        const picture = page.frameLocator('iframe.webview').frameLocator('#active-frame').locator('svg');
        await picture.locator('text', { hasText: words }).first().waitFor();
        await takeScreenshot(workbench, `walkthrough ${step}`);
      }
      await setTheme(workbench, 'dark');
      await takeScreenshot(workbench, 'walkthrough dark');
    },
  },

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

  'a library that takes long to read says so, and offers to stop': {
    note: 'README.md',
    work: async (workbench) => {
      const folder = path.join(workbench.notebook, '..', 'large');
      await mkdir(folder, { recursive: true });
      await writeFile(path.join(folder, 'large.bib'), formatEntries(LARGE));
      await openFolder(workbench, 'large');
      await expectSteps(workbench, 'Sources', ['Stop Indexing']);
      await takeScreenshot(workbench, 'welcome reading');
    },
  },
};

/** As many as no machine reads while one looks at the view. */
const LARGE = 100_000;

function formatEntries(count: number): string {
  return Array.from({ length: count }, (_, n) => `@misc{k${n}, title = {River gauge ${n}}, year = {1998}}`).join('\n');
}

/** Titles of steps, with words of their pictures. */
const STEPS: readonly (readonly [step: string, words: string])[] = [
  ['Add your sources', 'SOURCES'],
  ['Cite while you write', 'Some 45,000 people'],
  ['See where a number comes from', 'Differs: the source says 45,000'],
  ['Check the whole note', 'IN THIS NOTE'],
  ['Find it again', 'ferry river'],
];

/** A folder beside the notebook that is made for it; without one an empty window. */
async function openFolder({ page, notebook }: Workbench, name: string | undefined): Promise<void> {
  const origin = new URL(page.url()).origin;
  const folder = name === undefined ? undefined : path.join(notebook, '..', name);
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
