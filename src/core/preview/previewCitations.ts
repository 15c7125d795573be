// From the citations of a note to what the preview sets in their place: in the style of the note, or plainly until then.
import type { Reference } from '../references/reference.ts';
import type { SourceTest } from '../targets/citeTarget.ts';
import { contain, type OnFailure, substitute } from '../bulkhead.ts';
import type { FormattedCitation } from '../csl/formattedNote.ts';
import { toRichText, type RichText } from '../references/richText.ts';
import type { Citation } from '../citations/citation.ts';
import { formatAuthors, yearOf, type CslItem } from '../source.ts';
import { formatPart, type Pieces } from './cards.ts';
import type { PreviewCitation } from './previewNote.ts';
import { toAnchor } from './referencesHtml.ts';

export interface CitationParts {
  readonly pieces: Pieces;
  readonly toHtml: (text: RichText) => string;
  readonly formatted: readonly (FormattedCitation | undefined)[] | undefined;
  readonly references: readonly Reference[];
  readonly listsReferences: boolean;
  readonly findItem: (key: string) => CslItem | undefined;
  readonly isKnown: (key: string) => boolean;
  readonly namesSource: SourceTest;
  /** After a key that no source has. */
  readonly unknown: string;
  readonly onFailure: OnFailure;
}

export interface ShownCitations {
  readonly citations: readonly PreviewCitation[];
  /** Of a style of notes, in their order. */
  readonly footnotes: readonly RichText[];
}

export function toCitations(cited: readonly Citation[], parts: CitationParts): ShownCitations {
  const { formatted, findItem, onFailure } = parts;
  const footnotes: RichText[] = [];
  const toSource = rememberSources(parts);
  const toCitation = (citation: Citation, index: number): PreviewCitation | [] => {
    // What refers to a figure of the document's own, or names an account, stays as it is written.
    if (!parts.namesSource(citation, parts.isKnown)) return [];
    const { text, footnote }: FormattedCitation = formatted?.[index] ?? { text: formatPlainly(citation, findItem) };
    if (footnote !== undefined) footnotes.push(footnote);
    const number = footnote === undefined ? '' : `<sup>${footnotes.length}</sup>`;
    const sources = citation.cites.map(({ key }) => toSource(key));
    return {
      start: citation.start,
      end: citation.end,
      html: parts.toHtml(text) + number,
      isKnown: sources.every(({ isKnown }) => isKnown),
      anchor: sources.find(({ isKnown }) => isKnown)?.anchor,
      card:
        footnote === undefined
          ? [...new Set(sources.map(({ part }) => part))].join(' ')
          : formatPart('e', parts.pieces.add(footnote)),
    };
  };
  const citations = cited.flatMap((citation, index) =>
    contain(() => toCitation(citation, index), substitute(onFailure, citation, [])),
  );
  return { citations, footnotes };
}

/** What citations say of a source, worked out once for all of them. */
function rememberSources({ pieces, references, listsReferences, isKnown, unknown }: CitationParts) {
  const byKey = new Map(references.map(({ key, text }) => [key, text]));
  const sources = new Map<string, { readonly part: string; readonly isKnown: boolean; readonly anchor?: string }>();
  return (key: string) => {
    const known = sources.get(key);
    if (known !== undefined) return known;
    const entry = byKey.get(key) ?? [{ text: `@${key}`, bold: true as const }, { text: ` ${unknown}` }];
    const source = {
      part: formatPart('e', pieces.add(entry)),
      isKnown: isKnown(key),
      ...(listsReferences && { anchor: toAnchor(key) }),
    };
    sources.set(key, source);
    return source;
  };
}

/** "(Haddow 2024, p. 3)", or "Haddow (2024, p. 3)" in the sentence. */
function formatPlainly({ mode, cites }: Citation, findItem: CitationParts['findItem']): RichText {
  const [first] = cites;
  const author = mode === 'textual' && first !== undefined ? toShort(findItem(first.key), first.key).author : '';
  const members = cites.map(({ key, prefix, suffixText, suppressAuthor }, index) => {
    const short = toShort(findItem(key), key);
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
