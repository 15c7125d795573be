// The moving pictures of the README, from the real thing: Ibid in a VS Code window, on the sample notebook.
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { expectHover, findText, startLine } from '../../test/e2e/editor.ts';
import { startWith } from '../../test/e2e/resetWindow.ts';
import { NOWHERE, openWindow, type Workbench, writeSettings } from '../../test/e2e/window.ts';
import { copyText, PICK, runCommand } from '../../test/e2e/workbench.ts';
import { type Clip, Recording } from './animation.ts';

export const FOLDER = path.join('docs', 'pictures');

/** As wide as a README is read. */
const VIEWPORT = { width: 780, height: 480 };
const CLIP: Clip = { x: 48, y: 34, width: 720, height: 400 };

/** Nothing beside the text that draws the eye. */
const PLAIN = { 'editor.minimap.enabled': false, 'editor.scrollbar.vertical': 'hidden' };

/** How long something new is shown, and the end. */
const LOOK_MS = 1_400;
const END_MS = 2_600;

const SUGGESTIONS = '.suggest-widget .monaco-list-row';
const FIXES = '.action-widget .monaco-list-row';

const COPIED = `Sarn Valley Press

Bridge at Aster opens after nine years of work

Saturday 12/October/2024 - 09:15 AM
By Mira Holt
Share
Print

The new bridge at Aster carried its first 340 cars on Saturday morning, nine years after work began.

“We had stopped believing in it,” said Tomas Reed, a baker whose shop is at the eastern end.

It cost $14.2 million, twice what the province had planned.`;

interface Scene {
  readonly name: string;
  readonly note: string;
  /** Where it is not the text of the note that one looks at. */
  readonly clip?: Partial<Clip>;
  readonly play: (workbench: Workbench, recording: Recording) => Promise<void>;
}

const SCENES: readonly Scene[] = [
  {
    name: 'cite',
    note: 'notes/scratch.md',
    clip: { height: 260 },
    play: async (workbench, recording) => {
      const { page } = workbench;
      await startLine(workbench, 'A third of them were still away ');
      await recording.show(LOOK_MS);
      await recording.type('[@lind');
      await accept(workbench, recording, 'lindqvist2025leaving');
      await recording.type(', p');
      await accept(workbench, recording, 'p. 201');
      await page.keyboard.press('End');
      await recording.type('.');
      await recording.show(END_MS);
    },
  },
  {
    name: 'fix',
    note: 'notes/draft-with-mistakes.md',
    play: async (workbench, recording) => {
      const { page } = workbench;
      await page.locator('.monaco-editor .squiggly-warning').first().waitFor();
      await recording.show(LOOK_MS);
      await hover(workbench, recording, '54,000', /45,000/);
      await recording.show(END_MS);
      const { x, y } = await findText(page, '54,000');
      await page.mouse.click(x, y);
      await page.mouse.move(...NOWHERE);
      await page.keyboard.press('Control+.');
      await page.locator(FIXES, { hasText: 'Change to 45,000' }).first().waitFor();
      await recording.show(LOOK_MS);
      await page.keyboard.press('Enter');
      await page.locator('.view-line', { hasText: '45,000' }).first().waitFor();
      await recording.show(LOOK_MS);
      await hover(workbench, recording, '45,000', /Confirmed/);
      await recording.show(END_MS);
    },
  },
  {
    name: 'paste',
    note: 'notes/scratch.md',
    clip: { y: 0, height: 480 },
    play: async (workbench, recording) => {
      const { page } = workbench;
      await copyText(workbench, COPIED);
      await page.keyboard.press('F1');
      await recording.type('add source from clip');
      await page.locator(PICK, { hasText: 'Add Source from Clipboard' }).first().waitFor();
      await recording.show(LOOK_MS);
      await page.keyboard.press('Enter');
      await page.locator(PICK, { hasText: 'Bridge at Aster' }).first().waitFor();
      await recording.show(END_MS);
      await page.keyboard.press('Enter');
      await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
      await page.locator('.notification-toast, .tab.active', { hasText: /2024/ }).first().waitFor();
      await recording.show(END_MS);
    },
  },
];

/** What is suggested with these words is shown, chosen, and shown in the note. */
async function accept({ page }: Workbench, recording: Recording, words: string): Promise<void> {
  await page.locator(SUGGESTIONS, { hasText: words }).first().waitFor();
  await page.waitForTimeout(SETTLE_MS);
  await recording.show(LOOK_MS);
  await page.keyboard.press('Enter');
  await page
    .locator('.view-line', { hasText: words.replaceAll(' ', '\u00a0') })
    .first()
    .waitFor();
  await recording.show(LOOK_MS);
}

/** The pointer goes there, and the card appears. */
async function hover(workbench: Workbench, recording: Recording, text: string, says: RegExp): Promise<void> {
  const { x, y } = await findText(workbench.page, text);
  await recording.point(x, y);
  await recording.show(500);
  await expectHover(workbench, text, says);
  await workbench.page.waitForTimeout(SETTLE_MS);
}

/** Until what has been drawn stays as it is. */
const SETTLE_MS = 1_000;

/** All of them, or those with a name; in a window from `withInstalled`. */
export async function recordScenes(names: readonly string[]): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  for (const scene of SCENES.filter(({ name }) => names.length === 0 || names.includes(name))) await record(scene);
}

async function record({ name, note, clip, play }: Scene): Promise<void> {
  const window = await openWindow();
  try {
    await startWith(window, note);
    await writeSettings(window.notebook, PLAIN);
    const bar = window.page.locator('.part.sidebar');
    if (await bar.isVisible()) await runCommand(window, 'View: Close Primary Side Bar');
    await bar.waitFor({ state: 'hidden' });
    await window.page.setViewportSize(VIEWPORT);
    await window.page.waitForTimeout(SETTLE_MS);
    const recording = new Recording(window.page, { ...CLIP, ...clip });
    await play(window, recording);
    await recording.write(path.join(FOLDER, `${name}.png`));
  } finally {
    await window.close();
  }
}
