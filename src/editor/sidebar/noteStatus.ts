// The item in the status bar that says how the note in front stands; a click shows In This Note.
import * as vscode from 'vscode';
import { findStanding } from '../../core/evidence/standing.ts';
import { countHolding, type NoteState } from '../activeNote.ts';

export class NoteStatus implements vscode.Disposable {
  readonly #item = vscode.window.createStatusBarItem('ibid.note', vscode.StatusBarAlignment.Left);

  constructor() {
    this.#item.name = vscode.l10n.t('Ibid: How the Note Stands');
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

function describe({ note, evidence = [], problems }: NoteState): { text: string; tooltip: string } {
  const facts = {
    problems,
    holding: countHolding(evidence),
    claims: evidence.length,
    citations: note.citations.length,
  };
  const tooltip =
    facts.claims === 0
      ? vscode.l10n.t('{citations} citations; they back no figure or quotation that could be checked.', facts)
      : vscode.l10n.t('{holding} of {claims} figures and quotations hold, {problems} problems. Click for all.', facts);
  if (problems > 0) return { text: `$(warning) ${vscode.l10n.t('{problems} to look at', facts)}`, tooltip };
  if (facts.claims === 0) return { text: `$(quote) ${vscode.l10n.t('{citations} cited', facts)}`, tooltip };
  // A note without problems may yet be one of which they are not known, or one whose writer lets them be.
  const icon = evidence.some((each) => findStanding(each) === 'look') ? 'quote' : 'check';
  return { text: `$(${icon}) ${vscode.l10n.t('{holding} of {claims} hold', facts)}`, tooltip };
}
