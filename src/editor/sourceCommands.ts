// What one can do with a source from anywhere: open it (at a passage), open its page on the web, copy its key, search.
import * as vscode from 'vscode';
import { findLink, type Source, toFileSpan } from '../core/source.ts';
import { touches, type Span } from '../core/text/span.ts';
import { UserError } from '../core/userError.ts';
import { findAttachedText } from './attachedTexts.ts';
import { TreeRow } from './sidebar/diffingTreeProvider.ts';
import { registerCommands } from './commands.ts';
import { isSpan } from './sourceTarget.ts';
import { toRange, toUri } from './convert.ts';
import type { SourceRow } from '../core/library.ts';
import { isNote } from './notes.ts';
import { showNotice, toUndoAction } from './notices.ts';
import type { Services } from './services.ts';
import { insertCitation, quotePassage } from './writing/writingCommands.ts';
import { pickSources } from './sourcePicker.ts';
import type { Undo } from './sourceUndo.ts';

/** Rows of the side bar that a command is about that was called by a key. */
export type Selected = () => Promise<readonly unknown[]>;

export function registerSourceCommands(services: Services, selected: Selected): vscode.Disposable {
  const { changes } = services;
  const find = (argument: unknown) => findSource(services, listKeys(argument)[0]);
  const findAll = async (argument: unknown, others: unknown) =>
    needSome(listKeys(others ?? argument ?? (await selected()))).map((key) => findSource(services, key));
  const findRows = async (argument: unknown, others: unknown) =>
    (await findAll(argument, others)).flatMap(({ key }) => services.library.current.findRow(key) ?? []);
  // What asks takes the answer as a third argument, so that a keybinding can give it.
  return registerCommands(services, {
    'ibid.openSource': (argument: unknown, passage?: Span) =>
      openSource(find(argument), isSpan(passage) ? passage : findPassage(argument)),
    'ibid.goToPlace': (uri: string, span: Span, options?: { readonly focus?: boolean }) =>
      showPassage(vscode.Uri.parse(uri), span, options?.focus !== false),
    'ibid.openSourceLink': (argument: unknown) => openLink(find(argument)),
    'ibid.copyCitekey': async (argument: unknown, others: unknown) =>
      copyLines(await findAll(argument, others), ({ key }) => key),
    'ibid.copyFormattedReference': async (argument: unknown, others: unknown) =>
      copyReferences(services, argument === undefined ? await pickCited(services) : await findAll(argument, others)),
    'ibid.copySourceLink': async (argument: unknown, others: unknown) =>
      copyLines(await findAll(argument, others), ({ item }) => findLink(item)),
    'ibid.revealSourceFile': (argument: unknown) =>
      vscode.commands.executeCommand('revealInExplorer', toUri(find(argument).file)),
    'ibid.citeSource': async (argument: unknown, others: unknown) => {
      const sources = await findAll(argument, others);
      await insertCitation(
        services,
        sources.map(({ key }) => key),
      );
    },
    'ibid.quotePassage': (argument: unknown, passage?: Span) =>
      quotePassage(services, find(argument), isSpan(passage) ? passage : needPassage(argument)),
    'ibid.quoteSource': async (argument: unknown) => {
      const { quoteSource } = await import('./sidebar/quoteSource.ts');
      await quoteSource(services, find(argument));
    },
    'ibid.renameSource': async (argument: unknown, others: unknown, to?: string) => {
      const { renameSource } = await import('./sidebar/sourceActions.ts');
      const [row] = await findRows(argument, argument === undefined ? others : undefined);
      if (row === undefined) return;
      const renamed = await renameSource(services, row, to);
      if (renamed !== undefined) tell(services, renamed.undo, describeRenaming(row.key, renamed.to));
    },
    'ibid.tagSources': async (argument: unknown, others: unknown, answer?: readonly string[]) => {
      const { tagSources } = await import('./sidebar/sourceActions.ts');
      changes.push(await tagSources(services, await findRows(argument, others), answer));
    },
    'ibid.mergeSources': async (argument: unknown, others: unknown, answer?: string) => {
      const { mergeSources } = await import('./sidebar/sourceActions.ts');
      const rows = await findRows(argument, others);
      const merged = await mergeSources(services, rows, answer);
      if (merged !== undefined) tell(services, merged.undo, describeMerging(rows.length, merged.to));
    },
    'ibid.deleteSources': async (argument: unknown, others: unknown, answer?: 'delete') => {
      const { deleteSources } = await import('./sidebar/sourceActions.ts');
      const rows = await findRows(argument, others);
      const undo = await deleteSources(services, rows, answer);
      if (undo !== undefined) tell(services, undo, describeDeletion(rows));
    },
    'ibid.undoSourceChange': () => changes.undo(),
    'ibid.searchSources': (words?: unknown) => searchSources(services, typeof words === 'string' ? words : ''),
  });
}

