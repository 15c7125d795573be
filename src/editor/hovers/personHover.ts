// Hover on a person's name: what the source that is cited there quotes that person as saying.
import * as vscode from 'vscode';
import { toCardSource } from '../../core/card/sourceParts.ts';
import type { NamedPerson } from '../../core/scope/namedPerson.ts';
import { formatSpoken } from '../../core/markdownText.ts';
import { toRange } from '../convert.ts';
import { HoverCard } from './hoverCard.ts';
import { NOTES } from '../notes.ts';
import type { Services } from '../services.ts';
import { isOn } from '../settings.ts';

/** A card of more than this is no longer read at a glance. */
const MAX_COUNT = 3;

export function registerPersonHover({ notes, library, platform }: Services): vscode.Disposable {
  return vscode.languages.registerHoverProvider(NOTES, {
    provideHover(document, position) {
      if (!isOn('hover.people', document)) return undefined;
      const { findNamedPerson } = platform.code.claims();
      const person = findNamedPerson(notes.get(document), library.for(document), document.offsetAt(position));
      return person && describePerson(person).toHover(toRange(document, person));
    },
  });
}

function describePerson({ name, found, quotations }: NamedPerson): HoverCard {
  const card = new HoverCard().addVerdict('person', name, vscode.l10n.t('in this source:'));
  card.addActions(found.source, quotations[0]);
  for (const { text } of quotations.slice(0, MAX_COUNT)) {
    card.addPassage({ text: formatSpoken(text), marks: [] });
  }
  const more = quotations.length - MAX_COUNT;
  if (more > 0) card.addText(vscode.l10n.t('… and {count} more', { count: more }));
  return card.addSource(toCardSource(found.source));
}
