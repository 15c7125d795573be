// Pictures copied into the folder that notes keep theirs in, beside the note.
import * as vscode from 'vscode';
import { formatFileName } from '../../core/citekeyGenerator.ts';
import { readSetting } from '../settings.ts';

export interface PictureFile {
  /** With its extension. */
  readonly name: string;
  readonly contents: Uint8Array;
}

/**
 * The path, relative to the note, of a copy in the pictures' folder, which `edit` makes; a copy that is there already
 * serves again.
 */
export async function addPicture(
  edit: vscode.WorkspaceEdit,
  document: vscode.TextDocument,
  { name, contents }: PictureFile,
): Promise<string> {
  const folder = readSetting('pictures.folder', document).replace(/^[/\\]+|[/\\]+$/g, '');
  const dot = name.lastIndexOf('.');
  const extension = dot > 0 ? name.slice(dot) : '';
  const stem = formatFileName(dot > 0 ? name.slice(0, dot) : name);
  for (let count = 1; ; count++) {
    const path = [folder, `${stem}${count === 1 ? '' : `-${count}`}${extension}`].filter(Boolean).join('/');
    const uri = vscode.Uri.joinPath(document.uri, '..', path);
    const there = await readIfThere(uri);
    if (there === undefined) edit.createFile(uri, { contents, overwrite: false });
    if (there === undefined || isSame(there, contents)) return path;
  }
}

export async function readIfThere(uri: vscode.Uri): Promise<Uint8Array | undefined> {
  try {
    return await vscode.workspace.fs.readFile(uri);
  } catch {
    return undefined;
  }
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

/** Blanks and brackets would end the address. */
export function toTarget(href: string): string {
  return /[\s()]/.test(href) ? `<${href}>` : href;
}
