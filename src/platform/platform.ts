// The port: what the editor needs of the machine that it runs on, described without naming Node or a browser.
import type { CapturePorts } from '../core/capture/capture.ts';
import type { CitationFormatter } from '../core/csl/citationFormatter.ts';
import type { Library } from '../core/library.ts';
import type { IndexedFiles, IndexerEvent } from './indexerMessages.ts';
import type { StepLimit, ThreadEnd } from './supervisedThread.ts';
import type { FormatterMethod } from './citationFormatterMessages.ts';
import type * as claims from '../late/claims.ts';
import type * as notes from '../late/notes.ts';
import type * as places from '../late/places.ts';
import type * as previews from '../late/previews.ts';

export interface IndexerOptions {
  /**
   * Where the store may be kept: the workspace's storage folder, as an absolute path. It need not exist. Without one the
   * store goes with the window.
   */
  readonly storage: string | undefined;
  /** The bundle of the indexer's thread, as an absolute path; that of the extractor's is beside it. */
  readonly script: string;
  /** What the thread's heap may hold, in megabytes. */
  readonly memory?: number;
  /** How long the indexer may be at one step; `READ_LIMIT` if not given. */
  readonly limit?: StepLimit;
  /** Whether files that another program is still writing are waited for, as they are unless this is false. */
  readonly waits?: boolean;
  /** Whether texts are parsed ahead of the first question, as they are unless this is false. */
  readonly parsesTexts?: boolean;
  /** Whether sources can be searched for, as they can unless this is false. */
  readonly indexesWords?: boolean;
  /** Whether the files that sources name are read without being asked for, as they are unless this is false. */
  readonly extracts?: boolean;
}

/** What the indexer's thread reports, and what is reported of the thread. */
export type IndexerNotification = IndexerEvent | ThreadEnd;

/**
 * The library of one window, kept up to date by a thread of its own.
 *
 * `library` can be read at once: a store of an earlier session serves before the thread has started, and without one
 * it is an empty library. Ask for it again each time, as it is another object after the store has been rebuilt.
 */
export interface Indexer {
  readonly library: Library;
  /** Whether all that was configured has been read, so that a missing key is missing. */
  readonly isReady: boolean;
  /** Where to look for library files and notes; replaces what was configured before. */
  configure(files: IndexedFiles): void;
  /** Reports files or folders that came, went or changed, in any number; without paths everything is scanned again. */
  rescan(paths?: readonly string[]): void;
  /** Reads everything again, changed or not, and what was skipped as well; what is there serves until then. */
  reread(): void;
  /** The files that these sources name are read before those of others: open notes cite them. */
  prefer(keys: readonly string[]): void;
  /** Reads the files that these sources name, or all. */
  extract(keys: readonly string[] | 'all'): void;
  /** Reads the files that these sources name once more, changed or not. */
  readAgain(keys: readonly string[]): void;
  /** Stops the work under way; what has been read is kept. */
  cancel(): void;
  /** Returns how to stop listening. */
  onEvent(listener: (event: IndexerNotification) => void): { dispose(): void };
  /** Resolves once the thread has ended. */
  dispose(): Promise<void>;
}

export interface CapturingOptions {
  /** The bundle of the capturer's thread, as an absolute path. */
  readonly script: string;
  /** Called with every address that a server leads on to. */
  readonly onRedirect: (url: string) => void;
}

/** The web, and a thread that reads documents. */
export type Capturing = Pick<CapturePorts, 'get' | 'read'>;

export interface CitationFormatterOptions {
  /** The bundle of the citation formatter's thread, as an absolute path. */
  readonly script: string;
  /** The thread has ended by a fault, and the next request starts one in which no style is open. */
  readonly onFail: () => void;
}

/** Formats citations and references in a thread of its own, one request after the other. */
export interface CitationFormatterThread {
  /** Rejects with a UserError where the method throws one. */
  call<Method extends FormatterMethod>(
    method: Method,
    ...parameters: Parameters<CitationFormatter[Method]>
  ): Promise<ReturnType<CitationFormatter[Method]>>;
  dispose(): void;
}

/** Code that is loaded when it is first asked for, and then at once, as who asks cannot wait. */
export interface LateCode {
  notes(): typeof notes;
  claims(): typeof claims;
  previews(): typeof previews;
  places(): typeof places;
}

/** How a program for Node is run on this machine. */
export interface NodeRuntime {
  /** An absolute path. */
  readonly program: string;
  readonly env: Readonly<Record<string, string>>;
}

export interface Platform {
  readonly code: LateCode;
  /** None in a browser. */
  readonly node?: NodeRuntime;
  startIndexer(options: IndexerOptions): Indexer;
  startCapturing(options: CapturingOptions): Promise<Capturing>;
  /** Writes all of a file, which is there throughout; rejects where it cannot be written. */
  replaceFile(file: string, text: string): Promise<void>;
  startCitationFormatter(options: CitationFormatterOptions): CitationFormatterThread;
}
