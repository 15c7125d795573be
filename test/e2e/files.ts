// What one sees of files that are not as usual: one that cannot be read, and notes in the languages of Quarto and R Markdown.
import assert from 'node:assert/strict';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { WindowTests } from './inWindow.ts';
import { takeScreenshot, writeSettings } from './window.ts';
import { openFile } from './workbench.ts';

/** Its reader takes the square of its length, minutes; another such text is needed once it does not. */
const FAULTY = `<modsCollection xmlns="http://www.loc.gov/mods/v3">\n${'<mods\t\n'.repeat(150_000)}`;
/** The reader has three seconds, and the window may be at other work. */
const PATIENCE_MS = 30_000;

export const FILES: WindowTests = {
  'a file that takes too long to be read says so at its beginning and in the status bar, until it is gone': {
    note: 'README.md',
    work: async (workbench) => {
      const { page, notebook } = workbench;
      const item = page.locator('.statusbar-item', { hasText: 'Library' });
      const faulty = path.join(notebook, 'faulty.xml');
      await writeFile(faulty, FAULTY);
      await writeSettings(notebook, { 'ibid.library.files': ['sources/**/*.md', '**/*.bib', 'faulty.xml'] });
      await item.waitFor({ timeout: PATIENCE_MS });
      const label = await item.locator('a').first().getAttribute('aria-label');
      assert.match(
        label ?? '',
        /faulty\.xml was skipped, completely or in part\. See the Problems panel for details\./,
      );
      await openFile(workbench, 'faulty.xml');
      await page.locator('.monaco-editor .squiggly-warning, .monaco-editor .squiggly-error').first().waitFor();
      await takeScreenshot(workbench, 'skipped file');
      await rm(faulty);
      await item.waitFor({ state: 'hidden', timeout: PATIENCE_MS });
      await writeSettings(notebook, {});
    },
  },
  'documents of Quarto and R Markdown are notes where no other extension knows their languages': {
    note: 'README.md',
    work: async (workbench) => {
      const { page, notebook } = workbench;
      for (const [name, language] of [
        ['chapter.qmd', 'Quarto'],
        ['chapter.Rmd', 'R Markdown'],
      ] as const) {
        await writeFile(path.join(notebook, name), '# As they say\n\nIt was *known* [@nobody1999; @haddow2024sarn].\n');
        await openFile(workbench, name);
        await page.locator('.statusbar-item', { hasText: language }).waitFor();
        await page.locator('.monaco-editor .squiggly-warning').first().waitFor();
        // The grammar's, beside that of the plain words.
        const colours = await page.locator('.monaco-editor .view-line span[class*="mtk"]').evaluateAll((words) => {
          return new Set(words.map((word) => getComputedStyle(word).color)).size;
        });
        assert.ok(colours > 1, `${colours} colours`);
        await takeScreenshot(workbench, name);
        await rm(path.join(notebook, name));
      }
    },
  },
};
