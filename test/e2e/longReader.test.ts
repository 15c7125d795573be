// The reader with a megabyte of text: it scrolls without a hitch, and finds what stands at its end.
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import test, { type TestContext } from 'node:test';
import type { Frame } from 'playwright-core';
import { findReader, openSideBar, runCommand, takeScreenshot, withWorkbench } from './workbench.ts';

const PARAGRAPHS = 1_750;
const FRONT_MATTER = '---\nid: aalto2024\ntitle: The long report\nauthor: Aino Aalto\nissued: 2024\n---\n\n';
const LAST = 'At last the boats reached Zanzibar.';

function makeReport(): string {
  const paragraphs = Array.from({ length: PARAGRAPHS }, (_, at) => {
    const heading = at % 25 === 0 ? `## Part ${at / 25 + 1}\n\n` : '';
    const filler =
      'The ferry went to and fro, and the clerk wrote down who was on board and what they carried. '.repeat(6);
    return `${heading}In week ${at + 1} some ${at + 200} people crossed. ${filler}“We counted them all,” said Ida Lund.`;
  });
  return `${FRONT_MATTER}${paragraphs.join('\n\n')}\n\n${LAST}\n`;
}

test('reader: a megabyte of text scrolls and is searched', (context) =>
  withWorkbench('README.md', async (workbench) => {
    const { page, notebook } = workbench;
    await page.setViewportSize({ width: 1600, height: 900 });
    await runCommand(workbench, 'View: Close All Editors');
    const report = makeReport();
    assert.ok(report.length > 1_000_000);
    await writeFile(path.join(notebook, 'sources', 'aalto2024.md'), report);
    await openSideBar(page);
    await page.locator('.monaco-list-row', { hasText: 'Aalto 2024' }).first().click();
    const reader = await findReader(workbench);
    await reader.locator('article p', { hasText: LAST }).waitFor({ state: 'attached' });

    await measureScrolling(context, reader);

    await reader.locator('h1').focus();
    await page.keyboard.press('Control+F');
    await page.keyboard.type('Zanzibar', { delay: 20 });
    await page.keyboard.press('Enter');
    await reader.waitForFunction(() => getSelection()?.toString() === 'Zanzibar');
    await page.keyboard.press('Escape');

    await takeScreenshot(workbench, 'reader long');
  }));

/** As a wheel scrolls, frame by frame, and then in leaps, as one drags the bar. Told, not judged: it is the machine's as well. */
async function measureScrolling(context: TestContext, reader: Frame): Promise<void> {
  const frames = await reader.evaluate(async () => {
    const taken: number[] = [];
    let before = 0;
    const draw = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
    const scroll = async (by: number, times: number) => {
      before = await draw();
      for (let at = 0; at < times; at++) {
        window.scrollBy(0, by);
        const now = await draw();
        taken.push(now - before);
        before = now;
      }
    };
    await scroll(100, 300);
    await scroll(20_000, 20);
    return taken.sort((a, b) => a - b);
  });
  const [median, most, worst] = [0.5, 0.95, 1].map((part) => frames[Math.ceil(part * frames.length) - 1]?.toFixed(0));
  context.diagnostic(`frames while scrolling: median ${median}, 95 % ${most}, worst ${worst} ms`);
}
