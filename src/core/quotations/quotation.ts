// What a quotation is, words in quotation marks or a block quote, and how its words and its speaker may differ from the source's.
import type { Span } from '../text/span.ts';
import { isName, isPronoun } from './nounPhrase.ts';

/** The span runs from the first mark to the last; the quoted words alone are in `fragments`. */
export interface Quotation extends Span {
  /** The quoted words, fragments joined by a space, as written. */
  readonly text: string;
  /** The words inside the marks; more than one where "he said" interrupts. */
  readonly fragments: readonly Span[];
  readonly form: 'inline' | 'block';
  /** Who the text says it was: "Gregory Waters", "a European security official". */
  readonly speaker?: string;
}

/** What later quotations ask of an earlier one. */
export interface Spoken extends Span {
  readonly speaker?: string | undefined;
}

/** Why a difference matters; `words` is any other change. */
export type DifferenceKind = 'words' | 'number' | 'negation' | 'order' | 'distance' | 'ellipsis' | 'insertion' | 'case';

export interface Difference {
  readonly kind: DifferenceKind;
  /** What the note has and what the source has; one of them may be empty. */
  readonly quoted: string;
  readonly source: string;
  /** Offsets into the quotation's text and into the source's text. */
  readonly quotedSpan: Span;
  readonly sourceSpan: Span;
}

/** What alters a quotation, most severe first; the other kinds are fair edits. */
const BY_SEVERITY: readonly DifferenceKind[] = ['negation', 'number', 'order', 'distance', 'words', 'case'];

/** The differences that alter a quotation, the most severe first. */
export function listAlterations(differences: readonly Difference[]): Difference[] {
  return differences
    .filter(({ kind }) => BY_SEVERITY.includes(kind))
    .sort((a, b) => BY_SEVERITY.indexOf(a.kind) - BY_SEVERITY.indexOf(b.kind))
    .map(withoutPunctuation);
}

/** A comma where the source has words is no word that takes their place: they were left out before it. */
export function withoutPunctuation(difference: Difference): Difference {
  const { quoted, quotedSpan } = difference;
  if (/[\p{L}\p{N}…]|\.\.\./u.test(quoted)) return difference;
  return { ...difference, quoted: '', quotedSpan: { start: quotedSpan.start, end: quotedSpan.start } };
}

/** Whether the note has nothing but an ellipsis where the source has words. */
export function isEllipsis(quoted: string): boolean {
  return /…|\.{3}/.test(quoted) && !/\w/.test(quoted);
}

/** Before a name, and no part of it. */
const TITLES =
  /^(?:mr|mrs|ms|mx|dr|prof|professor|sir|dame|lord|lady|gen|general|col|colonel|lt|capt|captain|maj|major|sgt|sen|senator|rep|gov|governor|president|minister|secretary|chancellor|judge|justice|king|queen|pope|prime|vice|deputy|former|rev|hon)\.?$/;
/** Words in the names of institutions, for which a person may speak. */
const INSTITUTION =
  /\b(?:department|ministry|agency|office|group|council|committee|commission|court|bank|university|institute|centre|center|foundation|association|union|party|police|army|forces|pentagon|kremlin|congress|parliament|senate|government|administration|washington|moscow|beijing|london|brussels|times|post|journal|report|state|nations|watch|international|company|inc|corp|ltd|house|officials)\b/;

/** Whether two speakers are one person. `different` only for two persons who plainly are; else silence is better. */
export function sameSpeaker(a: string, b: string): 'same' | 'different' | 'unknown' {
  const [first, second] = [nameWords(a), nameWords(b)];
  if (first.join(' ') === second.join(' ')) return 'same';
  if (!isPerson(a) || !isPerson(b)) return 'unknown';
  const [short, long] = first.length <= second.length ? [first, second] : [second, first];
  if (short.every((word) => long.includes(word))) return 'same';
  const sharesFamily = short.at(-1) === long.at(-1);
  if (sharesFamily && isInitial(short[0] ?? '', long[0] ?? '')) return 'same';
  return sharesFamily || !short.some((word) => long.some((other) => isVariant(word, other))) ? 'different' : 'unknown';
}

/** Lower-case words of a name without title, accents and possessive. */
function nameWords(speaker: string): string[] {
  const plain = speaker
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]s$/, '')
    .toLowerCase();
  const words = plain.match(/[\p{L}\p{N}'’-]+\.?/gu) ?? [];
  return words.filter((word) => !TITLES.test(word)).map((word) => word.replace(/\.$/, '').replace(/^(?:al|el)-/, ''));
}

/** A name in capitals throughout is an institution's. */
export function isPerson(speaker: string): boolean {
  const isPersonal = isName(speaker) && !isPronoun(speaker.toLowerCase()) && !/^(?:the|an?) /i.test(speaker);
  return isPersonal && /\p{Ll}/u.test(speaker) && !INSTITUTION.test(speaker.toLowerCase());
}

/** "G." for "Gregory". */
function isInitial(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.length === 1 && long.startsWith(short);
}

/** "Khalifa" and "Khalifeh": transliterations of a name mostly keep its beginning. */
function isVariant(a: string, b: string): boolean {
  return a.slice(0, 4) === b.slice(0, 4);
}

/** A message is one line, and quotes no more words. */
const MAX_QUOTED_WORDS = 12;

/** Words as a message quotes them. */
export function quoteBriefly(text: string): string {
  const words = text.trim().split(/\s+/);
  return words.length <= MAX_QUOTED_WORDS ? words.join(' ') : `${words.slice(0, MAX_QUOTED_WORDS).join(' ')} …`;
}
