// What one does with Zotero: update the sources from it, by hand or as the settings say, and open a source there.
import * as vscode from 'vscode';
import { UserError } from '../../core/userError.ts';
import { countPage, findZoteroLink } from '../../core/zoteroLinks.ts';
import { registerCommands } from '../commands.ts';
import type { Services } from '../services.ts';
import { findKeyInEditor, isSpan, readKey } from '../sourceTarget.ts';
import { registerAutomaticUpdate } from './zoteroSchedule.ts';

export function registerZotero(services: Services): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommands(services, {
      'ibid.updateFromZotero': async () => (await import('./zoteroUpdate.ts')).updateFromZotero(services),
      'ibid.openInZotero': (target: unknown, passage?: unknown) => openInZotero(services, target, passage),
    }),
    registerAutomaticUpdate(services),
  );
}

/** At the page of the passage, where its PDF is kept by Zotero. VS Code hands over the selected rows where a hover gives a span. */
async function openInZotero(services: Services, target: unknown, passage: unknown): Promise<void> {
  const key = readKey(target) ?? findKeyInEditor(services);
  const found = key === undefined ? undefined : services.library.current.find(key);
  if (found === undefined) throw new UserError('Select a source in the Sources view first.');
  const page = found.parsedText && isSpan(passage) ? countPage(found.parsedText, passage.start) : undefined;
  const link = findZoteroLink(found.source, page);
  if (link === undefined) throw new UserError('{key} does not come from Zotero.', { key: `@${found.source.key}` });
  await vscode.env.openExternal(vscode.Uri.parse(link));
}
