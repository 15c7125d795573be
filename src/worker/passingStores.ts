// Stores of windows without a folder, which have no storage of their own: one lasts as long as its window's process.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRunning } from './thisHolder.ts';

const PREFIX = 'ibid-window-';
const NAME = new RegExp(`^${PREFIX}(\\d+)-`);

/** A folder for this process alone, once what windows left that have been closed is removed. */
export function preparePassingStorage(): string {
  const folder = tmpdir();
  for (const name of readdirSync(folder)) {
    const [, pid] = NAME.exec(name) ?? [];
    if (pid !== undefined && !isRunning(Number(pid))) remove(join(folder, name));
  }
  return mkdtempSync(join(folder, `${PREFIX}${process.pid}-`));
}

function remove(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // Another user's, or held by another program: whoever comes next tries again.
  }
}
