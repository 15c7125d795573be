// Insert Image: a picture of a source copied beside the note, with its caption and the source's citation as credit.
import * as vscode from 'vscode';
import { insertWords } from '../../core/citing/insertion.ts';
import type { Library, SearchHit } from '../../core/library.ts';
import type { Link } from '../../core/note/note.ts';
import { shorten } from '../../core/markdownText.ts';
import { UserError } from '../../core/userError.ts';
import { addTextEdits, toUri } from '../convert.ts';
import { moveTo, startInserting, type InsertionContext } from '../noteEditor.ts';
import { addPicture, readIfThere, toTarget } from './pictureFiles.ts';
import { rememberSources } from '../recentSources.ts';
import { pickFound } from '../searchPicker.ts';
import type { Services } from '../services.ts';
import { fromUriComponent } from '../../core/uriComponent.ts';
import { escapeRow } from '../../core/labelText.ts';

interface PictureItem extends vscode.QuickPickItem {
  readonly key: string;
  readonly caption: string;
  /** The file, or the address on the web. */
  readonly uri: vscode.Uri;
}

/** Sources whose texts are looked through at every key. */
const MAX_READ = 40;
const LABEL = 100;

export async function insertPicture(services: Services): Promise<void> {
  const { library, note, front } = startInserting(services);
  if (front.document.isUntitled)
    throw new UserError('Save the note first; Ibid copies the image into a folder next to it.');
  const cited = note.citations.flatMap(({ cites }) => cites.map(({ key }) => key));
  const picked = await pickFound({
    title: vscode.l10n.t('Insert Image'),
    placeholder: vscode.l10n.t('Search for a source with images'),
    empty: vscode.l10n.t('No source with these words has an image'),
    list: (typed) => listPictures(library, typed, typed === '' ? cited : []),
  });
  if (picked === undefined) return;
  await insert(services, startInserting(services), picked);
  await rememberSources(services.context, [picked.key]);
}

/** Of the sources that the note cites, then of those that the search finds. */
function listPictures(library: Library, typed: string, cited: readonly string[]): PictureItem[] {
  const found = library.search(typed, MAX_READ).filter(({ row }: SearchHit) => row.textState === 'text');
  const keys = [...new Set([...cited, ...found.map(({ row }) => row.key)])].slice(0, MAX_READ);
  return keys.flatMap((key) => {
    const { source, parsedText } = library.find(key) ?? {};
    const pictures = parsedText?.links.filter(({ picture }) => picture) ?? [];
    return source === undefined ? [] : pictures.flatMap((picture) => toItem(key, source.file, picture) ?? []);
  });
}

function toItem(key: string, file: string, { href, text }: Link): PictureItem | undefined {
  const isRemote = /^https?:\/\//i.test(href);
  // Other schemes (`data:` above all) are no file that could be copied.
  if (!isRemote && /^[a-z][a-z\d+.-]+:/i.test(href)) return undefined;
  const uri = isRemote ? vscode.Uri.parse(href) : vscode.Uri.joinPath(toUri(file), '..', fromUriComponent(href));
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  const caption = text.replace(/!?\[([^[\]]*)\]\([^()]*\)/g, '$1').replace(/\s+/g, ' ');
  const place = isRemote ? vscode.l10n.t('on the web (linked, not copied)') : vscode.workspace.asRelativePath(uri);
  const words = { label: shorten(caption || name, LABEL), description: `@${key}`, detail: place };
  return escapeRow({ ...words, key, caption, uri });
}

/** File and text are one edit, so that one undo takes both back. */
async function insert(
  services: Services,
  writing: InsertionContext,
  { key, caption, uri }: PictureItem,
): Promise<void> {
  const { front, note, offset, citing } = writing;
  const { document } = front;
  const edit = new vscode.WorkspaceEdit();
  const href = /^https?$/.test(uri.scheme) ? uri.toString(true) : await addCopy(edit, document, uri);
  const { edits, cursor } = insertWords(note, offset, { key, words: `![${caption}](${toTarget(href)})` }, citing);
  addTextEdits(edit, document, edits);
  if (!(await vscode.workspace.applyEdit(edit)))
    throw new UserError('The note could not be changed; it may be read-only.');
  moveTo(services, front, cursor);
}

async function readPicture(uri: vscode.Uri): Promise<Uint8Array> {
  const contents = await readIfThere(uri);
  if (contents !== undefined) return contents;
  throw new UserError('{file} cannot be read; it may have been moved or deleted.', { file: uri.fsPath });
}

async function addCopy(edit: vscode.WorkspaceEdit, document: vscode.TextDocument, from: vscode.Uri): Promise<string> {
  const name = from.path.slice(from.path.lastIndexOf('/') + 1);
  return await addPicture(edit, document, { name, contents: await readPicture(from) });
}
