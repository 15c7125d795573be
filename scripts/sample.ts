// Copies of the sample notebook: the original stays as it is, whatever a run or a person does.
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const SAMPLE = path.resolve('media', 'sample');

/** Puts a fresh copy at `folder`, in place of what was there. */
export async function copySample(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await cp(SAMPLE, folder, { recursive: true });
}

/** Gives `work` an empty folder of its own and removes it afterwards. */
export async function withScratchFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'ibid-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
