// A file written so that whoever reads it finds all of the old text or all of the new: VS Code's own renaming deletes first.
import { rename, rm, writeFile } from 'node:fs/promises';

/** Rejects, and leaves the file as it was, where it cannot be written. */
export async function replaceFile(file: string, text: string): Promise<void> {
  const draft = `${file}.part`;
  try {
    await writeFile(draft, text);
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
