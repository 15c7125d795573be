// Hover on a figure or a quotation that a citation covers: the verdict, what can be done, and the source's own sentence.
import * as vscode from 'vscode';
import { toClaimCard } from '../../core/card/card.ts';
import type { Evidence } from '../../core/evidence/claimVerifier.ts';
import type { ParsedSource } from '../../core/library.ts';
import { toRange } from '../convert.ts';
import { HoverCard } from './hoverCard.ts';
import { NOTES } from '../notes.ts';
import { findOfferedFix, type OfferedFix } from '../offeredFix.ts';
import type { Services } from '../services.ts';
import { isOn, readSetting } from '../settings.ts';

export function registerClaimHover(services: Services): vscode.Disposable {
  return vscode.languages.registerHoverProvider(NOTES, {
    async provideHover(document, position) {
      const evidence = services.evidence.verifyAt(document, document.offsetAt(position));
      if (evidence === undefined || !isOn(`hover.${evidence.kind}s`, document)) return undefined;
      const found = services.library.for(document).find(evidence.key);
      const fix = await findOfferedFix(services, document, evidence.claim);
      return describeEvidence(evidence, found, fix).toHover(toRange(document, evidence.claim));
    },
  });
}

export function describeEvidence(evidence: Evidence, found: ParsedSource | undefined, fix?: OfferedFix): HoverCard {
  const extent = readSetting('hover.passageLength') === 'paragraph' ? 'paragraph' : 'sentence';
  const { headline, passage, source } = toClaimCard(evidence, found, extent);
  const card = new HoverCard().addHeadline(headline);
  if (found !== undefined) card.addActions(found.source, evidence.passage, fix);
  if (passage !== undefined) card.addPassage(passage);
  return source === undefined ? card : card.addSource(source);
}
