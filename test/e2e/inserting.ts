// Commands that write for one: a quotation that is searched for, a snippet with its places, a folder's citations anew.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import test from 'node:test';
import { eventually, runCommand, startLine, takeScreenshot, withWorkbench, type Workbench } from './workbench.ts';

const INPUT = '.quick-input-widget input[type=text]';
const PICK = '.quick-input-list .monaco-list-row';

async function pick({ page }: Workbench, label: string): Promise<void> {
  await page.locator(PICK, { hasText: label }).first().click();
}

/** Waits until the note in front has a line with these words; the editor writes spaces as no-break spaces. */
async function expectLine({ page }: Workbench, words: string): Promise<void> {
  await page
    .locator('.view-line', { hasText: words.replaceAll(' ', '\u00a0') })
    .first()
    .waitFor();
}

test('writing: cites the first source that fits at Enter, and says so where none does', () =>
  withWorkbench('notes/scratch.md', async (workbench) => {
    const { page } = workbench;
    await startLine(workbench, 'They left ');
    await runCommand(workbench, 'Ibid: Insert Citation…');
    await page.locator('.quick-input-title', { hasText: 'Insert Citation' }).waitFor();
    await page.locator(INPUT).first().fill('qqqq');
    await page.locator(PICK, { hasText: 'No source matches “qqqq”.' }).waitFor();
    await page.locator(INPUT).first().fill('lindqvist');
    await page.locator(`${PICK}.focused`, { hasText: 'Lindqvist et al. 2025' }).waitFor();
    await page.keyboard.press('Enter');
    await expectLine(workbench, 'They left [@lindqvist2025leaving]');
  }));

test('writing: inserts a sentence that a search finds, word for word with its page', () =>
  withWorkbench('notes/scratch.md', async (workbench) => {
    await startLine(workbench, 'They found ');
    await runCommand(workbench, 'Ibid: Insert Quotation…');
    await workbench.page.locator('.quick-input-title', { hasText: 'Insert Quotation' }).waitFor();
    await workbench.page.locator(INPUT).first().fill('no sign prolongs');
    await workbench.page.locator(PICK, { hasText: 'Lindqvist et al. 2025, p. 204' }).first().waitFor();
    await takeScreenshot(workbench, 'insert quotation');
    await workbench.page.keyboard.press('Enter');
    await workbench.page.locator('.view-lines', { hasText: 'p. 204]' }).waitFor();
    await workbench.page.keyboard.press('Control+S');
    const file = path.join(workbench.notebook, 'notes', 'scratch.md');
    const written = 'They found “We found no sign that cash prolongs displacement.” [@lindqvist2025leaving, p. 204]';
    await eventually(async () => (await readFile(file, 'utf8')).includes(written));
  }));

test('writing: inserts a snippet for a source, and Tab goes on to its places', () =>
  withWorkbench('notes/scratch.md', async (workbench) => {
    await startLine(workbench, '');
    await runCommand(workbench, 'Ibid: Insert Snippet…');
    await workbench.page.locator('.quick-input-title', { hasText: 'Insert Snippet' }).waitFor();
    await workbench.page.locator(INPUT).first().fill('raid kell');
    await pick(workbench, 'Haddow and Oyelle 2024');
    await workbench.page.locator(PICK, { hasText: 'According to Haddow and Oyelle' }).first().waitFor();
    await takeScreenshot(workbench, 'insert snippet');
    await pick(workbench, 'According to Haddow and Oyelle');
    await expectLine(workbench, 'According to Haddow and Oyelle, … [@haddow2024sarn].');
    await workbench.page.keyboard.type('the buses are leaving');
    await expectLine(workbench, 'According to Haddow and Oyelle, the buses are leaving [@haddow2024sarn].');
  }));

/** Rewrites the citations of all notes as `style`, in the `way` that is picked. */
async function changeFolder(workbench: Workbench, style: string, way: string): Promise<void> {
  const { page } = workbench;
  await runCommand(workbench, 'Ibid: Change Citation Style…');
  await page.locator('.quick-input-title', { hasText: 'Change Citation Style' }).waitFor();
  await pick(workbench, style);
  await pick(workbench, 'All notes in notebook');
  await page.locator(PICK, { hasText: way }).first().waitFor();
  await takeScreenshot(workbench, `all notes as ${style}`);
  await pick(workbench, way);
}

test('writing: rewrites a folder in another style and back without loss, as a whole or what is ticked', () =>
  withWorkbench('notes/scratch.md', async (workbench) => {
    const { page, notebook } = workbench;
    const file = path.join(notebook, 'notes', 'draft-with-mistakes.md');
    const before = await readFile(file, 'utf8');
    await changeFolder(workbench, 'footnote', 'Rewrite them all');
    await eventually(async () => (await readFile(file, 'utf8')).includes('[^haddow2024sarn]: [@haddow2024sarn]'));
    await changeFolder(workbench, 'pandoc', 'Choose from the changes…');
    const preview = page.locator('.bulk-edit-panel');
    await preview.locator('.monaco-list-row', { hasText: 'draft-with-mistakes.md' }).getByRole('checkbox').click();
    await takeScreenshot(workbench, 'changes of a folder to choose from');
    await preview.locator('.monaco-button', { hasText: 'Apply' }).click();
    await eventually(async () => (await readFile(file, 'utf8')) === before);
    const other = await readFile(path.join(notebook, 'notes', 'upper-sarn.md'), 'utf8');
    assert.match(other, /\[\^relief2024month\]/, 'what is not ticked stays');
  }));
