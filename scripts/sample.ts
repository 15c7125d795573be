// Copies of the sample notebook: the original stays as it is, whatever a run or a person does.
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const SAMPLE = path.resolve('media', 'sample');

/** Puts a fresh copy at `folder`, in place of what was there. */
export async function copySample(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await cp(SAMPLE, folder, { recursive: true });
}

/** Makes a copy as the sample is again, but for its settings; returns whether anything in it was otherwise. */
export async function restoreSample(folder: string): Promise<boolean> {
  const [wanted, found] = await Promise.all([readFiles(SAMPLE), readFiles(folder)]);
  const surplus = [...found.keys()].filter((file) => !wanted.has(file));
  const changed = [...wanted.keys()].filter((file) => wanted.get(file) !== found.get(file));
  for (const file of surplus) await rm(path.join(folder, file), { recursive: true, force: true });
  for (const file of changed) await cp(path.join(SAMPLE, file), path.join(folder, file), { recursive: true });
  return surplus.length + changed.length > 0;
}

/** By their paths in `folder`; folders as well, which have no bytes. */
async function readFiles(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.map((entry) => ({ entry, file: path.join(entry.parentPath, entry.name) }));
  const named = paths.map(async ({ entry, file }) => {
    const bytes = entry.isDirectory() ? '' : await readFile(file, 'latin1');
    return [path.relative(folder, file), bytes] as const;
  });
  return new Map((await Promise.all(named)).filter(([file]) => !file.startsWith('.vscode')));
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
