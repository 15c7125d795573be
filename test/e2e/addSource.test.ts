// An article copied from a web page becomes a source: shown, corrected, and only then written.
import assert from 'node:assert/strict';
import { access, readFile } from 'node:fs/promises';
import path from 'node:path';
import test from 'node:test';
import { copyText, runCommand, takeScreenshot, withWorkbench } from './workbench.ts';

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

test('understands a copied article, lets one correct it, and writes it', () =>
  withWorkbench('notes/scratch.md', async (workbench) => {
    const { page, notebook } = workbench;
    await page
      .locator('.activitybar [aria-label^="Ibid"]')
      .first()
      .click({ position: { x: 6, y: 6 } });
    await page.locator('.tree-explorer-viewlet-tree-view .monaco-list-row').first().waitFor();
    await copyText(workbench, COPIED);
    await runCommand(workbench, 'Ibid: Add Source from Clipboard');
    const rows = page.locator('.quick-input-list .monaco-list-row');
    await rows.filter({ hasText: 'Bridge at Aster opens after nine years of work' }).waitFor();
    await rows.filter({ hasText: '2024-10-12' }).waitFor();
    await takeScreenshot(workbench, 'add source');

    const file = path.join(notebook, 'sources', 'aster-bridge.md');
    await rows.filter({ hasText: 'Citekey' }).click();
    await page.locator('.quick-input-widget input:visible').last().fill('aster-bridge');
    await page.keyboard.press('Enter');
    await rows.filter({ hasText: 'aster-bridge' }).first().waitFor();
    await assert.rejects(access(file), 'nothing is written before one agrees');
    await page.keyboard.press('Enter');

    await page.locator('.tab.active', { hasText: 'aster-bridge.md' }).waitFor();
    await page.locator('.tree-explorer-viewlet-tree-view', { hasText: 'Bridge at Aster opens' }).waitFor();
    await takeScreenshot(workbench, 'added source');
    const written = await readFile(file, 'utf8');
    assert.match(written, /^---\nid: aster-bridge\n/);
    assert.match(written, /issued: 2024-10-12\n/);
    assert.match(written, /\n---\n\nThe new bridge at Aster carried/);
    assert.ok(!/\bad\b|Share|Print|\n"/.test(written), 'the debris of the page is gone');
  }));