/** One notice says what was done, and takes it back. */
function tell(services: Services, undo: Undo, done: string): void {
  services.changes.push(undo);
  showNotice(services, done, [toUndoAction(services, undo)]);
}

function describeRenaming(from: string, to: string): string {
  return vscode.l10n.t('Renamed {from} to {to}.', { from: `@${from}`, to: `@${to}` });
}

function describeMerging(count: number, to: string): string {
  return vscode.l10n.t('Merged {count} sources into {to}.', { count, to: `@${to}` });
}

function describeDeletion(rows: readonly SourceRow[]): string {
  const [only] = rows;
  return rows.length === 1 && only !== undefined
    ? vscode.l10n.t('Deleted “{title}”.', { title: only.title })
    : vscode.l10n.t('Deleted {count} sources.', { count: rows.length });
}

function needSome(keys: readonly string[]): readonly string[] {
  if (keys.length === 0) throw new UserError('Select a source in the Sources view first.');
  return keys;
}

function findSource({ library }: Services, key: string | undefined): Source {
  if (key === undefined) throw new UserError('Select a source in the Sources view first.');
  const source = library.current.find(key)?.source;
  if (source === undefined) throw new UserError('The library has no source with the key {key}.', { key });
  return source;
}

/** Commands are called with a key by hovers and tests, with one row or all selected rows by the side bar. */
function listKeys(argument: unknown): string[] {
  const all: readonly unknown[] = Array.isArray(argument) ? argument : [argument];
  return [...new Set(all.map(findKey).filter((key) => key !== undefined))];
}

function findKey(argument: unknown): string | undefined {
  if (typeof argument === 'string') return argument;
  return argument instanceof TreeRow ? argument.row?.key : undefined;
}

/** A row's own place in its source. VS Code hands over the selected rows where a hover gives a span. */
function findPassage(argument: unknown): Span | undefined {
  return argument instanceof TreeRow ? argument.passage : undefined;
}

function needPassage(argument: unknown): Span {
  const passage = findPassage(argument);
  if (passage === undefined) throw new UserError('Select a quotation or a number of a source first.');
  return passage;
}

async function copyLines(sources: readonly Source[], write: (source: Source) => string | undefined): Promise<void> {
  const lines = sources.map(write).filter((line) => line !== undefined);
  if (lines.length > 0) await vscode.env.clipboard.writeText(lines.join('\n'));
}

/** In the style of the note that one is writing. */
async function copyReferences({ csl, front }: Services, sources: readonly Source[]): Promise<void> {
  const document = front.find()?.document;
  const note = document !== undefined && isNote(document) ? document : undefined;
  const items = sources.map(({ item }) => item);
  const references = items.length === 0 ? [] : await csl.listReferences(items, note);
  const lines = references.map(({ text }) => text.map((run) => run.text).join(''));
  if (lines.length > 0) await vscode.env.clipboard.writeText(lines.join('\n'));
}

