// Insert Snippet: a source, then a snippet shown as it would read for that source, with places that Tab goes to.
import * as vscode from 'vscode';
import { balanceMarks } from '../../core/quoting/sourceWords.ts';
import { formatCitation, formatPage, formatTextual } from '../../core/citing/insertion.ts';
import { listSnippets, toValues, type Snippet } from '../../core/snippets/snippets.ts';
import { escapeSnippet, formatPlain, formatSnippet, hasField } from '../../core/snippets/template.ts';
import type { QuotablePassage } from '../../core/quoting/passageSearch.ts';
import { addDefinitions } from '../../core/citing/convertStyle.ts';
import { UserError } from '../../core/userError.ts';
import { toRange } from '../convert.ts';
import { editNote, moveTo, startInserting, type InsertionContext, type WritingContext } from '../noteEditor.ts';
import { pickPassage } from './passagePicker.ts';
import { rememberSources } from '../recentSources.ts';
import type { Services } from '../services.ts';
import { readSetting } from '../settings.ts';
import { pickSources } from '../sourcePicker.ts';
import { escapeRow } from '../../core/labelText.ts';

interface SnippetItem extends vscode.QuickPickItem {
  readonly snippet: Snippet;
}

export async function insertSnippet(services: Services): Promise<void> {
  startInserting(services);
  const picked = await pickSources(services, {
    title: vscode.l10n.t('Insert Snippet'),
    placeholder: vscode.l10n.t('Choose the source for the snippet'),
  });
  const key = picked?.[0]?.hit.row.key;
  const snippet = key === undefined ? undefined : await pickSnippet(startInserting(services), key);
  if (key === undefined || snippet === undefined) return;
  const isQuoting = hasField(snippet.template.parts, 'quotation');
  const passage = isQuoting ? await pickPassage(startInserting(services).library, key) : undefined;
  if (isQuoting && passage === undefined) return;
  await insert(services, startInserting(services), snippet, key, passage?.taken);
  await rememberSources(services.context, [key]);
}

/** Broken ones are shown with what is wrong, and cannot be inserted. */
async function pickSnippet(writing: WritingContext, key: string): Promise<Snippet | undefined> {
  const values = toAllValues(writing, key, '…').values;
  const items = listSnippets(readSetting('snippets', writing.front.document)).map((snippet): SnippetItem => {
    const { problem, parts } = snippet.template;
    const preview = formatPlain(parts, values).replace(/\s+/g, ' ').trim();
    if (problem === undefined) return escapeRow({ label: snippet.name, detail: preview, snippet });
    const words = { label: snippet.name, detail: vscode.l10n.t(problem.template, problem.facts) };
    return escapeRow({ ...words, snippet }, 'warning');
  });
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Insert Snippet'),
    placeHolder: vscode.l10n.t('Preview with this source; add your own in ibid.snippets'),
    matchOnDetail: true,
  });
  const problem = picked?.snippet.template.problem;
  if (picked === undefined || problem === undefined) return picked?.snippet;
  const reason = vscode.l10n.t(problem.template, problem.facts);
  throw new UserError('The snippet “{name}” cannot be used. {reason}', { name: picked.snippet.name, reason });
}

function toAllValues({ note, library, citing }: WritingContext, key: string, quotation: string, page?: string) {
  const locator = formatPage(page);
  const textual = formatTextual(note, key, locator, citing);
  const citation = formatCitation(note, [key], locator, citing);
  const item = library.findItem(key) ?? { id: key, type: 'document' };
  return {
    citation,
    textual,
    values: toValues(item, { citation: citation.text, textual: textual.text, quotation, locator }),
  };
}

/**
 * A footnote's text is put at the end of the note first, so that the places of the snippet stay where they are; a custom
 * editor has no places to go to.
 */
async function insert(
  services: Services,
  writing: InsertionContext,
  { template }: Snippet,
  key: string,
  taken: QuotablePassage | undefined,
): Promise<void> {
  const { front, note, offset } = writing;
  const { document, editor } = front;
  const { citation, textual, values } = toAllValues(writing, key, balanceMarks(taken?.words ?? ''), taken?.page);
  const written = hasField(template.parts, 'textual') ? textual : citation;
  const start = editor === undefined ? offset : document.offsetAt(editor.selection.start);
  const space = /[\])\p{L}\p{N}.,;:!?”]/u.test(note.text.charAt(start - 1)) ? ' ' : '';
  const isAtEnd = offset >= note.text.trimEnd().length;
  const definition = written.definition && addDefinitions(isAtEnd ? '' : note.text, [written.definition]);
  if (editor === undefined) {
    const text = space + formatPlain(template.parts, values);
    const inserted = { start: offset, end: offset, text: text + (isAtEnd ? (definition?.text ?? '') : '') };
    await editNote(front, definition === undefined || isAtEnd ? [inserted] : [inserted, definition]);
    moveTo(services, front, offset + text.length);
    return;
  }
  const body = space + formatSnippet(template.parts, values);
  if (definition === undefined || isAtEnd) {
    await editor.insertSnippet(new vscode.SnippetString(body + escapeSnippet(definition?.text ?? '')));
    return;
  }
  const range = toRange(document, definition);
  await editor.edit((edit) => edit.replace(range, definition.text), { undoStopBefore: true, undoStopAfter: false });
  await editor.insertSnippet(new vscode.SnippetString(body), undefined, { undoStopBefore: false, undoStopAfter: true });
}
