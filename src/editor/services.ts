// What the features share; built once in activate.ts and handed to each `register…` function.
import type * as vscode from 'vscode';
import type { CitationUses } from './citationUses.ts';
import type { CslFormatters } from './cslFormatters.ts';
import type { EvidenceCache } from './evidenceCache.ts';
import type { FailureLog } from './failureLog.ts';
import type { FrontDocument } from './frontDocument.ts';
import type { LibraryIndex } from './libraryIndex.ts';
import type { Platform } from '../platform/platform.ts';
import type { Notes } from './notes.ts';
import type { SourceUndo } from './sourceUndo.ts';

export interface Services {
  readonly context: vscode.ExtensionContext;
  readonly log: vscode.LogOutputChannel;
  readonly failures: FailureLog;
  readonly platform: Platform;
  readonly notes: Notes;
  readonly front: FrontDocument;
  readonly library: LibraryIndex;
  readonly evidence: EvidenceCache;
  readonly uses: CitationUses;
  /** Citations and references in the style of each note. */
  readonly csl: CslFormatters;
  /** What can be taken back of what was changed in the library's files. */
  readonly changes: SourceUndo;
}

/** A feature: everything that it registers is in the Disposable that it returns. */
export type Feature = (services: Services) => vscode.Disposable;
