// The texts of files that need not be open, each read once for all the places that are shown in it.
import * as vscode from 'vscode';
import type { Span } from '../core/text/span.ts';
import { toFile, toRange, toRangeIn, toUri } from './convert.ts';

export class FileTexts {
  readonly #texts = new Map<string, Promise<string>>();

  /** What is open counts as it stands in the editor. A file that cannot be read is empty. */
  read(file: string): Promise<string> {
    const text = this.#texts.get(file) ?? readText(file);
    this.#texts.set(file, text);
    return text;
  }

  async toRange(file: string, span: Span): Promise<vscode.Range> {
    const document = findOpen(file);
    return document === undefined ? toRangeIn(await this.read(file), span) : toRange(document, span);
  }

  async toLocation(file: string, span: Span): Promise<vscode.Location> {
    return new vscode.Location(toUri(file), await this.toRange(file, span));
  }
}

function findOpen(file: string): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find(({ uri, isClosed }) => !isClosed && toFile(uri) === file);
}

/** Without byte order mark, as the store counts and as VS Code shows it. */
async function readText(file: string): Promise<string> {
  const document = findOpen(file);
  if (document !== undefined) return document.getText();
  try {
    const { decodeText } = await import('../core/decodeText.ts');
    return decodeText(await vscode.workspace.fs.readFile(toUri(file)));
  } catch {
    return '';
  }
}
