// Reads a citation style and its locale from disk and has the citation formatter open it. A bundle of its own, loaded on first use.
import type { Reference } from '../core/references/reference.ts';
import * as vscode from 'vscode';
import { readStyleFiles, type StyleFiles } from '../core/csl/styleFiles.ts';
import { RecentlyUsed } from '../core/recentlyUsed.ts';
import type { CslItem } from '../core/source.ts';
import { UserError } from '../core/userError.ts';
import type { CitationFormatterThread } from '../platform/platform.ts';
import { FormattedNote } from '../core/csl/formattedNote.ts';

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
const MAX_BYTES = 2_000_000;

const MAX_REMEMBERED = 50;

/** A style that is open in the citation formatter's thread. */
export interface OpenStyle {
  /** The locale that the references are in: `de-DE`. */
  readonly locale: string;
  /** `findItem` must give the same answer each time; `onFormatted` is called when all that was asked for has been formatted. */
  createFormattedNote(findItem: (key: string) => CslItem | undefined, onFormatted: () => void): FormattedNote;
  /** References of sources for themselves, whatever a note cites; sorted as the style says. */
  listReferences(items: readonly CslItem[]): Promise<readonly Reference[]>;
}

/** `identity` tells the style from others that are open. Throws a UserError that names the file where the style cannot be used. */
export async function openStyle(
  file: StyleFile,
  identity: string,
  formatter: CitationFormatterThread,
): Promise<OpenStyle> {
  const files = await readFiles(file);
  const { isNoteStyle } = await formatter.call('open', identity, files);
  let count = 0;
  return {
    locale: files.locale,
    createFormattedNote: (findItem, onFormatted) => {
      const note = ++count;
      return new FormattedNote({
        isNoteStyle,
        findItem,
        onFormatted,
        format: (clusters, items) => formatter.call('format', identity, note, clusters, items),
        forget: () => void formatter.call('forget', identity, note),
      });
    },
    listReferences: remember((items) => formatter.call('listReferences', identity, items)),
  };
}

/** Keeps the last answers: the pointer rests on the same sources again and again. */
function remember<Answer>(list: (items: readonly CslItem[]) => Answer): (items: readonly CslItem[]) => Answer {
  const known = new RecentlyUsed<Answer>(MAX_REMEMBERED, () => 1);
  return (items) => {
    const question = JSON.stringify(items);
    const before = known.get(question);
    if (before !== undefined) return before;
    const answer = list(items);
    known.add(question, answer);
    return answer;
  };
}

function readFiles({ bundled, style, language, editorLanguage }: StyleFile): Promise<StyleFiles> {
  const beside = [vscode.Uri.joinPath(style, '..'), bundled];
  return readFile(style).then((xml) =>
    readStyleFiles({
      name: vscode.workspace.asRelativePath(style),
      xml,
      language,
      fallbackLanguage: editorLanguage,
      readStyle: (name) => readFirst(beside.map((folder) => vscode.Uri.joinPath(folder, `${name}.csl`))),
      readLocale: (name) => readFile(vscode.Uri.joinPath(bundled, `locales-${name}.xml`)),
    }),
  );
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
  if (bytes.length > MAX_BYTES) throw new UserError('{file} is not a citation style (CSL).', { file });
  return new TextDecoder().decode(bytes);
}
