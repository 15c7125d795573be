// Which source is meant by "open in the reader": the one handed over, the one that is open, the one cited at the cursor.
import * as vscode from 'vscode';
import type { Span } from '../../core/span.ts';
import { touches } from '../../core/span.ts';
import { toFile } from '../convert.ts';
import { isNote } from '../notes.ts';
import type { Services } from '../services.ts';
import { pickSources } from '../sourcePicker.ts';

export interface ReaderTarget {
  readonly key: string;
  /** Offsets into the source's text. */
  readonly passage?: Span;
}

/** undefined where one was asked and thought better of it. Arguments come from outside and are checked. */
export async function findTarget(
  services: Services,
  target: unknown,
  passage: unknown,
): Promise<ReaderTarget | undefined> {
  const key = readKey(target) ?? findKeyInEditor(services) ?? (await pickKey(services));
  const span = isSpan(passage) ? passage : readPassage(target);
  return key === undefined ? undefined : { key, ...(span && { passage: span }) };
}

/** A key, a row of the sidebar, or `{key, passage}`. */
function readKey(target: unknown): string | undefined {
  if (typeof target === 'string') return target;
  if (typeof target !== 'object' || target === null) return undefined;
  if ('key' in target && typeof target.key === 'string') return target.key;
  return 'row' in target ? readKey(target.row) : undefined;
}

function readPassage(target: unknown): Span | undefined {
  const isHolder = typeof target === 'object' && target !== null && 'passage' in target;
  return isHolder && isSpan(target.passage) ? target.passage : undefined;
}

function isSpan(value: unknown): value is Span {
  if (typeof value !== 'object' || value === null || !('start' in value && 'end' in value)) return false;
  return Number.isSafeInteger(value.start) && Number.isSafeInteger(value.end);
}

function findKeyInEditor({ library, notes }: Services): string | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) return undefined;
  const { document, selection } = editor;
  const offset = document.offsetAt(selection.active);
  if (library.isSource(document)) {
    const rows = library.current.listRowsIn(toFile(document.uri));
    return (rows.findLast(({ span }) => span.start <= offset) ?? rows[0])?.key;
  }
  if (!isNote(document)) return undefined;
  const citation = notes.read(document).citations.find((each) => touches(each, offset));
  const cite = citation?.cites.find(({ keySpan }) => touches(keySpan, offset)) ?? citation?.cites[0];
  return cite !== undefined && library.for(document).has(cite.key) ? cite.key : undefined;
}

async function pickKey(services: Services): Promise<string | undefined> {
  const picked = await pickSources(services, {
    title: vscode.l10n.t('Open in Reader'),
    placeholder: vscode.l10n.t('Title, author, year or citekey'),
  });
  return picked?.[0]?.hit.row.key;
}
