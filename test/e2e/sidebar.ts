// The side bar as a person sees it: sources arranged, narrowed and unfolded, in each theme.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { listViolations } from './axe.ts';
import { findLine, findText, startLine, typeAfter } from './editor.ts';
import type { WindowTests } from './inWindow.ts';
import { clickAway, eventually, until } from './waiting.ts';
import { NOWHERE, setTheme, takeScreenshot, type Workbench } from './window.ts';
import { answer, ask, chooseFromMenu, chooseFromView, openSideBar, ROW, runCommand } from './workbench.ts';

/** VS Code puts the words of a row together without the blanks that its label has. */
const OF_ANY_ROW = 'label-content-name-mismatch:';

/** What is in the views; their headers are VS Code's. */
async function expectSound(page: Page, theme: string): Promise<void> {
  for (const view of await page.locator('.part.sidebar .pane-body').all()) {
    const found = await listViolations(view);
    assert.deepEqual(
      found.filter((violation) => !violation.startsWith(OF_ANY_ROW)),
      [],
      theme,
    );
  }
}

/** The rows of all views of the side bar, as they read. */
async function readRows(page: Page): Promise<string[]> {
  return page.locator(ROW).evaluateAll((rows) => rows.map((row) => row.textContent.replace(/\s+/g, ' ').trim()));
}

/** Unfolds a row; what is in it shows as `within`. */
async function unfold(page: Page, label: string, within: string): Promise<void> {
  const row = page.locator(ROW, { hasText: label }).first();
  await until(page.locator(within).first(), async () => {
    if ((await row.getAttribute('aria-expanded')) !== 'true') await row.locator('.monaco-tl-twistie').click();
  });
  await page.mouse.move(...NOWHERE);
}

