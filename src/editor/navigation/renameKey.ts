// Renaming a citekey where it stands: what may be renamed is said at once, the edits are made by a bundle of their own.
import * as vscode from 'vscode';
import { findCiteAt, type Use } from '../../core/citations/citation.ts';
import { touches } from '../../core/text/span.ts';
import { isUserError } from '../../core/userError.ts';
import { toRange } from '../convert.ts';
import { findEntryAt, LIBRARY_FILES } from '../libraryEntries.ts';
import { isNote } from '../notes.ts';
import type { Services } from '../services.ts';

export function registerRenameKey(services: Services): vscode.Disposable {
  return vscode.languages.registerRenameProvider(LIBRARY_FILES, {
    prepareRename(document, position) {
      const found = findKeyAt(services, document, document.offsetAt(position));
      return found && { range: toRange(document, found), placeholder: found.key };
    },
    async provideRenameEdits(document, position, name, token) {
      const found = findKeyAt(services, document, document.offsetAt(position));
      if (found === undefined) return undefined;
      const renaming = { from: found.key, to: name.trim().replace(/^@/, '') };
      return renameOrRefuse(() =>
        import('./renameEdits.ts').then(({ renameKey }) => renameKey(services, renaming, token, document)),
      );
    },
  });
}

/** A refusal is an edit of nothing: after an error VS Code would ask its own providers, whose silence hides the reason. */
async function renameOrRefuse(rename: () => Promise<vscode.WorkspaceEdit | undefined>) {
  try {
    return await rename();
  } catch (error) {
    if (!isUserError(error)) throw error;
    void vscode.window.showErrorMessage(vscode.l10n.t(error.template, error.facts));
    return new vscode.WorkspaceEdit();
  }
}

/** The key at a place, with the span of the key alone; elsewhere VS Code's own renaming of headings and links serves. */
function findKeyAt(services: Services, document: vscode.TextDocument, offset: number): Use | undefined {
  if (services.library.isSource(document)) {
    const entry = findEntryAt(services, document, offset);
    const span = entry && services.platform.code.places().findKeySpan(document.getText(), entry, entry.key);
    return span && touches(span, offset) ? { key: entry.key, ...span } : undefined;
  }
  const cite = isNote(document) ? findCiteAt(services.notes.get(document).citations, offset) : undefined;
  if (cite === undefined) return undefined;
  const start = document.getText().indexOf(cite.key, cite.keySpan.start);
  return { key: cite.key, start, end: start + cite.key.length };
}
