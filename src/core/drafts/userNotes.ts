// Where the text of a captured page ends in a source and what the user wrote below it begins.
import { hashContent } from './draft.ts';

export interface UserNotes {
  /** The offset at which the user's part begins: a heading, or the end of the text. */
  readonly start: number;
  /** Whether the text above it is known to be as it was captured; then nothing of the user's is in it. */
  readonly isUntouched: boolean;
}

/** Headings are what own parts begin with; the last ones are tried first. */
const HEADING = /^#{1,6}[ \t]/gm;
/** So many headings are tried, each of which costs a hash of the text above it. */
const MAX_TRIED = 60;
const NOTES_HEADING = /^#{1,2}[ \t]+(?:(?:my|own)[ \t]+)?(?:notes?|comments?|annotations?|highlights?)[ \t]*$/gim;

/**
 * `hash` is what the page's text had when it was captured. Where no part of the text has it, the user has changed the
 * text itself, and a last heading such as `## Notes` tells.
 */
export async function findUserNotes(text: string, hash: string | undefined): Promise<UserNotes> {
  const headings = Array.from(text.matchAll(HEADING), ({ index }) => index);
  const candidates = hash === undefined ? [] : [text.length, ...headings.reverse().slice(0, MAX_TRIED)];
  for (const start of candidates) {
    if ((await hashContent(text.slice(0, start))) === hash) return { start, isUntouched: true };
  }
  const notes = Array.from(text.matchAll(NOTES_HEADING), ({ index }) => index);
  return { start: notes.at(-1) ?? text.length, isUntouched: false };
}
