// The pages that Ibid shows within a VS Code window: the Markdown preview, and the reader.
import assert from 'node:assert/strict';
import type { Frame, FrameLocator, Locator, Page } from 'playwright-core';
import { acrossFrames, appears, CLICK_LIMIT_MS, comesTrue, LIMIT_MS } from './waiting.ts';
import { NOWHERE, type Workbench } from './window.ts';
import { answer, ask, pick, runCommand } from './workbench.ts';

/** A preview that is in the same frame for so long has been drawn. */
const DRAWN_MS = 500;

/** Opens the preview of the note in front and waits until it stays as it is. */
export async function openPreview(workbench: Workbench): Promise<FrameLocator> {
  await runCommand(workbench, 'Markdown: Open Preview');
  const { page } = workbench;
  const outer = page.frameLocator('iframe.webview.ready');
  const preview = outer.frameLocator('#active-frame');
  await preview.locator('.ibid-claim').first().waitFor();
  await waitUntilDrawn(page, outer.locator('#active-frame'));
  return preview;
}

async function waitUntilDrawn(page: Page, holder: Locator): Promise<void> {
  const find = () => acrossFrames(async () => (await holder.elementHandle()).contentFrame());
  const isSame = async () => {
    const before = await find();
    await page.waitForTimeout(DRAWN_MS);
    return before !== null && before === (await find());
  };
  assert.ok(await comesTrue(isSame, LIMIT_MS), 'the preview is drawn over and over');
}

/** Points at something in the preview, from afar, until the card that tells of it shows; with these words, if any. */
export async function pointAtCard(
  { page }: Workbench,
  preview: FrameLocator,
  target: Locator,
  words = /\S/,
): Promise<void> {
  const cards = preview.locator('.ibid-card:visible');
  const card = cards.filter({ hasText: words }).first();
  const point = async () => {
    await page.mouse.move(...NOWHERE);
    await comesTrue(async () => (await cards.count()) === 0, CLICK_LIMIT_MS);
    await acrossFrames(() => target.hover());
    return appears(card, CLICK_LIMIT_MS);
  };
  assert.ok(await comesTrue(point, LIMIT_MS), `no card for ${target.toString()}`);
}

/** Opens a source in the reader by the palette, and returns the page of its webview. */
export async function openReader(workbench: Workbench, key: string): Promise<Frame> {
  await ask(workbench, 'Ibid: Open in Reader', 'Open in Reader');
  await answer(workbench, key);
  await pick(workbench, '');
  return findReader(workbench);
}

/** A window that is opened anew starts its extensions before a reader can come back: that takes a slow machine long. */
export async function findReader({ page }: Workbench): Promise<Frame> {
  let reader: Frame | undefined;
  const isThere = async () => {
    const before = reader;
    reader = await findShown(page);
    return reader !== undefined && reader === before;
  };
  assert.ok(await comesTrue(isThere, LIMIT_MS), 'no reader has opened');
  return reader ?? assert.fail();
}

async function findShown(page: Page): Promise<Frame | undefined> {
  for (const frame of page.frames()) {
    // A frame that has gone shows nothing.
    if (
      await frame
        .locator('main article h1')
        .count()
        .catch(() => 0)
    )
      return frame;
  }
  return undefined;
}
