// A page by its address and an article copied from one become sources: shown, corrected, and only then written.
import assert from 'node:assert/strict';
import { access, readFile } from 'node:fs/promises';
import path from 'node:path';
import { answerWith, startWeb } from '../platform/webServer.ts';
import type { WindowTests } from './inWindow.ts';
import { eventually } from './waiting.ts';
import { PICTURE_THEMES, setTheme, takeScreenshot, type Workbench } from './window.ts';
import { ask, copyText, openSideBar, PICK, pick, runCommand } from './workbench.ts';

const COPIED = `Issued by Sarn Valley Press Group
ad ad

Bridge at Aster opens after nine years of work

Saturday 12/October/2024 - 09:15 AM
By Mira Holt
Share
Print

The new bridge at Aster carried its first 340 cars on Saturday morning, nine years after work began.

“We had stopped believing in it,” said Tomas Reed, a baker whose shop stands at the eastern end.

It cost $14.2 million, twice what the province had planned.
"`;

const PAGE = `<html lang="en"><head><title>Ferry returns to Lunden | Quay News</title>
<meta property="og:site_name" content="Quay News"><meta name="author" content="Ines Holm">
<meta property="article:published_time" content="2024-10-12T09:00:00Z"></head><body><nav>Home</nav><article>
<h1>Ferry returns to Lunden</h1><p>The ferry carried 340 passengers on its first day, after eleven years in which nothing sailed.</p>
<figure><img src="/ferry.png" alt="The ferry"><figcaption>The ferry at noon</figcaption></figure>
<p>“We had stopped believing in it,” said Tomas Reed, whose boats had lain aground since the spring of 2019.</p>
<p>The work cost $1.2 million, twice what the town had planned, and it will have to be done again in nine years.</p>
</article></body></html>`;

export const ADD_SOURCE: WindowTests = {
  'understands a copied article, lets one correct it, and writes it': {
    note: 'notes/scratch.md',
    work: async (workbench) => {
      const { page, notebook } = workbench;
      await openSideBar(page);
      await copyText(workbench, COPIED);
      await runCommand(workbench, 'Ibid: Add Source from Clipboard');
      const rows = page.locator(PICK);
      await rows.filter({ hasText: 'Bridge at Aster opens after nine years of work' }).waitFor();
      await rows.filter({ hasText: '2024-10-12' }).waitFor();
      await takeScreenshot(workbench, 'add source');

      const file = path.join(notebook, 'sources', 'aster-bridge.md');
      await pick(workbench, 'Citekey');
      await page.locator('.quick-input-widget input:visible').last().fill('aster-bridge');
      await page.keyboard.press('Enter');
      await rows.filter({ hasText: 'aster-bridge' }).first().waitFor();
      await assert.rejects(access(file), 'nothing is written before one agrees');
      await page.keyboard.press('Enter');

      await page.locator('.notification-toast', { hasText: 'Added @aster-bridge.' }).waitFor();
      await page.locator('.tab.active[data-resource-name="scratch.md"]').waitFor();
      await page.locator('.tree-explorer-viewlet-tree-view', { hasText: 'Bridge at Aster opens' }).waitFor();
      await takeScreenshot(workbench, 'added source');
      const written = await readFile(file, 'utf8');
      assert.match(written, /^---\nid: aster-bridge\n/);
      assert.match(written, /issued: 2024-10-12\n/);
      assert.match(written, /\n---\n\nThe new bridge at Aster carried/);
      assert.ok(!/\bad\b|Share|Print|\n"/.test(written), 'the debris of the page is gone');
    },
  },

  'reads a page by its address, keeps its picture, and takes both back with the Undo of the notice': {
    note: 'notes/scratch.md',
    work: async (workbench) => {
      const picture = await readFile('media/sample/sources/images/ferry.png');
      const web = await startWeb((asked) =>
        asked === '/ferry' ? answerWith(PAGE) : answerWith(picture, { 'Content-Type': 'image/png' }),
      );
      try {
        await addByAddress(workbench, `${web.origin}/ferry`, picture);
      } finally {
        await web.stop();
      }
    },
  },
};

async function addByAddress(workbench: Workbench, address: string, picture: Buffer): Promise<void> {
  const { page, notebook } = workbench;
  const rows = page.locator(PICK);
  const [article, kept] = ['holm2024ferry.md', 'holm2024ferry-1.png'].map((name) =>
    path.join(notebook, 'sources', name),
  ) as [string, string];
  await setTheme(workbench, 'light');
  await ask(workbench, 'Ibid: Add Source…', 'Add Source');
  await page.locator('.quick-input-widget input').first().fill(address);
  await rows.filter({ hasText: 'web page' }).waitFor();
  await takeScreenshot(workbench, 'add source asks');
  await page.keyboard.press('Enter');

  await rows.filter({ hasText: 'Add this source' }).waitFor();
  for (const theme of PICTURE_THEMES) {
    await setTheme(workbench, theme);
    await takeScreenshot(workbench, `add source by address ${theme}`);
  }
  await page.keyboard.press('Enter');

  const notice = page.locator('.notification-toast', { hasText: 'Added @holm2024ferry.' });
  await notice.waitFor();
  assert.match(await readFile(article, 'utf8'), /!\[The ferry\]\(holm2024ferry-1\.png\)/);
  assert.deepEqual(await readFile(kept), picture);
  await takeScreenshot(workbench, 'added source by address');
  await notice.locator('.monaco-button', { hasText: 'Undo' }).click();
  const isGone = async (file: string) =>
    access(file).then(
      () => false,
      () => true,
    );
  await eventually(async () => (await isGone(article)) && isGone(kept));
}
