// The Markdown preview as a reader sees it: citations, their cards, marked claims and references, in each theme.
import assert from 'node:assert/strict';
import test from 'node:test';
import type { FrameLocator, Locator } from 'playwright-core';
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
    await showByKeyboard(workbench, preview, citation);
  }));

test('the card is seen as a whole in a narrow preview, wherever the thing stands that it tells of', () =>
  withWorkbench('notes/upper-sarn.md', async (workbench) => {
    const { page } = workbench;
    await page.setViewportSize({ width: 700, height: 600 });
    await runCommand(workbench, 'Markdown: Open Preview');
    const preview = findPreview(workbench);
    await preview.locator('.ibid-claim').first().waitFor();
    const pane = await preview
      .locator('html')
      .evaluate(({ clientWidth: width, clientHeight: height }) => ({ width, height }));
    const things = preview.locator('[data-ibid]');
    for (const thing of [things.first(), ...(await listAtEdges(things))]) {
      await thing.evaluate((element) => element.scrollIntoView({ block: 'end' }));
      await thing.hover();
      const card = preview.locator('.ibid-card');
      await card.waitFor();
      const { left, top, right, bottom } = await card.evaluate(
        (element) => element.getBoundingClientRect().toJSON() as DOMRect,
      );
      assert.ok(left >= 0 && top >= 0, `${left}, ${top}`);
      assert.ok(right <= pane.width && bottom <= pane.height, `${right}, ${bottom} in ${JSON.stringify(pane)}`);
      await takeScreenshot(workbench, 'preview card in a narrow pane');
      await page.keyboard.press('Escape');
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
      // The pointer still rests where it was in the theme before.
      await preview.locator('h1').first().hover();
      await preview.locator('.ibid-differs').first().hover();
      await preview.locator('.ibid-card:visible').first().waitFor();
      await workbench.page.waitForTimeout(500);
      await takeScreenshot(workbench, `preview draft ${theme}`);
    }
  }));

/** Focus by keyboard shows the card, Escape hides it. */
async function showByKeyboard({ page }: Workbench, preview: FrameLocator, citation: Locator): Promise<void> {
  const card = preview.locator('.ibid-card');
  await preview.locator('h1').first().click();
  await card.waitFor({ state: 'detached' });
  await page.keyboard.press('Tab');
  await citation.locator('> a').focus();
  await card.waitFor();
  assert.equal(await citation.locator('> a').getAttribute('aria-describedby'), await card.getAttribute('id'));
  await page.keyboard.press('Escape');
  await card.waitFor({ state: 'detached' });
}

/** Those that stand farthest to the left and to the right. */
async function listAtEdges(things: Locator): Promise<Locator[]> {
  const boxes = await Promise.all(
    (await things.all()).map(async (thing) => ({ thing, box: await thing.boundingBox() })),
  );
  const sorted = boxes.toSorted((a, b) => (a.box?.x ?? 0) - (b.box?.x ?? 0)).map(({ thing }) => thing);
  return [...sorted.slice(0, 1), ...sorted.slice(-1)];
}

/** What VS Code shows of the rendered note, also after it has drawn it in a new frame. */
function findPreview({ page }: Workbench): FrameLocator {
  return page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
}
