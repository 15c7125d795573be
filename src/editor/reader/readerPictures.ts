// Which pictures of an article its reader may load: those on disk near the source, those of the web once the user agrees.
import * as vscode from 'vscode';
import type { Note } from '../../core/note/note.ts';
import { toUri } from '../convert.ts';
import { toLocalPicture } from '../localPicture.ts';

const REMOTE = /^https?:\/\//i;
const EMBEDDED = /^data:image\//i;

interface PictureOptions {
  readonly webview: vscode.Webview;
  /** The file of the source, to whose folder paths are relative. */
  readonly file: string;
  readonly remote: boolean;
}

export function toPictureAddress(href: string, { webview, file, remote }: PictureOptions): string | undefined {
  if (EMBEDDED.test(href)) return href;
  if (REMOTE.test(href)) return remote ? href : undefined;
  const uri = toLocalPicture(href, file);
  return uri && webview.asWebviewUri(uri).toString();
}

/** Folders from which a reader may load: the extension's own, the workspace's, the source's. */
export function listPictureRoots(extension: vscode.Uri, file: string | undefined): vscode.Uri[] {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return [
    vscode.Uri.joinPath(extension, 'dist'),
    vscode.Uri.joinPath(extension, 'media'),
    ...folders.map(({ uri }) => uri),
    ...(file === undefined ? [] : [vscode.Uri.joinPath(toUri(file), '..')]),
  ];
}

export function hasRemotePictures({ links }: Note): boolean {
  return links.some(({ picture, href }) => picture && REMOTE.test(href));
}
