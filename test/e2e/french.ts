// Ibid in a window whose display language is French: the manifest's strings, those of the code, and those of the reader.
import assert from 'node:assert/strict';
import test from 'node:test';
import { openSideBar, readHover, runCommand, takeScreenshot, withWorkbench } from './workbench.ts';

const ROW = '.tree-explorer-viewlet-tree-view .monaco-list-row';

function inFrench(name: string, note: string, work: Parameters<typeof withWorkbench>[1]): void {
  test(`french: ${name}`, () => withWorkbench(note, work, 'fr'));
}

inFrench('the note’s verdicts, problems and hovers', 'notes/draft-with-mistakes.md', async (workbench) => {
  const { page } = workbench;
  await openSideBar(page);
  await page.locator('.statusbar-item', { hasText: 'à revoir' }).first().click();
  await page.locator('.pane-header', { hasText: 'Dans cette note' }).waitFor();
  await page
    .locator('.tree-explorer-viewlet-tree-view .message', { hasText: /\d+\schiffres\u00A0: \d+\sidentiques/ })
    .waitFor();
  await page.locator(ROW, { hasText: '54,000' }).filter({ hasText: 'Diffère' }).waitFor();
  await runCommand(workbench, 'Ibid: Grouper par verdict');
  await page.locator(ROW, { hasText: 'À revoir' }).waitFor();
  // A figure without a problem, as a problem's sentence is shown before the card is there.
  const card = await readHover(workbench, '200');
  assert.match(card, /À l’identique/);
  assert.match(card, /Ouvrir dans le lecteur/);
  assert.match(await readHover(workbench, '54,000'), /dit ici .*, et non 54,000/);
  await takeScreenshot(workbench, 'french note');
});

inFrench('the reader', 'README.md', async (workbench) => {
  const { page } = workbench;
  await runCommand(workbench, 'View: Close All Editors');
  await runCommand(workbench, 'Ibid: Rechercher des sources');
  await page.locator('.quick-input-widget', { hasText: 'Rechercher des sources' }).waitFor();
  await page.keyboard.press('Escape');
  await openSideBar(page);
  await page.locator(ROW).first().dblclick();
  const reader = page.frameLocator('iframe.webview').frameLocator('iframe');
  await reader.locator('header').getByRole('button', { name: 'Insérer une citation' }).waitFor();
  assert.equal(await reader.locator('html').getAttribute('lang'), 'fr');
  await takeScreenshot(workbench, 'french reader');
});
