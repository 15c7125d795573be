// What goes between the extension host and the citation formatter's thread; plain data, as it is cloned on the way.
import type { CitationFormatter } from '../core/csl/citationFormatter.ts';

export type FormatterMethod = keyof CitationFormatter;

export interface FormatterRequest {
  readonly id: number;
  readonly method: FormatterMethod;
  readonly parameters: readonly unknown[];
}

export type FormatterResponse = { readonly id: number } & (
  | { readonly result: unknown }
  /** The parts of a UserError, which would lose its name. */
  | { readonly template: string; readonly facts: Readonly<Record<string, string | number>> }
  | { readonly bug: string }
);
