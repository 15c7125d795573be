// Writing as a person does it: completion with arrow and Enter, within a group as well, and the pickers that insert.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expectSaved, startLine } from './editor.ts';
import type { WindowTests } from './inWindow.ts';
import { PICTURE_THEMES, setTheme, takeScreenshot, type Workbench } from './window.ts';
import { answer, ask, PICK } from './workbench.ts';

const NOTE = 'notes/scratch.md';
const WIDGET = '.suggest-widget.visible .monaco-list-row';
/** What Enter accepts. */
const FOCUSED = `${WIDGET}.focused`;

/** Opens a fresh line at the end of the note and types. */
async function typeAtEnd(workbench: Workbench, typed: string): Promise<void> {
  await startLine(workbench, '');
  await workbench.page.keyboard.press('Enter');
  await workbench.page.keyboard.type(typed, { delay: 30 });
}

export const COMPLETION: WindowTests = {
  'writing: completes a citation with arrow and Enter, then its page, then another source in the group': {
    note: NOTE,
    work: async (workbench) => {
      const { page } = workbench;
      for (const theme of PICTURE_THEMES) {
        await setTheme(workbench, theme);
        await typeAtEnd(workbench, 'People fled [@');
        await page.locator(WIDGET).nth(1).waitFor();
        await takeScreenshot(workbench, `completion citations ${theme}`);
        await page.keyboard.type('lindq', { delay: 30 });
        await page.locator(FOCUSED, { hasText: 'lindqvist2025leaving' }).waitFor();
        await page.keyboard.press('Enter');
        await page.keyboard.type(',', { delay: 30 });
        await page.locator(WIDGET, { hasText: 'p. 202' }).first().waitFor();
        await takeScreenshot(workbench, `completion locators ${theme}`);
        await page.keyboard.press('ArrowDown');
        await page.locator(FOCUSED, { hasText: 'p. 202' }).waitFor();
        await page.keyboard.press('Enter');
        await page.keyboard.type('; @hadd', { delay: 30 });
        await page.locator(FOCUSED, { hasText: 'haddow2024sarn' }).waitFor();
        await page.keyboard.press('Enter');
        await expectSaved(workbench, NOTE, /People fled \[@lindqvist2025leaving, p\. 202; @haddow2024sarn\]\s*$/);
      }
    },
  },

  'writing: completes the words and figures of a cited source, and leaves plain prose alone': {
    note: NOTE,
    work: async (workbench) => {
      const { page } = workbench;
      await typeAtEnd(workbench, 'It was 5 and "so" on, 45 in all.');
      assert.equal(await page.locator(WIDGET).count(), 0);
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      await page.keyboard.type('As @haddow2024sarn says, 45', { delay: 40 });
      await page.locator(FOCUSED, { hasText: '45,000' }).waitFor();
      await takeScreenshot(workbench, 'completion figures light');
      await page.keyboard.press('Enter');
      await page.keyboard.type(' fled: “', { delay: 40 });
      await page.locator(WIDGET).first().waitFor();
      await page.keyboard.type('You can make', { delay: 40 });
      await page.locator(FOCUSED, { hasText: 'bread for a thousand' }).waitFor();
      await takeScreenshot(workbench, 'completion quotations light');
      await page.keyboard.press('Enter');
      await expectSaved(
        workbench,
        NOTE,
        /says, 45,000 fled: “You can make bread for a thousand people in a night,”\s*$/,
      );
    },
  },

  'writing: inserts a figure that a search finds, as the source words it': {
    note: NOTE,
    work: async (workbench) => {
      const { page } = workbench;
      await typeAtEnd(workbench, 'There were ');
      await ask(workbench, 'Ibid: Insert Number…', 'What is counted');
      await answer(workbench, 'militants motorcycles');
      await page.locator(PICK, { hasText: '200 militants' }).first().waitFor();
      await takeScreenshot(workbench, 'insert figure light');
      await page.keyboard.press('Enter');
      await page.locator('.view-line', { hasText: '200 militants' }).first().waitFor();
      await expectSaved(workbench, NOTE, /There were some 200 militants \[@haddow2024sarn\]/);
    },
  },

  'writing: copies a picture beside the note, with its caption and credit': {
    note: NOTE,
    work: async (workbench) => {
      const { page, notebook } = workbench;
      await typeAtEnd(workbench, 'The ferry: ');
      await ask(workbench, 'Ibid: Insert Image…', 'Search for a source');
      await answer(workbench, 'ferry');
      await page.locator(PICK, { hasText: 'small white ferry' }).first().waitFor();
      await takeScreenshot(workbench, 'insert picture light');
      await page.keyboard.press('Enter');
      await page.locator('.view-line', { hasText: 'pictures/ferry.png' }).first().waitFor();
      const written = /!\[A small white ferry .*\]\(pictures\/ferry\.png\) \[@ferry-returns-to-halm\]/;
      await expectSaved(workbench, NOTE, written);
      const copy = await readFile(path.join(notebook, 'notes', 'pictures', 'ferry.png'));
      assert.deepEqual(copy, await readFile(path.join(notebook, 'sources', 'images', 'ferry.png')));
    },
  },
};
