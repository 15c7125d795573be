// What somebody drags or has copied, told apart: addresses and identifiers, and files with or without a place.
import * as vscode from 'vscode';

export interface AddressItem {
  readonly kind: 'address';
  /** As it was given: an address, a DOI, other words. */
  readonly given: string;
}

export interface FileItem {
  readonly kind: 'file';
  readonly name: string;
  /** Absent for what a browser hands over. */
  readonly uri?: vscode.Uri;
  readonly read: () => Promise<Uint8Array>;
}

export type TransferItem = AddressItem | FileItem;

/** More are a collection that no one cites together. */
const MAX_COUNT = 20;
/** An address is on one line and no longer. */
const MAX_LENGTH = 4000;

/** Files before addresses before plain text, as browsers hand over several forms of one thing; [] for mere words. */
export async function listTransferItems(transfer: vscode.DataTransfer): Promise<readonly TransferItem[]> {
  const uris = listUris((await transfer.get('text/uri-list')?.asString()) ?? '');
  if (uris.length > 0) return uris.length > MAX_COUNT ? [] : uris.map(toTransferItem);
  const files = [...transfer].flatMap(([, item]) => item.asFile() ?? []);
  if (files.length > 0) return files.slice(0, MAX_COUNT).map(fromFile);
  const text = (await transfer.get('text/plain')?.asString())?.trim() ?? '';
  return text === '' || text.length > MAX_LENGTH || text.includes('\n') ? [] : [{ kind: 'address', given: text }];
}

/** RFC 2483: one a line, `#` begins a comment. */
function listUris(list: string): string[] {
  return list.split(/\r?\n/).filter((line) => /^[a-z][a-z\d+.-]*:/i.test(line));
}

function toTransferItem(given: string): TransferItem {
  if (/^https?:/i.test(given)) return { kind: 'address', given };
  const uri = vscode.Uri.parse(given);
  const read = async () => await vscode.workspace.fs.readFile(uri);
  return { kind: 'file', name: uri.path.slice(uri.path.lastIndexOf('/') + 1), uri, read };
}

function fromFile(file: vscode.DataTransferFile): FileItem {
  const read = async () => await file.data();
  return { kind: 'file', name: file.name, ...(file.uri && { uri: file.uri }), read };
}
