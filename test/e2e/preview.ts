// The Markdown preview as a reader sees it: citations, their cards, marked claims and references, in each theme.
import assert from 'node:assert/strict';
import type { FrameLocator, Locator } from 'playwright-core';
import { listViolations } from './axe.ts';
import type { WindowTests } from './inWindow.ts';
import { acrossFrames } from './waiting.ts';
import { openPreview, pointAtCard } from './webviews.ts';
import { setTheme, takeScreenshot, type Workbench } from './window.ts';

export const PREVIEW: WindowTests = {
  'the preview shows citations, verdicts and references, each with a card': {
    note: 'notes/upper-sarn.md',
    work: async (workbench) => {
      const preview = await openPreview(workbench);
      const citation = preview.locator('.ibid-citation').first();
      assert.match(await citation.locator('> a').innerText(), /Haddow.*2024/);
      assert.match(await preview.locator('.ibid-references').innerText(), /Haddow/);
      await scrollTo(preview.locator('.footnotes li').first());
      await takeScreenshot(workbench, 'preview footnotes');
      await scrollTo(preview.locator('.footnote-ref').first());
      for (const theme of ['light', 'dark', 'high contrast'] as const) {
        await setTheme(workbench, theme);
        await pointAtCard(workbench, preview, preview.locator('.ibid-claim', { hasText: '45,000' }).first());
        await takeScreenshot(workbench, `preview figure ${theme}`);
        await pointAtCard(workbench, preview, citation, /Haddow/);
        await takeScreenshot(workbench, `preview citation ${theme}`);
        await expectSound(preview, theme);
        await scrollTo(preview.locator('.ibid-references'));
        await scrollTo(preview.locator('.ibid-reference').last());
        await takeScreenshot(workbench, `preview references ${theme}`);
        await scrollTo(preview.locator('h1').first());
      }
      await acrossFrames(() => showByKeyboard(workbench, preview, citation));
    },
  },

  'the card is seen as a whole in a narrow preview, wherever the thing stands that it tells of': {
    note: 'notes/upper-sarn.md',
    work: async (workbench) => {
      await workbench.page.setViewportSize({ width: 700, height: 600 });
      const preview = await openPreview(workbench);
      await acrossFrames(() => expectWholeCards(workbench, preview));
    },
  },

  'the preview marks what is wrong in a draft, calmly': {
    note: 'notes/draft-with-mistakes.md',
    work: async (workbench) => {
      const preview = await openPreview(workbench);
      for (const theme of ['light', 'dark'] as const) {
        await setTheme(workbench, theme);
        const uncheckable = preview.locator('.ibid-claim.ibid-open').first();
        const opacity = () => uncheckable.evaluate((claim) => getComputedStyle(claim).opacity);
        assert.equal(await acrossFrames(opacity), '1');
        await pointAtCard(workbench, preview, preview.locator('.ibid-differs').first());
        await takeScreenshot(workbench, `preview draft ${theme}`);
        await expectSound(preview, theme);
      }
    },
  },
};

function scrollTo(target: Locator): Promise<void> {
  return acrossFrames(() => target.scrollIntoViewIfNeeded());
}

/** What Ibid draws in the page of VS Code, on the editor's colour: the page itself is transparent, which axe takes for white. */
async function expectSound(preview: FrameLocator, theme: string): Promise<void> {
  await acrossFrames(() => preview.locator('html').evaluate(colourPage));
  for (const part of ['.ibid-card', '.ibid-references', 'p:has(.ibid-citation)']) {
    const found = await acrossFrames(() => listViolations(preview.locator(part).first()));
    assert.deepEqual(found, [], `${part} ${theme}`);
  }
}

/** Runs in the page. */
function colourPage(root: Element): void {
  root.setAttribute('style', `${root.getAttribute('style') ?? ''}; background: var(--vscode-editor-background)`);
}

/** The first thing that has a card and those at the edges. */
async function expectWholeCards(workbench: Workbench, preview: FrameLocator): Promise<void> {
  const { page } = workbench;
  const root = preview.locator('html');
  const pane = await root.evaluate(({ clientWidth: width, clientHeight: height }) => ({ width, height }));
  const things = preview.locator('[data-ibid]');
  const card = preview.locator('.ibid-card');
  for (const thing of [things.first(), ...(await listAtEdges(things))]) {
    await thing.evaluate((element) => element.scrollIntoView({ block: 'end' }));
    await pointAtCard(workbench, preview, thing);
    const { left, top, right, bottom } = await card.evaluate(
      (element) => element.getBoundingClientRect().toJSON() as DOMRect,
    );
    assert.ok(left >= 0 && top >= 0, `${left}, ${top}`);
    assert.ok(right <= pane.width && bottom <= pane.height, `${right}, ${bottom} in ${JSON.stringify(pane)}`);
    await takeScreenshot(workbench, 'preview card in a narrow pane');
    await page.keyboard.press('Escape');
  }
}

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
