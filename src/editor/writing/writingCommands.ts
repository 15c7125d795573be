// The commands that write into a note; all that they need is loaded when one is run.
import * as vscode from 'vscode';
import type { Quoted } from '../../core/quoting/sourceWords.ts';
import type { TextEdit } from '../../core/text/textEdit.ts';
import type { Source } from '../../core/source.ts';
import type { Span } from '../../core/text/span.ts';
import { registerCommands } from '../commands.ts';
import { addTextEdits } from '../convert.ts';
import type { Services } from '../services.ts';
import type { PassageItem } from './passagePicker.ts';
import type { CitationRequest } from './writingFlow.ts';

export function registerWritingCommands(services: Services): vscode.Disposable {
  return registerCommands(services, {
    'ibid.insertCitation': async () => (await startInserting(services, true))?.citation(services),
    'ibid.citeAt': (uri: string, offset: number, key: string) => citeAt(services, vscode.Uri.parse(uri), offset, key),
    'ibid.insertQuotation': async () => (await startInserting(services))?.quotation(services),
    'ibid.insertFigure': async () => (await startInserting(services))?.figure(services),
    'ibid.insertPicture': async () => (await startInserting(services))?.picture(services),
    'ibid.insertSnippet': async () => (await startInserting(services))?.snippet(services),
    'ibid.changeCitationStyle': async () => (await loadWriting()).changeStyle(services),
  });
}

/** Cites at the cursor of the note, joining the citation that is there; one edit, so that one undo takes it back. */
export async function insertCitation(services: Services, keys: readonly string[]): Promise<void> {
  await (await startInserting(services, true))?.citationOf(services, keys);
}

/** Cites at a place of a note, whether it is in front or not. */
async function citeAt(services: Services, uri: vscode.Uri, offset: number, key: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const edits = await listEdits(services, document, offset, { keys: [key] });
  await vscode.workspace.applyEdit(addTextEdits(new vscode.WorkspaceEdit(), document, edits));
}

/** The sentence of the source around `passage` (offsets into its text), word for word, with its citation. */
export async function quotePassage(services: Services, { key }: Source, passage: Span): Promise<void> {
  await (await startInserting(services))?.quotationOf(services, key, passage);
}

/** What was picked of a source: its sentence, or the words that somebody has marked. */
export async function quotePicked(services: Services, picked: Pick<PassageItem, 'key' | 'taken'>): Promise<void> {
  await (await startInserting(services))?.passageOf(services, picked);
}

/** Words of a source with their citation, at the cursor of the note. */
export async function quoteWords(services: Services, quoted: Quoted): Promise<void> {
  await (await startInserting(services))?.words(services, quoted);
}

/** The edits by which a note gets citations at an offset, in its style, for one who makes them in a way of their own. */
export async function listEdits(
  services: Services,
  document: vscode.TextDocument,
  offset: number,
  wanted: CitationRequest,
): Promise<readonly TextEdit[]> {
  return (await loadWriting()).editsOf(services, document, offset, wanted);
}

/** undefined where the writer was asked for a place and gave none. */
async function startInserting(services: Services, inSentence = false) {
  const writing = await loadWriting();
  return (await writing.choosePlace(services, inSentence)) ? writing : undefined;
}

async function loadWriting() {
  return (await import('./writingFlow.ts')).WRITING;
}
