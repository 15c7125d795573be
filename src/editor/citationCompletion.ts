// Completion of citekeys after `@` by key, title words, author and year; the library ranks, VS Code only shows.
import * as vscode from 'vscode';
import type { SourceRow } from '../core/library.ts';
import { formatCiteKey } from '../core/note/citeKey.ts';
import type { Note } from '../core/note/note.ts';
import { findPartialKey, type PartialKey } from '../core/note/partialKey.ts';
import { describeSource } from './citationHover.ts';
import { toRange } from './convert.ts';
import { NOTES } from './notes.ts';
import type { Services } from './services.ts';
import { readSetting } from './settings.ts';

const MOST = 50;

/** What an accepted item replaces, the same for all items of one list. */
interface Place {
  readonly range: { readonly inserting: vscode.Range; readonly replacing: vscode.Range };
  readonly filterText: string;
}

class CiteItem extends vscode.CompletionItem {
  readonly key: string;

  /** Every item passes VS Code's own filter, since the library has matched already, by more than the key. */
  constructor(row: SourceRow, rank: number, place: Place) {
    const origin = [row.authors, row.year].filter(Boolean).join(', ');
    super({ label: `@${row.key}`, description: origin }, vscode.CompletionItemKind.Reference);
    this.key = row.key;
    this.detail = row.title;
    this.sortText = String(rank).padStart(3, '0');
    this.insertText = formatCiteKey(row.key);
    this.filterText = place.filterText;
    this.range = place.range;
  }
}

export function registerCitationCompletion({ notes, library }: Services): vscode.Disposable {
  const provider: vscode.CompletionItemProvider<CiteItem> = {
    provideCompletionItems(document, position) {
      if (!readSetting('completion.citations', document)) return undefined;
      const partial = findPartialKeyAt(document, position);
      if (partial === undefined || !isProse(notes.read(document), partial)) return undefined;
      const place = toPlace(document, position, partial);
      const rows = library.for(document).suggest(partial.typed, MOST);
      return new vscode.CompletionList(
        rows.map((row, rank) => new CiteItem(row, rank, place)),
        true,
      );
    },

    resolveCompletionItem(item) {
      const found = library.current.find(item.key);
      if (found !== undefined) item.documentation = describeSource(found).toMarkdown();
      return item;
    },
  };
  return vscode.languages.registerCompletionItemProvider(NOTES, provider, '@');
}

/** Keys do not go over lines, so that the line is enough to look at. */
function findPartialKeyAt(document: vscode.TextDocument, position: vscode.Position): PartialKey | undefined {
  const line = document.lineAt(position);
  const partial = findPartialKey(line.text, position.character);
  const lineStart = document.offsetAt(line.range.start);
  return partial && { ...partial, start: partial.start + lineStart, end: partial.end + lineStart };
}

/** Code, links and comments are blank in the prose; so are citations, but those are what one completes. */
function isProse({ prose, citations }: Note, { start }: PartialKey): boolean {
  return prose[start] === '@' || citations.some((citation) => citation.start <= start && start < citation.end);
}

function toPlace(document: vscode.TextDocument, position: vscode.Position, partial: PartialKey): Place {
  const replacing = toRange(document, partial);
  return {
    range: { inserting: new vscode.Range(replacing.start, position), replacing },
    filterText: `@${partial.typed}`,
  };
}
