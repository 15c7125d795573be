// What is shown of a claim wherever one points at it, in the editor, the preview and the reader: the answer first, then the words of the source, then the source.
import type { Evidence } from '../evidence/claimVerifier.ts';
import type { ParsedSource } from '../library.ts';
import type { Passage } from '../passage.ts';
import { listAlterations } from '../quotations/quotation.ts';
import { toPlainField } from '../source.ts';
import { findContaining } from '../text/spanList.ts';
import type { Span } from '../text/span.ts';
import { type Headline, toHeadline } from './headline.ts';
import { type CardSource, type MarkedText, toCardSource, toMarkedText } from './sourceParts.ts';

export type { Headline } from './headline.ts';
export type { CardSource, MarkedText } from './sourceParts.ts';

export interface Card {
  readonly headline: Headline;
  /** The source's own sentence. */
  readonly passage?: MarkedText;
  readonly source?: CardSource;
}

/** How much of a source is shown. */
export type Extent = 'sentence' | 'paragraph';

/** A paragraph is shown to who asks for it, who can scroll. */
const MAX_PARAGRAPH = 900;

export function toClaimCard(evidence: Evidence, found: ParsedSource | undefined, extent: Extent = 'sentence'): Card {
  const passage = toPassageText(evidence, found, extent);
  return {
    headline: toHeadline(evidence, found),
    ...(passage && { passage }),
    ...(found && { source: toCardSource(found.source, evidence.passage?.page) }),
  };
}

/** Of a number for which the note cites nothing, though a source bears it out. */
export function toCitableCard(evidence: Evidence, found: ParsedSource | undefined): Card {
  const said = evidence.kind === 'figure' ? (evidence.found ?? evidence.claim).text : evidence.claim.text;
  const headline: Headline = {
    status: 'unverified',
    mark: 'open',
    icon: 'question',
    title: { template: 'No source cited', facts: {} },
    statement: { template: '{key} says {found}', facts: { key: `@${evidence.key}`, found: said } },
  };
  return { ...toClaimCard(evidence, found), headline };
}

function toPassageText(evidence: Evidence, found: ParsedSource | undefined, extent: Extent): MarkedText | undefined {
  const { passage, field } = evidence;
  if (field === 'abstract') return found && toAbstractText(evidence, toPlainField(found.source.item, field));
  const parsed = found?.parsedText;
  if (passage === undefined || parsed === undefined) return undefined;
  const marks = listMarks(evidence, passage);
  if (extent === 'sentence') return toMarkedText(parsed.prose, passage.sentence, marks);
  const block = findContaining(parsed.blocks, passage) ?? passage.sentence;
  return toMarkedText(parsed.prose, block, marks, MAX_PARAGRAPH);
}

/** Of what is stated in the abstract alone, the place that states it. */
function toAbstractText(evidence: Evidence, abstract: string): MarkedText {
  const found = evidence.kind === 'figure' ? evidence.found : undefined;
  return toMarkedText(abstract, { start: 0, end: abstract.length }, found === undefined ? [] : [found]);
}

/** The places to mark: the figure, the words that a quotation has otherwise, else the whole passage. */
function listMarks(evidence: Evidence, passage: Passage): readonly Span[] {
  if (evidence.kind === 'figure') return evidence.found === undefined ? [passage] : (evidence.from ?? [evidence.found]);
  if (evidence.denial !== undefined) return [evidence.denial];
  const changed = listAlterations(evidence.differences)
    .map(({ sourceSpan }) => sourceSpan)
    .filter(({ start, end }) => start < end);
  return changed.length > 0 ? changed.sort((a, b) => a.start - b.start) : [passage];
}
