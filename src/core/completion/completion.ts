// What completion can offer at a place in a note: one row a kind, which finds what is being typed and lists what fits it.
import { completeCitation } from './citations.ts';
import type { CompletionList, CompletionKind, CompletionContext } from './completionItem.ts';
import { completeFigure } from './figures.ts';
import { completeLocator } from './locators.ts';
import { completeQuotation } from './quotations.ts';

export type { CompletionContext, CompletionItem, CompletionKind, CompletionList } from './completionItem.ts';

const COMPLETIONS = {
  citations: completeCitation,
  locators: completeLocator,
  quotations: completeQuotation,
  figures: completeFigure,
} as const satisfies Record<CompletionKind, unknown>;

/** More than a person looks through, few enough to cross to the editor at every key. */
export const MAX_ITEMS = 100;

const KINDS = Object.keys(COMPLETIONS) as CompletionKind[];

/** What is offered, or undefined where one types prose. Never throws. `isWanted` is asked only of what there is. */
export function complete(
  request: CompletionContext,
  isWanted: (kind: CompletionKind) => boolean,
): CompletionList | undefined {
  for (const kind of KINDS) {
    const found = COMPLETIONS[kind](request);
    if (found !== undefined && found.items.length > 0 && isWanted(kind)) {
      return { kind, span: found.span, items: found.items.slice(0, MAX_ITEMS) };
    }
  }
  return undefined;
}
