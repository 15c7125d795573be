// What one does from the reader: quote the selected words in the note, copy them, search for them, go to who uses them.
import type { ParsedSource } from '../../core/library.ts';
import * as vscode from 'vscode';
import { formatQuoted } from '../../core/quoting/sourceWords.ts';
import { toPassage } from '../../core/passage.ts';
import type { Span } from '../../core/text/span.ts';
import type { ReaderAction } from '../../reader/messages.ts';
import { UserError } from '../../core/userError.ts';
import { toRange } from '../convert.ts';
import { quoteWords } from '../writing/writingCommands.ts';
import type { LastNote } from '../lastNote.ts';
import type { NoteUse } from './readerUses.ts';
import type { Services } from '../services.ts';

type Act = (services: Services, lastNote: LastNote, found: ParsedSource, span: Span) => Promise<unknown>;

export const SELECTION_ACTIONS: Readonly<Record<ReaderAction, Act>> = {
  quote: async (services, lastNote, found, span) => {
    await lastNote.show();
    await quoteWords(services, toQuoted(found, span));
  },
  copy: async (_services, _lastNote, found, span) => {
    await vscode.env.clipboard.writeText(formatQuoted(toQuoted(found, span)));
    vscode.window.setStatusBarMessage(vscode.l10n.t('Copied with its citation'), 3000);
  },
  search: async (_services, _lastNote, found, span) =>
    vscode.commands.executeCommand('ibid.searchSources', toQuoted(found, span).words),
};

/** The words as the source has them, without markup. */
function toQuoted({ source, parsedText }: ParsedSource, span: Span) {
  const words = parsedText?.prose.slice(span.start, span.end).replace(/\s+/g, ' ').trim() ?? '';
  if (words === '') throw new UserError('Select some words of the article first.');
  const page = parsedText && toPassage(parsedText, span).page;
  return { key: source.key, words, ...(page !== undefined && { page }) };
}

export async function openUse(use: NoteUse | undefined): Promise<void> {
  if (use === undefined) return;
  const document = await vscode.workspace.openTextDocument(use.note);
  const visible = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  const selection = toRange(document, use.span);
  await vscode.window.showTextDocument(document, {
    viewColumn: visible?.viewColumn ?? vscode.ViewColumn.Beside,
    selection,
  });
}
