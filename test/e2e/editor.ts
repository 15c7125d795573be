// A note as a person reads and writes it in a VS Code window: lines, typing, hovers.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { appears, comesTrue, LIMIT_MS } from './waiting.ts';
import { NOWHERE, type Workbench } from './window.ts';

/** A hover of the editor's with an answer in it: that of a status bar item stays for as long as the item has the focus. */
export const HOVER = '.monaco-hover:not(.workbench-hover):visible .hover-contents:not(:has-text("Loading..."))';
/** How long a hover may take: 300 ms of VS Code's own, and a slow machine. */
const HOVER_LIMIT_MS = 2_500;
const HOVER_ATTEMPTS = 3;
const SAVE_LIMIT_MS = 10_000;
const KEY_MS = 20;

export type Place = { readonly x: number; readonly y: number; readonly left: number; readonly right: number };

/** Points at `text`, the first of its kind in sight, until its hover says what is expected; returns what it says. */
export async function expectHover({ page }: Workbench, text: string, expected: RegExp): Promise<string> {
  let read = '';
  for (const deadline = Date.now() + LIMIT_MS; Date.now() < deadline;) {
    if (!(await pointAt(page, text))) continue;
    const says = async () => expected.test((read = await readHover(page)));
    if (await comesTrue(says, HOVER_LIMIT_MS)) return read;
  }
  return assert.fail(`the hover of “${text}” does not say ${expected}, but: ${read}`);
}

/** Points at `text` as often as one would for a hover that is late, and sees that there is nothing to say of it. */
export async function expectNoHover({ page }: Workbench, text: string): Promise<void> {
  for (let attempt = 1; attempt <= HOVER_ATTEMPTS; attempt++) {
    await pointAt(page, text);
    assert.equal(await readHover(page), '');
  }
}

async function readHover(page: Page): Promise<string> {
  return (await page.locator(HOVER).allInnerTexts()).join('\n');
}

/** Points at `text` from afar, once the hover of before is gone; returns whether a hover appears. */
async function pointAt(page: Page, text: string): Promise<boolean> {
  const hover = page.locator(HOVER).first();
  await page.mouse.move(...NOWHERE);
  await hover.waitFor({ state: 'hidden' });
  const { x, y } = await findText(page, text);
  await page.mouse.move(x, y, { steps: 2 });
  return appears(hover, HOVER_LIMIT_MS);
}

/** Puts the cursor after `text` and types. */
export async function typeAfter({ page }: Workbench, text: string, typed: string): Promise<void> {
  const { right, y } = await findText(page, text);
  await page.mouse.click(right, y);
  await page.keyboard.type(typed, { delay: KEY_MS });
}

/** Puts the cursor at the end of the note in front and types. */
export async function startLine({ page }: Workbench, text: string): Promise<void> {
  await page.locator('.monaco-editor .view-lines').first().click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(text);
}

/** The line of the note in front with these words; the editor writes spaces as no-break spaces. */
export function findLine({ page }: Workbench, words: string): Locator {
  return page.locator('.monaco-editor .view-line', { hasText: words.replaceAll(' ', '\u00a0') }).first();
}

/** Waits until a file of the notebook is as expected; VS Code saves after a while. */
export async function expectSaved({ page, notebook }: Workbench, file: string, expected: RegExp): Promise<void> {
  await page.keyboard.press('Control+S');
  const read = () => readFile(path.join(notebook, file), 'utf8');
  await comesTrue(async () => expected.test(await read()), SAVE_LIMIT_MS);
  assert.match(await read(), expected);
}

/** Where the editor shows `text`. It draws lines anew as it likes, and what has just gone is nowhere. */
export async function findText(page: Page, text: string): Promise<Place> {
  let place: Place | undefined;
  await comesTrue(async () => (place = await page.evaluate(findTextInPage, text)) !== undefined, LIMIT_MS);
  assert.ok(place, `the editor does not show “${text}”`);
  return place;
}

/** Runs in the page. The editor cuts a line into many elements and writes spaces as no-break spaces. */
function findTextInPage(text: string): Place | undefined {
  for (const line of document.querySelectorAll('.monaco-editor .view-line')) {
    const start = line.textContent.replaceAll('\u00a0', ' ').indexOf(text);
    if (start < 0) continue;
    const range = document.createRange();
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    let offset = 0;
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const length = node.textContent?.length ?? 0;
      const from = start - offset;
      const to = start + text.length - offset;
      if (from >= 0 && from < length) range.setStart(node, from);
      if (to > 0 && to <= length) range.setEnd(node, to);
      offset += length;
    }
    const box = range.getBoundingClientRect();
    if (box.width === 0) continue;
    return { x: box.x + box.width / 2, y: box.y + box.height / 2, left: box.left, right: box.right };
  }
  return undefined;
}
