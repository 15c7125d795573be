// Something wrong in a user's text, as data: a code, a place and facts; sentences are made by `describe` in core/problems.
import { isFields } from './fields.ts';
import { lookup } from './lookup.ts';
import { type FactsOf, findProblemKind, type ProblemCode } from './problemKinds.ts';
import type { FactType } from './problemRow.ts';
import type { Span } from './text/span.ts';

/** A place that explains a problem, often in another file. */
export interface RelatedLocation {
  readonly file: string;
  readonly span: Span;
  /** The sentence of the place, e.g. the source's own words. */
  readonly message: string;
}

/** What is wrong, wherever that is: a code of the table of kinds, and the facts that its row names. */
export type Fault<Code extends ProblemCode = ProblemCode> = {
  readonly [Each in Code]: { readonly code: Each; readonly facts: FactsOf<Each> };
}[Code];

export interface ProblemLocation {
  readonly span: Span;
  readonly related?: readonly RelatedLocation[];
}

/** Of any code, or of one of some: `Problem<'figure-differs'>`. */
export type Problem<Code extends ProblemCode = ProblemCode> = Fault<Code> & ProblemLocation;

/** Whether this, which was kept as JSON, is a problem as this version of Ibid knows it. */
export function isProblem(value: unknown): value is Problem {
  if (!isFields(value) || typeof value.code !== 'string' || !isFields(value.facts) || !isSpan(value.span)) return false;
  const { facts, related } = value;
  const kind = findProblemKind(value.code);
  if (kind === undefined) return false;
  const isKnown = Object.entries(kind.facts).every(([name, type]) => isFact(lookup(facts, name), type));
  return isKnown && (related === undefined || (Array.isArray(related) && related.every(isRelatedLocation)));
}

function isFact(value: unknown, type: FactType): boolean {
  return value === undefined ? type.endsWith('?') : typeof value === type.replace('?', '');
}

function isSpan(value: unknown): value is Span {
  return isFields(value) && typeof value.start === 'number' && typeof value.end === 'number';
}

function isRelatedLocation(value: unknown): value is RelatedLocation {
  return isFields(value) && typeof value.file === 'string' && typeof value.message === 'string' && isSpan(value.span);
}
