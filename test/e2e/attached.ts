// Sources whose text is in files beside them, as a person sees them: each state in the Sources view, and highlights in the reader.
import assert from 'node:assert/strict';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { highlight, writePdf } from '../platform/writePdf.ts';
import type { WindowTests } from './inWindow.ts';
import { listViolations } from './axe.ts';
import { openReader } from './webviews.ts';
import { PICTURE_THEMES, setTheme, takeScreenshot, type Workbench } from './window.ts';
import { answer, ask, chooseFromView, openSideBar, ROW, runCommand } from './workbench.ts';

const THEMES = ['light', 'dark', 'high contrast'] as const;

const draw = (...lines: readonly string[]) => lines.map((text, row) => ({ text, x: 50, y: 700 - 14 * row }));
const SURVEY = 'The survey was made in spring and in autumn by the same people, with the same boats and instruments.';
const RISE = 'The delta rose by 34 cm within a year of storms.';
const PDF = writePdf({
  pages: [
    draw(SURVEY, 'It began at the bridge of Dorin and ended at the sea.'),
    draw('Nobody had read the gauge at the bridge before that, as far as the county knows.', 'Its books are lost.'),
    draw('In the second summer the gauge was read each morning by the keeper of the ferry.', RISE),
  ],
  annotations: [
    [highlight(50, 700, 500).replace('/C [1 0.83 0]', '/C [0.37 0.7 0.21]')],
    ['/Subtype /Text /Rect [0 0 20 20] /Contents (Ask the archive) /C [1 0.4 0.4]'],
    [highlight(50, 686, 400, '/Contents (For chapter two)')],
  ],
});
const LOCKED = `/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <${'28'.repeat(32)}> /U <${'00'.repeat(32)}> >>`;

const FILES: Readonly<Record<string, Uint8Array>> = {
  'whole.pdf': PDF,
  'scan.pdf': writePdf({ pages: [[], []] }),
  'damaged.pdf': PDF.subarray(0, 200),
  'locked.pdf': writePdf({ pages: [draw(SURVEY)], trailer: LOCKED }),
};

/** A source of each kind, with the title that says which. */
const SOURCES: readonly (readonly [key: string, title: string, more: string])[] = [
  ['whole2021', 'A survey that can be read', 'file = {whole.pdf}'],
  ['scan2021', 'A scan', 'file = {scan.pdf}'],
  ['damaged2021', 'A damaged file', 'file = {damaged.pdf}'],
  ['locked2021', 'A file with a password', 'file = {locked.pdf}'],
  ['missing2021', 'A missing file', 'file = {missing.pdf}'],
  ['abstract2021', 'An abstract', 'abstract = {The delta rose by 34 cm.}'],
  ['bare2021', 'A reference', 'pages = {1--9}'],
];
/** What each row says besides its title. */
const STATES: readonly (readonly [title: string, state: string])[] = [
  ['A survey that can be read', ''],
  ['A scan', 'scan without text'],
  ['A damaged file', 'damaged file'],
  ['A file with a password', 'password-protected'],
  ['A missing file', 'file not found'],
  ['An abstract', 'abstract only'],
  ['A reference', ''],
];

async function withSources({ notebook }: Workbench, work: () => Promise<void>): Promise<void> {
  const inNotebook = (name: string) => path.join(notebook, name);
  const entries = SOURCES.map(
    ([key, title, more]) => `@article{${key}, title = {${title}}, journal = {Levels}, ${more}}`,
  );
  for (const [name, bytes] of Object.entries(FILES)) await writeFile(inNotebook(name), bytes);
  await writeFile(inNotebook('levels.bib'), entries.join('\n'));
  try {
    await work();
  } finally {
    for (const name of ['levels.bib', ...Object.keys(FILES)]) await rm(inNotebook(name), { force: true });
  }
}

export const ATTACHED: WindowTests = {
  'the Sources view tells in words and pictures of which sources with attached files there is a text': {
    note: 'README.md',
    work: async (workbench) => {
      const { page } = workbench;
      await withSources(workbench, async () => {
        await openSideBar(page);
        await chooseFromView(workbench, 'Sources', 'Sort By', 'Sort by Title');
        await ask(workbench, 'Ibid: Filter Sources', 'Filter Sources');
        await answer(workbench, 'in:Levels');
        await page.keyboard.press('Enter');
        const rows = page.locator(`${ROW}[aria-setsize="${SOURCES.length}"]`);
        for (const [title, state] of STATES)
          await rows.filter({ hasText: title }).filter({ hasText: state }).first().waitFor();
        await rows.filter({ hasText: 'A survey' }).locator('.monaco-tl-twistie.collapsible').waitFor();
        await page.locator(ROW, { hasText: 'not read yet' }).first().waitFor({ state: 'detached' });
        for (const theme of PICTURE_THEMES) {
          await setTheme(workbench, theme);
          await takeScreenshot(workbench, `sources states ${theme}`);
        }
        await rows.filter({ hasText: 'A scan' }).click({ button: 'right' });
        await page.locator('.monaco-menu', { hasText: 'Attach File…' }).first().waitFor();
        await takeScreenshot(workbench, 'sources states menu');
        await page.keyboard.press('Escape');
        await runCommand(workbench, 'Ibid: Clear Filter');
        await chooseFromView(workbench, 'Sources', 'Sort By', 'Sort by Author');
      });
    },
  },

  'reader: marks what is highlighted in an attached PDF, lists it with its colour in words, and goes to its page': {
    note: 'README.md',
    work: async (workbench) => {
      await withSources(workbench, async () => {
        await workbench.page.setViewportSize({ width: 1600, height: 900 });
        await runCommand(workbench, 'View: Close All Editors');
        const reader = await openReader(workbench, 'whole2021');
        const list = reader.locator('aside');
        await list.getByRole('button', { name: /^Highlights/ }).click();
        await list.getByRole('button', { name: /Yellow, p\. 3.*The delta rose/ }).waitFor();
        const texts = await list.locator('li').evaluateAll((all) => all.map((row) => row.textContent));
        assert.deepEqual(texts, [
          `Green, p. 1 ${SURVEY}`,
          'Red, comment, p. 2 Ask the archive',
          `Yellow, p. 3 ${RISE} For chapter two`,
        ]);
        const marked = await reader.evaluate(() =>
          ['mark-green', 'mark-yellow'].map((name) => Array.from(CSS.highlights.get(name) ?? [], String)),
        );
        assert.deepEqual(marked, [[SURVEY], [RISE]]);
        for (const theme of THEMES) {
          await setTheme(workbench, theme);
          await takeScreenshot(workbench, `reader highlights ${theme}`);
          assert.deepEqual(await listViolations(reader.locator('html')), [], theme);
        }
        await list.getByRole('button', { name: /Yellow/ }).click();
        await reader.locator('.flash').first().waitFor();
        assert.match((await reader.evaluate(() => document.activeElement?.textContent)) ?? '', /34 cm/);
      });
    },
  },
};
