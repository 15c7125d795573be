// The entries of a library file that is open in an editor: as the store knows them, or read again while they are edited.
import type * as vscode from 'vscode';
import type { Use } from '../core/citations/citation.ts';
import { touches } from '../core/text/span.ts';
import { toFile } from './convert.ts';
import type { Services } from './services.ts';

/** Files that can be of the library; whether one is, the library says. */
export const LIBRARY_FILES: vscode.DocumentSelector = [
  { language: 'markdown' },
  { pattern: '**/*.{bib,bibtex,ris,nbib,enw,ciw,isi,xml,cff,json,yaml,yml}' },
];

/** An entry's key with the place of the whole entry; none in a file that is not of the library. */
export function listEntries({ library, platform }: Services, document: vscode.TextDocument): readonly Use[] {
  if (!library.isSource(document)) return [];
  const file = toFile(document.uri);
  if (!document.isDirty) return library.current.listRowsIn(file).map(({ key, span }) => ({ key, ...span }));
  return platform.code.places().listKeys(document.getText(), file);
}

export function findEntryAt(services: Services, document: vscode.TextDocument, offset: number): Use | undefined {
  return listEntries(services, document).find((entry) => touches(entry, offset));
}
