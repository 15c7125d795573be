// Going from a note to its sources and back as a person does: peeking, renaming with a look at the changes, the line above a source.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import test from 'node:test';
import { eventually, runCommand, takeScreenshot, typeAfter, withWorkbench } from './workbench.ts';

test('peeking shows the passage that a figure stands on, and leaves the note where it is', () =>
  withWorkbench('notes/upper-sarn.md', async (workbench) => {
    const { page } = workbench;
    await typeAfter(workbench, '45,00', '');
    await runCommand(workbench, 'Peek Definition');
    const peek = page.locator('.peekview-widget');
    await peek.locator('.view-line', { hasText: '45,000' }).first().waitFor();
    assert.match(await peek.locator('.head').innerText(), /haddow2024sarn\.md/);
    await page.locator('.tab.active[data-resource-name="upper-sarn.md"]').waitFor();
    await takeScreenshot(workbench, 'peek at a figure');
  }));

test('a citekey is renamed after a look at all that changes', () =>
  withWorkbench('notes/upper-sarn.md', async (workbench) => {
    const { page, notebook } = workbench;
    await typeAfter(workbench, '@haddow2024', '');
    await page.keyboard.press('F2');
    await page.locator('.rename-box input:focus').waitFor();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('haddow2024raid');
    await page.keyboard.press('Control+Enter');
    const preview = page.locator('.bulk-edit-panel');
    await preview.locator('.monaco-list-row', { hasText: 'haddow2024sarn.md' }).first().waitFor();
    await preview.locator('.monaco-list-row', { hasText: 'upper-sarn.md' }).first().waitFor();
    await takeScreenshot(workbench, 'rename with a look at the changes');
    await preview.locator('.monaco-button', { hasText: 'Apply' }).click();
    await page.locator('.view-line', { hasText: '@haddow2024raid' }).first().waitFor();
    const file = path.join(notebook, 'sources', 'haddow2024sarn.md');
    await eventually(async () => /^id: haddow2024raid$/m.test(await readFile(file, 'utf8')));
  }));

test('the line above a source says how often it is cited', () =>
  withWorkbench('sources/haddow2024sarn.md', async (workbench) => {
    const lens = workbench.page.locator('.codelens-decoration', { hasText: /cited/i }).first();
    await lens.waitFor();
    assert.match((await lens.innerText()).replaceAll('\u00a0', ' '), /Cited \d+ times in \d+ notes/i);
    await takeScreenshot(workbench, 'line above a source');
  }));
