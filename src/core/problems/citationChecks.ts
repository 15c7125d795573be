// Checks of the citations themselves: their keys, their locators, and whether the library has what they point to.
import { containSteps, substitute } from '../bulkhead.ts';
import { CiteTargets } from '../targets/citeTarget.ts';
import { type Obstacle, findReviewStatus } from '../evidence/verdicts.ts';
import type { Citation, Cite } from '../citations/citation.ts';
import { isIdentifierKey, toIdentifierKey } from '../identifiers/identifierKeys.ts';
import type { Note } from '../note/note.ts';
import type { Problem } from '../problem.ts';
import type { FactsOf } from '../problemKinds.ts';
import { isSlip, listCandidates, rankKeys } from '../nearestKeys.ts';
import type { Steps } from '../steps.ts';
import type { Span } from '../text/span.ts';
import { checkEach, type ProblemContext, type ProblemSteps } from './problemContext.ts';

function listCites({ citations }: Note): Cite[] {
  return citations.flatMap(({ cites }) => cites);
}

/** A cite that no source has, with the citation that it is part of. */
interface PlacedCite extends Span {
  readonly cite: Cite;
  readonly citation: Citation;
}

function listPlacedCites({ citations }: Note): PlacedCite[] {
  return citations.flatMap((citation) => citation.cites.map((cite) => ({ ...cite.keySpan, cite, citation })));
}

/** A suggestion is several searches of the library: one for each key, however often the note cites it. */
export function checkUnknownKeys(context: ProblemContext): ProblemSteps {
  const targets = new CiteTargets(context.note, context.library);
  const facts = new Map<string, FactsOf<'unknown-citekey'>>();
  return checkEach(listPlacedCites(context.note), context, function* ({ cite, citation }) {
    const target = targets.find(cite, citation);
    if (target === 'known' || target === 'cross-reference' || target === 'identifier') return;
    if (targets.lacksLibrary) return;
    const { key, keySpan } = cite;
    const known = facts.get(key) ?? (yield* describeUnknown(cite, context));
    facts.set(key, known);
    // What may be no citation, or of a source that is elsewhere, is a slip where a key of the library is near.
    const { suggestion } = known;
    const isNear = suggestion !== undefined && isSlip(key, suggestion.slice(1));
    if (target === 'unknown' || isNear) yield { code: 'unknown-citekey', span: keySpan, facts: known };
  });
}

/** Each identifier once, so that it can be added. What stands for one elsewhere (`tag:`) cannot. */
export function checkIdentifiers(context: ProblemContext): ProblemSteps {
  const targets = new CiteTargets(context.note, context.library);
  const named = listPlacedCites(context.note).filter(({ cite }) => toIdentifierKey(cite.key) !== undefined);
  const first = new Map(named.map((each) => [each.cite.key, each] as const).reverse());
  return checkEach([...first.values()].reverse(), context, function* ({ cite, citation }) {
    if (targets.find(cite, citation) !== 'identifier') return;
    yield { code: 'unknown-identifier', span: cite.keySpan, facts: { identifier: cite.key } };
  });
}

/** Once, at the first citation that would have been looked up. */
export function* checkLibrary({ note, library }: ProblemContext): ProblemSteps {
  const targets = new CiteTargets(note, library);
  if (!targets.lacksLibrary || targets.lacksBibliography) return;
  // Who cites by identifiers alone may need no library.
  const first = listPlacedCites(note).find(
    ({ cite, citation }) => !isIdentifierKey(cite.key) && targets.find(cite, citation) === 'cannot check',
  );
  if (first !== undefined) yield { code: 'no-library', span: first.cite.keySpan, facts: {} };
}

