// Says once, where notes on sources are many, that they are sources, and how to turn that off.
import * as vscode from 'vscode';
import type { Library } from '../core/library.ts';
import type { Services } from './services.ts';
import { isOn } from './settings.ts';

/** Fewer surprise nobody. */
const MANY = 20;
const SAID = 'ibid.literatureNotes.said';
const SETTING = 'library.literatureNotes';

export function registerLiteratureNotes(services: Services): vscode.Disposable {
  const { library, context } = services;
  return library.onDidChange(() => {
    if (!library.isReady || context.workspaceState.get(SAID) === true || !isOn(SETTING)) return;
    const found = listLiteratureNotes(library.current);
    if (found.length < MANY) return;
    void context.workspaceState.update(SAID, true);
    void offer(found);
  });
}

/** Markdown files outside of the library's own that are there for their one source: the reader of notes has them name themselves. */
export function listLiteratureNotes(library: Pick<Library, 'listFiles' | 'listNamedBy' | 'listRowsIn'>): string[] {
  return library
    .listFiles()
    .filter((file) => library.listNamedBy(file)?.[0] === file && library.listRowsIn(file).length === 1);
}

async function offer(notes: readonly string[]): Promise<void> {
  const [first = ''] = notes;
  const turnOff = vscode.l10n.t('Turn Off');
  const chosen = await vscode.window.showInformationMessage(
    vscode.l10n.t(
      '{count} notes with a citekey, such as {file}, are sources that you can cite. The setting “{setting}” turns this off.',
      { count: notes.length, file: vscode.workspace.asRelativePath(first), setting: `ibid.${SETTING}` },
    ),
    vscode.l10n.t('Keep'),
    turnOff,
  );
  if (chosen !== turnOff) return;
  await vscode.workspace.getConfiguration('ibid').update(SETTING, false, vscode.ConfigurationTarget.Workspace);
}
