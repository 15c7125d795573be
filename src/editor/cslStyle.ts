// Reads a citation style and its locale from disk and opens it. A bundle of its own, loaded on first use.
import * as vscode from 'vscode';
import { openStyle as openWith, type OpenStyle } from '../core/csl/openStyle.ts';
import { UserError } from '../core/userError.ts';

export interface StyleFile {
  /** The folder of the styles and locales that come with Ibid. */
  readonly bundled: vscode.Uri;
  readonly style: vscode.Uri;
  /** The language that note or settings ask for. */
  readonly language: string | undefined;
  /** Where neither these nor the style name one. */
  readonly editorLanguage: string;
}

/** Beyond this it is no style; the longest of those published has 180 kB. */
const MOST_BYTES = 2_000_000;

/** Throws a UserError that names the file where the style cannot be used. */
export async function openStyle({ bundled, style, language, editorLanguage }: StyleFile): Promise<OpenStyle> {
  const beside = [vscode.Uri.joinPath(style, '..'), bundled];
  return openWith({
    name: vscode.workspace.asRelativePath(style),
    xml: await readFile(style),
    language,
    fallbackLanguage: editorLanguage,
    readStyle: (name) => readFirst(beside.map((folder) => vscode.Uri.joinPath(folder, `${name}.csl`))),
    readLocale: (name) => readFile(vscode.Uri.joinPath(bundled, `locales-${name}.xml`)),
  });
}

async function readFirst(uris: readonly vscode.Uri[]): Promise<string | undefined> {
  for (const uri of uris) {
    const text = await readFile(uri).catch(() => undefined);
    if (text !== undefined) return text;
  }
  return undefined;
}

async function readFile(uri: vscode.Uri): Promise<string> {
  const file = vscode.workspace.asRelativePath(uri);
  let bytes: Uint8Array;
  try {
    bytes = await vscode.workspace.fs.readFile(uri);
  } catch {
    throw new UserError('The citation style {file} cannot be read.', { file });
  }
  if (bytes.length > MOST_BYTES) throw new UserError('{file} is not a citation style (CSL).', { file });
  return new TextDecoder().decode(bytes);
}
