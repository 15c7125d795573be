// What all problems of claims share: the key as it is written, and the passage of the source as the related place.
import type { Evidence } from '../evidence/evidence.ts';
import type { Problem } from '../problem.ts';
import type { Span } from '../text/span.ts';
import type { ProblemContext } from './problemContext.ts';

export function claimProblem(
  code: string,
  evidence: Evidence,
  facts: Problem['facts'],
  { library }: ProblemContext,
): Problem {
  const { passage, key, claim } = evidence;
  const problem = { code, span: { start: claim.start, end: claim.end }, facts: { key: `@${key}`, ...facts } };
  const found = passage && library.find(key);
  if (found?.reading === undefined || passage === undefined) return problem;
  const { file, textStart } = found.source;
  const span = { start: textStart + passage.start, end: textStart + passage.end };
  return { ...problem, related: [{ file, span, message: readWords(found.reading.prose, passage.sentence) }] };
}

/** The words of a span of prose, as one line. */
export function readWords(prose: string, { start, end }: Span): string {
  return prose.slice(start, end).replace(/\s+/g, ' ').trim();
}