/** Drags the source of `row` into the note, after `words`, and holds it there. */
async function dragAfter({ page }: Workbench, row: string, words: string): Promise<void> {
  const from = await page.locator(ROW, { hasText: row }).first().boundingBox();
  const to = await findText(page, words);
  assert.ok(from);
  await until(page.locator('.dnd-target').first(), async () => {
    await page.mouse.up();
    await page.mouse.move(from.x + 60, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(to.right - 2, to.y, { steps: 12 });
  });
}

/** Badge, status bar and the line above the rows say how many there are to review as the group does. */
async function expectOneCount(page: Page, group: string): Promise<void> {
  const count = /\d+/.exec(group)?.[0] ?? '';
  await page
    .locator('.statusbar-item', { hasText: `${count} to review` })
    .first()
    .waitFor();
  await page
    .locator('.activitybar .badge-content', { hasText: new RegExp(`^${count}$`) })
    .first()
    .waitFor();
  await page.locator('.tree-explorer-viewlet-tree-view .message', { hasText: `${count} to review` }).waitFor();
}

export const SIDE_BAR: WindowTests = {
  'unfolds a source, narrows the list as one types and groups it': {
    note: 'notes/upper-sarn.md',
    work: async (workbench) => {
      const { page } = workbench;
      await openSideBar(page);
      await unfold(page, 'Haddow and Oyelle 2024', `${ROW}:has-text("Quotations")`);
      await unfold(page, 'Quotations', `${ROW}[aria-level="3"]`);
      for (const theme of ['light', 'dark', 'high contrast'] as const) {
        await setTheme(workbench, theme);
        await takeScreenshot(workbench, `sidebar ${theme}`);
        await expectSound(page, theme);
      }
      await chooseFromView(workbench, 'Sources', 'Group By', 'Group by Type');
      await page.locator(ROW, { hasText: 'Newspaper article' }).waitFor();
      await takeScreenshot(workbench, 'sidebar grouped');
      await ask(workbench, 'Ibid: Filter Sources', 'Filter Sources');
      await page.keyboard.type('ferry', { delay: 20 });
      await page.locator('.tree-explorer-viewlet-tree-view .message', { hasText: 'of' }).waitFor();
      await takeScreenshot(workbench, 'sidebar filtered');
      await page.keyboard.press('Enter');
      assert.ok((await readRows(page)).length > 0);
      await until(page.locator(`${ROW}.focused`, { hasText: 'Haddow and Oyelle 2024' }), async () => {
        await typeAfter(workbench, '@haddow2024sarn', '');
        await runCommand(workbench, 'Ibid: Show in Sources');
      });
      await page.locator('.message', { hasText: 'ferry' }).first().waitFor({ state: 'hidden' });
      await takeScreenshot(workbench, 'sidebar revealed');
      await chooseFromView(workbench, 'Sources', 'Group By', 'No Grouping');
    },
  },

  'a click on a source shows it and leaves the keys to the list; a double click and Enter go there': {
    note: 'notes/scratch.md',
    work: async (workbench) => {
      const { page } = workbench;
      await openSideBar(page);
      const row = page.locator(ROW, { hasText: 'The law of the bank' }).first();
      await row.click();
      await page.locator('.tab', { hasText: 'The law of the bank' }).waitFor();
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.keyboard.press('Control+C');
      await eventually(async () => (await page.evaluate(() => navigator.clipboard.readText())) === 'marsh.1998');
      await page.keyboard.press('F2');
      await page.locator('.quick-input-widget:visible .quick-input-title', { hasText: 'Rename' }).waitFor();
      await page.keyboard.press('Escape');
      await page.keyboard.press('ArrowDown');
      await takeScreenshot(workbench, 'sidebar click');
      await page.keyboard.press('Enter');
      await eventually(() => page.evaluate(() => document.activeElement?.tagName === 'IFRAME'));
      await row.dblclick();
      await page.locator('.tab.active', { hasText: 'The law of the bank' }).waitFor();
      await eventually(() => page.evaluate(() => document.activeElement?.tagName === 'IFRAME'));
    },
  },

  'the filter knows years as the search does, and Escape brings back what was there': {
    note: 'notes/scratch.md',
    work: async (workbench) => {
      const { page } = workbench;
      await openSideBar(page);
      await page.locator('.tree-explorer-viewlet-tree-view .monaco-list').first().focus();
      await page.keyboard.press('Control+F');
      await page.locator('.quick-input-widget:visible .quick-input-title', { hasText: 'Filter Sources' }).waitFor();
      await page.keyboard.type('year:2009', { delay: 20 });
      await page.locator('.message', { hasText: '“year:2009”: 2 of 18' }).waitFor();
      await page.locator(ROW, { hasText: 'What a camp costs' }).waitFor();
      await takeScreenshot(workbench, 'sidebar filtered by year');
      await page.keyboard.press('Escape');
      await page.locator('.message', { hasText: 'year:2009' }).waitFor({ state: 'hidden' });
      await page.locator(`${ROW}[aria-level="1"][aria-setsize="18"]`).first().waitFor();
    },
  },

  'shows what there is to say of the note in front, the verdict first, with one count, and goes to the place': {
    note: 'notes/draft-with-mistakes.md',
    work: async (workbench) => {
      const { page } = workbench;
      await openSideBar(page);
      const status = page.locator('.statusbar-item', { hasText: 'to review' }).first();
      await status.click();
      await page.locator(ROW, { hasText: 'Differs: 54,000 people' }).waitFor();
      await page.locator(ROW, { hasText: 'Differs: 54,000 people' }).click();
      await page.locator('.statusbar-item', { hasText: '(6 selected)' }).waitFor();
      assert.ok(await page.evaluate(() => document.activeElement?.closest('.monaco-list') !== null));
      await page.locator('.monaco-editor .squiggly-warning').first().waitFor();
      for (const width of [1440, 900] as const) {
        await page.setViewportSize({ width, height: 900 });
        await takeScreenshot(workbench, `in this note ${width} light`);
      }
      for (const theme of ['light', 'dark', 'high contrast'] as const) {
        await setTheme(workbench, theme);
        await takeScreenshot(workbench, `in this note 900 ${theme}`);
        await expectSound(page, theme);
      }
      await chooseFromView(workbench, 'In This Note', 'Group by Verdict');
      const group = page.locator(ROW, { hasText: 'Needs review' });
      await group.waitFor();
      await takeScreenshot(workbench, 'in this note by verdict');
      await expectOneCount(page, await group.innerText());
      await chooseFromView(workbench, 'In This Note', 'Group by Place');
      await page.locator(ROW, { hasText: 'About 54,000 people were forced' }).first().waitFor();
      await takeScreenshot(workbench, 'in this note by place');
      await page.locator(ROW, { hasText: 'Differs: 54,000 people' }).click();
      await page.keyboard.press('Enter');
      await eventually(() => page.evaluate(() => document.activeElement?.closest('.monaco-editor') !== null));
      await chooseFromView(workbench, 'In This Note', 'Group by Source');
    },
  },

  'cites a source where it is dropped in a note': {
    note: 'notes/scratch.md',
    work: async (workbench) => {
      const { page } = workbench;
      await openSideBar(page);
      await startLine(workbench, 'The buses are leaving ');
      await dragAfter(workbench, 'Haddow and Oyelle', 'The buses are leaving ');
      await takeScreenshot(workbench, 'sidebar drag');
      await page.mouse.up();
      await findLine(workbench, '[@haddow2024sarn]').waitFor();
    },
  },

  'tags a source in its front matter, and deletes one by a key after asking': {
    note: 'notes/scratch.md',
    work: async (workbench) => {
      const { page, notebook } = workbench;
      await openSideBar(page);
      await page.locator('.tree-explorer-viewlet-tree-view .monaco-list').first().focus();
      await page.keyboard.press('End');
      await chooseFromMenu(workbench, page.locator(ROW, { hasText: 'Weil 2024' }).first(), 'Tag…');
      await answer(workbench, 'crossings');
      await page.keyboard.press('Enter');
      const file = path.join(notebook, 'sources', 'ferry-returns-to-halm.md');
      await eventually(async () => /^tags: .*crossings/m.test(await readFile(file, 'utf8')));
      await until(page.locator('.monaco-dialog-box', { hasText: 'Log of the Halm II' }), async () => {
        await page.locator(ROW, { hasText: 'Log of the Halm II' }).click();
        await page.keyboard.press('Delete');
      });
      await takeScreenshot(workbench, 'sidebar delete');
      await clickAway(page.locator('.monaco-dialog-box .monaco-button', { hasText: 'Delete' }));
      await page.locator(ROW, { hasText: 'Log of the Halm II' }).waitFor({ state: 'detached' });
      assert.ok(!(await readFile(path.join(notebook, 'library.bib'), 'utf8')).includes('amdal/log'));
    },
  },
};
