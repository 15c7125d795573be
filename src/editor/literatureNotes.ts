// Says once, where notes on sources are many, that they are sources, and how to turn that off.
import * as vscode from 'vscode';
import type { Library } from '../core/library.ts';
import { Debouncer } from './debouncer.ts';
import type { Services } from './services.ts';
import { isOn } from './settings.ts';
import { timeSliced } from './timeSlicing.ts';

/** Fewer surprise nobody. */
const MANY = 20;
const SAID = 'ibid.literatureNotes.said';
const SETTING = 'library.literatureNotes';

/** Milliseconds: a library is filled in many changes, and each look asks of every file. */
const PAUSE_MS = 2_000;

export function registerLiteratureNotes(services: Services): vscode.Disposable {
  const { library, context } = services;
  const isWanted = () => library.isReady && context.workspaceState.get(SAID) !== true && isOn(SETTING);
  const look = async () => {
    if (!isWanted()) return;
    const found = await listLiteratureNotes(library.current);
    if (found.length < MANY || !isWanted()) return;
    void context.workspaceState.update(SAID, true);
    await offer(found);
  };
  const later = new Debouncer(PAUSE_MS, () => void look());
  return vscode.Disposable.from(later, library.onDidChange(later.schedule));
}

/** Markdown files outside of the library's own that are there for their one source: the reader of notes has them name themselves. */
async function listLiteratureNotes(library: Library): Promise<string[]> {
  const found: string[] = [];
  for await (const file of timeSliced(library.listFiles())) {
    if (library.listNamedBy(file)?.[0] === file && library.listRowsIn(file).length === 1) found.push(file);
  }
  return found;
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
