// Whether what stands between and around words is the same: folded away is what typesetters change, kept what has a meaning.
import { REFERENCE_MARK } from '../fold.ts';

// recheck: at most 20 characters of a label
const ALL_REFERENCE_MARKS = new RegExp(REFERENCE_MARK.source, 'gu');
/** Nested marks change their kind, brackets may be the source's own, and spaces carry no meaning beside a mark. */
const TYPOGRAPHY = /["'[\]\s]+/g;
/** Parts a title from its subtitle, and clauses, as a dash does in another house style. */
const COLON = /:(?=\s)/g;
/** What a quotation may end in that its source does not have there. */
const CONVENTIONAL_END = /[-.,;:!?)}"'\]\s]+/g;
const CONVENTIONAL_START = /[.,;:({"'[\]\s]+/g;

/** The marks between two words that both texts have, without typography: "" for a mere space. */
function marksOf(gap: string): string {
  return gap.replace(ALL_REFERENCE_MARKS, '').replace(COLON, '-').replace(TYPOGRAPHY, '').replace(/-+/g, '-');
}

/** The numbers and letters in the reference marks of a text. */
export function listReferences(text: string): string[] {
  return (text.match(ALL_REFERENCE_MARKS) ?? []).flatMap((mark) => mark.match(/[\p{L}\p{N}]+/gu) ?? []);
}

/** Whether the same stands between two words that follow each other in both texts. */
export function isSamePunctuation(quoted: string, source: string): boolean {
  return quoted === source || marksOf(quoted) === marksOf(source);
}

/** The same between two fragments of an interrupted quotation: what stands before a closing mark is the writer's. */
export function isSameAtJoint(quoted: string, source: string): boolean {
  const [marks, original] = [quoted, source].map((gap) => marksOf(gap).replace(CONVENTIONAL_END, ''));
  return marks === original;
}

/** Whether the marks before the first word are the source's: a currency or a minus sign may not be changed. */
export function isSameStart(quoted: string, source: string): boolean {
  const marks = quoted.replace(CONVENTIONAL_START, '').replace(/-+(?=.)|-(?=\s)/g, '');
  return source.replace(TYPOGRAPHY, '').endsWith(marks) && (marks !== '' || !/(?:^|[\s"'(])-$/.test(source));
}

/** Whether the marks after the last word are the source's, but for punctuation, which is the writer's: a per cent sign. */
export function isSameEnd(quoted: string, source: string): boolean {
  return marksOf(source).replace(CONVENTIONAL_END, '').startsWith(marksOf(quoted).replace(CONVENTIONAL_END, ''));
}
