// The only bridge between core's spans and VS Code's ranges.
import * as vscode from 'vscode';
import { indexAt } from '../core/text/spanList.ts';
import type { Span } from '../core/text/span.ts';

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

/** Ranges in a text that is not open in an editor, for many of them. */
export function createRanges(text: string): (span: Span) => vscode.Range {
  const lines = Array.from(text.matchAll(/\r\n?|\n/g), ({ index, 0: lineBreak }) => index + lineBreak.length);
  const starts = [0, ...lines].map((start) => ({ start, end: start }));
  const toPosition = (offset: number) => {
    const line = indexAt(starts, offset);
    return new vscode.Position(line, offset - (starts[line]?.start ?? 0));
  };
  return ({ start, end }) => new vscode.Range(toPosition(start), toPosition(end));
}

/** A range of offsets in a text that is not open in an editor, counted without VS Code. */
export function toRangeIn(text: string, span: Span): vscode.Range {
  const lineStarts = [0];
  for (let at = text.indexOf('\n'); at !== -1 && at < span.end; at = text.indexOf('\n', at + 1))
    lineStarts.push(at + 1);
  const toPosition = (offset: number) => {
    const line = lineStarts.findLastIndex((start) => start <= offset);
    return new vscode.Position(line, offset - (lineStarts[line] ?? 0));
  };
  return new vscode.Range(toPosition(span.start), toPosition(span.end));
}
