// The words that tie a quotation to its speaker ("said", "according to"), and what they may join.
import { listSentences } from '../sentences.ts';
import type { Span } from '../text/span.ts';
import { setOf } from './wordSet.ts';

/** Verbs of speech as reporters use them, in the forms that stand beside a quotation. */
const STRONG = setOf(
  'said says say saying told tells tell adds added explains explained warns warned warning notes noted argues argued writes wrote asks asked ' +
    'replies replied responded answered recalls recalled insists insisted claims claimed states stated declares declared announces announced ' +
    'testified tweeted admits admitted acknowledges acknowledged confirms confirmed concludes concluded observes observed remarked ' +
    'comments commented predicts predicted suggests suggested stresses stressed emphasizes emphasized emphasised continued jokes joked ' +
    'shouted whispered quipped countered conceded complained lamented urged vowed pledged promised denied cautioned boasted muttered murmured cried wonders wondered exclaimed yelled recounts recounted sighed agrees agreed opined tweets ' +
    // The commonest of other languages, without those that are other words in English.
    'sagte sagten sagt erklärte erklärten erklärt meinte betonte betont warnte berichtete schrieb fragte rief antwortete kritisierte kritisiert kündigte forderte fordert ergänzte versicherte erzählte berichtet ' +
    'dit disait déclare déclaré affirme affirmé explique expliqué ajoute ajouté estime estimé souligne souligné raconte raconté ' +
    'répond répondu écrit confie confié indiqué dijo afirmó declaró explicó añadió aseguró señaló agregó ' +
    'assène assure assuré raconta lança déplore rappelle disse dice detto spiega spiegato dichiarato affermato aggiunto racconta ' +
    'zei zegt verklaarde vertelde vertelt schreef antwoordde afirmou declarou explicou acrescentou contou respondeu',
);
/** Before a French or Italian participle: "a déclaré", "avait dit", "ha spiegato". */
const AUXILIARIES = setOf('a ont avait avaient ha hanno aveva');
/** Verbs that are participles as often ("a plan called X"), so that only a name before them is a speaker. */
const WEAK = setOf(
  'called calls described describes believed believes reported reports read reads put puts alleged thought thinks posted',
);

export function isSpeechVerb(word: string): boolean {
  return STRONG.has(word) || WEAK.has(word);
}

/** Where the verb of speech at `verb` begins, with its auxiliary: "a déclaré". An English "a" never stands there. */
export function startOfVerb(tokens: readonly string[], verb: number): number {
  return AUXILIARIES.has(tokens[verb - 1] ?? '') ? verb - 1 : verb;
}

export function isWeakVerb(word: string): boolean {
  return WEAK.has(word);
}

/** Between two quotations only an attribution counts, and none is longer (in UTF-16 units). */
const MAX_ATTRIBUTION_LENGTH = 240;
const STOP = /[.!?;:]$/;
/** Words that lead on to other words than those that were interrupted: “A,” he said of the dyke, and “B”. */
const LEADS_ON =
  /\b(?:and|but|or|that|adding|while|whereas|because|as|than|of|to|in|on|for|with|by|about|the|an?|is|are|was|were|been)$/i;
/** A clause of its own, about other words: “concerned”, while the US called it “unhelpful”. */
const SETS_OFF = /^[,;]?\s*(?:while|whereas|but|and|although|though|when|because)(?![\p{L}’'])/u;

/** Whether the prose holds a verb of speech or "according to". */
export function isAttribution(prose: string, isVerb = isSpeechVerb): boolean {
  const words = prose.toLowerCase().match(/[\p{L}’']+/gu) ?? [];
  return words.some((word, index) => isVerb(word) || (word === 'according' && words[index + 1] === 'to'));
}

/** The same without verbs that are participles as often, of which a pair of quoted terms has many: an "A" called "B". */
export function isPlainAttribution(prose: string): boolean {
  return isAttribution(prose, (word) => STRONG.has(word));
}

/** Whether the prose after a quotation begins a clause of its own. */
export function setsOff(prose: string): boolean {
  return SETS_OFF.test(prose.trimStart());
}

/** Whether "he said" between two quotations interrupts one sentence: no sentence ends before the second goes on. */
export function isInterruption(prose: string, first: Span, second: Span): boolean {
  const between = clauseBetween(prose, first, second);
  if (
    between === undefined ||
    STOP.test(between) ||
    LEADS_ON.test(between) ||
    setsOff(between) ||
    !isPlainAttribution(between)
  )
    return false;
  const quoted = endOf(prose, first);
  // “Stop!” The man said “no”: two sentences, where a comma would have led back to the first.
  if (/[!?]["”»›’'」』]*$/.test(quoted) && !/[,—–]$/.test(between)) return false;
  return !/\.["”»›’'」』]*$/.test(quoted) && !/^[.;]/.test(between);
}

/** What ties further words to the clause that quoted before: “a mess” and “a shame”; “flawed,” adding that it “fails”. */
const TIES =
  /^[,;]?\s*(?:and|but|or|then|adding|noting|saying|arguing|warning|insisting|explaining|calling|describing)(?![\p{L}’'])/u;

/** Whether the second belongs to the sentence that quotes the first, without a speaker of its own. */
export function isTied(prose: string, first: Span, second: Span): boolean {
  const between = clauseBetween(prose, first, second);
  return between !== undefined && TIES.test(between) && !/[.!?]["”»›’'」』]*$/.test(endOf(prose, first));
}

/** Whether the attribution of the first ends its sentence and the second follows at once: “A,” he said. “B.” */
export function isContinuation(prose: string, first: Span, second: Span): boolean {
  const between = clauseBetween(prose, first, second);
  return between !== undefined && between.endsWith('.') && isAttribution(between);
}

/** A quotation's last mark with the marks that close it. */
function endOf(prose: string, { start, end }: Span): string {
  return prose.slice(Math.max(start, end - 3), end);
}

/** What stands between, where it is one sentence or a part of one. */
function clauseBetween(prose: string, first: Span, second: Span): string | undefined {
  if (second.start - first.end > MAX_ATTRIBUTION_LENGTH) return undefined;
  const sentences = listSentences(prose, [{ start: first.end, end: second.start }]);
  return sentences.length === 1 ? prose.slice(first.end, second.start).trim() : undefined;
}
