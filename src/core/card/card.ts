// What is shown of a claim wherever one points at it, in the editor, the preview and the reader: the answer first, then the words of the source, then the source.
import type { Evidence } from '../evidence/claimVerifier.ts';
import type { ParsedSource } from '../library.ts';
import type { Passage } from '../passage.ts';
import { listAlterations } from '../quotations/quotation.ts';
import { findContainer, formatAuthors, formatTitle, type Source, toPlainField, yearOf } from '../source.ts';
import { findContaining } from '../text/spanList.ts';
import type { Span } from '../text/span.ts';
import { type Headline, toHeadline } from './headline.ts';
import { type MarkedText, toMarkedText } from './passageText.ts';

export type { Headline } from './headline.ts';
export type { MarkedText } from './passageText.ts';

export interface Card {
  readonly headline: Headline;
  /** The source's own sentence. */
  readonly passage?: MarkedText;
  readonly source?: CardSource;
}

/** A source in two parts, the title in full. */
export interface CardSource {
  readonly title: string;
  /** Who, where and when. */
  readonly origin: string;
  readonly page?: string;
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

export function toCardSource({ item }: Source, page?: string): CardSource {
  const authors = formatAuthors(item);
  const container = findContainer(item);
  const parts = [authors, container === authors ? undefined : container, yearOf(item)];
  return { title: formatTitle(item), origin: parts.filter(Boolean).join(' · '), ...(page !== undefined && { page }) };
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

/** What to look at: the figure, the words that a quotation has otherwise, else the whole passage. */
function listMarks(evidence: Evidence, passage: Passage): readonly Span[] {
  if (evidence.kind === 'figure') return evidence.found === undefined ? [passage] : (evidence.from ?? [evidence.found]);
  if (evidence.denial !== undefined) return [evidence.denial];
  const changed = listAlterations(evidence.differences)
    .map(({ sourceSpan }) => sourceSpan)
    .filter(({ start, end }) => start < end);
  return changed.length > 0 ? changed.sort((a, b) => a.start - b.start) : [passage];
}
