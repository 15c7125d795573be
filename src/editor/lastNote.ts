// The note that one is writing, also while something else has the focus: what is quoted elsewhere goes to its cursor.
import * as vscode from 'vscode';
import { UserError } from '../core/userError.ts';
import { isNote } from './notes.ts';
import type { Services } from './services.ts';

export class LastNote implements vscode.Disposable {
  readonly #services: Services;
  readonly #listening: vscode.Disposable;
  #document: vscode.TextDocument | undefined;

  constructor(services: Services) {
    this.#services = services;
    this.#listening = services.front.onDidChange(() => this.#remember());
    this.#remember();
  }

  #remember(): void {
    const document = this.#services.front.find()?.document;
    if (document === undefined || !isNote(document) || this.#services.library.isSource(document)) return;
    this.#document = document;
  }

  /** Brings it to the front, in the editor in which it is open, else beside what has the focus. */
  async show(): Promise<void> {
    const document = this.#document;
    if (document === undefined || document.isClosed) {
      throw new UserError('Open your note first; Ibid inserts the words at its cursor.');
    }
    const uri = document.uri.toString();
    const group = vscode.window.tabGroups.all.find(({ tabs }) => tabs.some((tab) => findUri(tab) === uri));
    const tab = group?.tabs.find((each) => findUri(each) === uri);
    if (group !== undefined && tab?.input instanceof vscode.TabInputCustom) {
      await vscode.commands.executeCommand('vscode.openWith', document.uri, tab.input.viewType, group.viewColumn);
    } else await vscode.window.showTextDocument(document, group?.viewColumn ?? vscode.ViewColumn.Beside);
  }

  dispose(): void {
    this.#listening.dispose();
  }
}

/** Of what is edited in a tab. */
function findUri({ input }: vscode.Tab): string | undefined {
  return input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom
    ? input.uri.toString()
    : undefined;
}
