// The pictures that a source gets with an update: fetched and placed beside it, as when it was added.
import * as vscode from 'vscode';
import { fetchPictures } from '../../core/pictures/fetchPictures.ts';
import { keepsPictures, listPictures } from '../../core/pictures/pictures.ts';
import { placeBeside } from '../../core/drafts/sourceFiles.ts';
import { withCaptureProgress } from './captureProgress.ts';
import { startCapturing } from './captureStart.ts';
import type { Services } from '../services.ts';

interface Updated {
  readonly document: vscode.TextDocument;
  /** What is to stand in the document. */
  readonly contents: string;
  /** The captured part of it; pictures of the user's own part stay where they are. */
  readonly captured: string;
  /** The address that the user typed. */
  readonly typed: string | undefined;
}

export interface WithPictures {
  readonly contents: string;
  /** Creates the files. */
  readonly edit: vscode.WorkspaceEdit;
}

/** undefined where the user cancelled. */
export async function fetchNewPictures(services: Services, updated: Updated): Promise<WithPictures | undefined> {
  const { document, contents, captured, typed } = updated;
  const edit = new vscode.WorkspaceEdit();
  const still = new Set(listPictures(contents));
  const addresses = listPictures(captured).filter((address) => still.has(address));
  if (addresses.length === 0 || !keepsPictures(document.getText())) return { contents, edit };
  const pictures = await withCaptureProgress(vscode.l10n.t('Downloading images'), async ({ reportPart }, signal) => {
    const { get } = await startCapturing(services);
    return await fetchPictures({ addresses, get, typed, onProgress: reportPart }, signal);
  });
  if (pictures === undefined) return undefined;
  const folder = vscode.Uri.joinPath(document.uri, '..');
  const taken = new Set((await vscode.workspace.fs.readDirectory(folder)).map(([name]) => toStem(name)));
  const stem = document.uri.path.replace(/^.*\//, '').replace(/\.[^.]*$/, '');
  const placed = placeBeside(contents, stem, pictures, (name) => !taken.has(name.toLowerCase()));
  for (const { name, bytes } of placed.files) {
    edit.createFile(vscode.Uri.joinPath(folder, name), { contents: bytes, overwrite: false });
  }
  return { contents: placed.text, edit };
}

/** In lower case, as some file systems do not tell the case apart. */
function toStem(name: string): string {
  return name.toLowerCase().replace(/\.[^.]*$/, '');
}
