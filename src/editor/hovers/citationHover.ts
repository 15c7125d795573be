// Hover on a citekey: a card of the source, or the plain word that the library does not have it.
import type { ParsedSource } from '../../core/library.ts';
import * as vscode from 'vscode';
import { createSourceTest } from '../../core/targets/citeTarget.ts';
import type { RichText } from '../../core/references/richText.ts';
import type { Cite } from '../../core/citations/citation.ts';
import type { Note } from '../../core/note/note.ts';
import { formatName } from '../../core/source.ts';
import { shorten } from '../../core/markdownText.ts';
import { touches } from '../../core/text/span.ts';
import { toRange } from '../convert.ts';
import { HoverCard } from './hoverCard.ts';
import { NOTES } from '../notes.ts';
import type { Services } from '../services.ts';
import { explainMissingText } from '../missingText.ts';
import { isOn } from '../settings.ts';

const FIRST_LINES = 280;

export function registerCitationHover({ notes, library, csl }: Services): vscode.Disposable {
  return vscode.languages.registerHoverProvider(NOTES, {
    async provideHover(document, position, token) {
      if (!isOn('hover.citations', document)) return undefined;
      const offset = document.offsetAt(position);
      const note = notes.get(document);
      const citation = note.citations.find(({ cites }) => findCite(cites, offset) !== undefined);
      const cite = citation && findCite(citation.cites, offset);
      if (citation === undefined || cite === undefined) return undefined;
      const found = library.for(document).find(cite.key);
      if (!createSourceTest(note, library.current)({ ...citation, cites: [cite] }, () => found !== undefined))
        return undefined;
      const card =
        found === undefined
          ? describeUnknown(cite.key, library.isReady)
          : describeSource(found, await csl.findReference(document, found.source.item));
      if (token.isCancellationRequested) return undefined;
      return card.toHover(toRange(document, cite.keySpan));
    },
  });
}

function findCite(cites: readonly Cite[], offset: number): Cite | undefined {
  return cites.find(({ keySpan }) => touches(keySpan, offset));
}

function describeUnknown(key: string, ready: boolean): HoverCard {
  return ready
    ? new HoverCard().addVerdict('question', vscode.l10n.t('Not in the library'), `@${key}`)
    : new HoverCard().addVerdict('loading~spin', vscode.l10n.t('Ibid is still reading the library'));
}

/** The reference, or title, authors, where and when as long as no style is open; the first lines, a remark, links. */
export function describeSource(found: ParsedSource, reference?: RichText, remark?: string): HoverCard {
  const { source, parsedText, missingText } = found;
  const { item } = source;
  const names = (item.author ?? item.editor ?? []).map(formatName);
  const card =
    reference === undefined ? new HoverCard().addSourceLine(source) : new HoverCard().addReference(reference);
  if (reference === undefined && names.length > 1) card.addText(names.join(', '));
  const opening = findOpening(parsedText, item.abstract);
  if (opening !== '') card.addPassage(opening, { start: 0, end: opening.length });
  // That there is only a reference is plain; that a file has no text to give is news.
  if (missingText !== undefined) card.addText(explainMissingText(found) ?? '');
  if (remark !== undefined) card.addText(remark);
  return card.addActions(source);
}

/** The first lines of the text, headings left out, or of the abstract. */
function findOpening(parsed: Note | undefined, abstract = ''): string {
  const paragraph = parsed?.blocks.find(({ kind }) => kind !== 'heading');
  const text = parsed && paragraph ? parsed.prose.slice(paragraph.start, paragraph.start + 2 * FIRST_LINES) : abstract;
  return shorten(text.replace(/\s+/g, ' ').trim(), FIRST_LINES);
}
