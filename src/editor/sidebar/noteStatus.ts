// The item in the status bar that says how the note in front stands; a click shows In This Note.
import * as vscode from 'vscode';
import { formatPlural, type PluralForms } from '../plural.ts';
import type { NoteState } from '../activeNote.ts';
import { describeCount, describeCounts } from './reviewWords.ts';

export class NoteStatus implements vscode.Disposable {
  readonly #item = vscode.window.createStatusBarItem('ibid.note', vscode.StatusBarAlignment.Left);

  constructor() {
    this.#item.name = vscode.l10n.t('Ibid: Note Status');
    this.#item.command = 'ibid.note.focus';
  }

  /** Hidden without a note in front, and for one that cites nothing. */
  show(state: NoteState | undefined): void {
    if (state === undefined || state.note.citations.length + state.review.items.length === 0) this.#item.hide();
    else {
      const { text, tooltip } = describe(state);
      this.#item.text = text;
      this.#item.tooltip = tooltip;
      this.#item.accessibilityInformation = { label: `Ibid: ${tooltip}` };
      this.#item.show();
    }
  }

  dispose(): void {
    this.#item.dispose();
  }
}

const CITATIONS: PluralForms = [
  () => vscode.l10n.t('1 citation, with no number or quotation to check.'),
  (facts) => vscode.l10n.t('{count} citations, with no number or quotation to check.', facts),
];
const CITED: PluralForms = [() => vscode.l10n.t('1 citation'), (facts) => vscode.l10n.t('{count} citations', facts)];

function describe({ note, review }: NoteState): { text: string; tooltip: string } {
  const { counts, claims, items } = review;
  const citations = note.citations.length;
  if (items.length === 0) {
    return { text: `$(quote) ${formatPlural(CITED, citations)}`, tooltip: formatPlural(CITATIONS, citations) };
  }
  const tooltip = vscode.l10n.t('Numbers and quotations in this note: {counts}', { counts: describeCounts(review) });
  if (counts['needs review'] > 0) {
    return { text: `$(warning) ${describeCount('needs review', counts['needs review'])}`, tooltip };
  }
  if (counts.supported === 0) return { text: `$(dash) ${describeCounts(review)}`, tooltip };
  const facts = { confirmed: counts.supported, claims, unchecked: counts.unverified };
  const words =
    counts.unverified === 0
      ? vscode.l10n.t('{confirmed} of {claims} confirmed', facts)
      : vscode.l10n.t('{confirmed} of {claims} confirmed ({unchecked} not checked)', facts);
  // What could not be checked, or was ignored, has no part in a tick.
  return { text: `$(${counts.supported === claims ? 'check' : 'quote'}) ${words}`, tooltip };
}
