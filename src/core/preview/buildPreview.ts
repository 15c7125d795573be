// From what is known of a note to what the preview draws: citations in their style, evidence as marks, references.
import { findBlock, findHeading } from '../csl/bibliographyBlock.ts';
import type { FormattedCitation } from '../csl/clusterFormatter.ts';
import { toPlainReference, type Reference } from '../csl/reference.ts';
import { toRichText } from '../csl/richText.ts';
import type { Evidence, SourceReading } from '../evidence/evidence.ts';
import type { Citation } from '../note/citation.ts';
import type { Note } from '../note/note.ts';
import { findContainer, formatAuthors, formatTitle, yearOf, type CslItem, type Source } from '../source.ts';
import type { Span } from '../span.ts';
import { toRendered } from './lineBreaks.ts';
import type { ClaimLook, PreviewCitation, PreviewClaim, PreviewNote, PreviewWords } from './previewNote.ts';

/** Evidence with the words for it. */
export interface DescribedEvidence {
  readonly evidence: Evidence;
  readonly words: string;
  readonly explanation: string;
  /** Places in the source's text. */
  readonly marks: readonly Span[];
}

export interface PreviewParts {
  readonly note: Note;
  /** What is undefined is being formatted, and until then set plainly. */
  readonly formatted:
    | { readonly citations: readonly (FormattedCitation | undefined)[]; readonly references: readonly Reference[] }
    | undefined;
  readonly evidence: readonly DescribedEvidence[];
  readonly library: {
    find(key: string): SourceReading | undefined;
    findItem(key: string): CslItem | undefined;
  };
  /** The address of a source's file, by key; undefined for a key that no source has, empty where it has no address. */
  readonly findFile: (key: string) => string | undefined;
  readonly showsReferences: boolean;
  readonly words: Omit<PreviewWords, 'references'>;
  /** Of the references, where the note does not say which. */
  readonly language: string;
}

const LOOKS: Readonly<Record<Evidence['verdict'], ClaimLook>> = {
  stated: 'holds',
  rounded: 'holds',
  converted: 'holds',
  verbatim: 'holds',
  edited: 'holds',
  differs: 'differs',
  altered: 'differs',
  absent: 'absent',
  'cannot check': 'open',
};

/** A reader of the preview wants the sentence, not the page. */
const LONGEST_PASSAGE = 500;
const BEFORE_MARK = 150;

export function buildPreview(parts: PreviewParts): PreviewNote {
  const { note, library, findFile, showsReferences, words, language } = parts;
  const keys = [...new Set(note.citations.flatMap(({ cites }) => cites.map(({ key }) => key)))];
  const found = keys.map((key) => [key, findFile(key)] as const);
  const files = new Map(found.filter((row): row is readonly [string, string] => row[1] !== undefined));
  const move = toRendered(note.text);
  const claims = parts.evidence.map((each) => ({ kind: each.evidence.kind, claim: toClaim(each, library, move) }));
  const select = (kind: Evidence['kind']) =>
    claims
      .filter((each) => each.kind === kind)
      .map(({ claim }) => claim)
      .sort((a, b) => a.start - b.start);
  return {
    citations: listCitations(parts, move),
    figures: select('figure'),
    quotations: select('quotation'),
    references: listReferences(parts, [...files.keys()]),
    listsReferences: showsReferences && findBlock(note) === undefined,
    files,
    words: {
      ...words,
      references: findHeading(typeof note.frontMatter.lang === 'string' ? note.frontMatter.lang : language),
    },
  };
}

function listCitations({ note, formatted, library }: PreviewParts, move: (span: Span) => Span): PreviewCitation[] {
  let count = 0;
  return note.citations.map((citation, index) => {
    const { text, note: noted } = formatted?.citations[index] ?? { text: formatPlainly(citation, library) };
    const keys = citation.cites.map(({ key }) => key);
    return { ...move(citation), keys, text, ...(noted && { note: { number: ++count, text: noted } }) };
  });
}

/** "(Haddow 2024, p. 3)", or "Haddow (2024, p. 3)" in the sentence. */
function formatPlainly({ mode, cites }: Citation, library: PreviewParts['library']) {
  const [first] = cites;
  const author =
    mode === 'textual' && first !== undefined ? toShort(library.findItem(first.key), first.key).author : '';
  const members = cites.map(({ key, prefix, suffixText, suppressAuthor }, index) => {
    const short = toShort(library.findItem(key), key);
    const named = suppressAuthor || (index === 0 && author !== '') ? '' : short.author;
    return [prefix, named, short.year].filter(Boolean).join(' ') + suffixText;
  });
  const inBrackets = members.filter(Boolean).join('; ');
  return toRichText([author, inBrackets && `(${inBrackets})`].filter(Boolean).join(' '));
}

function toShort(item: CslItem | undefined, key: string) {
  if (item === undefined) return { author: `${key}?`, year: '' };
  return { author: formatAuthors(item) || key, year: yearOf(item) ?? '' };
}

/** A source that has been cited since is set plainly and comes last. */
function listReferences({ formatted, library }: PreviewParts, cited: readonly string[]): readonly Reference[] {
  if (formatted === undefined) return listPlainReferences(cited, library);
  const known = new Set(formatted.references.map(({ key }) => key));
  const missing = cited.filter((key) => !known.has(key));
  return missing.length === 0
    ? formatted.references
    : [...formatted.references, ...listPlainReferences(missing, library)];
}

function listPlainReferences(keys: readonly string[], library: PreviewParts['library']): Reference[] {
  const items = keys.map((key) => library.findItem(key)).filter((item) => item !== undefined);
  return items.map(toPlainReference).sort((a, b) => (textOf(a) < textOf(b) ? -1 : 1));
}

function textOf({ text }: Reference): string {
  return text[0]?.text ?? '';
}

function toClaim(described: DescribedEvidence, library: PreviewParts['library'], move: (span: Span) => Span) {
  const { evidence, words, explanation, marks } = described;
  const found = library.find(evidence.key);
  const isMisattributed = evidence.kind === 'quotation' && evidence.wrongSpeaker;
  const claim: PreviewClaim = {
    ...move(evidence.claim),
    look: isMisattributed ? 'differs' : LOOKS[evidence.verdict],
    words,
    explanation,
    source: found === undefined ? '' : formatOrigin(found.source),
  };
  const passage =
    evidence.passage && found?.reading && cutPassage(found.reading.prose, evidence.passage.sentence, marks);
  return passage === undefined ? claim : { ...claim, passage };
}

function cutPassage(prose: string, { start, end }: Span, marks: readonly Span[]) {
  const from = Math.max(start, Math.min((marks[0]?.start ?? start) - BEFORE_MARK, end - LONGEST_PASSAGE));
  const to = Math.min(end, from + LONGEST_PASSAGE);
  const [before, behind] = [from > start ? '… ' : '', to < end ? ' …' : ''];
  const shift = before.length - from;
  return {
    text: before + prose.slice(from, to) + behind,
    marks: marks.map((mark) => ({ start: mark.start + shift, end: Math.min(mark.end, to) + shift })),
  };
}

function formatOrigin({ item }: Source): string {
  const authors = formatAuthors(item);
  const container = findContainer(item);
  const origin = [authors, container === authors ? undefined : container, yearOf(item)].filter(Boolean).join(' · ');
  return [formatTitle(item), origin].filter(Boolean).join(' — ');
}
