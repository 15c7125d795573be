// A window that tests share, put back as it was: no widget or editor open, every file as it is in the sample notebook.
import assert from 'node:assert/strict';
import { restoreSample } from '../../scripts/sample.ts';
import { CLICK_LIMIT_MS, comesTrue, LIMIT_MS } from './waiting.ts';
import { NOWHERE, openNotebook, setTheme, showsNotebook, VIEWPORT, type Workbench } from './window.ts';
import { openFile, runCommand, waitForLibrary } from './workbench.ts';

/** What lies over the workbench and goes away at Escape. */
const OVERLAYS = ['.monaco-dialog-box', '.quick-input-widget', '.monaco-menu', '.rename-box', '.peekview-widget']
  .map((overlay) => `${overlay}:visible`)
  .join(', ');

/** Puts everything back but what Ibid remembers of a notebook, as how its lists are grouped: a test sets that back itself. */
export async function resetWindow(workbench: Workbench): Promise<void> {
  const { page, notebook } = workbench;
  if (!showsNotebook(workbench)) {
    await openNotebook(workbench);
    await waitForLibrary(page);
  }
  await page.setViewportSize(VIEWPORT);
  await page.emulateMedia({ forcedColors: null });
  await page.mouse.move(...NOWHERE);
  await closeOverlays(workbench);
  // What is not saved yet would be saved over what is restored.
  await runCommand(workbench, 'File: Save All Files');
  await closeEditors(workbench);
  await hidePanel(workbench);
  await hideNotifications(workbench);
  await setTheme(workbench);
  await restoreSample(notebook);
}

/** Opens a note in a window that has just been opened or put back, once Ibid knows the library. */
export async function startWith(workbench: Workbench, note: string): Promise<void> {
  const { page, notebook } = workbench;
  await waitForLibrary(page);
  await openFile(workbench, note);
  await page.locator('.monaco-editor .view-line').first().waitFor();
  await page.keyboard.press('Control+Home');
  assert.ok(await comesTrue(async () => !(await restoreSample(notebook)), LIMIT_MS), 'the notebook keeps changing');
}

async function closeOverlays({ page }: Workbench): Promise<void> {
  const overlays = page.locator(OVERLAYS);
  await comesTrue(async () => {
    await page.keyboard.press('Escape');
    return (await overlays.count()) === 0;
  }, CLICK_LIMIT_MS);
}

async function closeEditors(workbench: Workbench): Promise<void> {
  const { page } = workbench;
  const areClosed = async () => (await page.locator('.tab').count()) === 0;
  await page.keyboard.press('Control+K');
  await page.keyboard.press('Control+W');
  if (await comesTrue(areClosed, CLICK_LIMIT_MS)) return;
  await runCommand(workbench, 'View: Close All Editors');
  assert.ok(await comesTrue(areClosed, LIMIT_MS), 'editors stay open');
}

async function hidePanel(workbench: Workbench): Promise<void> {
  const panel = workbench.page.locator('.part.panel');
  if (await panel.isVisible()) await runCommand(workbench, 'View: Hide Panel');
  await panel.waitFor({ state: 'hidden' });
}

async function hideNotifications(workbench: Workbench): Promise<void> {
  const toasts = workbench.page.locator('.notification-toast');
  if ((await toasts.count()) > 0) await runCommand(workbench, 'Notifications: Clear All Notifications');
  await toasts.first().waitFor({ state: 'detached' });
}
