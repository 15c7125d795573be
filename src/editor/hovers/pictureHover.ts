// Hover on a picture in a note: the picture as its source shows it, with the source's caption and credit.
import * as vscode from 'vscode';
import { toCardSource } from '../../core/card/sourceParts.ts';
import type { NotePicture } from '../../core/scope/notePicture.ts';
import { toRange } from '../convert.ts';
import { HoverCard } from './hoverCard.ts';
import { findLocalPicture } from '../localPicture.ts';
import { NOTES } from '../notes.ts';
import type { Services } from '../services.ts';
import { isOn } from '../settings.ts';

export function registerPictureHover({ notes, library, platform }: Services): vscode.Disposable {
  return vscode.languages.registerHoverProvider(NOTES, {
    async provideHover(document, position) {
      if (!isOn('hover.pictures', document)) return undefined;
      const { findNotePicture } = platform.code.claims();
      const shown = findNotePicture(notes.get(document), library.for(document), document.offsetAt(position));
      if (shown === undefined) return undefined;
      const { picture, found } = shown;
      const image = picture && (await findLocalPicture(picture.href, found.source.file));
      return describePicture(shown, image).toHover(toRange(document, shown));
    },
  });
}

function describePicture({ found, picture, caption }: NotePicture, image: vscode.Uri | undefined): HoverCard {
  const card = new HoverCard();
  if (image !== undefined) card.addPicture(image, picture?.text ?? '');
  if (picture === undefined) card.addVerdict('file-media', vscode.l10n.t('From'));
  else if (caption !== undefined) card.addPassage({ text: caption, marks: [] });
  else card.addText(picture.text || vscode.l10n.t('The source shows this image without a caption.'));
  return card.addSource(toCardSource(found.source)).addActions(found.source, picture);
}
