// Makes the pictures of the walkthrough and the README from the real thing: Ibid in a VS Code, on the sample notebook.
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { expectHover } from '../test/e2e/editor.ts';
import { startWith } from '../test/e2e/resetWindow.ts';
import { openReader } from '../test/e2e/webviews.ts';
import { NOWHERE, openWindow, setTheme, type Theme, type Workbench } from '../test/e2e/window.ts';
import { openSideBar, runCommand } from '../test/e2e/workbench.ts';
import { withInstalled } from './installed.ts';
import { main } from './run.ts';

const WALKTHROUGH = path.join('media', 'walkthrough');
const README = path.join('docs', 'pictures');
const THEMES: Readonly<Record<string, readonly Theme[]>> = {
  [WALKTHROUGH]: ['light', 'dark', 'high contrast'],
  [README]: ['light'],
};
/** The part of the window that is shown, in CSS pixels; small, as text makes large files. */
const CLIP = { x: 48, y: 34, width: 540, height: 400 };
/** Names of the pictures to make; all without one: `npm run pictures -- hover`. */
const wanted = process.argv.slice(2);

/** Until what has been drawn stays as it is: a theme, the verdicts of a note. */
const SETTLE_MS = 1_500;

const TREE = '.tree-explorer-viewlet-tree-view';

interface Picture {
  readonly name: string;
  /** The walkthrough's, unless said otherwise. */
  readonly folder?: string;
  readonly note: string;
  /** Where what matters stands elsewhere. */
  readonly clip?: Partial<typeof CLIP>;
  /** Brings what the picture shows onto the screen. */
  readonly show: (workbench: Workbench) => Promise<void>;
}

const WINDOW = { x: 0, y: 34, width: 1280, height: 766 };

const PICTURES: readonly Picture[] = [
  {
    name: 'sidebar',
    folder: README,
    note: 'notes/draft-with-mistakes.md',
    clip: WINDOW,
    show: async (workbench) => {
      await showSideBar(workbench);
      await workbench.page.locator('.statusbar-item', { hasText: 'to look at' }).first().waitFor();
      await workbench.page.locator('.monaco-list-row', { hasText: '54,000' }).first().waitFor();
    },
  },
  {
    name: 'passage',
    folder: README,
    note: 'notes/upper-sarn.md',
    clip: { width: 900, height: 330 },
    show: (workbench) => showHover(workbench, '45,000'),
  },
  {
    name: 'reader',
    folder: README,
    note: 'notes/scratch.md',
    clip: WINDOW,
    show: async (workbench) => {
      await closeSideBar(workbench);
      await runCommand(workbench, 'View: Close All Editors');
      const reader = await openReader(workbench, 'relief2024month');
      await reader.locator('aside li.used').first().waitFor();
    },
  },
  { name: 'sources', note: 'notes/upper-sarn.md', show: (workbench) => showSideBar(workbench) },
  {
    name: 'cite',
    clip: { width: 900, height: 330 },
    note: 'notes/scratch.md',
    show: async (workbench) => {
      await closeSideBar(workbench);
      await workbench.page.locator('.monaco-editor .view-line').last().click();
      await workbench.page.keyboard.press('Control+A');
      await workbench.page.keyboard.type('Some 45,000 people had to flee [@', { delay: 30 });
      await workbench.page.locator('.suggest-widget .monaco-list-row').first().waitFor();
    },
  },
  {
    name: 'hover',
    note: 'notes/draft-with-mistakes.md',
    clip: { width: 800, height: 420 },
    show: (workbench) => showHover(workbench, '54,000'),
  },
  {
    name: 'check',
    note: 'notes/draft-with-mistakes.md',
    clip: { y: 410, height: 330 },
    show: async (workbench) => {
      await showSideBar(workbench);
      await workbench.page.locator('.statusbar-item', { hasText: 'to look at' }).first().click();
      await workbench.page.locator('.monaco-list-row', { hasText: '54,000' }).first().waitFor();
    },
  },
  {
    name: 'search',
    note: 'notes/upper-sarn.md',
    clip: { x: 330, y: 0, width: 620, height: 300 },
    show: async (workbench) => {
      await closeSideBar(workbench);
      await runCommand(workbench, 'Ibid: Search Sources');
      await workbench.page.locator('.quick-input-widget', { hasText: 'Search Sources' }).waitFor();
      await workbench.page.keyboard.type('ferry river', { delay: 30 });
      await workbench.page.locator('.quick-input-list .monaco-list-row').nth(1).waitFor();
    },
  },
];

await main((signal) =>
  withInstalled(signal, async (env) => {
    Object.assign(process.env, env);
    for (const folder of Object.keys(THEMES)) await mkdir(folder, { recursive: true });
    for (const picture of PICTURES) if (wanted.length === 0 || wanted.includes(picture.name)) await take(picture);
  }),
);

/** What is shown is shown again in each theme, as hovers and lists close when the theme changes. */
async function take({ name, folder = WALKTHROUGH, note, clip, show }: Picture): Promise<void> {
  const window = await openWindow();
  try {
    await startWith(window, note);
    for (const theme of THEMES[folder] ?? []) {
      await window.page.keyboard.press('Escape');
      await setTheme(window, theme);
      await window.page.waitForTimeout(SETTLE_MS);
      await show(window);
      await window.page.waitForTimeout(SETTLE_MS);
      const file = path.join(folder, `${name}-${theme.replace(' ', '-')}.png`);
      await window.page.screenshot({ path: file, clip: { ...CLIP, ...clip } });
      console.log(file);
    }
  } finally {
    await window.close();
  }
}

/** The hover of `text` in a note that has the width of the window. */
async function showHover(workbench: Workbench, text: string): Promise<void> {
  await closeSideBar(workbench);
  await expectHover(workbench, text, /\S/);
}

async function showSideBar({ page }: Workbench): Promise<void> {
  if (!(await page.locator(TREE).first().isVisible())) await openSideBar(page);
  await page.mouse.move(...NOWHERE);
}

async function closeSideBar({ page }: Workbench): Promise<void> {
  const bar = page.locator('.part.sidebar');
  if (await bar.isVisible()) await page.keyboard.press('Control+B');
  await bar.waitFor({ state: 'hidden' });
}
