// Writes files so that a reader sees all of a file or none, and nothing that was there is overwritten.
import { link, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { UserError } from '../core/userError.ts';

/** In lower case, as some file systems do not tell the case apart. A folder that does not exist yet has none. */
export async function listFileNames(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).map((name) => name.toLowerCase());
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw new UserError('The folder {folder} cannot be read.', { folder });
  }
}

/** Writes beside the target, then links it into place, which fails if there is a file of that name by now. */
export async function writeNewFile(file: string, contents: string | Uint8Array): Promise<void> {
  const draft = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.tmp`);
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(draft, contents, { flag: 'wx' });
    await link(draft, file);
  } catch (error) {
    throw new UserError('{file} cannot be written: {message}.', { file, message: (error as Error).message });
  } finally {
    await rm(draft, { force: true });
  }
}
