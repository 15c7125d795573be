// Where a citation stands to the punctuation around it: a footnote's mark right after it, any other before it, after a blank.
import type { Span } from '../text/span.ts';
import type { StyledCitation } from './styleTable.ts';

/** What is replaced, and what is written before and after the citation there. */
export interface CitationPlace extends Span {
  readonly before: string;
  readonly after: string;
}

const BLANK_BEFORE = /(?<=\S)[ \t]+$/;
const MARKS_AFTER = /^[.,;:!?]+/;
const MARKS_BEFORE = /(?<=[^\s.,;:!?])[.,;:!?]+$/;
/** A full stop in "etc." ends no sentence. */
const ENDS_SENTENCE = /^\s*(?:$|\n|\s["“‘(]*\p{Lu})/u;
/** Characters on either side that tell. */
const REACH = 16;

/** Of a citation in brackets on its way into another style; one that is part of its sentence stays where it is. */
export function placeCitation(
  text: string,
  found: StyledCitation,
  style: string,
  isAfterCitation: boolean,
): CitationPlace {
  const { start, end, cited, footnote } = found;
  if (cited.mode === 'textual' || isAfterCitation) return { start, end, before: '', after: '' };
  const left = text.slice(Math.max(0, start - REACH), start);
  const right = text.slice(end, end + REACH);
  if (style === 'footnote') {
    const blank = BLANK_BEFORE.exec(left)?.[0] ?? '';
    const marks = /\S[ \t]*$/.test(left) ? (MARKS_AFTER.exec(right)?.[0] ?? '') : '';
    return { start: start - blank.length, end: end + marks.length, before: marks, after: '' };
  }
  if (footnote === undefined || !/\S$/.test(left)) return { start, end, before: '', after: '' };
  const marks = MARKS_BEFORE.exec(left)?.[0] ?? '';
  const isMoved = marks !== '' && (!/[.!?]/.test(marks) || ENDS_SENTENCE.test(right));
  return isMoved
    ? { start: start - marks.length, end, before: ' ', after: marks }
    : { start, end, before: marks === '' && /[[(]$/.test(left) ? '' : ' ', after: '' };
}
