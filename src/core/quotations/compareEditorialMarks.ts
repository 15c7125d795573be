// Ellipses and brackets: conventional editing, unless they hide a negation, a number, another passage or new words.
import { unfold, wordAt } from '../fold.ts';
import type { Span } from '../text/span.ts';
import type { Difference, DifferenceKind } from './difference.ts';
import { differ, listWordsOf, placeOf, textOf } from './gap.ts';
import type { Side } from './gap.ts';
import { listReferences } from './punctuation.ts';
import type { Cut } from './quotedWords.ts';
import { isNegation, isNumber, kindOf } from './wordKinds.ts';

/** An honest ellipsis leaves out no more (in words): about two long paragraphs; what is farther apart is another passage. */
export const LONGEST_ELLIPSIS = 120;
/** A bracket stands for no more of the source's words. */
const LONGEST_BRACKET = 12;

/** What the cuts between two words on which both agree have done to the source's words there. */
export function compareCut(note: Side, source: Side, cuts: readonly Cut[]): Difference[] {
  const ellipsis = cuts.find(({ kind }) => kind === 'ellipsis');
  const differences = ellipsis ? compareEllipsis(note, source, ellipsis) : compareBrackets(note, source, cuts);
  return [...differences, ...compareStray(note, source, cuts)];
}

function compareEllipsis(note: Side, source: Side, cut: Cut): Difference[] {
  const span = unfold(note.folded, cut.start, cut.end);
  const place = placeOf(source);
  if (source.to === source.from && textOf(source).includes('...')) return [];
  if (source.to - source.from > LONGEST_ELLIPSIS)
    return [differ('distance', note.folded, span, source.folded, { start: place.end, end: place.end })];
  return [differ('ellipsis', note.folded, span, source.folded, place), ...listSwallowedNegations(note, source, span)];
}

function listSwallowedNegations(note: Side, source: Side, cut: Span): Difference[] {
  const { starts, ends } = source.folded.words;
  const differences: Difference[] = [];
  for (let index = source.from; index < source.to; index++) {
    if (!isNegation(wordAt(source.folded, index)) || isNumero(source, index)) continue;
    const word = unfold(source.folded, starts[index] ?? 0, ends[index] ?? 0);
    differences.push(differ('negation', note.folded, cut, source.folded, word));
  }
  return differences;
}

/** "No. 5" denies nothing. */
function isNumero({ folded }: Side, index: number): boolean {
  return /^no\. ?\d/i.test(folded.text.slice(folded.words.starts[index], (folded.words.ends[index] ?? 0) + 3));
}

function compareBrackets(note: Side, source: Side, cuts: readonly Cut[]): Difference[] {
  const first = cuts[0];
  const last = cuts.at(-1);
  if (first === undefined || last === undefined) return [];
  const span = unfold(note.folded, first.start, last.end);
  const place = placeOf(source);
  const bracket = note.folded.text.slice(first.start, last.end);
  const inserted = bracket.match(/[\p{L}\p{M}\p{N}'.,]*[\p{L}\p{M}\p{N}]/gu) ?? [];
  const isInSource = source.to === source.from && textOf(source).includes(bracket);
  if (isInSource || inserted.join(' ') === listWordsOf(source).join(' ')) return [];
  return [differ(kindOfBracket(bracket, inserted, source), note.folded, span, source.folded, place)];
}

/** An insertion, unless it hides a negation or another number, stands for too much or changes the source's own bracket. */
function kindOfBracket(bracket: string, inserted: readonly string[], source: Side): DifferenceKind {
  const text = textOf(source);
  const references = listReferences(text);
  const replaced = [...listWordsOf(source), ...references];
  const kind = kindOf(inserted, replaced);
  if (kind === 'negation' || (kind === 'number' && inserted.some(isNumber) && replaced.some(isNumber))) return kind;
  const isOwn = text.includes(bracket) || (references.length === 0 && text.includes('['));
  return isOwn || replaced.length > LONGEST_BRACKET ? 'words' : 'insertion';
}

/** Words beside a cut that the source does not have there; "plan[ned]" has "plan" in common with "plans". */
function compareStray(note: Side, source: Side, cuts: readonly Cut[]): Difference[] {
  const { starts, ends } = note.folded.words;
  const originals = listWordsOf(source).map((word) => word.toLowerCase());
  const differences: Difference[] = [];
  for (let index = note.from; index < note.to; index++) {
    const word = { start: starts[index] ?? 0, end: ends[index] ?? 0 };
    const own = ownLetters(note, word, cuts);
    if (
      own.every((letters) => originals.some((original) => original.startsWith(letters) || original.endsWith(letters)))
    )
      continue;
    const place = placeOf({ ...source, to: source.from });
    const kind = kindOf([wordAt(note.folded, index)], []);
    differences.push(
      differ(kind, note.folded, unfold(note.folded, word.start, word.end), source.folded, {
        start: place.start,
        end: place.start,
      }),
    );
  }
  return differences;
}

/** The parts of a word that stand outside of brackets. A whole word outside must not pass as a part of another. */
function ownLetters({ folded }: Side, word: Span, cuts: readonly Cut[]): string[] {
  const touching = cuts.filter((cut) => cut.start < word.end && word.start < cut.end);
  if (touching.length === 0) return [`\0${folded.text.slice(word.start, word.end)}`];
  const parts = touching.flatMap((cut) => [
    folded.text.slice(word.start, Math.max(word.start, cut.start)),
    folded.text.slice(cut.end, word.end),
  ]);
  return parts.filter((part) => part !== '').map((part) => part.toLowerCase());
}
