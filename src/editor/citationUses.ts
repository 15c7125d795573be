// Who cites what in the whole workspace: the index of notes on disk, corrected by the notes that are open and not saved.
import * as vscode from 'vscode';
import type { NoteUses, UseCount } from '../core/library.ts';
import { changeUseCounts, type NoteChange } from '../core/useCounts.ts';
import { listCitedKeys, type Use } from '../core/citations/citation.ts';
import { toFile } from './convert.ts';
import type { LibraryIndex } from './libraryIndex.ts';
import { isNote, type Notes } from './notes.ts';

/** Counts need not follow every keystroke. */
const PAUSE_MS = 500;

export class CitationUses implements vscode.Disposable {
  readonly #notes: Notes;
  readonly #library: LibraryIndex;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #disposables: vscode.Disposable[];
  /** Of the notes on disk. */
  #counts: ReadonlyMap<string, UseCount> | undefined;
  #pause: NodeJS.Timeout | undefined;

  /** Fires some time after citations have come or gone, in files or in open notes. */
  readonly onDidChange = this.#changed.event;

  constructor(notes: Notes, library: LibraryIndex) {
    this.#notes = notes;
    this.#library = library;
    this.#disposables = [
      this.#changed,
      library.onDidChangeUses(() => {
        this.#counts = undefined;
        this.#changed.fire();
      }),
      vscode.workspace.onDidChangeTextDocument(({ document }) => isNote(document) && this.#notifyLater()),
    ];
  }

  /** Every place that cites `key`, note by note. */
  list(key: string): NoteUses[] {
    const unsaved = new Map(this.#listUnsaved().map((document) => [toFile(document.uri), this.#listUses(document)]));
    const saved = this.#library.current.listUses(key).filter(({ file }) => !unsaved.has(file));
    const open = [...unsaved].map(([file, uses]) => ({ file, spans: uses.filter((use) => use.key === key) }));
    return [...saved, ...open.filter(({ spans }) => spans.length > 0)];
  }

  /** How often each key is cited, be it in the library or not. */
  count(): ReadonlyMap<string, UseCount> {
    this.#counts ??= this.#library.current.countUses();
    const changes = this.#listUnsaved().map((document): NoteChange => ({
      before: this.#library.current.listUsesIn(toFile(document.uri)),
      after: this.#listUses(document).map(({ key }) => key),
    }));
    return changeUseCounts(this.#counts, changes);
  }

  #listUnsaved(): readonly vscode.TextDocument[] {
    return vscode.workspace.textDocuments.filter(
      (document) => isNote(document) && document.isDirty && !document.isClosed && !this.#library.isSource(document),
    );
  }

  #listUses(document: vscode.TextDocument): readonly Use[] {
    return listCitedKeys(this.#notes.get(document).citations);
  }

  #notifyLater(): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.#changed.fire(), PAUSE_MS);
  }

  dispose(): void {
    clearTimeout(this.#pause);
    vscode.Disposable.from(...this.#disposables).dispose();
  }
}

/** "Cited 4 times in 2 notes". */
export function describeUseCount({ times, notes }: UseCount): string {
  if (times === 1) return vscode.l10n.t('Cited once');
  if (notes === 1) return vscode.l10n.t('Cited {times} times in one note', { times });
  return vscode.l10n.t('Cited {times} times in {notes} notes', { times, notes });
}
