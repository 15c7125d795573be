// Something wrong in a user's text, as data: a code, a place and facts; sentences are made by `describe` in core/problems.
import type { Span } from './text/span.ts';

/** A place that explains a problem, often in another file. */
export interface RelatedPlace {
  readonly file: string;
  readonly span: Span;
  /** The sentence of the place, e.g. the source's own words. */
  readonly message: string;
}

export interface Problem {
  /** A row of the table of problems: kebab-case, e.g. `unknown-citekey`, `figure-differs`, `front-matter-broken`. */
  readonly code: string;
  readonly span: Span;
  /** What the sentence is filled with, by name. */
  readonly facts: Readonly<Record<string, string | number>>;
  readonly related?: readonly RelatedPlace[];
}
