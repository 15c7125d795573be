// Which source is meant by "open in the reader": the one handed over, the one that is open, the one cited at the cursor.
import * as vscode from 'vscode';
import type { Span } from '../../core/text/span.ts';
import type { Services } from '../services.ts';
import { pickSources } from '../sourcePicker.ts';
import { findKeyInEditor, isSpan, readKey } from '../sourceTarget.ts';

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

function readPassage(target: unknown): Span | undefined {
  const isHolder = typeof target === 'object' && target !== null && 'passage' in target;
  return isHolder && isSpan(target.passage) ? target.passage : undefined;
}

async function pickKey(services: Services): Promise<string | undefined> {
  const picked = await pickSources(services, {
    title: vscode.l10n.t('Open in Reader'),
    placeholder: vscode.l10n.t('Search by title, author, year or citekey'),
  });
  return picked?.[0]?.hit.row.key;
}
