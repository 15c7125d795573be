// Go to definition and peek: from a citation to its source, from a figure or quotation to the very passage that backs it.
import * as vscode from 'vscode';
import { findCiteAt } from '../../core/citations/citation.ts';
import { type Source, toFileSpan } from '../../core/source.ts';
import type { Span } from '../../core/text/span.ts';
import { findAttachedText, type TextPlace } from '../attachedTexts.ts';
import { toRange, toUri } from '../convert.ts';
import { FileTexts } from '../fileTexts.ts';
import { NOTES } from '../notes.ts';
import type { Services } from '../services.ts';

/** From what in the note to what in the source's file. */
interface Way {
  readonly from: Span;
  readonly source: Source;
  readonly to: Span;
  /** What a peek shows around `to`. */
  readonly around: Span;
  /** Where `to` and `around` are spans of the source's text, which is in no file that can be opened as text. */
  readonly text?: TextPlace;
}

export function registerDefinitions(services: Services): vscode.Disposable {
  return vscode.languages.registerDefinitionProvider(NOTES, {
    async provideDefinition(document, position) {
      const offset = document.offsetAt(position);
      const way = findCitedSource(services, document, offset) ?? findPassage(services, document, offset);
      return way && [await toLink(document, way)];
    },
  });
}

function findCitedSource(
  { notes, library, platform }: Services,
  document: vscode.TextDocument,
  offset: number,
): Way | undefined {
  const cite = findCiteAt(notes.get(document).citations, offset);
  const found = cite && library.for(document).find(cite.key);
  if (cite === undefined || found === undefined) return undefined;
  const to = platform.code.places().findCitedSpan(found, cite);
  const end = (cite.locatorSpan ?? cite.keySpan).end;
  return { from: { start: cite.keySpan.start, end }, source: found.source, to, around: to };
}

function findPassage({ evidence, library }: Services, document: vscode.TextDocument, offset: number): Way | undefined {
  const found = evidence.verifyAt(document, offset);
  const source = found?.passage && library.for(document).find(found.key)?.source;
  if (found?.passage === undefined || source === undefined) return undefined;
  const { claim, passage } = found;
  const text = findAttachedText(source);
  if (text !== undefined) return { from: claim, source, to: passage, around: passage.sentence, text };
  return { from: claim, source, to: toFileSpan(source, passage), around: toFileSpan(source, passage.sentence) };
}

async function toLink(
  document: vscode.TextDocument,
  { from, source, to, around, text }: Way,
): Promise<vscode.LocationLink> {
  const originSelectionRange = toRange(document, from);
  if (text !== undefined) {
    const [targetRange, targetSelectionRange] = [text.toRange(around), text.toRange(to)];
    return { originSelectionRange, targetUri: text.uri, targetRange, targetSelectionRange };
  }
  const texts = new FileTexts();
  return {
    originSelectionRange,
    targetUri: toUri(source.file),
    targetRange: await texts.toRange(source.file, around),
    targetSelectionRange: await texts.toRange(source.file, to),
  };
}
