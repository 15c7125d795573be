// What a person pastes and drops into a note: citations of what the library has, a new source, a picture beside the note.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { answerWith, startWeb } from '../platform/webServer.ts';
import { findLine, findText, startLine } from './editor.ts';
import type { WindowTests } from './inWindow.ts';
import { clickAway, eventually, until } from './waiting.ts';
import { takeScreenshot, type Workbench } from './window.ts';
import { copyText, PICK } from './workbench.ts';

const KNOWN = 'https://lantern.example.org/reports/ferry-returns-to-halm';
const PAGE = `<html lang="en"><head><title>Bridge closed for the winter</title><meta name="author" content="Mira Holt">
<meta property="article:published_time" content="2024-10-12"></head><body><article><h1>Bridge closed for the winter</h1>
<p>The bridge at Aster carried its last 340 cars on Saturday morning, and it will not be open again before the spring.</p>
<p>“We had seen it coming,” said Tomas Reed, a baker whose shop stands at the eastern end of it, in the last house.</p>
</article></body></html>`;
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

export const DROP_PASTE: WindowTests = {
  'pasting the address of a source cites it; another address stays, and becomes a source if one wants': {
    note: 'notes/scratch.md',
    work: async (workbench) => {
      const web = await startWeb((asked) => (asked === '/bridge' ? answerWith(PAGE) : undefined));
      try {
        await pasteAddresses(workbench, `${web.origin}/bridge`);
      } finally {
        await web.stop();
      }
    },
  },

  'what is dropped becomes a citation, a picture is copied beside the note': {
    note: 'notes/scratch.md',
    work: async (workbench) => {
      const { page, notebook } = workbench;
      await startLine(workbench, 'Dropped here');
      await drop(workbench, 'Dropped here', { uri: KNOWN });
      await findLine(workbench, '[@ferry-returns-to-halm]').waitFor();
      // The drop is done when VS Code offers its other forms.
      await page.locator('.post-edit-widget').waitFor();
      await drop(workbench, '[@ferry', { name: 'harbour-at-night.png', base64: PNG });
      await findLine(workbench, '![harbour at night](pictures/harbour-at-night.png)').waitFor();
      await page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'pictures' }).waitFor();
      await takeScreenshot(workbench, 'dropped');
      const copy = await readFile(path.join(notebook, 'notes', 'pictures', 'harbour-at-night.png'));
      assert.equal(copy.toString('base64'), PNG);
    },
  },
};

async function pasteAddresses(workbench: Workbench, unknown: string): Promise<void> {
  const { page, notebook } = workbench;
  await startLine(workbench, 'The ferry is back');
  await copyText(workbench, KNOWN);
  await page.keyboard.press('Control+V');
  await findLine(workbench, 'The ferry is back [@ferry-returns-to-halm]').waitFor();

  await page.keyboard.type('\nIn the ferry');
  await page.keyboard.press('Control+Shift+ArrowLeft');
  await page.keyboard.press('Control+V');
  await findLine(workbench, 'In the ferry [@ferry-returns-to-halm]').waitFor();

  await page.keyboard.type('\nThe bridge is closed ');
  await copyText(workbench, unknown);
  await page.keyboard.press('Control+V');
  await findLine(workbench, `closed ${unknown}`).waitFor();
  await page.locator('.post-edit-widget').waitFor();
  const other = page.getByText('Add Source and Cite It').first();
  await until(other, () => page.keyboard.press('Control+.'));
  await takeScreenshot(workbench, 'paste');
  await clickAway(other);
  await page.locator(PICK, { hasText: 'Bridge closed' }).first().waitFor();
  await page.keyboard.press('Enter');
  await findLine(workbench, 'The bridge is closed [@holt2024bridge]').waitFor();
  await takeScreenshot(workbench, 'pasted');
  const written = () => readFile(path.join(notebook, 'sources', 'holt2024bridge.md'), 'utf8').catch(() => '');
  await eventually(async () => (await written()).includes('last 340 cars'));
}

/** Between one thing that the pointer does and the next one. */
const DRAG_MS = 300;

type Dropped = { readonly uri: string } | { readonly name: string; readonly base64: string };

/** Drops before `words` with Shift held, as VS Code asks for, some time after it has been dragged in. */
async function drop({ page }: Workbench, words: string, dropped: Dropped): Promise<void> {
  const transfer = await page.evaluateHandle((what) => {
    const data = new DataTransfer();
    if ('uri' in what) data.setData('text/uri-list', what.uri);
    else {
      const bytes = Uint8Array.from(atob(what.base64), (character) => character.charCodeAt(0));
      data.items.add(new File([bytes], what.name, { type: 'image/png' }));
    }
    return data;
  }, dropped);
  const { left, y } = await findText(page, words);
  const target = page.locator('.monaco-editor .view-line').first();
  for (const type of ['dragenter', 'dragover', 'drop']) {
    await target.dispatchEvent(type, { dataTransfer: transfer, shiftKey: true, clientX: left + 1, clientY: y });
    await page.waitForTimeout(DRAG_MS);
  }
}
