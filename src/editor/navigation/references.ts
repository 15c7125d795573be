// Find all references of a source: every place of every note that cites it, from a citation or from the library file.
import * as vscode from 'vscode';
import { findCiteAt } from '../../core/citations/citation.ts';
import type { Span } from '../../core/text/span.ts';
import { FileTexts } from '../fileTexts.ts';
import { findEntryAt, LIBRARY_FILES } from '../libraryEntries.ts';
import { isNote } from '../notes.ts';
import type { Services } from '../services.ts';

export function registerReferences(services: Services): vscode.Disposable {
  return vscode.languages.registerReferenceProvider(LIBRARY_FILES, {
    async provideReferences(document, position, { includeDeclaration }) {
      const key = findKey(services, document, document.offsetAt(position));
      if (key === undefined) return undefined;
      const entries = includeDeclaration ? await listEntryLocations(services, key) : [];
      return [...entries, ...(await listUseLocations(services, key))];
    },
  });
}

/** Every place that cites a source, with unsaved notes as they stand. */
export function listUseLocations({ uses }: Services, key: string): Promise<vscode.Location[]> {
  const texts = new FileTexts();
  const places = uses.list(key).flatMap(({ file, spans }) => spans.map((span) => ({ file, span })));
  return Promise.all(places.map(({ file, span }) => texts.toLocation(file, span)));
}

function findKey(services: Services, document: vscode.TextDocument, offset: number): string | undefined {
  if (services.library.isSource(document)) return findEntryAt(services, document, offset)?.key;
  return isNote(document) ? findCiteAt(services.notes.get(document).citations, offset)?.key : undefined;
}

function listEntryLocations({ library, platform }: Services, key: string): Promise<vscode.Location[]> {
  const texts = new FileTexts();
  const { findKeySpan } = platform.code.places();
  const toLocation = async ({ file, span }: { readonly file: string; readonly span: Span }) => {
    const start = { start: span.start, end: span.start };
    return texts.toLocation(file, findKeySpan(await texts.read(file), span, key) ?? start);
  };
  return Promise.all(library.current.listClaims(key).map(toLocation));
}
