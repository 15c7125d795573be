// Stores that last as long as their process: those of windows without a folder, and of the command line without a cache.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRunning } from './leaseOwner.ts';

const PREFIX = 'ibid-store-';
const NAME = new RegExp(`^${PREFIX}(\\d+)-`);

/** A folder for this process alone, once what processes left that were killed is removed; undefined where none can be. */
export function prepareTemporaryStorage(): string | undefined {
  const folder = tmpdir();
  try {
    for (const name of readdirSync(folder)) {
      const [, pid] = NAME.exec(name) ?? [];
      if (pid !== undefined && !isRunning(Number(pid))) removeTemporaryStorage(join(folder, name));
    }
    return mkdtempSync(join(folder, `${PREFIX}${process.pid}-`));
  } catch {
    return undefined;
  }
}

export function removeTemporaryStorage(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // Another user's, or held by another program: whoever comes next tries again.
  }
}
