// The readers that are open, one a source. Loaded when the first is opened.
import * as vscode from 'vscode';
import { isReaderState, READER, type ReaderAction } from '../../reader/messages.ts';
import { UserError } from '../../core/userError.ts';
import type { LastNote } from '../lastNote.ts';
import { isNote } from '../notes.ts';
import { ReaderPanel } from './readerPanel.ts';
import { findTarget } from './readerTarget.ts';
import type { Services } from '../services.ts';

export class ReaderPanels implements vscode.Disposable {
  readonly #services: Services;
  readonly #lastNote: LastNote;
  readonly #panels = new Map<string, ReaderPanel>();

  constructor(services: Services, lastNote: LastNote) {
    this.#services = services;
    this.#lastNote = lastNote;
  }

  async open(target: unknown, passage: unknown): Promise<void> {
    const found = await findTarget(this.#services, target, passage);
    if (found === undefined) return;
    const { key } = found;
    if (this.#services.library.current.find(key) === undefined) {
      throw new UserError('The library has no source with the key {key}.', { key });
    }
    const reader = this.#panels.get(key) ?? this.#create(key);
    reader.show(found.passage);
  }

  /** After a restart; a page without its key has nothing to show. */
  restore(panel: vscode.WebviewPanel, state: unknown): void {
    if (isReaderState(state)) this.#adopt(panel, state.key);
    else panel.dispose();
  }

  /** Does something with the words that are selected in the reader that has the focus. */
  act(action: ReaderAction): void {
    for (const panel of this.#panels.values()) if (panel.isActive) panel.act(action);
  }

  #create(key: string): ReaderPanel {
    const editor = vscode.window.activeTextEditor;
    const writing =
      editor !== undefined && isNote(editor.document) && !this.#services.library.isSource(editor.document);
    const column = writing ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
    return this.#adopt(vscode.window.createWebviewPanel(READER, key, column, { enableFindWidget: true }), key);
  }

  #adopt(panel: vscode.WebviewPanel, key: string): ReaderPanel {
    const reader = new ReaderPanel(this.#services, this.#lastNote, panel, key);
    this.#panels.set(key, reader);
    panel.onDidDispose(() => this.#panels.delete(key));
    return reader;
  }

  dispose(): void {
    for (const panel of this.#panels.values()) panel.dispose();
  }
}
