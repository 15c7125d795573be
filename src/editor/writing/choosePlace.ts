// Where one writes in a custom editor in which nothing has been changed yet: nothing else tells, so the writer does.
import * as vscode from 'vscode';
import { escapeRow } from '../../core/labelText.ts';
import { shorten } from '../../core/markdownText.ts';
import { isNote } from '../notes.ts';
import type { Services } from '../services.ts';

const LABEL = 80;

/** What ends a sentence; a citation stands before it. */
const SENTENCE_END = /[.!?]$/;

/**
 * Whether there is a place to write at: a cursor, the last change, or what the writer chooses, which is the end of a
 * paragraph, with `inSentence` of its last sentence.
 */
export async function choosePlace(services: Services, inSentence: boolean): Promise<boolean> {
  const front = services.front.find();
  if (front === undefined || front.selection !== undefined || !isNote(front.document)) return true;
  const { blocks, text } = await services.notes.load(front.document);
  const items = blocks.map(({ start, end }) => {
    const words = text.slice(start, end).trimEnd();
    const line = String(front.document.positionAt(start).line + 1);
    return escapeRow({
      label: shorten(words.replace(/\s+/g, ' '), LABEL),
      description: vscode.l10n.t('line {line}', { line }),
      offset: start + (inSentence ? words.replace(SENTENCE_END, '') : words).length,
    });
  });
  if (items.length === 0) return true;
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Insert After'),
    placeHolder: vscode.l10n.t('Choose the paragraph: this editor does not tell Ibid where the cursor is'),
    matchOnDescription: true,
  });
  if (picked !== undefined) services.front.setPlace(front.document, picked.offset);
  return picked !== undefined;
}
