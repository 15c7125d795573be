// When the sources from Zotero are updated without being asked for: never, unless the settings say so.
import * as vscode from 'vscode';
import type { Services } from '../services.ts';
import { readSetting } from '../settings.ts';

/** Between two updates by the focus, which some get every few seconds. */
const MIN_PAUSE_MS = 60_000;
/** A window that opens has more urgent work. */
const START_MS = 5_000;
const MINUTE_MS = 60_000;

export function registerAutomaticUpdate(services: Services): vscode.Disposable {
  let isRunning = false;
  let last = -Infinity;
  const update = async () => {
    if (isRunning || readSetting('zotero.update') === 'never' || !vscode.workspace.isTrusted) return;
    isRunning = true;
    try {
      const { refreshFromZotero } = await import('./zoteroUpdate.ts');
      await refreshFromZotero(services);
    } finally {
      last = performance.now();
      isRunning = false;
    }
  };
  let timer: NodeJS.Timeout | undefined;
  const schedule = () => {
    clearInterval(timer);
    if (readSetting('zotero.update') !== 'interval') return;
    timer = setInterval(() => void update(), Math.max(1, readSetting('zotero.updateInterval')) * MINUTE_MS);
  };
  schedule();
  const starting = setTimeout(() => void update(), START_MS);
  return vscode.Disposable.from(
    vscode.window.onDidChangeWindowState(({ focused }) => {
      const isDue = performance.now() - last > MIN_PAUSE_MS;
      if (focused && isDue && readSetting('zotero.update') === 'onFocus') void update();
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (!event.affectsConfiguration('ibid.zotero')) return;
      schedule();
      void update();
    }),
    {
      dispose: () => {
        clearInterval(timer);
        clearTimeout(starting);
      },
    },
  );
}
