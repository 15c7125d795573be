// A file to capture: chosen in the dialog, read as bytes, since pages state their encoding in their source.
import * as vscode from 'vscode';
import type { CapturedDocument } from '../../core/documents/documentParsers.ts';
import { UserError } from '../../core/userError.ts';

export interface GivenFile {
  readonly kind: 'file';
  readonly document: CapturedDocument;
}

const LIMIT_MB = 100;

/** The files that the dialog shows; what each is made into is a row of core/documents/documentParsers.ts. */
const listFilters = (): Record<string, string[]> => ({
  [vscode.l10n.t('Sources')]: [
    'pdf',
    'html',
    'htm',
    'xhtml',
    'mhtml',
    'mht',
    'bib',
    'ris',
    'nbib',
    'enw',
    'ciw',
    'isi',
    'cff',
    'xml',
    'json',
    'yaml',
    'yml',
    'txt',
    'md',
  ],
  [vscode.l10n.t('All files')]: ['*'],
});

export async function pickFile(): Promise<GivenFile | undefined> {
  const picked = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Choose a file to add'),
    openLabel: vscode.l10n.t('Add Source'),
    filters: listFilters(),
  });
  const file = picked?.[0];
  return file && (await readFile(file));
}

/** Rejects with a UserError for a file that cannot be read. */
export async function readFile(file: vscode.Uri): Promise<GivenFile> {
  const name = file.path.replace(/^.*\//, '');
  try {
    const { size } = await vscode.workspace.fs.stat(file);
    if (size > LIMIT_MB * 1e6)
      throw new UserError('{file} is larger than {limit} MB.', { file: name, limit: LIMIT_MB });
    return { kind: 'file', document: { body: await vscode.workspace.fs.readFile(file), contentType: '', name } };
  } catch (error) {
    throw error instanceof UserError ? error : new UserError('{file} cannot be read.', { file: name });
  }
}
