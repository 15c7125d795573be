// What the extension host and the indexer's thread say to each other; plain data, as it is cloned on the way.

/** A place where library files are looked for. Earlier roots take precedence over later ones. */
export interface LibraryRoot {
  /** Absolute path that relative patterns start from. */
  readonly folder: string;
  /** Globs or paths, relative, absolute or from `~`; those that begin with `!` exclude. */
  readonly patterns: readonly string[];
  /** Of a Markdown file the reference alone is read: what stands below is a note on the source, not its text. */
  readonly referencesOnly?: boolean;
}

/** What the indexer reads. */
export interface IndexedFiles {
  /** The workspace's folders, whose changes the editor reports; it reports those of others once they are named to it (`watched`). */
  readonly folders: readonly string[];
  /** Where library files are. */
  readonly roots: readonly LibraryRoot[];
  /** Where notes are; of these it keeps what they cite, and reads what they name. A file of the library is none. */
  readonly notes: readonly LibraryRoot[];
  /** Files that open notes name, saved or not, as absolute paths. */
  readonly open: readonly string[];
  /** Whether notes may name files outside of the folders that they are in. */
  readonly isTrusted: boolean;
  /** Whether notes on a source are sources, wherever they lie; they are unless someone turns it off. */
  readonly readsLiteratureNotes?: boolean;
}

/** Where the store is; a temporary one goes with the process, and has no folder before the first thread makes it. */
export type Storage =
  | { readonly kind: 'kept'; readonly folder: string }
  | { readonly kind: 'temporary'; readonly folder?: string };

/** What the indexer's thread is started with. */
export interface IndexerData {
  readonly storage: Storage;
  /** The process's number and what tells this indexer from others of it, also after it has been started again. */
  readonly owner: string;
  /** Whether files that another program is still writing are waited for. */
  readonly waits: boolean;
  /** Whether texts are parsed ahead of the first question. */
  readonly parsesTexts: boolean;
  /** Whether sources can be searched for. */
  readonly indexesWords: boolean;
  /** The bundle of the thread that reads the files that sources name, as an absolute path. */
  readonly extractor: string;
  /** Whether they are read without being asked for. */
  readonly extracts: boolean;
}

/** To the indexer. */
export type IndexerRequest =
  | ({ readonly kind: 'configure' } & IndexedFiles)
  /** Files or folders that came, went or changed; without paths everything is scanned again. */
  | { readonly kind: 'rescan'; readonly paths?: readonly string[] }
  /** Read everything again, changed or not; what is there serves until then. */
  | { readonly kind: 'reread' }
  /** The keys that open notes cite: what sources have in files of their own is read for these first. */
  | { readonly kind: 'prefer'; readonly keys: readonly string[] }
  /** Read the files that these sources name, or all. */
  | { readonly kind: 'extract'; readonly keys: readonly string[] | 'all' }
  /** Read the files of these sources once more, changed or not. */
  | { readonly kind: 'readAgain'; readonly keys: readonly string[] }
  /** Stop the work under way; what is done is kept, and the next rescan goes on from there. */
  | { readonly kind: 'cancel' }
  /** A read failed: look whether the store is sound, and rebuild it if it is not. */
  | { readonly kind: 'check' }
  /** Stop for good, and let the store go. */
  | { readonly kind: 'close' };

/** Why the library is not kept where it should be, in the order of what is left. */
export type StoreTrouble =
  /** It was damaged or of another version, and is being rebuilt. */
  | 'rebuilt'
  /** The storage folder cannot be written to; a temporary folder serves until the next start. */
  | 'temporary'
  /** The store cannot be written at the moment: the disk is full, or another program holds it. What is there serves. */
  | 'unwritable'
  /** No folder at all can be written to: there is no library. */
  | 'unusable';

/** A folder outside of the workspace whose changes the editor is to report. */
export interface WatchedFolder {
  /** Absolute. */
  readonly folder: string;
  /** Whether the folders below it count as well. */
  readonly isRecursive: boolean;
}

/** From the indexer's thread. */
export type IndexerEvent =
  /** Work begins, of which `resting` tells the end. */
  | { readonly kind: 'working' }
  /** There is nothing to do until something is asked. */
  | { readonly kind: 'resting' }
  /** The store is ready to be read, at this path. */
  | { readonly kind: 'opened'; readonly path: string }
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  /** Of the files that sources name so many have been read. */
  | { readonly kind: 'extracting'; readonly done: number; readonly total: number }
  /** Sources or library files have come, gone or changed, and the store says so. */
  | { readonly kind: 'changed' }
  /** These notes have come, gone or changed, and the store knows what they cite. */
  | { readonly kind: 'noted'; readonly notes: readonly string[] }
  /** All that was asked is done; incomplete when that was to stop halfway. */
  | { readonly kind: 'idle'; readonly complete: boolean }
  | { readonly kind: 'trouble'; readonly trouble: StoreTrouble }
  /** Folders outside of the workspace that library files are in, in place of those named before. */
  | { readonly kind: 'watched'; readonly folders: readonly WatchedFolder[] }
  /** A reader has thrown; the file has a problem that says so, and this is for the log. */
  | { readonly kind: 'failed'; readonly path: string; readonly detail: string };
