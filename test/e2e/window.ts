// A VS Code window in a browser, on a copy of the sample notebook for this window alone: opening it, again, and closing it.
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { CHROMIUM_ARGUMENTS } from '../../scripts/chromium.ts';
import { copySample } from '../../scripts/sample.ts';
import { formatAddress } from '../../scripts/vscodeServer.ts';
import { LIMIT_MS } from './waiting.ts';

export type Workbench = {
  readonly page: Page;
  /** The folder that the window shows. */
  readonly notebook: string;
};
export type OpenWindow = Workbench & { readonly close: () => Promise<void> };
export type Theme = keyof typeof THEMES;

/** The themes that VS Code starts with, and the classes by which the window and the webviews in it show that they use one. */
const THEMES = {
  light: ['Default Light Modern', 'vs', 'vscode-light'],
  dark: ['Default Dark Modern', 'vs-dark', 'vscode-dark'],
  'high contrast': ['Default High Contrast', 'hc-black', 'vscode-high-contrast'],
} as const;

/** Of what is the same in each theme but for its colours: pictures for people, of whom none looks at a run of CI. */
export const PICTURE_THEMES: readonly Theme[] =
  process.env.CI === undefined ? ['light', 'dark', 'high contrast'] : ['light'];

export const VIEWPORT = { width: 1280, height: 800 };

/** A place in the title bar where nothing hovers. */
export const NOWHERE = [280, 4] as const;

const OUT = path.resolve('test', 'e2e', 'out');

/**
 * In a browser of its own, whose clipboard no other window has. `language` is the display language; VS Code's own words
 * stay English, as its language packs are not here.
 */
export async function openWindow(language = 'en'): Promise<OpenWindow> {
  const { IBID_VSCODE: origin, IBID_BROWSER: executablePath } = process.env;
  assert.ok(origin && executablePath, 'These tests run with `npm run test:e2e`.');
  const scratch = await mkdtemp(path.join(tmpdir(), 'ibid-'));
  const notebook = path.join(scratch, 'notebook');
  await copySample(notebook);
  // VS Code sees a file soon when it changes, but takes seconds to see the first one of a folder.
  await writeSettings(notebook, {});
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGUMENTS });
  const page = await browser.newPage({ viewport: VIEWPORT });
  const close = async () => {
    await browser.close();
    await rm(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  page.setDefaultTimeout(LIMIT_MS);
  await page.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = '${language}';`);
  try {
    await openNotebook({ page, notebook }, origin);
  } catch (error) {
    await close();
    throw error;
  }
  return { page, notebook, close };
}

/** Opens the notebook anew in a window that shows nothing yet, or something else. */
export async function openNotebook({ page, notebook }: Workbench, origin = new URL(page.url()).origin): Promise<void> {
  await page.goto(formatAddress({ origin }, notebook, []));
}

/** Whether the window still shows its notebook. */
export function showsNotebook({ page, notebook }: Workbench): boolean {
  return new URL(page.url()).searchParams.get('folder') === pathToFileURL(notebook).pathname;
}

/** Changes the theme of this window and waits until all of it shows; without one, back to that of the beginning. */
export async function setTheme({ page, notebook }: Workbench, theme?: Theme): Promise<void> {
  const [name, className, webviewClass] = THEMES[theme ?? 'light'];
  await writeSettings(notebook, theme === undefined ? {} : { 'workbench.colorTheme': name });
  await page.locator(`.monaco-workbench.${className}`).waitFor();
  const others = page.frames().map((frame) => frame.locator(`body[class*="vscode-"]:not(.${webviewClass})`));
  // A frame that goes meanwhile shows no theme.
  await Promise.all(others.map((other) => other.waitFor({ state: 'detached' }).catch(() => undefined)));
}

/** The settings of the notebook, beside which its folder for them stays out of sight. */
export async function writeSettings(notebook: string, settings: Readonly<Record<string, unknown>>): Promise<void> {
  const folder = path.join(notebook, '.vscode');
  await mkdir(folder, { recursive: true });
  await writeFile(
    path.join(folder, 'settings.json'),
    JSON.stringify({ 'files.exclude': { '.vscode': true }, ...settings }),
  );
}

/** Writes test/e2e/out/`name`.png: hovers and lists as they are once they have faded in. */
export async function takeScreenshot({ page }: Workbench, name: string): Promise<void> {
  await page.screenshot({ animations: 'disabled', path: path.join(OUT, `${name}.png`) });
}
