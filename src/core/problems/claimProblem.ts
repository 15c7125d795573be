// What all problems of claims share, the key as it is written and the passage of the source as the related place; and claims that failed.
import { toFileSpan } from '../source.ts';
import type { Evidence } from '../evidence/claimVerifier.ts';
import { findOtherSource } from './otherSource.ts';
import { formatCitekey } from '../citations/citationText.ts';
import type { Problem, ProblemLocation } from '../problem.ts';
import type { Span } from '../text/span.ts';
import { type ProblemContext, toUncheckedProblem } from './problemContext.ts';

/** Where a claim stands, and the sentence of the source that it was held against. */
export function spanOfClaim(evidence: Evidence, { library }: ProblemContext): ProblemLocation {
  const { passage, key, claim } = evidence;
  const place = { span: { start: claim.start, end: claim.end } };
  const found = passage && library.find(key);
  if (found?.parsedText === undefined || passage === undefined) return place;
  const { file } = found.source;
  return {
    ...place,
    related: [
      { file, span: toFileSpan(found.source, passage), message: sliceWords(found.parsedText.prose, passage.sentence) },
    ],
  };
}

/** The key of its source as it is written. */
export function keyOfClaim({ key }: Evidence): string {
  return `@${key}`;
}

/** The key of another source that bears the claim out, as it is written, where there is one. */
export function findOther(
  { claim, key }: Evidence,
  { note, library, verifier }: ProblemContext,
): { readonly other?: string } {
  const other = findOtherSource(note, claim, key, library, verifier);
  return other === undefined ? {} : { other: formatCitekey(other) };
}

/** The words of a span of prose, as one line. */
export function sliceWords(prose: string, { start, end }: Span): string {
  return prose.slice(start, end).replace(/\s+/g, ' ').trim();
}

/** Claims that could not be verified by a bug of Ibid. */
export function checkFailedClaims({ evidence }: ProblemContext): Problem[] {
  return evidence.filter(({ obstacle }) => obstacle === 'failed').map(({ claim }) => toUncheckedProblem(claim));
}
