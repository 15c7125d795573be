// What a note is offered for what is dropped or pasted: a citation, a picture, a new source. Loaded on first use.
import * as vscode from 'vscode';
import { findPastedUrl } from '../../core/capture/pastedUrl.ts';
import type { AddAndCite } from './addAndCite.ts';
import { toFile, toRange } from '../convert.ts';
import { addPicture, toTarget } from './pictureFiles.ts';
import type { Services } from '../services.ts';
import { listThings, type FileThing, type Thing } from './transferredThings.ts';
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

interface Place {
  readonly document: vscode.TextDocument;
  /** The words that a paste replaces. */
  readonly range: vscode.Range;
}

type Offering = (services: Services, place: Place, things: readonly Thing[]) => Promise<Offer | undefined>;

/** The likeliest first. */
const OFFERINGS: readonly Offering[] = [offerCitation, offerPicture, offerSource];

export async function listOffers(
  services: Services,
  place: Place,
  transfer: vscode.DataTransfer,
): Promise<readonly Offer[]> {
  const things = await listThings(transfer);
  if (things.length === 0) return [];
  const offers = await Promise.all(OFFERINGS.map((offering) => offering(services, place, things)));
  return offers.filter((offer) => offer !== undefined);
}

/** Of addresses and files of sources that the library has; words that are selected stay and get the citation. */
async function offerCitation(services: Services, { document, range }: Place, things: readonly Thing[]) {
  const keys = things.map((thing) => findKey(services, document, thing));
  if (!keys.every((key) => key !== undefined)) return undefined;
  const offset = document.offsetAt(range.end);
  const edits = await listEdits(services, document, offset, { keys: [...new Set(keys)] });
  const here = edits.find(({ start, end }) => start === offset && end === offset);
  const more = new vscode.WorkspaceEdit();
  for (const edit of edits) if (edit !== here) more.replace(document.uri, toRange(document, edit), edit.text);
  return {
    kind: 'citation',
    title: vscode.l10n.t('Cite {key}', { key: keys.map((key) => `@${key}`).join(', ') }),
    text: document.getText(range) + (here?.text ?? ''),
    more,
    isLikeliest: true,
  } as const;
}

function findKey({ library }: Services, document: vscode.TextDocument, thing: Thing): string | undefined {
  if (thing.kind === 'address') {
    const address = findPastedUrl(thing.given);
    return address === undefined ? undefined : library.for(document).findByUrl(address)?.source.key;
  }
  const rows = thing.uri === undefined ? [] : library.current.listRowsIn(toFile(thing.uri));
  return rows.length === 1 ? rows[0]?.key : undefined;
}

const PICTURE = /\.(?:png|jpe?g|gif|webp|avif|svg)$/i;
/** Of photographs; larger files are hardly meant for a note. */
const MOST_BYTES = 50e6;

/** Pictures of the workspace are linked where they are, which VS Code does; others are copied beside the note. */
async function offerPicture(_: Services, { document, range }: Place, [thing, ...others]: readonly Thing[]) {
  if (thing?.kind !== 'file' || others.length > 0 || !PICTURE.test(thing.name) || document.isUntitled) return undefined;
  if (thing.uri !== undefined && vscode.workspace.getWorkspaceFolder(thing.uri) !== undefined) return undefined;
  if (thing.uri !== undefined && (await vscode.workspace.fs.stat(thing.uri)).size > MOST_BYTES) return undefined;
  const contents = await thing.read();
  if (contents.length > MOST_BYTES) return undefined;
  const more = new vscode.WorkspaceEdit();
  const path = await addPicture(more, document, { name: thing.name, contents });
  const text = new vscode.SnippetString('![')
    .appendPlaceholder(document.getText(range) || describePicture(thing))
    .appendText(`](${toTarget(path)})`);
  return {
    kind: 'picture',
    title: vscode.l10n.t('Insert Picture as {path}', { path }),
    text,
    more,
    isLikeliest: true,
  } as const;
}

/** What the file is called says mostly what it shows, but not what cameras and screens call theirs. */
function describePicture({ name }: FileThing): string {
  const words = name
    .replace(/\.[^.]*$/, '')
    .replace(/[-_]+/g, ' ')
    .trim();
  return /\d{3,}|^(?:image|img|screenshot|picture|photo)\b/i.test(words) ? vscode.l10n.t('description') : words;
}

const DOCUMENT = /\.(?:pdf|x?html?|mht(?:ml)?)$/i;

/** An address or a document that the library has not: it stands in the note until the source is added. */
function offerSource(services: Services, { document, range }: Place, [thing, ...others]: readonly Thing[]) {
  if (thing === undefined || others.length > 0 || findKey(services, document, thing) !== undefined) {
    return Promise.resolve(undefined);
  }
  if (thing.kind === 'file' ? !DOCUMENT.test(thing.name) : findPastedUrl(thing.given) === undefined) {
    return Promise.resolve(undefined);
  }
  const words = document.getText(range);
  const given = thing.kind === 'file' ? thing.name : thing.given;
  const text = words === '' ? given : `${words} ${given}`;
  return Promise.resolve({
    kind: 'source',
    title: vscode.l10n.t('Add Source and Cite It'),
    text,
    isLikeliest: false,
    request: { uri: document.uri, offset: document.offsetAt(range.start), words, text, thing },
  } as const);
}
