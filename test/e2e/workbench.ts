// What a person does in a VS Code window, in words of the workbench: views, files, commands, quick picks.
import assert from 'node:assert/strict';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { appears, clickAway, CLICK_LIMIT_MS, comesTrue, LIMIT_MS, until } from './waiting.ts';
import type { Workbench } from './window.ts';

/** A row of the trees in a side bar. */
export const ROW = '.tree-explorer-viewlet-tree-view .monaco-list-row';
/** A row of a quick pick. */
export const PICK = '.quick-input-list .monaco-list-row';

const QUICK_PICK = '.quick-input-widget';
const INPUT = `${QUICK_PICK}:visible input[type=text]`;
/** Sources of the sample notebook. */
const SOURCES = 18;
/** How long a quick pick may take to list what is asked for. */
const PICK_LIMIT_MS = 8_000;
const PICK_ATTEMPTS = 4;
/** A list that stays as it is for so long shows what was asked for, and not what it showed before. */
const STILL_MS = 250;

/** Shows Ibid's side bar. */
export async function openSideBar(page: Page): Promise<void> {
  await showView(page, 'Ibid');
  await page.locator(ROW).first().waitFor();
}

/** A click on the icon of the view that is shown would hide it. By force, as a badge with a number may lie over it. */
export async function showView(page: Page, name: 'Ibid' | 'Explorer'): Promise<void> {
  const shown = page.locator('.part.sidebar .composite.title', { hasText: name }).first();
  await until(shown, async () => {
    if (await shown.isVisible()) return;
    await page.locator(`.activitybar [aria-label^="${name}"]`).first().click({ force: true });
  });
}

/** Looks into the side bar until it lists all sources of the sample notebook, then shows the files. */
export async function waitForLibrary(page: Page): Promise<void> {
  await openSideBar(page);
  await page.locator(`${ROW}[aria-level="1"][aria-setsize="${SOURCES}"]`).first().waitFor();
  await showView(page, 'Explorer');
}

/** Opens another file of the notebook. */
export async function openFile({ page }: Workbench, file: string): Promise<void> {
  const name = path.basename(file);
  await choose(page, 'Control+P', file, name);
  await page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
}

/** Runs a command by the words that the command palette shows. */
export async function runCommand({ page }: Workbench, title: string): Promise<void> {
  await choose(page, 'F1', `>${title}`, title);
}

/**
 * Opens the quick pick of `key`, searches it for `text` and takes the first row that shows `label`: rows of the search
 * before linger. One that is just closing would take the new one with it, so that is waited for.
 */
async function choose(page: Page, key: string, text: string, label: string): Promise<void> {
  const timeout = PICK_LIMIT_MS;
  for (let attempt = 1; ; attempt++) {
    await waitUntilClosed(page);
    try {
      await page.keyboard.press(key);
      await page.locator(INPUT).first().fill(text, { timeout });
      await page.locator(PICK, { hasText: label }).first().click({ timeout });
      if (await comesTrue(async () => (await readInput(page)) !== text, CLICK_LIMIT_MS)) return;
    } catch (error) {
      if (attempt === PICK_ATTEMPTS) throw error;
    }
    await page.keyboard.press('Escape');
  }
}

/** Runs a command that asks, and waits until it does: the first time it has to be loaded. */
export async function ask(workbench: Workbench, command: string, question: string): Promise<void> {
  await runCommand(workbench, command);
  const { page } = workbench;
  const titled = page.locator(`${QUICK_PICK}:visible .quick-input-title`, { hasText: question });
  await titled
    .or(page.locator(`${INPUT}[placeholder*="${question}"]`))
    .first()
    .waitFor();
}

/** Answers with text what a quick pick asks, and waits for the list that it brings. It may bring the same again. */
export async function answer({ page }: Workbench, text: string): Promise<void> {
  const readRows = async () => (await page.locator(PICK).allInnerTexts()).join('\n');
  const before = await readRows();
  await page.locator(INPUT).first().fill(text);
  await comesTrue(async () => (await readRows()) !== before, CLICK_LIMIT_MS);
  await waitUntilStill(page);
}

/** Takes a row of the quick pick that is open. Where the click is swallowed, it is clicked again. */
export async function pick({ page }: Workbench, label: string): Promise<void> {
  const row = page.locator(PICK, { hasText: label }).first();
  await row.waitFor();
  await waitUntilStill(page);
  const before = await readPick(page);
  await row.click();
  const gone = await comesTrue(async () => (await readPick(page)) !== before, CLICK_LIMIT_MS);
  if (!gone) await row.click();
}

/**
 * What a list shows when it is searched comes from the extension some moments later: a row that is taken before that is
 * taken by its place for another one.
 */
async function waitUntilStill(page: Page): Promise<void> {
  for (const deadline = Date.now() + LIMIT_MS; Date.now() < deadline;) {
    const before = await readPick(page);
    await page.waitForTimeout(STILL_MS);
    if (before === (await readPick(page))) return;
  }
  assert.fail('the quick pick keeps changing');
}

/** All that the quick pick shows and asks, as one text; empty where none is open. */
async function readPick(page: Page): Promise<string> {
  const texts = await page.locator(`${QUICK_PICK}:visible`).allInnerTexts();
  return texts.length === 0 ? '' : [await readInput(page), ...texts].join('\n');
}

async function readInput(page: Page): Promise<string | undefined> {
  const values = await page
    .locator(INPUT)
    .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
  return values[0];
}

async function waitUntilClosed(page: Page): Promise<void> {
  const open = page.locator(`${QUICK_PICK}:visible`);
  await comesTrue(async () => (await open.count()) === 0, CLICK_LIMIT_MS);
}

/** Chooses from the context menu of `target`. */
export async function chooseFromMenu({ page }: Workbench, target: Locator, label: string): Promise<void> {
  const item = page.locator('.monaco-menu .action-label', { hasText: label }).first();
  await until(item, () => target.click({ button: 'right' }));
  await clickAway(item);
}

/** Chooses from the “…” menu in the header of a view; the last label is an entry, those before it are submenus. */
export async function chooseFromView({ page }: Workbench, view: string, ...labels: readonly string[]): Promise<void> {
  const header = page.locator('.pane-header', { hasText: view });
  const items = labels.map((label) => page.locator('.monaco-menu .action-label', { hasText: label }).first());
  const entry = items.at(-1);
  if (entry === undefined) return;
  // VS Code closes the menu when it draws the header anew, as it does while the library is being read.
  await until(entry, async () => {
    await page.keyboard.press('Escape');
    await header.hover();
    await header.locator('.codicon-toolbar-more').click();
    for (const above of items.slice(0, -1)) {
      if (!(await appears(above, CLICK_LIMIT_MS))) return;
      await above.hover({ timeout: CLICK_LIMIT_MS }).catch(() => undefined);
    }
  });
  await clickAway(entry);
}

/** Puts text on the clipboard, as copying in another window does. */
export async function copyText({ page }: Workbench, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
}
