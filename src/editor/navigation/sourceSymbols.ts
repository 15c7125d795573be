// Sources as symbols: found in the whole workspace by Ctrl+T, and as the outline of a .bib or .ris file.
import * as vscode from 'vscode';
import { toRange, toUri } from '../convert.ts';
import { FileTexts } from '../fileTexts.ts';
import { listEntries } from '../libraryEntries.ts';
import type { Services } from '../services.ts';
import type { SourceRow } from '../../core/library.ts';

const MAX_COUNT = 50;
/** Formats for whose files VS Code has no outline of its own. */
const OUTLINED: vscode.DocumentSelector = { pattern: '**/*.{bib,bibtex,ris}' };

class SourceSymbol extends vscode.SymbolInformation {
  readonly row: SourceRow;

  constructor(row: SourceRow) {
    const origin = [`@${row.key}`, row.authors, row.year].filter(Boolean).join(' · ');
    // The place is found when it is gone to.
    const start = new vscode.Range(0, 0, 0, 0);
    super(row.title, vscode.SymbolKind.Constant, origin, new vscode.Location(toUri(row.file), start));
    this.row = row;
  }
}

export function registerSourceSymbols(services: Services): vscode.Disposable {
  const { library } = services;
  return vscode.Disposable.from(
    vscode.languages.registerWorkspaceSymbolProvider({
      provideWorkspaceSymbols: (query) =>
        query.trim() === '' ? [] : library.current.suggest(query, MAX_COUNT).map((row) => new SourceSymbol(row)),
      async resolveWorkspaceSymbol(symbol: SourceSymbol) {
        const { file, span } = symbol.row;
        symbol.location = await new FileTexts().toLocation(file, { start: span.start, end: span.start });
        return symbol;
      },
    }),
    vscode.languages.registerDocumentSymbolProvider(OUTLINED, {
      provideDocumentSymbols(document) {
        return listEntries(services, document).map(({ key, ...span }) => {
          const range = toRange(document, span);
          const detail = library.current.findRow(key)?.title ?? '';
          return new vscode.DocumentSymbol(key, detail, vscode.SymbolKind.Constant, range, range);
        });
      },
    }),
  );
}