/** That the key is unknown is said also where looking for another one fails. */
function* describeUnknown(
  { key, keySpan }: Cite,
  { library, onFailure }: ProblemContext,
): Steps<FactsOf<'unknown-citekey'>> {
  const candidates: string[] = [];
  for (const found of containSteps(() => listCandidates(key, library), substitute(onFailure, keySpan, []))) {
    candidates.push(...found);
    yield undefined;
  }
  const [suggestion] = rankKeys(key, candidates);
  return { key: `@${key}`, ...(suggestion === undefined ? {} : { suggestion: `@${suggestion}` }) };
}

/** Once a source, and only where something is cited from it that could have been checked. */
export function checkSourcesWithoutText({ note, evidence, library }: ProblemContext): Problem[] {
  const needed = new Set(evidence.filter(({ obstacle }) => lacksText(obstacle)).map(({ key }) => key));
  return listCites(note)
    .filter(({ key }) => needed.delete(key))
    .map(({ key, keySpan }) => {
      const missing = library.find(key)?.missingText;
      if (missing !== undefined && missing !== 'pending') return { ...missing, span: keySpan };
      return { code: 'source-without-text', span: keySpan, facts: { key: `@${key}` } };
    });
}

function lacksText(obstacle: Obstacle | undefined): boolean {
  return obstacle === 'no text' || obstacle === 'unreadable text';
}

/** The pages of a source are those of its text, which is read for this where it has not been. */
export function checkLocators(context: ProblemContext): ProblemSteps {
  return checkEach(listCites(context.note), context, function* ({ key, keySpan, label, locator, locatorSpan }) {
    if (label !== 'page') return;
    const found = context.library.find(key);
    const ranges = [toPageRange(found?.parsedText), parseRange(found?.source.item.page)].filter(
      (range) => range !== undefined,
    );
    const page = listNumbers(locator).find((number) => ranges.every((range) => !isWithin(number, range)));
    const [range] = ranges;
    if (page === undefined || range === undefined) return;
    // A PDF beside a reference may be a manuscript, or count its pages from one: the reference must say the same.
    if (found?.source.attachment !== undefined && ranges.length < 2) return;
    const facts = { key: `@${key}`, page, ...range, ...findPage(context, keySpan) };
    yield { code: 'broken-locator', span: locatorSpan ?? keySpan, facts };
  });
}

/** The page on which the source has all that is cited from it there. */
function findPage({ evidence }: ProblemContext, { start }: Span): { readonly found?: number } {
  const pages = evidence
    .filter((each) => each.cite?.keySpan.start === start && findReviewStatus(each) === 'supported')
    .map(({ passage }) => Number(passage?.page));
  const [found, ...others] = new Set(pages);
  return found === undefined || Number.isNaN(found) || others.length > 0 ? {} : { found };
}

interface PageRange {
  readonly first: number;
  readonly last: number;
}

function toPageRange(parsed: Note | undefined): PageRange | undefined {
  return toRange((parsed?.pages ?? []).flatMap(({ page }) => listNumbers(page)));
}

/** "123-145", and "123-45" where the second number is shortened. */
function parseRange(page: string | undefined): PageRange | undefined {
  const [first, last, ...more] = listNumbers(page ?? '');
  if (first === undefined || last === undefined || more.length > 0) return undefined;
  const digits = String(first).length - String(last).length;
  return toRange([first, last < first && digits > 0 ? Number(String(first).slice(0, digits) + String(last)) : last]);
}

function toRange(pages: readonly number[]): PageRange | undefined {
  if (pages.length === 0) return undefined;
  const sorted = pages.toSorted((a, b) => a - b);
  return { first: sorted[0] ?? 0, last: sorted.at(-1) ?? 0 };
}

/** Arabic page numbers; "e12", "S4" and Roman numerals belong to counts of their own. */
function listNumbers(text: string): number[] {
  return Array.from(text.matchAll(/(?<![\p{L}\d])\d{1,7}(?![\p{L}\d])/gu), ([digits]) => Number(digits));
}

/** Counted as the journal does, or from 1 as the reader of a single article does. */
function isWithin(page: number, { first, last }: PageRange): boolean {
  return (first <= page && page <= last) || (page >= 1 && page <= last - first + 1);
}
