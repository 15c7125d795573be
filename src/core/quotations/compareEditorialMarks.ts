// Ellipses and brackets: conventional editing, unless they hide a negation, a number, another passage or new words.
import type { Difference, DifferenceKind } from './quotation.ts';
import { unfold, wordAt } from '../fold.ts';
import type { Span } from '../text/span.ts';
import { toDifference, listWords, spanOf, textOf } from './gap.ts';
import type { Side } from './gap.ts';
import { listReferences } from './punctuation.ts';
import type { EditorialMark } from './quotedWords.ts';
import { isNegation, isNumber, kindOf } from './wordKinds.ts';

/** An honest ellipsis leaves out no more (in words): about two long paragraphs; what is farther apart is another passage. */
export const MAX_ELLIPSIS_LENGTH = 120;
/** A bracket stands for no more of the source's words. */
const MAX_BRACKET_LENGTH = 12;

/** What the editorial marks between two words on which both agree have done to the source's words there. */
export function compareEditorialMarks(quoted: Side, source: Side, marks: readonly EditorialMark[]): Difference[] {
  const ellipsis = marks.find(({ kind }) => kind === 'ellipsis');
  const differences = ellipsis ? compareEllipsis(quoted, source, ellipsis) : compareBrackets(quoted, source, marks);
  return [...differences, ...compareOther(quoted, source, marks)];
}

function compareEllipsis(quoted: Side, source: Side, mark: EditorialMark): Difference[] {
  const span = unfold(quoted.folded, mark.start, mark.end);
  const place = spanOf(source);
  if (source.to === source.from && textOf(source).includes('...')) return [];
  if (source.to - source.from > MAX_ELLIPSIS_LENGTH)
    return [toDifference('distance', quoted.folded, span, source.folded, { start: place.end, end: place.end })];
  return [
    toDifference('ellipsis', quoted.folded, span, source.folded, place),
    ...listOmittedNegations(quoted, source, span),
  ];
}

function listOmittedNegations(quoted: Side, source: Side, mark: Span): Difference[] {
  const { starts, ends } = source.folded.words;
  const differences: Difference[] = [];
  for (let index = source.from; index < source.to; index++) {
    if (!isNegation(wordAt(source.folded, index)) || isNumero(source, index) || isOfOwnClause(source, index)) continue;
    const word = unfold(source.folded, starts[index] ?? 0, ends[index] ?? 0);
    differences.push(toDifference('negation', quoted.folded, mark, source.folded, word));
  }
  return differences;
}

/** What parts clauses. */
const CLAUSE_MARK = /[,;:.!?()]|(?<=\s|^)-+(?=\s|$)|--/;

/** A negation in a clause that was left out as a whole denies nothing of what is quoted. */
function isOfOwnClause({ folded, start, end }: Side, index: number): boolean {
  const before = folded.text.slice(start, folded.words.starts[index]);
  const after = folded.text.slice(folded.words.ends[index], end);
  return CLAUSE_MARK.test(before) && CLAUSE_MARK.test(after);
}

/** "No. 5" denies nothing. */
function isNumero({ folded }: Side, index: number): boolean {
  return /^no\. ?\d/i.test(folded.text.slice(folded.words.starts[index], (folded.words.ends[index] ?? 0) + 3));
}

function compareBrackets(quoted: Side, source: Side, marks: readonly EditorialMark[]): Difference[] {
  const first = marks[0];
  const last = marks.at(-1);
  if (first === undefined || last === undefined) return [];
  const span = unfold(quoted.folded, first.start, last.end);
  const place = spanOf(source);
  const bracket = quoted.folded.text.slice(first.start, last.end);
  const inserted = bracket.match(/[\p{L}\p{M}\p{N}'.,]*[\p{L}\p{M}\p{N}]/gu) ?? [];
  const isInSource = source.to === source.from && textOf(source).includes(bracket);
  if (isInSource || inserted.join(' ') === listWords(source).join(' ')) return [];
  return [toDifference(kindOfBracket(bracket, inserted, source), quoted.folded, span, source.folded, place)];
}

/** An insertion, unless it hides a negation or another number, stands for too much or changes the source's own bracket. */
function kindOfBracket(bracket: string, inserted: readonly string[], source: Side): DifferenceKind {
  const text = textOf(source);
  const references = listReferences(text);
  const replaced = [...listWords(source), ...references];
  const kind = kindOf(inserted, replaced);
  if (kind === 'negation' || (kind === 'number' && inserted.some(isNumber) && replaced.some(isNumber))) return kind;
  const isOwn = text.includes(bracket) || (references.length === 0 && text.includes('['));
  return isOwn || replaced.length > MAX_BRACKET_LENGTH ? 'words' : 'insertion';
}

/** Words beside an editorial mark that the source does not have there; "plan[ned]" has "plan" in common with "plans". */
function compareOther(quoted: Side, source: Side, marks: readonly EditorialMark[]): Difference[] {
  const { starts, ends } = quoted.folded.words;
  const originals = listWords(source).map((word) => word.toLowerCase());
  const differences: Difference[] = [];
  for (let index = quoted.from; index < quoted.to; index++) {
    const word = { start: starts[index] ?? 0, end: ends[index] ?? 0 };
    const own = ownLetters(quoted, word, marks);
    if (
      own.every((letters) => originals.some((original) => original.startsWith(letters) || original.endsWith(letters)))
    )
      continue;
    const place = spanOf({ ...source, to: source.from });
    const kind = kindOf([wordAt(quoted.folded, index)], []);
    differences.push(
      toDifference(kind, quoted.folded, unfold(quoted.folded, word.start, word.end), source.folded, {
        start: place.start,
        end: place.start,
      }),
    );
  }
  return differences;
}

/** The parts of a word that stand outside of brackets. A whole word outside must not pass as a part of another. */
function ownLetters({ folded }: Side, word: Span, marks: readonly EditorialMark[]): string[] {
  const touching = marks.filter((mark) => mark.start < word.end && word.start < mark.end);
  if (touching.length === 0) return [`\0${folded.text.slice(word.start, word.end)}`];
  const parts = touching.flatMap((mark) => [
    folded.text.slice(word.start, Math.max(word.start, mark.start)),
    folded.text.slice(mark.end, word.end),
  ]);
  return parts.filter((part) => part !== '').map((part) => part.toLowerCase());
}
