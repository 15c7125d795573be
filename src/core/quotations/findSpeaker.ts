// Who is said to have said it, read from the words around a quotation.
import { listSentences } from '../sentences.ts';
import type { Span } from '../text/span.ts';
import { isTied, setsOff } from './attribution.ts';
import { speakerOf } from './blockQuotations.ts';
import { findLeading, isName, isPronoun, listTokens } from './nounPhrase.ts';
import { isPerson, sameSpeaker, type Spoken } from './quotation.ts';
import { subjectBefore, subjectAfter } from './speechClauses.ts';

/** Attributions stand this near to a quotation (in UTF-16 units). */
const REACH = 400;
/** "he" is the last speaker only where that one was named this near; further back nobody looks. */
export const PRONOUN_REACH = 1200;
/** Quotations that may stand between "he" and the one whose speaker he is. */
export const MAX_BETWEEN = 8;
/** What an attribution that follows is separated by. */
const PARTING = /[,?!…—–-]["'”’»›」』]*$/;
/** A quotation whose last words end a sentence. */
const ENDED = /\.["'”’»›」』]*$/;
const SIGNATURE = /^\s*(?:[—–―]|--)\s*([^\n]+)/;
/** Space that a line may begin with. */
const MARGIN = 20;
const QUOTE = /["“”„«»‹›「」『』]/;

/**
 * The speaker of the words at `quotation` within its paragraphs `block`; pronouns are looked up among the quotations
 * `before` it and in what is reported between. Undefined where the text does not plainly say.
 */
export function findSpeaker(
  prose: string,
  block: Span,
  quotation: Span,
  before: readonly Spoken[],
): string | undefined {
  const clause = clauseAfter(prose, block, quotation.end);
  const after = setsOff(clause) ? '' : clause;
  const isSeparated = PARTING.test(prose.slice(quotation.end - 3, quotation.end)) || /^\s*[,—–]/.test(after);
  const near = isSeparated || !after.includes(',') ? after : '';
  // “It is baseless.” ends its sentence; whoever speaks in the next one says other words.
  const far = ENDED.test(prose.slice(quotation.end - 3, quotation.end)) ? '' : after.slice(after.indexOf(',') + 1);
  const candidates = [
    signatureAfter(prose, block, quotation),
    isSeparated ? subjectAfter(near.replace(/^[\s,—–]+/, '')) : undefined,
    subjectBefore(clauseBefore(prose, block, quotation.start)),
    subjectAfter(far),
  ];
  for (const candidate of candidates) {
    const speaker =
      candidate !== undefined && isPronoun(candidate)
        ? findAntecedent(prose, block, quotation, candidate, before)
        : candidate;
    if (speaker !== undefined) return speaker;
  }
  const last = before.at(-1);
  return last && isTied(prose, last, quotation) ? last.speaker : undefined;
}

/** The name after a dash where line and quotation begin together: “We lost everything.” — Ann Lee, farmer. */
function signatureAfter(prose: string, block: Span, { start, end }: Span): string | undefined {
  if (!/(?:^|\n)\s*$/.test(prose.slice(Math.max(block.start, start - MARGIN), start))) return undefined;
  const signature = SIGNATURE.exec(prose.slice(end, Math.min(block.end, end + REACH)))?.[1] ?? '';
  const speaker = speakerOf(signature);
  return speaker !== undefined && isName(speaker) ? speaker : undefined;
}

/** From the quotation to the end of its sentence or to the next quotation. */
function clauseAfter(prose: string, block: Span, start: number): string {
  const reach = prose.slice(start, Math.min(block.end, start + REACH)).split(QUOTE, 1)[0] ?? '';
  const sentence = listSentences(reach)[0];
  return reach.slice(0, sentence?.end ?? 0);
}

/** From the beginning of the quotation's sentence, or from the quotation before it; empty where a sentence has just ended. */
function clauseBefore(prose: string, block: Span, end: number): string {
  const reach =
    prose
      .slice(Math.max(block.start, end - REACH), end)
      .split(QUOTE)
      .at(-1) ?? '';
  const clause = reach.slice(listSentences(reach).at(-1)?.start ?? 0).trim();
  return /[.!?]$/.test(clause) ? '' : clause;
}

/** The person last named as speaking: in the sentences just before, or of the quotation before. */
function findAntecedent(
  prose: string,
  block: Span,
  quotation: Span,
  pronoun: string,
  before: readonly Spoken[],
): string | undefined {
  if (pronoun !== 'he' && pronoun !== 'she') return undefined;
  const near = before.slice(-MAX_BETWEEN).filter(({ end }) => quotation.start - PRONOUN_REACH <= end);
  const last = near.findLast(({ speaker, end }) => speaker !== undefined && end <= quotation.start);
  const from = Math.max(quotation.start - PRONOUN_REACH, last?.end ?? 0, 0);
  const sentences = listSentences(prose, [{ start: from, end: quotation.start }]);
  for (const { start, end } of sentences.reverse()) {
    const named = subjectAfter(prose.slice(start, end));
    if (named !== undefined && !isPronoun(named) && isOne(named, pronoun)) return named;
    const introduced = findIntroduced(prose.slice(start, end));
    if (introduced === undefined || OTHERS[pronoun].test(introduced)) continue;
    const isKnown = near.some(({ speaker = '' }) => sameSpeaker(speaker, introduced) === 'same');
    // A town may open a sentence as well, and then nobody knows who "he" is.
    return isKnown || isCalledByFamilyName(prose.slice(from, block.end), introduced) ? introduced : undefined;
  }
  return isOne(last?.speaker ?? '', pronoun) ? last?.speaker : undefined;
}

/** The whole name that a sentence opens with: "Oskar Dahl was less impressed." */
function findIntroduced(sentence: string): string | undefined {
  const opening = findLeading(listTokens(sentence));
  return opening !== undefined && /\s/.test(opening) && isName(opening) && isPerson(opening) ? opening : undefined;
}

/** Persons are called by their last name alone later on, towns and companies are not. */
function isCalledByFamilyName(text: string, name: string): boolean {
  const [first = '', family = ''] = name.split(' ').slice(-2);
  const alone = text.replaceAll(`${first} ${family}`, '');
  return family.length > 2 && listTokens(alone).includes(family);
}

/** Titles that no "he", and no "she", has. */
const OTHERS = { he: /^(?:ms|mrs|miss|lady|dame|queen)\b/i, she: /^(?:mr|sir|lord|king|father)\b/i } as const;

/** One person whom the pronoun fits, as far as words tell: a name, or a description in the singular. */
function isOne(speaker: string, pronoun: 'he' | 'she'): boolean {
  if (OTHERS[pronoun].test(speaker)) return false;
  return isName(speaker) || /^(?:an?|the|one) /i.test(speaker);
}
