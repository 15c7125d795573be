// Which of the files that may have a source's text are there: those that it names, then those beside it that have its name.
import { readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { listNamesakes } from '../core/formats/attachments.ts';
import type { AttachmentFault, TextlessSource } from '../core/store/storeWriters.ts';
import type { NamedFile } from '../platform/extractorMessages.ts';
import type { IndexedFiles } from '../platform/indexerMessages.ts';
import { isWithin } from './libraryFiles.ts';

/** What may stand in the name of a file on every system. */
const FILE_NAME = /^[^/\\:*?"<>|]+$/;

export interface FoundAttachments {
  /** In the order in which they are tried. */
  readonly files: readonly NamedFile[];
  /** Why there are none though some are named. */
  readonly fault: AttachmentFault | undefined;
}

/** For one look at the files, in which each folder is read once. */
export class AttachmentFiles {
  readonly #allowed: Pick<IndexedFiles, 'folders' | 'isTrusted'>;
  readonly #folders = new Map<string, ReadonlySet<string>>();

  constructor(allowed: Pick<IndexedFiles, 'folders' | 'isTrusted'>) {
    this.#allowed = allowed;
  }

  find({ key, file, paths }: Pick<TextlessSource, 'key' | 'file' | 'paths'>): FoundAttachments {
    const named = paths.flatMap((path) => findFile(path) ?? []);
    const allowed = [...named, ...this.#listNamesakes(key, file)].filter(({ path }) => this.#isAllowed(path));
    const [first] = paths;
    if (allowed.length > 0 || first === undefined) return { files: allowed, fault: undefined };
    const [outside] = named;
    const facts = outside === undefined ? { file: first, missing: first } : { file: first, outside: outside.path };
    return { files: [], fault: { code: 'attachment-unreadable', facts } };
  }

  #listNamesakes(key: string, file: string): NamedFile[] {
    const folder = dirname(file);
    const names = [...new Set([key, ...(/\.(?:md|markdown|qmd)$/i.test(file) ? [basename(file, extname(file))] : [])])];
    const there = this.#listFolder(folder);
    return listNamesakes(names.filter((name) => FILE_NAME.test(name)))
      .filter((name) => there.has(name))
      .flatMap((name) => findFile(join(folder, name)) ?? []);
  }

  #listFolder(folder: string): ReadonlySet<string> {
    const known = this.#folders.get(folder) ?? new Set(readFolder(folder));
    this.#folders.set(folder, known);
    return known;
  }

  /** A link within the folder may lead out of it. */
  #isAllowed(path: string): boolean {
    const { folders, isTrusted } = this.#allowed;
    return isTrusted || (isWithin(folders, path) && isWithin(folders.map(toRealPath), toRealPath(path)));
  }
}

function readFolder(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function toRealPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** undefined where there is no such file, or the system does not let one look. */
function findFile(path: string): NamedFile | undefined {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    return stats?.isFile() ? { path, size: stats.size, mtime: stats.mtimeMs } : undefined;
  } catch {
    return undefined;
  }
}
