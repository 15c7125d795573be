// Where on disk a source's picture lies, for the features that show it: what is on the web is not fetched unasked.
import * as vscode from 'vscode';
import { toUri } from './convert.ts';
import { fromUriComponent } from '../core/uriComponent.ts';

const SCHEME = /^[a-z][a-z\d+.-]*:/i;

/** `href` as the source whose file is `file` has it; undefined for an address that is no path. The file may be missing. */
export function toLocalPicture(href: string, file: string): vscode.Uri | undefined {
  return SCHEME.test(href) ? undefined : vscode.Uri.joinPath(toUri(file), '..', fromUriComponent(href));
}

/** The same, once it is certain that there is such a file. */
export async function findLocalPicture(href: string, file: string): Promise<vscode.Uri | undefined> {
  const uri = toLocalPicture(href, file);
  if (uri === undefined) return undefined;
  return vscode.workspace.fs.stat(uri).then(
    () => uri,
    () => undefined,
  );
}
