// The words that tie a quotation to its speaker ("said", "according to"), and what they may join.
import { listSentences } from '../sentences.ts';
import type { Span } from '../span.ts';

/** Verbs of speech as reporters use them, in the forms that stand beside a quotation. */
const STRONG = setOf(
  'said says say saying told tells tell adds added explains explained warns warned warning notes noted argues argued writes wrote asks asked ' +
    'replies replied responded answered recalls recalled insists insisted claims claimed states stated declares declared announces announced ' +
    'testified tweeted admits admitted acknowledges acknowledged confirms confirmed concludes concluded observes observed remarked ' +
    'comments commented predicts predicted suggests suggested stresses stressed emphasizes emphasized emphasised continued jokes joked ' +
    'shouted whispered quipped countered conceded complained lamented urged vowed pledged promised denied cautioned boasted muttered murmured cried',
);
/** Verbs that are participles as often ("a plan called X"), so that only a name before them is a speaker. */
const WEAK = setOf(
  'called calls described describes believed believes reported reports read reads put puts alleged thought thinks posted',
);

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

export function isSpeechVerb(word: string): boolean {
  return STRONG.has(word) || WEAK.has(word);
}

export function isWeakVerb(word: string): boolean {
  return WEAK.has(word);
}

/** Between two quotations only an attribution counts, and none is longer (in UTF-16 units). */
const LONGEST_ATTRIBUTION = 240;
const STOP = /[.!?;:]$/;
/** Words that lead on to other words than those that were interrupted: “A,” he said of the dyke, and “B”. */
const LEADS_ON = /\b(?:and|but|or|that|adding|while|whereas|because|as|than|of|to|in|on|for|with|by|about|the|an?)$/i;

/** Whether the prose holds a verb of speech or "according to". */
export function isAttribution(prose: string): boolean {
  const words = prose.toLowerCase().match(/[\p{L}’']+/gu) ?? [];
  return words.some((word, index) => isSpeechVerb(word) || (word === 'according' && words[index + 1] === 'to'));
}

/** Whether "he said" between two quotations interrupts one sentence: no sentence ends before the second goes on. */
export function isInterruption(prose: string, first: Span, second: Span): boolean {
  const between = clauseBetween(prose, first, second);
  if (between === undefined || STOP.test(between) || LEADS_ON.test(between) || !isAttribution(between)) return false;
  const quoted = prose.slice(Math.max(first.start, first.end - 3), first.end);
  return !/\.["”»›’'」』]*$/.test(quoted) && !/^[.;]/.test(between);
}

/** Whether the attribution of the first ends its sentence and the second follows at once: “A,” he said. “B.” */
export function isContinuation(prose: string, first: Span, second: Span): boolean {
  const between = clauseBetween(prose, first, second);
  return between !== undefined && between.endsWith('.') && isAttribution(between);
}

/** What stands between, where it is one sentence or a part of one. */
function clauseBetween(prose: string, first: Span, second: Span): string | undefined {
  if (second.start - first.end > LONGEST_ATTRIBUTION) return undefined;
  const sentences = listSentences(prose, [{ start: first.end, end: second.start }]);
  return sentences.length === 1 ? prose.slice(first.end, second.start).trim() : undefined;
}
