// Commands that write for one: a quotation that is searched for, a snippet with its places, a folder's citations anew.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expectSaved, findLine, startLine } from './editor.ts';
import type { WindowTests } from './inWindow.ts';
import { clickAway, eventually } from './waiting.ts';
import { takeScreenshot, type Workbench } from './window.ts';
import { answer, ask, PICK, pick } from './workbench.ts';

const SCRATCH = 'notes/scratch.md';

/** Rewrites the citations of all notes as `style`, in the `way` that is picked. */
async function changeFolder(workbench: Workbench, style: string, way: string): Promise<void> {
  await ask(workbench, 'Ibid: Change Citation Style…', 'Change Citation Style');
  await pick(workbench, style);
  await pick(workbench, 'All notes in notebook');
  await workbench.page.locator(PICK, { hasText: way }).first().waitFor();
  await takeScreenshot(workbench, `all notes as ${style}`);
  await pick(workbench, way);
}

export const INSERTING: WindowTests = {
  'writing: cites the first source that fits at Enter, and says so where none does': {
    note: SCRATCH,
    work: async (workbench) => {
      const { page } = workbench;
      await startLine(workbench, 'They left ');
      await ask(workbench, 'Ibid: Insert Citation…', 'Insert Citation');
      await answer(workbench, 'qqqq');
      await page.locator(PICK, { hasText: 'No source matches “qqqq”.' }).waitFor();
      await answer(workbench, 'lindqvist');
      await page.locator(`${PICK}.focused`, { hasText: 'Lindqvist et al. 2025' }).waitFor();
      await page.keyboard.press('Enter');
      await findLine(workbench, 'They left [@lindqvist2025leaving]').waitFor();
    },
  },

  'writing: a button of the list has the author named in the sentence': {
    note: SCRATCH,
    work: async (workbench) => {
      const { page } = workbench;
      await startLine(workbench, 'So it was, says ');
      await ask(workbench, 'Ibid: Insert Citation…', 'Insert Citation as [@key]');
      await page.locator('.quick-input-titlebar .action-label').first().click();
      await page.locator('.quick-input-title', { hasText: 'Insert Citation as @key' }).waitFor();
      await answer(workbench, 'lindqvist');
      await page.locator(`${PICK}.focused`, { hasText: 'Lindqvist et al. 2025' }).waitFor();
      await takeScreenshot(workbench, 'insert citation in the text');
      await page.keyboard.press('Enter');
      await findLine(workbench, 'So it was, says @lindqvist2025leaving').waitFor();
    },
  },

  'writing: inserts a sentence that a search finds, word for word with its page': {
    note: SCRATCH,
    work: async (workbench) => {
      const { page } = workbench;
      await startLine(workbench, 'They found ');
      await ask(workbench, 'Ibid: Insert Quotation…', 'Insert Quotation');
      await answer(workbench, 'no sign prolongs');
      await page.locator(PICK, { hasText: 'Lindqvist et al. 2025, p. 204' }).first().waitFor();
      await takeScreenshot(workbench, 'insert quotation');
      await page.keyboard.press('Enter');
      await page.locator('.view-lines', { hasText: 'p. 204]' }).waitFor();
      const written =
        /They found “We found no sign that cash prolongs displacement\.” \[@lindqvist2025leaving, p\. 204\]/;
      await expectSaved(workbench, SCRATCH, written);
    },
  },

  'writing: inserts a snippet for a source, and Tab goes on to its places': {
    note: SCRATCH,
    work: async (workbench) => {
      const { page } = workbench;
      await startLine(workbench, '');
      await ask(workbench, 'Ibid: Insert Snippet…', 'Insert Snippet');
      await answer(workbench, 'raid kell');
      await pick(workbench, 'Haddow and Oyelle 2024');
      await page.locator(PICK, { hasText: 'According to @haddow2024sarn' }).first().waitFor();
      await takeScreenshot(workbench, 'insert snippet');
      await pick(workbench, 'According to @haddow2024sarn');
      await findLine(workbench, 'According to @haddow2024sarn, ….').waitFor();
      await page.keyboard.type('the buses are leaving');
      await findLine(workbench, 'According to @haddow2024sarn, the buses are leaving.').waitFor();
    },
  },

  'writing: rewrites a folder in another style and back without loss, as a whole or what is ticked': {
    note: SCRATCH,
    work: async (workbench) => {
      const { page, notebook } = workbench;
      const file = path.join(notebook, 'notes', 'draft-with-mistakes.md');
      const before = await readFile(file, 'utf8');
      await changeFolder(workbench, 'footnote', 'Change all');
      await eventually(async () => (await readFile(file, 'utf8')).includes('[^haddow2024sarn]: [@haddow2024sarn]'));
      await changeFolder(workbench, 'pandoc', 'Review changes first…');
      const preview = page.locator('.bulk-edit-panel');
      const row = preview.locator('.monaco-list-row', { hasText: 'draft-with-mistakes.md' });
      await row.getByRole('checkbox').setChecked(true);
      await takeScreenshot(workbench, 'changes of a folder to choose from');
      await clickAway(preview.locator('.monaco-button', { hasText: 'Apply' }));
      await eventually(async () => (await readFile(file, 'utf8')) === before);
      const other = await readFile(path.join(notebook, 'notes', 'upper-sarn.md'), 'utf8');
      assert.match(other, /\[\^relief2024month\]/, 'what is not ticked stays');
    },
  },
};
