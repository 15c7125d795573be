// What completion can offer at a place in a note: one row a kind, which finds what is being typed and lists what fits it.
import { completeCitation } from './citations.ts';
import type { Completion, CompletionKind, Typing } from './completionItem.ts';
import { completeFigure } from './figures.ts';
import { completeLocator } from './locators.ts';
import { completeQuotation } from './quotations.ts';

const COMPLETIONS = {
  citations: completeCitation,
  locators: completeLocator,
  quotations: completeQuotation,
  figures: completeFigure,
} as const satisfies Record<CompletionKind, unknown>;

/** More than a person looks through, few enough to cross to the editor at every key. */
export const MOST_CANDIDATES = 100;

const KINDS = Object.keys(COMPLETIONS) as CompletionKind[];

/** What is offered, or undefined where one types prose. Never throws. `isWanted` is asked only of what there is. */
export function complete(typing: Typing, isWanted: (kind: CompletionKind) => boolean): Completion | undefined {
  for (const kind of KINDS) {
    const found = COMPLETIONS[kind](typing);
    if (found !== undefined && found.candidates.length > 0 && isWanted(kind)) {
      return { kind, span: found.span, candidates: found.candidates.slice(0, MOST_CANDIDATES) };
    }
  }
  return undefined;
}
