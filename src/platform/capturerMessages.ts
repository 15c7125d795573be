// What the capturer's thread answers: drafts, or why there are none; plain data, as it is cloned on the way.
import type { Draft } from '../core/drafts/draft.ts';

export type CapturerResponse =
  | { readonly drafts: readonly Draft[] }
  /** The parts of a UserError, which would lose its name. */
  | { readonly template: string; readonly facts: Readonly<Record<string, string | number>> };
