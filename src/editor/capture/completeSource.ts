// Fill In Missing Details: asks who knows a source's identifier for the fields that its file lacks. Loaded on first use.
import * as vscode from 'vscode';
import { findIdentifierOf } from '../../core/identifiers/identifiers.ts';
import { updateArticle } from '../../core/drafts/updatedArticle.ts';
import { parseArticle } from '../../core/formats/article.ts';
import { UserError } from '../../core/userError.ts';
import { askForFields } from './askedFields.ts';
import type { Services } from '../services.ts';
import { openSourceFile } from './sourceFile.ts';
import { replaceDocument } from '../replaceDocument.ts';

/** `given` is a citekey, or the row of the tree that holds one; without it the source in the editor is meant. */
export async function completeSource(services: Services, given: unknown): Promise<void> {
  const document = await openSourceFile(services, given);
  const [source] = parseArticle(document.getText(), document.fileName).sources;
  const identifier = source && findIdentifierOf(source.item);
  if (source === undefined || identifier === undefined) {
    throw new UserError('{file} has no DOI, ISBN, PMID or arXiv number to look up.', {
      file: vscode.workspace.asRelativePath(document.uri),
    });
  }
  const item = await askForFields(services, identifier);
  if (item === undefined) return;
  const { contents } = await updateArticle(document.getText(), source.key, { item, text: '' });
  await replaceDocument(document, contents);
}
