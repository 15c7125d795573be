// The bibliographies that open notes name, saved or not: preferred by the note, and further places of the library.
import * as vscode from 'vscode';
import { listNamed } from '../core/note/bibliography.ts';
import type { Note } from '../core/note/note.ts';
import type { LibraryRoot } from '../platform/indexerMessages.ts';
import { isNote, type Notes } from './notes.ts';

const PAUSE_MS = 400;

export class BibliographyFiles implements vscode.Disposable {
  readonly #notes: Notes;
  /** What each open note names, by its URI. */
  readonly #named = new Map<string, LibraryRoot>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #timers = new Map<string, NodeJS.Timeout>();
  readonly #disposables: vscode.Disposable[];

  readonly onDidChange = this.#changed.event;

  constructor(notes: Notes) {
    this.#notes = notes;
    this.#disposables = [
      this.#changed,
      vscode.workspace.onDidOpenTextDocument((document) => this.#schedule(document, 0)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#schedule(document, PAUSE_MS)),
      vscode.workspace.onDidCloseTextDocument((document) => isNote(document) && this.#put(document.uri, [])),
    ];
    for (const document of vscode.workspace.textDocuments) this.#schedule(document, 0);
  }

  /** Roots for the indexer. */
  listRoots(): readonly LibraryRoot[] {
    return [...this.#named.values()];
  }

  /** The same as absolute paths. */
  listFiles(): readonly string[] {
    return [...this.#named].flatMap(([uri, { patterns }]) =>
      patterns.map((path) => toPath(vscode.Uri.parse(uri), path)),
    );
  }

  /** The files that this note names, as absolute paths, the first preferred. */
  list({ uri }: vscode.TextDocument): readonly string[] {
    const root = this.#named.get(uri.toString());
    return root?.patterns.map((path) => toPath(uri, path)) ?? [];
  }

  #schedule(document: vscode.TextDocument, delay: number): void {
    if (!isNote(document) || document.uri.scheme !== 'file') return;
    const uri = document.uri.toString();
    clearTimeout(this.#timers.get(uri));
    const read = () => {
      this.#timers.delete(uri);
      if (!document.isClosed)
        this.#put(document.uri, listNamed(document.uri.fsPath, this.#notes.read(document).frontMatter));
    };
    this.#timers.set(uri, setTimeout(read, delay));
  }

  #put(uri: vscode.Uri, named: readonly string[]): void {
    const patterns = named.filter((path) => isAllowed(uri, path));
    const known = this.#named.get(uri.toString())?.patterns ?? [];
    if (known.join('\n') === patterns.join('\n')) return;
    if (patterns.length === 0) this.#named.delete(uri.toString());
    else this.#named.set(uri.toString(), { folder: vscode.Uri.joinPath(uri, '..').fsPath, patterns });
    this.#changed.fire();
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    vscode.Disposable.from(...this.#disposables).dispose();
  }
}

/** The files that a note names, whether or not it is open; as absolute paths, the first preferred. */
export function listNamedFiles(uri: vscode.Uri, { frontMatter }: Note): string[] {
  return listNamed(uri.fsPath, frontMatter)
    .filter((path) => isAllowed(uri, path))
    .map((path) => toPath(uri, path));
}

const ABSOLUTE = /^(?:[/\\~]|[a-z]:)/i;

function toPath(uri: vscode.Uri, path: string): string {
  return ABSOLUTE.test(path) ? path : vscode.Uri.joinPath(uri, '..', path).fsPath;
}

/** What a folder that is not trusted names must lie within it. */
function isAllowed(uri: vscode.Uri, path: string): boolean {
  if (vscode.workspace.isTrusted) return true;
  return !path.startsWith('~') && vscode.workspace.getWorkspaceFolder(vscode.Uri.file(toPath(uri, path))) !== undefined;
}
