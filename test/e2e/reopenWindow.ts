// Opening a VS Code window anew, as it was: what a browser keeps of it is seen to be kept before it is closed.
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { comesTrue } from './waiting.ts';
import type { Workbench } from './window.ts';

/** Under which VS Code keeps the editors that are open, and which database of the browser has it for a window. */
const EDITORS = 'memento/workbench.parts.editor';
const DATABASE = 'vscode-web-state-db-';
const TABLE = 'ItemTable';
const KEPT_LIMIT_MS = 30_000;

/** Reloads the window once what is kept of its editors is as expected: VS Code keeps it every five seconds, when it is idle. */
export async function reopenWindow({ page }: Workbench, kept: RegExp): Promise<void> {
  const isKept = async () => (await readKept(page)).some((text) => kept.test(text));
  if (!(await comesTrue(isKept, KEPT_LIMIT_MS))) assert.fail(`VS Code keeps: ${(await readKept(page)).join('\n')}`);
  await page.reload();
}

function readKept(page: Page): Promise<string[]> {
  return page.evaluate(readInPage, { prefix: DATABASE, table: TABLE, key: EDITORS });
}

/** Runs in the page. */
async function readInPage({
  prefix,
  table,
  key,
}: Readonly<Record<'prefix' | 'table' | 'key', string>>): Promise<string[]> {
  const toPromise = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('the browser cannot read its store'));
    });
  const texts: string[] = [];
  for (const { name = '' } of await indexedDB.databases()) {
    if (!name.startsWith(prefix)) continue;
    const database = await toPromise(indexedDB.open(name));
    const value: unknown = await toPromise(database.transaction(table).objectStore(table).get(key));
    if (typeof value === 'string') texts.push(value);
    database.close();
  }
  return texts;
}
