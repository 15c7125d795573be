// Going from a note to its sources as a person does: peeking at the passage that a figure stands on.
import assert from 'node:assert/strict';
import test from 'node:test';
import { runCommand, takeScreenshot, typeAfter, withWorkbench } from './workbench.ts';

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
