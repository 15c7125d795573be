// Which files the library consists of: the configured roots walked, or one path held against them.
import { readdirSync, realpathSync, statSync, type Dirent } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { isCitedList } from '../core/projects/bibliography.ts';
import type { FileStamp } from '../core/store/storeWriters.ts';
import type { LibraryRoot, WatchedFolder } from '../platform/indexerMessages.ts';
import { isPlainFolder, matchesGlob, parseGlobs, reachesBelow, type Glob } from './globs.ts';

export interface FoundFile extends FileStamp {
  readonly path: string;
  /** Place of its root in the order of precedence. */
  readonly root: number;
  readonly referencesOnly: boolean;
}

/** A path without anything that a pattern may have. */
const PLAIN_PATH = /^[^*?[\]{}!]+$/;

/** What a root means: globs, and files by their paths, of which there may be thousands. */
interface RootFiles {
  readonly globs: readonly Glob[];
  readonly paths: ReadonlySet<string>;
  readonly referencesOnly: boolean;
}

export class LibraryFiles {
  /** What each root means, in order of precedence. */
  readonly #roots: readonly RootFiles[];

  constructor(roots: readonly LibraryRoot[]) {
    this.#roots = roots.map(({ folder, patterns, referencesOnly = false }) => {
      const isPlain = (pattern: string) => PLAIN_PATH.test(pattern) && isAbsolute(pattern);
      const globs = patterns.filter((pattern) => !isPlain(pattern));
      return {
        globs: globs.flatMap((pattern) => parseGlobs(pattern, (path) => toAbsolute(path, folder))),
        paths: new Set(patterns.filter(isPlain).map((path) => resolve(path))),
        referencesOnly,
      };
    });
  }

  /** The first root that a path belongs to, or -1. */
  findRoot(path: string): number {
    return this.#roots.findIndex((root) => isMeant(root, path));
  }

  /** The file as it is now; undefined where it is none, or none of the library. */
  findFile(path: string): FoundFile | undefined {
    const root = this.findRoot(path);
    const stats = root < 0 ? undefined : statSync(path, { throwIfNoEntry: false });
    const referencesOnly = this.#roots[root]?.referencesOnly ?? false;
    return stats?.isFile() ? { path, root, size: stats.size, mtime: stats.mtimeMs, referencesOnly } : undefined;
  }

  /** The folders outside of `folders` that files are looked for in. */
  listBases(folders: readonly string[]): WatchedFolder[] {
    const bases = new Map<string, boolean>();
    for (const base of new Set(this.#roots.flatMap(({ paths }) => [...paths].map((path) => dirname(path))))) {
      if (!isWithin(folders, base)) bases.set(base, false);
    }
    for (const { base, segments, excluded } of this.#roots.flatMap(({ globs }) => globs)) {
      if (excluded || isWithin(folders, base)) continue;
      bases.set(base, bases.get(base) === true || segments.length > 1);
    }
    return [...bases].map(([folder, isRecursive]) => ({ folder, isRecursive }));
  }

  /** All files of the library, in order of precedence, each once. */
  listFiles(): FoundFile[] {
    const found = new Map<string, FoundFile>();
    const list = remember(listFolder);
    this.#roots.forEach(({ globs, paths: plain }, root) => {
      const paths = new Set<string>(plain);
      for (const glob of globs.filter(({ excluded }) => !excluded)) walk(glob, list, paths);
      for (const path of [...paths].sort()) {
        const file = found.has(path) || this.findRoot(path) !== root ? undefined : this.findFile(path);
        if (file !== undefined) found.set(path, file);
      }
    });
    return [...found.values()];
  }
}

function isMeant({ globs, paths }: RootFiles, path: string): boolean {
  if (isCitedList(path)) return false;
  if (paths.has(path)) return true;
  // Most globs of a root have the same base.
  const listSegments = remember((base) => {
    const below = path.startsWith(base + sep) ? path.slice(base.length + 1) : relative(base, path);
    return below.startsWith('..') ? undefined : below.split(sep);
  });
  const matches = (glob: Glob) => {
    const segments = listSegments(glob.base);
    return segments !== undefined && matchesGlob(glob, segments);
  };
  return globs.some((glob) => !glob.excluded && matches(glob)) && !globs.some((glob) => glob.excluded && matches(glob));
}

/** Adds the files below the glob's base to `paths`. Links are followed last and into no folder a second time. */
function walk(glob: Glob, list: (folder: string) => readonly Dirent[], paths: Set<string>): void {
  const seen = new Set<string>();
  const linked: { readonly folder: string; readonly segments: readonly string[] }[] = [];
  const enter = (folder: string, segments: readonly string[], real = findRealPath(folder)) => {
    if (real === undefined || seen.has(real)) return;
    seen.add(real);
    const depth = segments.length;
    for (const entry of list(folder)) {
      const path = join(folder, entry.name);
      const below = [...segments, entry.name];
      const deeper = reachesBelow(glob, depth + 1) && (isPlainFolder(entry.name) || glob.segments[depth] !== undefined);
      if (entry.isDirectory() && deeper) enter(path, below, join(real, entry.name));
      else if (entry.isSymbolicLink() && deeper) linked.push({ folder: path, segments: below });
      if (!entry.isDirectory() && matchesGlob(glob, below)) paths.add(path);
    }
  };
  enter(glob.base, []);
  for (let link = linked.pop(); link !== undefined; link = linked.pop()) enter(link.folder, link.segments);
}

/** Empty for what is no folder, or may not be looked into. */
function listFolder(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function findRealPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** Whether a path lies in one of the folders, or is one. */
export function isWithin(folders: readonly string[], path: string): boolean {
  return folders.some((folder) => {
    const below = relative(folder, path);
    return !/^\.\.(?:[/\\]|$)/.test(below) && !isAbsolute(below);
  });
}

/** A path may be relative to the folder, or begin with `~`. */
export function toAbsolute(path: string, folder: string): string {
  return resolve(folder, path.replace(/^~(?=$|[/\\])/, homedir()));
}

function remember<T>(read: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const value = known.get(key) ?? read(key);
    known.set(key, value);
    return value;
  };
}
