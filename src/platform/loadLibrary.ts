// The library for programs that read it whole and then ask: indexed in a thread, as in the editor, and waited for.
import { parseNote } from '../core/note/parseNote.ts';
import type { Library } from '../core/library.ts';
import { UserError } from '../core/userError.ts';
import type { LibraryRoot } from './indexerMessages.ts';
import { ThreadIndexer } from './threadIndexer.ts';

export interface LoadOptions {
  /** The bundle of the indexer's thread, as an absolute path. */
  readonly script: string;
  /** A folder that keeps the store between runs; without it the store goes with the process. */
  readonly cache?: string;
  /** False for who only lists sources and asks for them by key; a store that is kept can be searched all the same. */
  readonly indexesWords?: boolean;
  readonly onProgress?: (done: number, total: number) => void;
  /** Told how many of the files that sources name have been read. */
  readonly onExtracting?: (done: number, total: number) => void;
}

export interface LoadedLibrary {
  readonly library: Library;
  /** The file that it is read from, as an absolute path. */
  readonly store: string;
  /** Reads the files that these sources name as their text, or all; until then none is read. */
  extract(keys: readonly string[] | 'all'): Promise<void>;
  /** Looks at the files again. */
  refresh(): Promise<void>;
  /** Resolves once nothing runs any more, and a store that was not to be kept is gone. */
  close(): Promise<void>;
}

/** A thread that crashes so many times in a row will not do otherwise the next time. */
const MAX_CRASHES = 3;

const NO_PLACE = 'Ibid cannot store its library index: neither the cache nor the temporary folder is writable.';

/** Reads all files of the roots, or with a cache those that have changed since it was filled. */
export async function loadLibrary(
  roots: readonly LibraryRoot[],
  { script, cache, indexesWords = true, onProgress, onExtracting }: LoadOptions,
): Promise<LoadedLibrary> {
  const isKept = cache !== undefined;
  // Parsing ahead is for whoever comes next.
  const indexer = new ThreadIndexer(
    {
      script,
      storage: cache,
      waits: false,
      parsesTexts: isKept,
      indexesWords: isKept || indexesWords,
      extracts: false,
    },
    parseNote,
  );
  const run = async (start: () => void, last: 'idle' | 'resting' = 'resting') => {
    const { promise, resolve, reject } = Promise.withResolvers<undefined>();
    const listening = indexer.onEvent((event) => {
      if (event.kind === 'progress') onProgress?.(event.done, event.total);
      if (event.kind === 'extracting') onExtracting?.(event.done, event.total);
      if (event.kind === last || event.kind === 'resting') resolve(undefined);
      if (event.kind === 'crashed' && event.times >= MAX_CRASHES) reject(new Error(event.detail));
      if (event.kind === 'trouble' && event.trouble === 'unusable') reject(new UserError(NO_PLACE, {}));
    });
    start();
    await promise.finally(() => listening.dispose());
  };
  try {
    await run(() => indexer.configure({ folders: [], roots, notes: [], open: [], isTrusted: true }));
  } catch (error) {
    await indexer.dispose();
    throw error;
  }
  return {
    get library() {
      return indexer.library;
    },
    get store() {
      return indexer.store ?? '';
    },
    extract: (keys) => run(() => indexer.extract(keys)),
    // Files of sources may be read for minutes after that.
    refresh: () => run(() => indexer.rescan(), 'idle'),
    close: () => indexer.dispose(),
  };
}
