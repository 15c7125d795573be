// Quote from Source: a sentence of one source is picked among all and goes to the note's cursor. Loaded on first use.
import * as vscode from 'vscode';
import type { Source } from '../../core/source.ts';
import type { Span } from '../../core/span.ts';
import { UserError } from '../../core/userError.ts';
import { toPassage } from '../../core/evidence/passage.ts';
import { quotePassage } from '../writing/writingCommands.ts';
import type { Services } from '../services.ts';

interface SentenceItem extends vscode.QuickPickItem {
  readonly span: Span;
}

export async function quoteSource(services: Services, source: Source): Promise<void> {
  const reading = services.library.current.find(source.key)?.reading;
  if (reading === undefined)
    throw new UserError('The library has no text of {key} to quote from.', { key: `@${source.key}` });
  const items = reading.sentences.map((span): SentenceItem => {
    const { page } = toPassage(reading, span);
    const label = reading.prose.slice(span.start, span.end).replace(/\s+/g, ' ').trim();
    return { label, span, ...(page !== undefined && { description: vscode.l10n.t('p. {page}', { page }) }) };
  });
  const picked = await vscode.window.showQuickPick(
    items.filter(({ label }) => label !== ''),
    { title: vscode.l10n.t('Quote from Source'), placeHolder: vscode.l10n.t('Words of the sentence') },
  );
  if (picked !== undefined) await quotePassage(services, source, picked.span);
}
