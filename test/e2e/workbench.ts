// A VS Code window as the browser tests use it: what a person reads and does in it, in words of the workbench.
import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium, type Frame, type Page } from 'playwright-core';
import { copySample, withScratchFolder } from '../../scripts/sample.ts';
import { formatAddress, toRemoteUri } from '../../scripts/vscodeServer.ts';

export type Workbench = {
  readonly page: Page;
  /** The folder that the window shows: a copy of the sample notebook for this window alone. */
  readonly notebook: string;
};
export type Theme = keyof typeof THEMES;

/** The themes that VS Code starts with, and the class by which the window shows that it uses one. */
const THEMES = {
  light: ['Default Light Modern', 'vs'],
  dark: ['Default Dark Modern', 'vs-dark'],
  'high contrast': ['Default High Contrast', 'hc-black'],
} as const;

const OUT = path.resolve('test', 'e2e', 'out');
/** For whatever must appear; only a failure or a very slow machine takes as long. */
const LIMIT_MS = 60_000;
/** A hover with an answer in it. */
const HOVER = '.monaco-hover:visible .hover-contents:not(:has-text("Loading..."))';
/** How long a hover may take: 300 ms of VS Code's own, and a slow machine. */
const HOVER_LIMIT_MS = 2_500;
const HOVER_ATTEMPTS = 3;
/** How long a quick pick may take to list what is asked for. */
const PICK_LIMIT_MS = 15_000;
const PICK_ATTEMPTS = 3;
/** Twice the pause in which VS Code keeps the state of a window. */
const SAVED_MS = 10_000;
/** A place in the title bar where nothing hovers. */
const NOWHERE = [280, 4] as const;

/**
 * Opens a window on `note` (a path in the sample notebook), gives it to `work` when Ibid is ready, and closes it.
 * `language` is the window's display language. VS Code's own words stay English, as its language packs are not here.
 */
