// What comes from a source on its way into a note: its characters stay what they are and become no markup there.
import { withoutControls } from '../controlCharacters.ts';

/** For a line of a Markdown note; unlike a hover's text it is also read unrendered, so no more is escaped than must be. */
export function escapeProse(text: string): string {
  return withoutControls(text.replace(/\s+/g, ' ')).replace(/[\\`*_[\]<@$~^|]|&(?=#?\w+;)/g, '\\$&');
}
