// What a note is offered for what is dropped or pasted: a citation, a picture, a new source. Loaded on first use.
import * as vscode from 'vscode';
import { findPastedUrl } from '../../core/capture/input.ts';
import type { AddAndCite } from './addAndCite.ts';
import { addTextEdits, toFile } from '../convert.ts';
import { addPicture, toTarget } from './pictureFiles.ts';
import type { Services } from '../services.ts';
import { listTransferItems, type FileItem, type TransferItem } from './transferItems.ts';
import { listEdits } from './writingCommands.ts';

export interface Offer {
  readonly kind: 'citation' | 'picture' | 'source';
  readonly title: string;
  readonly text: string | vscode.SnippetString;
  readonly more?: vscode.WorkspaceEdit;
  /** Whether this comes before the text as it is. */
  readonly isLikeliest: boolean;
  /** What is begun once the offer is taken. */
  readonly request?: AddAndCite;
}

interface DropTarget {
  readonly document: vscode.TextDocument;
  /** The words that a paste replaces. */
  readonly range: vscode.Range;
}

type Offering = (services: Services, place: DropTarget, items: readonly TransferItem[]) => Promise<Offer | undefined>;

/** The likeliest first. */
const OFFERINGS: readonly Offering[] = [offerCitation, offerPicture, offerSource];

export async function listOffers(
  services: Services,
  place: DropTarget,
  transfer: vscode.DataTransfer,
): Promise<readonly Offer[]> {
  const items = await listTransferItems(transfer);
  if (items.length === 0) return [];
  const offers = await Promise.all(OFFERINGS.map((offering) => offering(services, place, items)));
  return offers.filter((offer) => offer !== undefined);
}

/** Of addresses and files of sources that the library has; words that are selected stay and get the citation. */
async function offerCitation(services: Services, { document, range }: DropTarget, items: readonly TransferItem[]) {
  const keys = items.map((item) => findKey(services, document, item));
  if (!keys.every((key) => key !== undefined)) return undefined;
  const offset = document.offsetAt(range.end);
  const edits = await listEdits(services, document, offset, { keys: [...new Set(keys)] });
  const here = edits.find(({ start, end }) => start === offset && end === offset);
  const others = edits.filter((edit) => edit !== here);
  const more = addTextEdits(new vscode.WorkspaceEdit(), document, others);
  return {
    kind: 'citation',
    title: vscode.l10n.t('Cite {key}', { key: keys.map((key) => `@${key}`).join(', ') }),
    text: document.getText(range) + (here?.text ?? ''),
    more,
    isLikeliest: true,
  } as const;
}

function findKey({ library }: Services, document: vscode.TextDocument, item: TransferItem): string | undefined {
  if (item.kind === 'address') {
    const address = findPastedUrl(item.given);
    return address === undefined ? undefined : library.for(document).findByUrl(address)?.source.key;
  }
  const rows = item.uri === undefined ? [] : library.current.listRowsIn(toFile(item.uri));
  return rows.length === 1 ? rows[0]?.key : undefined;
}

const PICTURE = /\.(?:png|jpe?g|gif|webp|avif|svg)$/i;
/** Of photographs; larger files are hardly meant for a note. */
const MAX_BYTES = 50e6;

/** Pictures of the workspace are linked where they are, which VS Code does; others are copied beside the note. */
async function offerPicture(_: Services, { document, range }: DropTarget, [item, ...others]: readonly TransferItem[]) {
  if (item?.kind !== 'file' || others.length > 0 || !PICTURE.test(item.name) || document.isUntitled) return undefined;
  if (item.uri !== undefined && vscode.workspace.getWorkspaceFolder(item.uri) !== undefined) return undefined;
  if (item.uri !== undefined && (await vscode.workspace.fs.stat(item.uri)).size > MAX_BYTES) return undefined;
  const contents = await item.read();
  if (contents.length > MAX_BYTES) return undefined;
  const more = new vscode.WorkspaceEdit();
  const path = await addPicture(more, document, { name: item.name, contents });
  const text = new vscode.SnippetString('![')
    .appendPlaceholder(document.getText(range) || describePicture(item))
    .appendText(`](${toTarget(path)})`);
  return {
    kind: 'picture',
    title: vscode.l10n.t('Insert Image as {path}', { path }),
    text,
    more,
    isLikeliest: true,
  } as const;
}

/** What the file is called says mostly what it shows, but not what cameras and screens call theirs. */
function describePicture({ name }: FileItem): string {
  const words = name
    .replace(/\.[^.]*$/, '')
    .replace(/[-_]+/g, ' ')
    .trim();
  return /\d{3,}|^(?:image|img|screenshot|picture|photo)\b/i.test(words) ? vscode.l10n.t('description') : words;
}

const DOCUMENT = /\.(?:pdf|x?html?|mht(?:ml)?)$/i;

/** An address or a document that the library has not: it stands in the note until the source is added. */
function offerSource(services: Services, { document, range }: DropTarget, [item, ...others]: readonly TransferItem[]) {
  if (item === undefined || others.length > 0 || findKey(services, document, item) !== undefined) {
    return Promise.resolve(undefined);
  }
  if (item.kind === 'file' ? !DOCUMENT.test(item.name) : findPastedUrl(item.given) === undefined) {
    return Promise.resolve(undefined);
  }
  const words = document.getText(range);
  const given = item.kind === 'file' ? item.name : item.given;
  const text = words === '' ? given : `${words} ${given}`;
  return Promise.resolve({
    kind: 'source',
    title: vscode.l10n.t('Add Source and Cite It'),
    text,
    isLikeliest: false,
    request: { uri: document.uri, offset: document.offsetAt(range.start), words, text, item },
  } as const);
}
