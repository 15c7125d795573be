// Numbers that stand in a source where no figure is read: in code, after a name ("the Centre Party 37"), with an odd unit.
import { findContaining } from '../text/spanList.ts';
import type { Figure } from '../figures/figure.ts';
import type { Note } from '../note/note.ts';

/** The digits of a figure as they are written. */
const WRITTEN = /\d(?:[\d.,]*\d)?/;
/** Fewer stand anywhere by chance. */
const MIN_DIGITS = 2;
/** What makes the digits a part of another number, a date, an address or a name. */
const PART_BEFORE = /[\p{L}\p{N}.,/=_#&?%-]$/u;
const PART_AFTER = /^(?:[\p{N}/=_#&?]|[.,-]\d|-\p{L})/u;

/** Whether a source that has no such figure has its digits all the same, so that it cannot be said to lack the number. */
export function standsUnread({ text, figures }: Note, claim: Figure): boolean {
  const digits = WRITTEN.exec(claim.text)?.[0] ?? '';
  if (digits.replace(/\D/g, '').length < MIN_DIGITS) return false;
  for (let at = text.indexOf(digits); at >= 0; at = text.indexOf(digits, at + 1)) {
    const end = at + digits.length;
    if (PART_BEFORE.test(text.slice(Math.max(0, at - 1), at)) || PART_AFTER.test(text.slice(end, end + 2))) continue;
    if (findContaining(figures, { start: at, end }) === undefined) return true;
  }
  return false;
}
