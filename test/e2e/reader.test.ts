// The reader as a person meets it: an article in each theme, the list in its margin, words selected and quoted.
import assert from 'node:assert/strict';
import test from 'node:test';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Frame } from 'playwright-core';
import { runCommand, setTheme, takeScreenshot, withWorkbench, type Workbench } from './workbench.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

test('shows an article as one would print it, in each theme, with what notes use marked', () =>
  withWorkbench('notes/upper-sarn.md', async (workbench) => {
    const reader = await openReader(workbench, 'haddow2024sarn');
    assert.match(await reader.locator('h1').innerText(), /After the raid on Kell prison/);
    await reader.locator('article .figure.used', { hasText: '45,000' }).waitFor();
    for (const theme of ['light', 'dark', 'high contrast'] as const) {
      await setTheme(workbench, theme);
      await takeScreenshot(workbench, `reader ${theme}`);
      assert.deepEqual(await listViolations(reader), []);
    }
  }));

/** Opens a source in the reader by the palette, and returns the page of its webview. */
async function openReader(workbench: Workbench, key: string): Promise<Frame> {
  const { page } = workbench;
  await runCommand(workbench, 'Ibid: Open in Reader');
  await page.locator('.quick-input-widget input').first().fill(key);
  await page.locator('.quick-input-list .monaco-list-row').first().click();
  return findReader(workbench);
}

async function findReader({ page }: Workbench): Promise<Frame> {
  const deadline = Date.now() + 20_000;
  while (Date.now() < deadline) {
    for (const frame of page.frames())
      if (
        await frame
          .locator('main article h1')
          .count()
          .catch(() => 0)
      )
        return frame;
    await page.waitForTimeout(100);
  }
  return assert.fail('no reader has opened');
}

/** What axe finds, as "rule: element". */
async function listViolations(reader: Frame): Promise<string[]> {
  await reader.evaluate(await readFile(AXE, 'utf8'));
  return reader.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
}
