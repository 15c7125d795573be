// The only bridge between core's spans and VS Code's ranges.
import * as vscode from 'vscode';
import { toLineTable, toPosition } from '../core/text/lineTable.ts';
import type { Span } from '../core/text/span.ts';
import type { TextEdit } from '../core/text/textEdit.ts';

export function toRange(document: vscode.TextDocument, span: Span): vscode.Range {
  return new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
}

/** Files in the library are named by paths in the store and by URIs in the editor. One letter is a drive, no scheme. */
export function toUri(file: string): vscode.Uri {
  return /^[a-z][a-z\d+.-]+:/i.test(file) ? vscode.Uri.parse(file) : vscode.Uri.file(file);
}

/** The name that the store has for a file, the other way round. */
export function toFile(uri: vscode.Uri): string {
  return uri.scheme === 'file' ? uri.fsPath : uri.toString();
}

/** The same edit, with edits of the text of a document added to it. */
export function addTextEdits(
  edit: vscode.WorkspaceEdit,
  document: vscode.TextDocument,
  edits: readonly TextEdit[],
): vscode.WorkspaceEdit {
  for (const each of edits) edit.replace(document.uri, toRange(document, each), each.text);
  return edit;
}

/** Ranges in a text that is not open in an editor, for many of them. */
export function createRanges(text: string): (span: Span) => vscode.Range {
  const lines = toLineTable(text);
  const toVsCode = (offset: number) => {
    const { line, column } = toPosition(lines, offset);
    return new vscode.Position(line, column);
  };
  return ({ start, end }) => new vscode.Range(toVsCode(start), toVsCode(end));
}

/** A range of offsets in a text that is not open in an editor, counted without VS Code. */
export function toRangeIn(text: string, span: Span): vscode.Range {
  return createRanges(text)(span);
}
