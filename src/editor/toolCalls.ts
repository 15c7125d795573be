// What the tools for language models do in the editor: most only read; the one that writes asks first. Loaded on first use.
import * as vscode from 'vscode';
import { containAsync, type OnFailure } from '../core/bulkhead.ts';
import { insertCitation } from '../core/citing/insertion.ts';
import { callTool, type Tool, TOOLS } from '../core/tools/tools.ts';
import { TOOL_FAILED } from '../core/tools/tool.ts';
import {
  type CitationRequest,
  formatCitation,
  INSERT_CITATION,
  listRequestedKeys,
} from '../core/tools/insertCitation.ts';
import { UserError } from '../core/userError.ts';
import { addTextEdits } from './convert.ts';
import { findInsertionOffset } from './noteEditor.ts';
import { isNote } from './notes.ts';
import { readCiting } from './noteStyle.ts';
import type { Services } from './services.ts';

const PREFIX = 'ibid_';

/** What is shown while a tool works, and the question before it writes. */
export function prepareTool(name: string, input: object): vscode.PreparedToolInvocation {
  const { title } = findTool(name);
  if (name !== PREFIX + INSERT_CITATION.name) return { invocationMessage: vscode.l10n.t('Ibid: {title}', { title }) };
  const request = input as CitationRequest;
  const { locator, after } = request;
  const facts = { keys: listRequestedKeys(request).join(', '), locator: locator ?? '–', after: after ?? '' };
  const place = after === undefined ? vscode.l10n.t('At the cursor.') : vscode.l10n.t('After: {after}', facts);
  return {
    invocationMessage: vscode.l10n.t('Inserting a citation'),
    confirmationMessages: {
      title: vscode.l10n.t('Insert a citation into the open note?'),
      message: [vscode.l10n.t('Sources: {keys}. Locator: {locator}.', facts), place].join(' '),
    },
  };
}

/** The result for the model; a UserError where the model can correct its input, an Error that tells no more where Ibid failed. */
export async function callToolIn(services: Services, name: string, input: object): Promise<string> {
  return await containAsync(
    () => answerIn(services, name, input),
    (error) => {
      services.failures.report(error, name);
      throw new Error(TOOL_FAILED);
    },
  );
}

async function answerIn(services: Services, name: string, input: object): Promise<string> {
  const library = services.library.current;
  const tool = findTool(name);
  const onFailure: OnFailure = (error) => services.failures.report(error, name);
  const answer = callTool(tool, library, input, onFailure);
  const request = input as CitationRequest;
  const citation = tool.name === INSERT_CITATION.name ? formatCitation(library, request) : undefined;
  const result = citation === undefined ? answer : await insertInNote(services, request, citation);
  return services.library.isReady
    ? result
    : `Ibid is still reading the library; what is missing may come.\n\n${result}`;
}

function findTool(name: string): Tool {
  const tool = TOOLS.find((each) => PREFIX + each.name === name);
  if (tool === undefined) throw new UserError('Unknown tool: {name}.', { name });
  return tool;
}

/** One edit, so that one undo takes it back. */
async function insertInNote(
  { notes, library, front }: Services,
  request: CitationRequest,
  citation: string,
): Promise<string> {
  const shown = front.find();
  if (shown === undefined || !isNote(shown.document)) {
    return `Nothing was inserted, as no Markdown note is open in the editor. The citation is ${citation}`;
  }
  const { document } = shown;
  const { locator, after } = request;
  const note = notes.get(document);
  const offset = after === undefined ? findInsertionOffset(shown) : findEnd(note.text, after);
  const citing = readCiting(document, note, library.for(document));
  const { edits } = insertCitation(note, offset, listRequestedKeys(request), citing, locator?.trim());
  const line = document.positionAt(offset).line + 1;
  if (!(await vscode.workspace.applyEdit(addTextEdits(new vscode.WorkspaceEdit(), document, edits)))) {
    throw new UserError('The note could not be changed; it may be read-only.');
  }
  return `Inserted ${citation} in line ${line} of ${vscode.workspace.asRelativePath(document.uri)}.`;
}

/** Where the words end in the note, which must have them once. */
function findEnd(text: string, words: string): number {
  const start = text.indexOf(words);
  if (start < 0) throw new UserError('The open note does not have the words given as "after".');
  if (text.includes(words, start + 1))
    throw new UserError('The open note has the words given as "after" more than once.');
  return start + words.length;
}
