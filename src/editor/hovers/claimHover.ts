// Hover on a figure or a quotation that a citation covers: the verdict, and the source's own sentence.
import type { Evidence, FigureEvidence, QuotationEvidence, SourceField } from '../../core/evidence/claimVerifier.ts';
import { findReviewStatus } from '../../core/evidence/verdicts.ts';
import type { ParsedSource } from '../../core/library.ts';
import type { Passage } from '../../core/passage.ts';
import { isEllipsis, listAlterations, quoteBriefly, type Difference } from '../../core/quotations/quotation.ts';
import * as vscode from 'vscode';
import { findContaining } from '../../core/text/spanList.ts';
import type { Note } from '../../core/note/note.ts';
import type { Span } from '../../core/text/span.ts';
import { toRange } from '../convert.ts';
import { explainMissingText } from '../missingText.ts';
import { HoverCard } from './hoverCard.ts';
import { NOTES } from '../notes.ts';
import type { Services } from '../services.ts';
import { isOn, readSetting } from '../settings.ts';
import { describeObstacle, describeVerdict, STATUS_COLORS } from '../verdicts.ts';

export function registerClaimHover(services: Services): vscode.Disposable {
  return vscode.languages.registerHoverProvider(NOTES, {
    provideHover(document, position) {
      const evidence = services.evidence.verifyAt(document, document.offsetAt(position));
      if (evidence === undefined || !isOn(`hover.${evidence.kind}s`, document)) return undefined;
      const found = services.library.for(document).find(evidence.key);
      return describeEvidence(evidence, found).toHover(toRange(document, evidence.claim));
    },
  });
}

export function describeEvidence(evidence: Evidence, found: ParsedSource | undefined): HoverCard {
  const { icon, words } = describeVerdict(evidence);
  const status = findReviewStatus(evidence);
  const card = new HoverCard();
  const { passage } = evidence;
  if (passage !== undefined && found?.parsedText !== undefined) {
    card.addPassage(found.parsedText.prose, around(found.parsedText, passage), listHighlights(evidence));
  }
  // The right words of the wrong person are nothing to tick.
  const shown = status === 'needs review' && icon === 'check' ? 'warning' : icon;
  card.addVerdict(shown, words, explain(evidence, found), STATUS_COLORS[status]);
  return found === undefined ? card : card.addSourceLine(found.source, passage?.page).addActions(found.source, passage);
}

/** How much is shown of what stands around a passage. */
function around({ blocks }: Note, passage: Passage): Span {
  if (readSetting('hover.passageLength') === 'sentence') return passage.sentence;
  return findContaining(blocks, passage) ?? passage.sentence;
}

/** The places in the source to look at: the figure, the words that a quotation has otherwise, else the whole passage. */
export function listHighlights(evidence: Evidence): readonly Span[] {
  if (evidence.passage === undefined) return [];
  if (evidence.kind === 'figure' && evidence.found !== undefined) return evidence.from ?? [evidence.found];
  if (evidence.kind === 'quotation' && evidence.denial !== undefined) return [evidence.denial];
  const altered = evidence.kind === 'quotation' ? listAlterations(evidence.differences) : [];
  const changed = altered.map(({ sourceSpan }) => sourceSpan).filter(({ start, end }) => start < end);
  if (changed.length > 0) return changed.sort((a, b) => a.start - b.start);
  return [evidence.passage];
}

export function explain(evidence: Evidence, found?: ParsedSource): string {
  if (evidence.obstacle === 'unreadable text' && found !== undefined) return explainMissingText(found) ?? '';
  if (evidence.obstacle !== undefined) return describeObstacle(evidence.obstacle, evidence.key);
  return evidence.kind === 'figure' ? explainFigure(evidence) : explainQuotation(evidence);
}

function explainFigure({ verdict, found, from = [], nearest, field }: FigureEvidence): string {
  if (field !== undefined) return describeField(field);
  if (nearest !== undefined) return vscode.l10n.t('nearest in the source: {found}', { found: nearest.text });
  const [first, second] = from;
  if (first !== undefined && second !== undefined) {
    return vscode.l10n.t('from {first} and {second} in the source', { first: first.text, second: second.text });
  }
  if (first !== undefined) return vscode.l10n.t('from {first} in the source', { first: first.text });
  if (found === undefined || verdict === 'stated') return '';
  return vscode.l10n.t('the source says {found}', { found: found.text });
}

function describeField(field: SourceField): string {
  return field === 'abstract' ? vscode.l10n.t('in the abstract') : vscode.l10n.t('in the title');
}

function explainQuotation(evidence: QuotationEvidence): string {
  const { speaker, wrongSpeaker, differences, verdict, denial, field } = evidence;
  const sentences: string[] = field === undefined ? [] : [describeField(field)];
  if (speaker !== undefined) {
    sentences.push(
      wrongSpeaker
        ? vscode.l10n.t('In the source, {speaker} says this.', { speaker })
        : vscode.l10n.t('Said by {speaker}.', { speaker }),
    );
  }
  if (denial !== undefined)
    sentences.push(vscode.l10n.t('The source says this with “{denial}”.', { denial: denial.words }));
  const [mostSevere] = verdict === 'altered' ? listAlterations(differences) : [];
  if (mostSevere !== undefined) sentences.push(explainAlteration(mostSevere));
  return sentences.join(' ');
}

function explainAlteration(difference: Difference): string {
  const [quoted, source] = [quoteBriefly(difference.quoted), quoteBriefly(difference.source)];
  if (isEllipsis(quoted)) return vscode.l10n.t('The ellipsis hides “{source}”.', { source });
  if (quoted === '') return vscode.l10n.t('The source also has “{source}”.', { source });
  if (source === '') return vscode.l10n.t('The source does not have “{note}” here.', { note: quoted });
  return vscode.l10n.t('“{note}” is “{source}” in the source.', { note: quoted, source });
}
