// The readers that are open, one a source. Loaded when the first is opened.
import * as vscode from 'vscode';
import { isReaderState, READER, type ReaderAction } from '../../reader/messages.ts';
import { UserError } from '../../core/userError.ts';
import type { LastNote } from '../lastNote.ts';
import { isNote } from '../notes.ts';
import { ReaderPanel } from './readerPanel.ts';
import { findTarget } from './readerTarget.ts';
import type { Services } from '../services.ts';

interface OpenOptions {
  /** Whether the reader is where one goes, or what one looks at from a list that keeps the focus. */
  readonly focus: boolean;
}

export class ReaderPanels implements vscode.Disposable {
  readonly #services: Services;
  readonly #lastNote: LastNote;
  readonly #panels = new Map<string, ReaderPanel>();
  /** The key of what is only looked at: its panel shows the next one that is, as a preview in VS Code does. */
  #peeked: string | undefined;

  constructor(services: Services, lastNote: LastNote) {
    this.#services = services;
    this.#lastNote = lastNote;
  }

  async open(target: unknown, passage: unknown, { focus }: OpenOptions): Promise<void> {
    const found = await findTarget(this.#services, target, passage);
    if (found === undefined) return;
    const { key } = found;
    if (this.#services.library.current.find(key) === undefined) {
      throw new UserError('The library has no source with the key {key}.', { key });
    }
    const reader = this.#panels.get(key) ?? this.#reuse(key, focus) ?? this.#create(key, focus);
    if (focus) this.#keep(key);
    reader.show(found.passage, focus);
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

  /** Takes the panel of what was only looked at. */
  #reuse(key: string, focus: boolean): ReaderPanel | undefined {
    const before = focus || this.#peeked === undefined ? undefined : this.#panels.get(this.#peeked);
    if (before === undefined || this.#peeked === undefined) return undefined;
    this.#panels.delete(this.#peeked);
    this.#peeked = key;
    return this.#adopt(before.release(), key);
  }

  #create(key: string, focus: boolean): ReaderPanel {
    const editor = vscode.window.activeTextEditor;
    const writing =
      editor !== undefined && isNote(editor.document) && !this.#services.library.isSource(editor.document);
    const viewColumn = writing ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
    const place = { viewColumn, preserveFocus: !focus };
    if (!focus) this.#peeked = key;
    return this.#adopt(vscode.window.createWebviewPanel(READER, key, place, { enableFindWidget: true }), key);
  }

  #adopt(panel: vscode.WebviewPanel, key: string): ReaderPanel {
    const reader = new ReaderPanel(this.#services, this.#lastNote, panel, key, {
      onFocus: () => this.#keep(key),
      onClose: () => this.#forget(key),
    });
    this.#panels.set(key, reader);
    return reader;
  }

  #forget(key: string): void {
    this.#panels.delete(key);
    this.#keep(key);
  }

  #keep(key: string): void {
    if (this.#peeked === key) this.#peeked = undefined;
  }

  dispose(): void {
    for (const panel of this.#panels.values()) panel.dispose();
  }
}
