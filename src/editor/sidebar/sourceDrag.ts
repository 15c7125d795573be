// Dragging sources: into a note, where they become a citation, or onto a group of one tag, whose tag they get.
import * as vscode from 'vscode';
import { formatCitekey } from '../../core/citations/citationText.ts';
import { TreeRow } from './diffingTreeProvider.ts';
import { addTextEdits } from '../convert.ts';
import { NOTES } from '../notes.ts';
import type { Services } from '../services.ts';
import { listEdits } from '../writing/writingCommands.ts';

/** The keys that are dragged, as JSON. */
const MIME = 'application/vnd.ibid.sources';

type Dragged = TreeRow | undefined;

export class SourceDrag implements vscode.TreeDragAndDropController<TreeRow> {
  readonly dragMimeTypes = [MIME, 'text/plain'];
  readonly dropMimeTypes = ['application/vnd.code.tree.ibid.sources'];
  readonly #services: Services;
  #dragged: readonly TreeRow[] = [];

  constructor(services: Services) {
    this.#services = services;
  }

  handleDrag(branches: readonly TreeRow[], transfer: vscode.DataTransfer): void {
    this.#dragged = branches.filter(({ row }) => row !== undefined);
    const keys = listKeys(this.#dragged);
    if (keys.length === 0) return;
    transfer.set('text/plain', new vscode.DataTransferItem(`[${keys.map(formatCitekey).join('; ')}]`));
    transfer.set(MIME, new vscode.DataTransferItem(JSON.stringify(keys)));
  }

  async handleDrop(target: Dragged): Promise<void> {
    const tag = findTag(target);
    const keys = listKeys(this.#dragged);
    if (tag === undefined || keys.length === 0) return;
    await vscode.commands.executeCommand('ibid.tagSources', undefined, keys, [tag]);
  }

  /** What a drop into a note writes; a single quotation or figure brings its sentence along. */
  async provideEdit(document: vscode.TextDocument, position: vscode.Position, keys: readonly string[]) {
    const [only] = this.#dragged;
    const passage = keys.length === 1 && only?.row?.key === keys[0] ? only?.passage : undefined;
    const offset = document.offsetAt(position);
    const edits = await listEdits(this.#services, document, offset, { keys, ...(passage && { passage }) });
    // A citation that is there is joined, at its end rather than where the pointer was, and a footnote has its own place.
    const dropped = edits.find(({ start, end }) => start === offset && end === offset);
    const edit = new vscode.DocumentDropEdit(dropped?.text ?? '', vscode.l10n.t('Insert Citation'));
    const others = edits.filter((each) => each !== dropped);
    edit.additionalEdit = addTextEdits(new vscode.WorkspaceEdit(), document, others);
    return edit;
  }
}

function listKeys(branches: readonly TreeRow[]): string[] {
  return [...new Set(branches.flatMap(({ row }) => row?.key ?? []))];
}

function findTag(row: Dragged): string | undefined {
  if (row === undefined) return undefined;
  return row.node.tag ?? findTag(row.parent);
}

export function registerSourceDrop(drag: SourceDrag): vscode.Disposable {
  return vscode.languages.registerDocumentDropEditProvider(
    NOTES,
    {
      async provideDocumentDropEdits(document, position, transfer) {
        const keys: unknown = JSON.parse((await transfer.get(MIME)?.asString()) ?? '[]');
        const known = Array.isArray(keys) ? keys.filter((key) => typeof key === 'string') : [];
        return known.length === 0 ? undefined : drag.provideEdit(document, position, known);
      },
    },
    { dropMimeTypes: [MIME] },
  );
}
