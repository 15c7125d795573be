// What is dropped or pasted into a note: registered at once, understood by a bundle of its own when there is something.
import * as vscode from 'vscode';
import type { AddAndCite } from './addAndCite.ts';
import { registerCommands } from '../commands.ts';
import type { Offer } from './dropOffers.ts';
import { NOTES } from '../notes.ts';
import type { Services } from '../services.ts';

/** Kinds by which one prefers an offer in VS Code's settings, and which a key can be bound to. */
const KINDS = {
  citation: vscode.DocumentDropOrPasteEditKind.Empty.append('ibid', 'citation'),
  picture: vscode.DocumentDropOrPasteEditKind.Empty.append('ibid', 'picture'),
  source: vscode.DocumentDropOrPasteEditKind.Empty.append('ibid', 'source'),
} as const;

/** What is offered before one that is not the likeliest: the words as they are, and VS Code's own links. */
const OTHERS = [
  vscode.DocumentDropOrPasteEditKind.Text,
  vscode.DocumentDropOrPasteEditKind.Empty.append('uri'),
  vscode.DocumentDropOrPasteEditKind.Empty.append('markdown'),
];
const TYPES = ['text/uri-list', 'text/plain', 'files', 'image/*'];

class OfferedPaste extends vscode.DocumentPasteEdit {
  readonly request: AddAndCite | undefined;

  constructor(offer: Offer) {
    super(offer.text, offer.title, KINDS[offer.kind]);
    this.request = offer.request;
    complete(this, offer);
  }
}

class OfferedDrop extends vscode.DocumentDropEdit {
  readonly request: AddAndCite | undefined;

  constructor(offer: Offer) {
    super(offer.text, offer.title, KINDS[offer.kind]);
    this.request = offer.request;
    complete(this, offer);
  }
}

function complete(edit: vscode.DocumentPasteEdit | vscode.DocumentDropEdit, { more, isLikeliest }: Offer): void {
  if (more) edit.additionalEdit = more;
  if (!isLikeliest) edit.yieldTo = OTHERS;
}

export function registerDropPaste(services: Services): vscode.Disposable {
  const paste: vscode.DocumentPasteEditProvider<OfferedPaste> = {
    async provideDocumentPasteEdits(document, ranges, transfer, _, token) {
      const [range] = ranges;
      // Several cursors get the text that was copied.
      if (range === undefined || ranges.length > 1) return undefined;
      const offers = await listOffers(services, document, range, transfer);
      return token.isCancellationRequested ? undefined : offers.map((offer) => new OfferedPaste(offer));
    },
    resolveDocumentPasteEdit: (edit) => begin(edit),
  };
  const drop: vscode.DocumentDropEditProvider<OfferedDrop> = {
    async provideDocumentDropEdits(document, position, transfer, token) {
      const offers = await listOffers(services, document, new vscode.Range(position, position), transfer);
      return token.isCancellationRequested ? undefined : offers.map((offer) => new OfferedDrop(offer));
    },
    resolveDocumentDropEdit: (edit) => begin(edit),
  };
  const kinds = Object.values(KINDS);
  return vscode.Disposable.from(
    vscode.languages.registerDocumentPasteEditProvider(NOTES, paste, {
      providedPasteEditKinds: kinds,
      pasteMimeTypes: TYPES,
    }),
    vscode.languages.registerDocumentDropEditProvider(NOTES, drop, {
      providedDropEditKinds: kinds,
      dropMimeTypes: TYPES,
    }),
    registerCommands(services, {
      'ibid.addAndCite': async (request: AddAndCite) => (await import('./addAndCite.ts')).addAndCite(services, request),
    }),
  );
}

async function listOffers(
  services: Services,
  document: vscode.TextDocument,
  range: vscode.Range,
  transfer: vscode.DataTransfer,
): Promise<readonly Offer[]> {
  const { listOffers: list } = await import('./dropOffers.ts');
  return await list(services, { document, range }, transfer);
}

/** VS Code resolves the one edit that the user has chosen, just before it is made. */
function begin<T extends { readonly request: AddAndCite | undefined }>(edit: T): T {
  if (edit.request !== undefined) void vscode.commands.executeCommand('ibid.addAndCite', edit.request);
  return edit;
}
