// The edits of a note that fix a problem: words, a key, a name or a page replaced in their place, a comment put in.
import { addField } from '../frontMatter/frontMatterEdits.ts';
import type { Cite } from '../citations/citation.ts';
import { formatCitekey } from '../citations/citationText.ts';
import type { Note } from '../note/note.ts';
import type { Problem } from '../problem.ts';
import { contains, overlaps, type Span } from '../text/span.ts';
import { findContaining, indexAt } from '../text/spanList.ts';
import type { TextEdit } from '../text/textEdit.ts';

export function replace(span: Span | undefined, text: string | undefined): TextEdit | undefined {
  return span === undefined || text === undefined ? undefined : { start: span.start, end: span.end, text };
}

/** The key alone, without `@`, `-` and braces, whatever the syntax of the citation. */
export function replaceKey({ span, facts }: Problem<'unknown-citekey'>, text: string): TextEdit | undefined {
  const { key, suggestion } = facts;
  const bare = key.slice(1);
  const start = text.indexOf(bare, span.start);
  if (suggestion === undefined || start === -1 || start + bare.length > span.end) return undefined;
  return { start, end: start + bare.length, text: suggestion.slice(1) };
}

/** The words of a quotation that is in one piece and has no markup within. */
export function findOnlyFragment(note: Note, span: Span): Span | undefined {
  const quotation = note.quotations.find(({ start, end }) => start === span.start && end === span.end);
  const [fragment, ...others] = quotation?.fragments ?? [];
  if (fragment === undefined || others.length > 0) return undefined;
  return note.text.slice(fragment.start, fragment.end) === quotation?.text ? fragment : undefined;
}

/** After the sentence, where it reads best; in a table after the claim, as a cell must not be left. */
export function insertComment(span: Span, note: Note, code: string): TextEdit {
  const inRow = note.blocks[indexAt(note.blocks, span.start)]?.kind === 'row';
  const sentence = note.sentences[indexAt(note.sentences, span.start)];
  const end = inRow || sentence === undefined || sentence.end < span.end ? span.end : sentence.end;
  return { start: end, end, text: ` <!-- ibid-ignore ${code} -->` };
}

/** A list that one can write on: `ignore: [a, b]`, within `ibid:` in one line or below it. */
const LIST = /^ibid:\s*(?:\{\s*)?ignore:\s*\[[^\]\n]*(?=\])/m;

/** Silences one kind of problem in all of the note; undefined where the front matter has settings for Ibid that cannot be added to by one plain edit. */
export function ignoreInNote({ text, frontMatter }: Note, code: string): TextEdit | undefined {
  if (frontMatter.ibid === undefined) return addField(text, `ibid: { ignore: [${code}] }`);
  const list = LIST.exec(text);
  if (list === null) return undefined;
  const end = list.index + list[0].length;
  return { start: end, end, text: `${list[0].endsWith('[') ? '' : ', '}${code}` };
}

/** The source's speaker in the place of the one whom the sentence of the quotation names. */
export function nameSpeaker(note: Note, { span, facts }: Problem<'wrong-speaker'>): TextEdit | undefined {
  const { named, speaker } = facts;
  const { start, end } = findSentence(note, span);
  const places = Array.from(note.prose.slice(start, end).matchAll(/\S+/g), ({ index }) => start + index)
    .filter((at) => note.text.startsWith(named, at) && !/[\p{L}\p{N}]/u.test(note.text.charAt(at + named.length)))
    .map((at) => ({ start: at, end: at + named.length }))
    .filter((place) => !overlaps(place, span));
  const [only, ...others] = places;
  if (only === undefined || others.length > 0) return undefined;
  // "Ann Lee, the baker,": that is true of the one who was named.
  const isDescribed = /^(?:,\s+(?!(?:and|but|or|as)\b)\p{Ll}|\s*\()/u.test(note.text.slice(only.end, only.end + 40));
  return isDescribed ? undefined : replace(only, speaker);
}

/** The page on which the source has what is cited from it. */
export function changePage(note: Note, { span, facts }: Problem<'broken-locator'>): TextEdit | undefined {
  const { page, found } = facts;
  const locator = note.text.slice(span.start, span.end);
  const digits = [...locator.matchAll(/\d+/g)].find(([number]) => Number(number) === page);
  if (digits === undefined || found === undefined) return undefined;
  const start = span.start + digits.index;
  return { start, end: start + digits[0].length, text: String(found) };
}

/** The source that has the words in the place of the one that has not; not where a page of that one is cited. */
export function citeInstead(note: Note, problem: Problem<'quotation-not-found'>): TextEdit | undefined {
  const cite = findCite(note, problem);
  return cite?.locator === '' ? replace(cite.keySpan, problem.facts.other) : undefined;
}

/** The source that has the words beside the one that has not, in the same brackets. */
export function citeAsWell(note: Note, problem: Problem<'quotation-not-found'>): TextEdit | undefined {
  const { other } = problem.facts;
  const cite = findCite(note, problem);
  const citation = cite && note.citations.find((each) => each.cites.includes(cite));
  if (other === undefined || citation?.syntax !== 'pandoc' || citation.mode !== 'normal') return undefined;
  const end = citation.end - 1;
  return { start: end, end, text: `; ${other}` };
}

/** The nearest cite of the problem's source in its block, the next one first. */
function findCite(note: Note, { span, facts }: Problem<'quotation-not-found'>): Cite | undefined {
  const block = findContaining(note.blocks, span);
  if (block === undefined) return undefined;
  const cites = note.citations
    .filter((citation) => contains(block, citation))
    .flatMap(({ cites }) => cites)
    .filter(({ key, keySpan }) => `@${key}` === facts.key && isPlain(note, keySpan, key));
  return cites.find(({ start }) => start >= span.end) ?? cites.findLast(({ end }) => end <= span.start);
}

function isPlain({ text }: Note, { start, end }: Span, key: string): boolean {
  return text.slice(start, end) === formatCitekey(key);
}

/** From the start of the sentence in which a span begins to the end of that in which it ends. */
function findSentence({ sentences }: Note, span: Span): Span {
  const first = sentences[indexAt(sentences, span.start)];
  const last = sentences[indexAt(sentences, span.end - 1)];
  return { start: Math.min(first?.start ?? span.start, span.start), end: Math.max(last?.end ?? span.end, span.end) };
}
