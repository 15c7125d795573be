// Hover on a citekey: a card of the source, or the plain word that the library does not have it.
import type { ParsedSource } from '../../core/library.ts';
import * as vscode from 'vscode';
import { toCardSource } from '../../core/card/sourceParts.ts';
import { createSourceTest } from '../../core/targets/citeTarget.ts';
import type { RichText } from '../../core/references/richText.ts';
import type { Cite } from '../../core/citations/citation.ts';
import type { Note } from '../../core/note/note.ts';
import { shorten } from '../../core/markdownText.ts';
import { touches } from '../../core/text/span.ts';
import { toRange } from '../convert.ts';
import { HoverCard } from './hoverCard.ts';
import { NOTES } from '../notes.ts';
import type { Services } from '../services.ts';
import { explainMissingText } from '../missingText.ts';
import { isOn } from '../settings.ts';

const FIRST_LINES = 280;

export function registerCitationHover(services: Services): vscode.Disposable {
  return vscode.Disposable.from(registerHover(services), warmStyles(services));
}

/** Citations that are looked up for one whose source is known; a note may have thousands of unknown keys. */
const MAX_TRIED = 50;

/** Opens the style of a note that cites something, so that the first card has the reference as the style has it. */
function warmStyles({ notes, library, evidence, csl }: Services): vscode.Disposable {
  return evidence.onDidVerify(({ document }) => {
    if (!isOn('hover.citations', document) || csl.isWarm(document)) return;
    const known = library.for(document);
    for (const { cites } of notes.get(document).citations.slice(0, MAX_TRIED)) {
      const item = cites.map(({ key }) => known.findItem(key)).find((each) => each !== undefined);
      if (item === undefined) continue;
      void csl.findReference(document, item);
      return;
    }
  });
}

function registerHover({ notes, library, csl }: Services): vscode.Disposable {
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

/** The reference, or title, authors, where and when as long as no style is open; what can be done, the first lines, a remark. */
export function describeSource(found: ParsedSource, reference?: RichText, remark?: string): HoverCard {
  const { source, parsedText, missingText } = found;
  const { item } = source;
  const card = new HoverCard();
  if (reference === undefined) card.addSource(toCardSource(source));
  else card.addReference(reference);
  card.addActions(source);
  const opening = findOpening(parsedText, item.abstract);
  if (opening !== '') card.addPassage({ text: opening, marks: [] });
  // That there is only a reference is plain; that a file has no text to give is news.
  if (missingText !== undefined) card.addText(explainMissingText(found) ?? '');
  return remark === undefined ? card : card.addText(remark);
}

/** The first lines of the text, headings left out, or of the abstract. */
function findOpening(parsed: Note | undefined, abstract = ''): string {
  const paragraph = parsed?.blocks.find(({ kind }) => kind !== 'heading');
  const text = parsed && paragraph ? parsed.prose.slice(paragraph.start, paragraph.start + 2 * FIRST_LINES) : abstract;
  return shorten(text.replace(/\s+/g, ' ').trim(), FIRST_LINES);
}
