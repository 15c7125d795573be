// Words in quotation marks that are nobody's speech: titles, terms, words as words, and what the writer asks or would say herself.
import { isPlainAttribution } from './attribution.ts';

/** Characters before a quotation in which words tell what it is. */
const REACH = 60;

/** Works that have a title, with what may stand between: "her book", "the article". */
const WORKS =
  'book|novel|film|movie|song|album|play|poem|essay|article|paper|chapter|report|series|episode|podcast|documentary|painting|exhibition|lecture|talk|blog post|post|thesis|column|editorial|study|section|headline|title|subtitle';
/** What words are when they are spoken of. */
const TERMS =
  'term|word|phrase|expression|notion|concept|label|name|category|adjective|noun|verb|acronym|code word|buzzword|cliché|metaphor';
/** Right before the mark. A verb of naming counts without an object alone: "a plan called “X”", not "she called it “X”". */
const BEFORE = new RegExp(
  [
    `\\bso-called`,
    `\\b(?:${TERMS})(?:,| is| was| are)?(?: (?:of|like|such as))?`,
    `\\b(?:entitled|titled|headlined|named|called|dubbed|labelled|labeled|known as|referred to as|short for|under the heading)`,
    `\\b(?:I|one|we) (?:would|might|could|am tempted to|like to) call(?: (?:it|this|that|them))?(?: an?| the)?`,
    `\\b(?:my|our|the) question (?:is|was)`,
    `\\bto paraphrase`,
    `\\bthink of`,
  ]
    .map((form) => `${form}[,:]?\\s*$`)
    .join('|'),
  'iu',
);
/** A work right before the mark, which then has its title in them; not so where somebody says something in it. */
const WORK = new RegExp(`\\b(?:${WORKS})s?(?: (?:of|like|such as))? ?$`, 'iu');
/** Right after the mark: “freedom” as a word, “Is it the tax?” one may ask. */
const AFTER =
  /^[,;]?\s*(?:one may (?:ask|say)|as (?:we|they) (?:used to )?say|as I (?:would|might) (?:say|call it)|is (?:a|the) (?:word|term|name)\b|means\b|, here,)/iu;

/** Whether the prose around a quotation says that its words are no one's in its source. */
export function isMarkedTerm(prose: string, { start, end }: { readonly start: number; readonly end: number }): boolean {
  const before = prose.slice(Math.max(0, start - REACH), start);
  return (
    BEFORE.test(before) ||
    (WORK.test(before) && !isPlainAttribution(before)) ||
    AFTER.test(prose.slice(end, end + REACH))
  );
}
