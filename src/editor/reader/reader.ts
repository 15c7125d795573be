// The reader's commands and its return after a restart; the reader itself is loaded when it is first opened.
import * as vscode from 'vscode';
import { READER } from '../../reader/messages.ts';
import { registerCommands } from '../commands.ts';
import { LastNote } from '../lastNote.ts';
import type { ReaderPanels } from './readerPanels.ts';
import type { Services } from '../services.ts';

/** Lets the menus of the editor offer the reader for what is a source. */
function markSources({ library }: Services): vscode.Disposable {
  const mark = () => {
    const document = vscode.window.activeTextEditor?.document;
    const isSource = document !== undefined && library.isSource(document);
    void vscode.commands.executeCommand('setContext', 'ibid.sourceIsOpen', isSource);
  };
  mark();
  return vscode.Disposable.from(vscode.window.onDidChangeActiveTextEditor(mark), library.onDidChange(mark));
}

export function registerReader(services: Services): vscode.Disposable {
  const lastNote = new LastNote(services);
  let loading: Promise<ReaderPanels> | undefined;
  const load = () =>
    (loading ??= import('./readerPanels.ts').then(({ ReaderPanels }) => new ReaderPanels(services, lastNote)));
  return vscode.Disposable.from(
    lastNote,
    markSources(services),
    registerCommands(services, {
      'ibid.openInReader': async (target?: unknown, passage?: unknown, options?: unknown) =>
        (await load()).open(target, passage, { focus: !keepsFocus(options) }),
      'ibid.quoteSelection': async () => (await load()).act('quote'),
      'ibid.copySelection': async () => (await load()).act('copy'),
      'ibid.searchSelection': async () => (await load()).act('search'),
    }),
    vscode.window.registerWebviewPanelSerializer(READER, {
      deserializeWebviewPanel: async (panel, state) => (await load()).restore(panel, state),
    }),
    { dispose: () => void loading?.then((panels) => panels.dispose()) },
  );
}

/** A list asks for it; the menu of a row hands over the rows that are selected in that place. */
function keepsFocus(options: unknown): boolean {
  return typeof options === 'object' && options !== null && 'focus' in options && options.focus === false;
}
