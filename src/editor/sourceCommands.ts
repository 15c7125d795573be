// What one can do with a source from anywhere: open it (at a passage), open its page on the web, copy its key, search.
import * as vscode from 'vscode';
import { findLink, type Source } from '../core/source.ts';
import type { Span } from '../core/span.ts';
import { UserError } from '../core/userError.ts';
import { registerCommands } from './commands.ts';
import { toRange, toUri } from './convert.ts';
import type { Services } from './services.ts';
import { insertCitation, quotePassage } from './insertCitation.ts';
import { pickSources } from './sourcePicker.ts';

export function registerSourceCommands(services: Services): vscode.Disposable {
  return registerCommands(services, {
    'ibid.openSource': (key: string, passage?: Span) => openSource(findSource(services, key), passage),
    'ibid.openSourceLink': (key: string) => openLink(findSource(services, key)),
    'ibid.copyCitekey': (key: string) => vscode.env.clipboard.writeText(findSource(services, key).key),
    'ibid.citeSource': (key: string) => insertCitation(services, [findSource(services, key).key]),
    'ibid.quotePassage': (key: string, passage: Span) => quotePassage(services, findSource(services, key), passage),
    'ibid.searchSources': () => searchSources(services),
  });
}

/** Tree items hand over themselves, hovers and tests a key: both are arguments from outside and are checked. */
function findSource({ library }: Services, argument: unknown): Source {
  const key = isRowHolder(argument) ? argument.row.key : argument;
  const source = typeof key === 'string' ? library.current.find(key)?.source : undefined;
  if (source === undefined) throw new UserError('The library has no source with the key {key}.', { key: String(key) });
  return source;
}

function isRowHolder(value: unknown): value is { readonly row: { readonly key: string } } {
  return typeof value === 'object' && value !== null && 'row' in value;
}

async function openSource(source: Source, passage?: Span): Promise<void> {
  const document = await openDocument(source);
  const offset = source.textStart;
  const span = passage && { start: passage.start + offset, end: passage.end + offset };
  const range = toRange(document, span ?? { start: source.span.start, end: source.span.start });
  const editor = await vscode.window.showTextDocument(document, { selection: range });
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
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

async function searchSources(services: Services): Promise<void> {
  const picked = await pickSources(services, {
    title: vscode.l10n.t('Search Sources'),
    placeholder: vscode.l10n.t('Words, "a phrase", author:name, year:2022; Enter opens the source'),
    buttons: [
      {
        icon: 'quote',
        tooltip: vscode.l10n.t('Insert Citation'),
        run: ({ hit }) => vscode.commands.executeCommand('ibid.citeSource', hit.row.key),
      },
      {
        icon: 'comment-discussion',
        tooltip: vscode.l10n.t('Quote This Sentence'),
        applies: ({ hit }) => hit.passage?.span !== undefined,
        run: ({ hit }) => vscode.commands.executeCommand('ibid.quotePassage', hit.row.key, hit.passage?.span),
      },
      {
        icon: 'copy',
        tooltip: vscode.l10n.t('Copy Citekey'),
        run: ({ hit }) => vscode.commands.executeCommand('ibid.copyCitekey', hit.row.key),
      },
    ],
  });
  const hit = picked?.[0]?.hit;
  if (hit !== undefined) await openSource(findSource(services, hit.row.key), hit.passage?.span);
}
