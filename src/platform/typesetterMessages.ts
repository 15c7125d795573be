// What goes between the extension host and the typesetter's thread; plain data, as it is cloned on the way.
import type { Typesetting } from '../core/csl/typesetting.ts';

export type TypesetterMethod = keyof Typesetting;

export interface TypesetterRequest {
  readonly id: number;
  readonly method: TypesetterMethod;
  readonly parameters: readonly unknown[];
}

export type TypesetterAnswer = { readonly id: number } & (
  | { readonly result: unknown }
  /** The parts of a UserError, which would lose its name. */
  | { readonly template: string; readonly facts: Readonly<Record<string, string | number>> }
  | { readonly bug: string }
);
