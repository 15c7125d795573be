// Above each entry of a library file: how often notes cite it; a click shows where.
import * as vscode from 'vscode';
import type { UseCount } from '../../core/library.ts';
import { describeUseCount } from '../citationUses.ts';
import { toRange } from '../convert.ts';
import { LIBRARY_FILES, listEntries } from '../libraryEntries.ts';
import { listUseLocations } from './references.ts';
import type { Services } from '../services.ts';
import { isOn } from '../settings.ts';

class CitedLens extends vscode.CodeLens {
  readonly key: string;
  readonly count: UseCount;
  readonly uri: vscode.Uri;

  constructor(uri: vscode.Uri, range: vscode.Range, key: string, count: UseCount) {
    super(range);
    this.key = key;
    this.count = count;
    this.uri = uri;
  }
}

export function registerSourceLens(services: Services): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const provider: vscode.CodeLensProvider<CitedLens> = {
    onDidChangeCodeLenses: changed.event,
    provideCodeLenses(document) {
      if (!isOn('codeLens', document)) return [];
      const entries = listEntries(services, document);
      // Most Markdown files are no source, and to count takes a moment where a great many notes cite.
      if (entries.length === 0) return [];
      const counts = services.uses.count();
      return entries.flatMap(({ key, start }) => {
        const count = counts.get(key);
        if (count === undefined) return [];
        return [new CitedLens(document.uri, toRange(document, { start, end: start }), key, count)];
      });
    },
    async resolveCodeLens(lens) {
      const locations = await listUseLocations(services, lens.key);
      const args = [lens.uri, lens.range.start, locations];
      lens.command = { title: describeUseCount(lens.count), command: 'editor.action.showReferences', arguments: args };
      return lens;
    },
  };
  return vscode.Disposable.from(
    changed,
    services.uses.onDidChange(() => changed.fire()),
    services.library.onDidChange(() => changed.fire()),
    vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('ibid.codeLens') && changed.fire()),
    vscode.languages.registerCodeLensProvider(LIBRARY_FILES, provider),
  );
}
