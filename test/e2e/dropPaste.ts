// What a person pastes and drops into a note: citations of what the library has, a new source, a picture beside the note.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import test from 'node:test';
import { answerWith, startWeb } from '../platform/webServer.ts';
import { copyText, startLine, takeScreenshot, withWorkbench, type Workbench } from './workbench.ts';

const KNOWN = 'https://lantern.example.org/reports/ferry-returns-to-halm';
const PAGE = `<html lang="en"><head><title>Bridge closed for the winter</title><meta name="author" content="Mira Holt">
<meta property="article:published_time" content="2024-10-12"></head><body><article><h1>Bridge closed for the winter</h1>
<p>The bridge at Aster carried its last 340 cars on Saturday morning, and it will not be open again before the spring.</p>
<p>“We had seen it coming,” said Tomas Reed, a baker whose shop stands at the eastern end of it, in the last house.</p>
</article></body></html>`;
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const line = ({ page }: Workbench, text: string) =>
  page.locator('.monaco-editor .view-line', { hasText: text.replaceAll(' ', '\u00a0') }).first();

test('pasting the address of a source cites it; another address stays, and becomes a source if one wants', async () => {
  const web = await startWeb((asked) => (asked === '/bridge' ? answerWith(PAGE) : undefined));
  try {
    await withWorkbench('notes/scratch.md', async (workbench) => {
      const { page, notebook } = workbench;
      await startLine(workbench, 'The ferry is back');
      await copyText(workbench, KNOWN);
      await page.keyboard.press('Control+V');
      await line(workbench, 'The ferry is back [@ferry-returns-to-halm]').waitFor();

      await page.keyboard.type('\nIn the ferry');
      await page.keyboard.press('Control+Shift+ArrowLeft');
      await page.keyboard.press('Control+V');
      await line(workbench, 'In the ferry [@ferry-returns-to-halm]').waitFor();

      await page.keyboard.type('\nThe bridge is closed ');
      await copyText(workbench, `${web.origin}/bridge`);
      await page.keyboard.press('Control+V');
      await line(workbench, `closed ${web.origin}/bridge`).waitFor();
      await page.locator('.post-edit-widget').waitFor();
      await page.keyboard.press('Control+.');
      await page.getByText('Add Source and Cite It').first().waitFor();
      await takeScreenshot(workbench, 'paste');
      await page.getByText('Add Source and Cite It').first().click();
      await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Bridge closed' }).first().waitFor();
      await page.keyboard.press('Enter');
      await line(workbench, 'The bridge is closed [@holt2024bridge]').waitFor();
      await takeScreenshot(workbench, 'pasted');
      assert.match(await readFile(path.join(notebook, 'sources', 'holt2024bridge.md'), 'utf8'), /last 340 cars/);
    });
  } finally {
    await web.stop();
  }
});

test('what is dropped becomes a citation, a picture is copied beside the note', () =>
  withWorkbench('notes/scratch.md', async (workbench) => {
    const { page, notebook } = workbench;
    await startLine(workbench, 'Dropped here');
    await drop(workbench, { uri: KNOWN });
    await line(workbench, '[@ferry-returns-to-halm]').waitFor();
    // The drop is done when VS Code offers its other forms.
    await page.locator('.post-edit-widget').waitFor();
    await drop(workbench, { name: 'harbour-at-night.png', base64: PNG });
    await line(workbench, '![harbour at night](pictures/harbour-at-night.png)').waitFor();
    await page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'pictures' }).waitFor();
    await takeScreenshot(workbench, 'dropped');
    const copy = await readFile(path.join(notebook, 'notes', 'pictures', 'harbour-at-night.png'));
    assert.equal(copy.toString('base64'), PNG);
  }));

type Dropped = { readonly uri: string } | { readonly name: string; readonly base64: string };

/** Drops with Shift held, as VS Code asks for, some time after it has been dragged in. */
async function drop({ page }: Workbench, dropped: Dropped): Promise<void> {
  const transfer = await page.evaluateHandle((what) => {
    const data = new DataTransfer();
    if ('uri' in what) data.setData('text/uri-list', what.uri);
    else {
      const bytes = Uint8Array.from(atob(what.base64), (character) => character.charCodeAt(0));
      data.items.add(new File([bytes], what.name, { type: 'image/png' }));
    }
    return data;
  }, dropped);
  const target = page.locator('.monaco-editor .view-line').first();
  const box = await target.boundingBox();
  const at = { clientX: (box?.x ?? 0) + 2, clientY: (box?.y ?? 0) + 5 };
  for (const type of ['dragenter', 'dragover', 'drop']) {
    await target.dispatchEvent(type, { dataTransfer: transfer, shiftKey: true, ...at });
    await page.waitForTimeout(300);
  }
}
