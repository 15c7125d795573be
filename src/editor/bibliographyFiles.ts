// The bibliographies that open notes name, saved or not: preferred by the note, and further places of the library.
import * as vscode from 'vscode';
import { listNamed } from '../core/projects/bibliography.ts';
import type { Note } from '../core/note/note.ts';
import { isNote, type Notes } from './notes.ts';

const PAUSE_MS = 400;

export class BibliographyFiles implements vscode.Disposable {
  readonly #notes: Notes;
  /** The files that each open note names, by its URI; as absolute paths, the first preferred. */
  readonly #named = new Map<string, readonly string[]>();
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

  /** The files that open notes name. */
  listAll(): readonly string[] {
    return [...this.#named.values()].flat();
  }

  /** The files that this note names. */
  list({ uri }: vscode.TextDocument): readonly string[] {
    return this.#named.get(uri.toString()) ?? [];
  }

  #schedule(document: vscode.TextDocument, delay: number): void {
    if (!isNote(document) || document.uri.scheme !== 'file') return;
    const uri = document.uri.toString();
    clearTimeout(this.#timers.get(uri));
    const read = () => {
      this.#timers.delete(uri);
      if (!document.isClosed) this.#put(document.uri, listNamedFiles(document.uri, this.#notes.get(document)));
    };
    this.#timers.set(uri, setTimeout(read, delay));
  }

  #put(uri: vscode.Uri, named: readonly string[]): void {
    const known = this.#named.get(uri.toString()) ?? [];
    if (known.join('\n') === named.join('\n')) return;
    if (named.length === 0) this.#named.delete(uri.toString());
    else this.#named.set(uri.toString(), named);
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
