// Hover on a figure or a quotation that a citation covers: the verdict, what can be done, and the source's own sentence.
import * as vscode from 'vscode';
import type { Evidence } from '../../core/evidence/claimVerifier.ts';
import type { ParsedSource } from '../../core/library.ts';
import { toRange } from '../convert.ts';
import { HoverCard } from './hoverCard.ts';
import { NOTES } from '../notes.ts';
import type { OfferedFix } from '../offeredFix.ts';
import type { Services } from '../services.ts';
import { isOn, readSetting } from '../settings.ts';
import { timeSliced } from '../timeSlicing.ts';

export function registerClaimHover(services: Services): vscode.Disposable {
  return vscode.languages.registerHoverProvider(NOTES, {
    async provideHover(document, position, token) {
      const offset = document.offsetAt(position);
      const evidence = services.evidence.verifyAt(document, offset);
      if (evidence === undefined) return describeCitable(services, document, offset, token);
      if (!isOn(`hover.${evidence.kind}s`, document)) return undefined;
      const found = services.library.for(document).find(evidence.key);
      const { findOfferedFix } = await import('../offeredFix.ts');
      const fix = await findOfferedFix(services, document, evidence);
      return describeEvidence(services, evidence, found, fix).toHover(toRange(document, evidence.claim));
    },
  });
}

/** A number without a citation: the first source that bears it out is offered. */
async function describeCitable(
  services: Services,
  document: vscode.TextDocument,
  offset: number,
  token: vscode.CancellationToken,
): Promise<vscode.Hover | undefined> {
  if (!isOn('hover.figures', document) || services.library.isSource(document)) return undefined;
  const note = services.notes.get(document);
  if (!note.figures.some(({ start, end }) => start <= offset && offset < end)) return undefined;
  const { findCitingPlace, listCitable, toCitableCard } = services.platform.code.claims();
  const library = services.library.for(document);
  for await (const evidence of timeSliced(listCitable(note, offset, library, services.failures.in(document)), token)) {
    const found = evidence && library.find(evidence.key);
    if (evidence === undefined || found === undefined) continue;
    const { headline, passage, source } = toCitableCard(evidence, found);
    const title = vscode.l10n.t('Cite {key}', { key: `@${evidence.key}` });
    const place = findCitingPlace(note, evidence.claim);
    const fix = { title, command: 'ibid.citeAt', arguments: [document.uri.toString(), place, evidence.key] };
    const card = new HoverCard().addHeadline(headline).addActions(found.source, evidence.passage, fix);
    if (passage !== undefined) card.addPassage(passage);
    if (source !== undefined) card.addSource(source);
    return card.toHover(toRange(document, evidence.claim));
  }
  return undefined;
}

export function describeEvidence(
  { platform }: Services,
  evidence: Evidence,
  found: ParsedSource | undefined,
  fix?: OfferedFix,
): HoverCard {
  const extent = readSetting('hover.passageLength') === 'paragraph' ? 'paragraph' : 'sentence';
  const { headline, passage, source } = platform.code.claims().toClaimCard(evidence, found, extent);
  const card = new HoverCard().addHeadline(headline);
  if (found !== undefined) card.addActions(found.source, evidence.passage, fix);
  if (passage !== undefined) card.addPassage(passage);
  return source === undefined ? card : card.addSource(source);
}
