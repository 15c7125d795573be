// The text that was read of a file such as a PDF as a document of its own, which one cannot write in: to go to, and to peek at.
import * as vscode from 'vscode';
import type { Source } from '../core/source.ts';
import type { Span } from '../core/text/span.ts';
import { toRangeIn } from './convert.ts';
import type { Services } from './services.ts';

const SCHEME = 'ibid-text';

export function registerAttachedTexts({ library }: Services): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const provider = {
    onDidChange: changed.event,
    provideTextDocumentContent: ({ query }: vscode.Uri) => library.current.find(query)?.source.text ?? '',
  };
  return vscode.Disposable.from(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, provider),
    library.onDidChange(() => {
      const open = vscode.workspace.textDocuments.filter(({ uri }) => uri.scheme === SCHEME);
      for (const { uri } of open) changed.fire(uri);
    }),
  );
}

export interface TextPlace {
  readonly uri: vscode.Uri;
  readonly toRange: (span: Span) => vscode.Range;
}

/** Where spans of a source's text are that stand in no file one can open as text; undefined of other sources. */
export function findAttachedText({ key, text, attachment }: Source): TextPlace | undefined {
  if (attachment === undefined || text === undefined) return undefined;
  const name = attachment.replace(/^.*[/\\]/s, '');
  // Plain text: what is Markdown is taken for a note.
  const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${name}.txt`, query: key });
  return { uri, toRange: (span) => toRangeIn(text, span) };
}