/** The source whose citation the cursor is at, or else those that one picks. */
async function pickCited(services: Services): Promise<Source[]> {
  const { document, cursor } = services.front.find() ?? {};
  if (document !== undefined && cursor !== undefined && isNote(document)) {
    const cites = services.notes.get(document).citations.flatMap((citation) => citation.cites);
    const cite = cites.find(({ keySpan }) => touches(keySpan, cursor));
    if (cite !== undefined) return [findSource(services, cite.key)];
  }
  const title = vscode.l10n.t('Copy Formatted Reference');
  const placeholder = vscode.l10n.t('Search by title, author, year or citekey; select several to copy them together');
  const picked = await pickSources(services, { title, placeholder, many: true });
  return picked?.map(({ hit }) => findSource(services, hit.row.key)) ?? [];
}

async function openSource(source: Source, passage?: Span): Promise<void> {
  const text = passage && findAttachedText(source);
  if (text !== undefined && passage !== undefined) {
    await vscode.window.showTextDocument(text.uri, { selection: text.toRange(passage) });
    return;
  }
  const document = await openDocument(source);
  const span = passage && toFileSpan(source, passage);
  const range = toRange(document, span ?? { start: source.span.start, end: source.span.start });
  const editor = await vscode.window.showTextDocument(document, { selection: range });
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

async function showPassage(uri: vscode.Uri, span: Span, focus: boolean): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const isShown = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  await vscode.window.showTextDocument(document, {
    selection: toRange(document, span),
    preserveFocus: !focus,
    ...(isShown?.viewColumn !== undefined && { viewColumn: isShown.viewColumn }),
  });
}

async function openDocument(source: Source): Promise<vscode.TextDocument> {
  try {
    return await vscode.workspace.openTextDocument(toUri(source.file));
  } catch {
    throw new UserError('{file} cannot be opened; it may have been moved or deleted.', { file: source.file });
  }
}

/** Only http(s) leaves the editor: a source's URL is text from outside. */
async function openLink({ key, item }: Source): Promise<void> {
  const link = findLink(item);
  if (link === undefined) throw new UserError('{key} has no web address.', { key });
  const uri = vscode.Uri.parse(link.trim());
  if (uri.scheme !== 'https' && uri.scheme !== 'http') {
    throw new UserError('The address of {key} is not a web address: {link}', { key, link });
  }
  await vscode.env.openExternal(uri);
}

/** Enter opens the reader: in the file, with the sentence selected, the next key would write over it. */
async function searchSources(services: Services, words: string): Promise<void> {
  const picked = await pickSources(services, {
    title: vscode.l10n.t('Search Sources'),
    value: words,
    placeholder: vscode.l10n.t('Search for words, "a phrase", author:name, year:2022; Enter opens the source'),
    buttons: [
      {
        icon: 'quote',
        tooltip: vscode.l10n.t('Insert Citation'),
        run: ({ hit }) => vscode.commands.executeCommand('ibid.citeSource', hit.row.key),
      },
      {
        icon: 'comment-discussion',
        tooltip: vscode.l10n.t('Insert as Quotation'),
        applies: ({ hit }) => hit.passage?.span !== undefined,
        run: ({ hit }) => vscode.commands.executeCommand('ibid.quotePassage', hit.row.key, hit.passage?.span),
      },
      {
        icon: 'go-to-file',
        tooltip: vscode.l10n.t('Open File'),
        run: ({ hit }) => vscode.commands.executeCommand('ibid.openSource', hit.row.key, hit.passage?.span),
      },
      {
        icon: 'copy',
        tooltip: vscode.l10n.t('Copy Citekey'),
        run: ({ hit }) => vscode.commands.executeCommand('ibid.copyCitekey', hit.row.key),
      },
    ],
  });
  const hit = picked?.[0]?.hit;
  if (hit !== undefined) await vscode.commands.executeCommand('ibid.openInReader', hit.row.key, hit.passage?.span);
}
