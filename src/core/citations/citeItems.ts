// From the items of a citation, as the scanner split them, to cites: prefix, key, locator and suffix of each.
import { shiftSpan } from '../text/span.ts';
import type { CitekeyMatch } from './citationText.ts';
import type { Cite } from './citation.ts';
import { parseLocator } from './locators.ts';

/** Where one item of `[item; item]` lies, and the key it names. */
export interface CiteItem {
  readonly start: number;
  readonly end: number;
  readonly key: CitekeyMatch;
}

/** The cite of one item. Its span leaves out the space around it. */
export function toCite(text: string, item: CiteItem): Cite {
  const { key } = item;
  const before = text.slice(item.start, key.start);
  const suffixText = text.slice(key.end, item.end).trimEnd();
  const locator = parseLocator(suffixText);
  return {
    start: item.start + before.length - before.trimStart().length,
    end: key.end + suffixText.length,
    key: key.key,
    keySpan: { start: key.start, end: key.end },
    prefix: before.trim(),
    locator: locator?.locator ?? '',
    label: locator?.label ?? '',
    suffix: locator?.suffix ?? suffixText.trim(),
    suffixText,
    ...(locator && { locatorSpan: shiftSpan(locator.span, key.end) }),
    suppressAuthor: key.suppressAuthor,
  };
}

/** The cite of an `@key` in the sentence whose locator stands in the brackets after it. */
export function toTextualCite(text: string, key: CitekeyMatch, inside?: { start: number; end: number }): Cite {
  const alone = toCite(text, { start: key.start, end: key.end, key });
  if (inside === undefined) return alone;
  const suffixText = text.slice(inside.start, inside.end).trim();
  const start = inside.start + text.slice(inside.start).search(/\S/);
  const locator = parseLocator(suffixText);
  return {
    ...alone,
    end: start + suffixText.length,
    locator: locator?.locator ?? '',
    label: locator?.label ?? '',
    suffix: locator?.suffix ?? suffixText,
    suffixText,
    ...(locator && { locatorSpan: shiftSpan(locator.span, start) }),
  };
}
