// The Markdown preview as a reader sees it: citations, their cards, marked claims and references, in each theme.
import assert from 'node:assert/strict';
import test from 'node:test';
import type { FrameLocator } from 'playwright-core';
import { runCommand, setTheme, takeScreenshot, withWorkbench, type Workbench } from './workbench.ts';

test('the preview shows citations, verdicts and references, each with a card', () =>
  withWorkbench('notes/upper-sarn.md', async (workbench) => {
    await runCommand(workbench, 'Markdown: Open Preview');
    const preview = findPreview(workbench);
    await preview.locator('.ibid-claim').first().waitFor();
    const citation = preview.locator('.ibid-citation').first();
    assert.match(await citation.locator('> a').innerText(), /Haddow.*2024/);
    assert.match(await preview.locator('.ibid-references').innerText(), /Haddow/);
    const footnote = preview.locator('.footnotes li').first();
    await footnote.scrollIntoViewIfNeeded();
    await takeScreenshot(workbench, 'preview footnotes');
    await preview.locator('.footnote-ref').first().scrollIntoViewIfNeeded();
    for (const theme of ['light', 'dark', 'high contrast'] as const) {
      await setTheme(workbench, theme);
      await preview.locator('.ibid-claim', { hasText: '45,000' }).first().hover();
      await preview.locator('.ibid-card:visible').first().waitFor();
      await workbench.page.waitForTimeout(500);
      await takeScreenshot(workbench, `preview figure ${theme}`);
      await citation.hover();
      await workbench.page.waitForTimeout(500);
      assert.match(await preview.locator('.ibid-card:visible').innerText(), /Haddow/);
      await takeScreenshot(workbench, `preview citation ${theme}`);
      await preview.locator('.ibid-references').scrollIntoViewIfNeeded();
      await preview.locator('.ibid-reference').last().scrollIntoViewIfNeeded();
      await takeScreenshot(workbench, `preview references ${theme}`);
      await preview.locator('h1').first().scrollIntoViewIfNeeded();
    }
  }));

test('the preview marks what is wrong in a draft, calmly', () =>
  withWorkbench('notes/draft-with-mistakes.md', async (workbench) => {
    await runCommand(workbench, 'Markdown: Open Preview');
    const preview = findPreview(workbench);
    for (const theme of ['light', 'dark'] as const) {
      await setTheme(workbench, theme);
      const uncheckable = preview.locator('.ibid-claim.ibid-open').first();
      assert.equal(await uncheckable.evaluate((claim) => getComputedStyle(claim).opacity), '1');
      await preview.locator('.ibid-differs').first().hover();
      await preview.locator('.ibid-card:visible').first().waitFor();
      await workbench.page.waitForTimeout(500);
      await takeScreenshot(workbench, `preview draft ${theme}`);
    }
  }));

/** What VS Code shows of the rendered note, also after it has drawn it in a new frame. */
function findPreview({ page }: Workbench): FrameLocator {
  return page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
}