export async function withWorkbench(
  note: string,
  work: (workbench: Workbench) => Promise<void>,
  language = 'en',
): Promise<void> {
  const { IBID_VSCODE: origin, IBID_BROWSER: endpoint } = process.env;
  assert.ok(origin && endpoint, 'These tests run with `npm run test:e2e`.');
  await withScratchFolder(async (scratch) => {
    const notebook = path.join(scratch, 'notebook');
    await copySample(notebook);
    const browser = await chromium.connect(endpoint);
    try {
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
      page.setDefaultTimeout(LIMIT_MS);
      await page.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = '${language}';`);
      const file = toRemoteUri({ origin }, path.join(notebook, note));
      await page.goto(formatAddress({ origin }, notebook, [['openFile', file]]));
      await page.locator('.monaco-editor .view-line').first().waitFor();
      await waitForLibrary(page);
      await work({ page, notebook }).catch(async (error: unknown) => {
        await takeScreenshot({ page, notebook }, 'at the last failure');
        throw error;
      });
    } finally {
      await browser.close();
    }
  });
}

/**
 * Opens the window anew, as it was. VS Code in a browser keeps what is open every five seconds, when it is idle; and it
 * restores no editor where the address names a file.
 */
export async function reopenWindow({ page, notebook }: Workbench): Promise<void> {
  await page.waitForTimeout(SAVED_MS);
  await page.goto(formatAddress({ origin: new URL(page.url()).origin }, notebook, []));
}

/** Looks into the side bar until it lists sources, then shows the files again. */
async function waitForLibrary(page: Page): Promise<void> {
  await openSideBar(page);
  await page.locator('.activitybar [aria-label^="Explorer"]').first().click();
}

/** Shows Ibid's side bar. By force, as the badge with the number of problems lies over the icon. */
export async function openSideBar(page: Page): Promise<void> {
  await page.locator('.activitybar [aria-label^="Ibid"]').first().click({ force: true });
  await page.locator('.tree-explorer-viewlet-tree-view .monaco-list-row').first().waitFor();
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
 * before linger. One that is just closing may take the new one with it; then the key is pressed again.
 */
async function choose(page: Page, key: string, text: string, label: string): Promise<void> {
  const timeout = PICK_LIMIT_MS;
  for (let attempt = 1; ; attempt++) {
    await page.keyboard.press(key);
    try {
      await page.locator('.quick-input-widget input').first().fill(text, { timeout });
      await page.locator('.quick-input-list .monaco-list-row', { hasText: label }).first().click({ timeout });
      return;
    } catch (error) {
      if (attempt === PICK_ATTEMPTS) throw error;
    }
  }
}

/** The text of the hover on `text`, the first of its kind in sight; empty where none appears. */
export async function readHover({ page }: Workbench, text: string): Promise<string> {
  for (let attempt = 1; attempt <= HOVER_ATTEMPTS; attempt++) {
    if (await pointAt(page, text)) return (await page.locator(HOVER).allInnerTexts()).join('\n');
  }
  return '';
}

/** Points at `text` from afar, once the hover of before is gone; returns whether a hover appears. */
async function pointAt(page: Page, text: string): Promise<boolean> {
  const hover = page.locator(HOVER).first();
  await page.mouse.move(...NOWHERE);
  await hover.waitFor({ state: 'hidden' });
  const { x, y } = await findText(page, text);
  await page.mouse.move(x, y, { steps: 2 });
  return hover.waitFor({ timeout: HOVER_LIMIT_MS }).then(
    () => true,
    () => false,
  );
}

/** Puts the cursor behind `text` and types. */
export async function typeAfter({ page }: Workbench, text: string, typed: string): Promise<void> {
  const { right, y } = await findText(page, text);
  await page.mouse.click(right, y);
  await page.keyboard.type(typed, { delay: 20 });
}

/** Where the editor shows `text`: its middle and its right edge. */
async function findText(page: Page, text: string): Promise<{ x: number; y: number; right: number }> {
  await page.locator('.view-line', { hasText: text }).first().waitFor();
  const place = await page.evaluate(findTextInPage, text);
  assert.ok(place, `the editor does not show “${text}”`);
  return place;
}

/** Runs in the page. The editor cuts a line into many elements and writes spaces as no-break spaces. */
function findTextInPage(text: string): { x: number; y: number; right: number } | undefined {
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
    return { x: box.x + box.width / 2, y: box.y + box.height / 2, right: box.right };
  }
  return undefined;
}

/** Puts the cursor at the end of the note in front and types. */
export async function startLine({ page }: Workbench, text: string): Promise<void> {
  await page.locator('.monaco-editor .view-lines').first().click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(text);
}

/** Changes the theme of this window and waits until it shows. */
export async function setTheme({ page, notebook }: Workbench, theme: Theme): Promise<void> {
  const [name, className] = THEMES[theme];
  const folder = path.join(notebook, '.vscode');
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'settings.json'), JSON.stringify({ 'workbench.colorTheme': name }));
  await page.locator(`.monaco-workbench.${className}`).waitFor();
}

/** Writes test/e2e/out/`name`.png: hovers and lists as they are once they have faded in. */
export async function takeScreenshot({ page }: Workbench, name: string): Promise<void> {
  await page.screenshot({ animations: 'disabled', path: path.join(OUT, `${name}.png`) });
}

/** Puts text on the clipboard, as copying in another window does. */
export async function copyText({ page }: Workbench, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
}

/** Opens a source in the reader by the palette, and returns the page of its webview. */
export async function openReader(workbench: Workbench, key: string): Promise<Frame> {
  const { page } = workbench;
  await runCommand(workbench, 'Ibid: Open in Reader');
  await page.locator('.quick-input-widget input').first().fill(key);
  await page.locator('.quick-input-list .monaco-list-row').first().click();
  return findReader(workbench);
}

/** A window that is opened anew starts its extensions before a reader can come back: that takes a slow machine long. */
export async function findReader({ page }: Workbench): Promise<Frame> {
  const deadline = Date.now() + 60_000;
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

/** Waits for what VS Code does in its own time, as writing a file. */
export async function eventually(holds: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; !(await holds()); attempt++) {
    assert.ok(attempt < 100, 'not within 10 s');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
