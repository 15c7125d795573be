// The item in the status bar that says how the note in front stands; a click shows In This Note.
import { findReviewStatus } from '../../core/evidence/verdicts.ts';
import * as vscode from 'vscode';
import { formatPlural, type PluralForms } from '../plural.ts';
import { countSupported, type NoteState } from '../activeNote.ts';

export class NoteStatus implements vscode.Disposable {
  readonly #item = vscode.window.createStatusBarItem('ibid.note', vscode.StatusBarAlignment.Left);

  constructor() {
    this.#item.name = vscode.l10n.t('Ibid: Note Status');
    this.#item.command = 'ibid.note.focus';
  }

  /** Hidden without a note in front, and for one that cites nothing. */
  show(state: NoteState | undefined): void {
    if (state === undefined || state.note.citations.length + (state.evidence?.length ?? 0) === 0) this.#item.hide();
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
const PROBLEMS: PluralForms = [() => vscode.l10n.t('1 problem'), (facts) => vscode.l10n.t('{count} problems', facts)];

function describe({ note, evidence = [], problems }: NoteState): { text: string; tooltip: string } {
  const citations = note.citations.length;
  const claims = evidence.length;
  const holding = countSupported(evidence);
  const tooltip =
    claims === 0
      ? formatPlural(CITATIONS, citations)
      : vscode.l10n.t('{holding} of {claims} numbers and quotations confirmed · {problems}', {
          holding,
          claims,
          problems: formatPlural(PROBLEMS, problems),
        });
  if (problems > 0) return { text: `$(warning) ${vscode.l10n.t('{problems} to review', { problems })}`, tooltip };
  if (claims === 0) return { text: `$(quote) ${formatPlural(CITED, citations)}`, tooltip };
  const held =
    claims === 1 && holding === 1
      ? vscode.l10n.t('1 of 1 confirmed')
      : vscode.l10n.t('{holding} of {claims} confirmed', { holding, claims });
  // A note without problems may yet be one of which they are not known, or one whose writer lets them be.
  const icon = evidence.some((each) => findReviewStatus(each) === 'needs review') ? 'quote' : 'check';
  return { text: `$(${icon}) ${held}`, tooltip };
}
