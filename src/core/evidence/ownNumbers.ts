// Numbers that a writer states as her own beside a citation: "our sample (n = 248)", "unlike in @doe", "which @doe does not say".
import type { Note } from '../note/note.ts';
import { contains, type Span } from '../text/span.ts';
import { indexAt } from '../text/spanList.ts';

/** Characters before and after a citation in which words set it apart. */
const REACH = 48;

/** Whoever writes so speaks of herself; what she knows of a source she knows from it. */
const FIRST_PERSON =
  /(?<![\p{L}\p{N}])(?:I(?!\.)|my|mine|our|ours|we)(?![\p{L}\p{N}.])(?!\s+(?:know|learn|hear|are told|can see|see)\b)/giu;
/** "my", "we", "Our", but "I" only as a capital, and no initial. */
const LOWER_I = /^i$/;

/** Right before a citation that something else is held against. */
const COMPARED =
  /\b(?:unlike|not|than|against|contrast (?:to|with)|contrary to|compared (?:with|to)|different from|in line with|similar to|nothing to do with|bear on|matter for|beyond the scope of|as in|same \w+ (?:as|that)|like|why|because)\s+(?:(?:in|from|for|by|on|of|what|that|those|the one)\s+){0,2}[[(]?$/iu;
/** Right after a citation in the text that says what its source lacks. */
const LACKING =
  /^[\])]?\s+(?:(?:does|do|did|has|have|had|is|was|were|says?|mentions?|gives?)(?:n['’]t| not| nothing| no|\s+neither)\b|(?:explains|says) why\b)/iu;
/** Anywhere in the sentence. */
const SAID_TO_LACK =
  /\b(?:unmentioned|not (?:mentioned|discussed|in (?:the|this|that|her|his|their) (?:article|paper|report|text|study|book))|missing (?:there|from it)|not looked at|not tested)\b/iu;

/**
 * Whether the words by a claim say that it is not the source's, so that the source need not have it. Where the note repeats a
 * sentence of the source, "we" may be the source's own.
 */
export function isStatedAsOwn(note: Note, claim: Span, repeated = ''): boolean {
  const sentence = note.sentences[indexAt(note.sentences, claim.start)];
  if (sentence === undefined || !contains(sentence, claim)) return false;
  const prose = note.prose.slice(sentence.start, sentence.end);
  if (SAID_TO_LACK.test(prose)) return true;
  if (speaksOfSelf(note, sentence, prose) && listSelves(repeated).length === 0) return true;
  const citations = note.citations.filter(({ start, end }) => sentence.start <= end && start <= sentence.end + REACH);
  const near = citations.filter(({ start }) => start >= claim.end).slice(0, 1);
  const cited = near.length > 0 ? near : citations.filter(({ end }) => end <= claim.start).slice(-1);
  return cited.some(({ start, end }) => {
    const before = note.text.slice(Math.max(sentence.start, start - REACH), start);
    return COMPARED.test(before) || LACKING.test(note.text.slice(end, end + REACH));
  });
}

/** Not so a speaker who is quoted. */
function speaksOfSelf({ quotations }: Note, sentence: Span, prose: string): boolean {
  return listSelves(prose).some(({ 0: word, index }) => {
    const place = { start: sentence.start + index, end: sentence.start + index + word.length };
    return !quotations.some((quotation) => contains(quotation, place));
  });
}

function listSelves(prose: string): RegExpExecArray[] {
  return [...prose.matchAll(FIRST_PERSON)].filter(([word]) => !LOWER_I.test(word));
}
