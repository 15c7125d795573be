// Hover on a citekey: a card of the source, or the plain word that the library does not have it.
import * as vscode from 'vscode';
import { formatName, type Source } from '../core/source.ts';
import { shorten } from '../core/markdownText.ts';
import { touches } from '../core/span.ts';
import { toRange } from './convert.ts';
import { HoverCard } from './hoverCard.ts';
import { NOTES } from './notes.ts';
import type { Services } from './services.ts';
import { readSetting } from './settings.ts';

const FIRST_LINES = 280;

export function registerCitationHover({ notes, library }: Services): vscode.Disposable {
  return vscode.languages.registerHoverProvider(NOTES, {
    provideHover(document, position) {
      if (!readSetting('hover.citations', document)) return undefined;
      const offset = document.offsetAt(position);
      const cites = notes.read(document).citations.flatMap((citation) => citation.cites);
      const cite = cites.find(({ keySpan }) => touches(keySpan, offset));
      if (cite === undefined) return undefined;
      const source = library.for(document).find(cite.key)?.source;
      const card = source === undefined ? describeUnknown(cite.key, library.isReady) : describeSource(source);
      return card.toHover(toRange(document, cite.keySpan));
    },
  });
}

function describeUnknown(key: string, ready: boolean): HoverCard {
  return ready
    ? new HoverCard().addVerdict('question', vscode.l10n.t('Not in the library'), `@${key}`)
    : new HoverCard().addVerdict('loading~spin', vscode.l10n.t('The library is still being read'));
}

/** Title, authors, where and when, link, first lines. */
export function describeSource(source: Source): HoverCard {
  const { item } = source;
  const authors = (item.author ?? item.editor ?? []).map(formatName).join(', ');
  const card = new HoverCard().addSourceLine(source);
  if (authors !== '') card.addText(authors);
  const opening = (source.text ?? item.abstract ?? '').replace(/^#.*$/gm, '').replace(/\s+/g, ' ').trim();
  if (opening !== '') card.addPassage(shorten(opening, FIRST_LINES), { start: 0, end: FIRST_LINES + 1 });
  return card;
}
