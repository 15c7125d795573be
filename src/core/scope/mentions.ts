// Every place where a note names sources, of whatever syntax, as one sorted list: the scope of a claim is chosen among these.
import type { EvidenceLibrary } from '../library.ts';
import { findBlock } from '../references/bibliographyBlock.ts';
import { contain, type OnFailure, substitute } from '../bulkhead.ts';
import type { Citation, Cite } from '../citations/citation.ts';
import { createSourceTest } from '../targets/citeTarget.ts';
import { memoize } from '../memoize.ts';
import type { Link, Note } from '../note/note.ts';
import { contains, type Span } from '../text/span.ts';
import { findContaining } from '../text/spanList.ts';

/** A source that is named, by a cite where there is one. */
export interface CitedSource {
  readonly key: string;
  readonly cite?: Cite;
}

export interface Mention extends Span {
  /** `after` stands after what it backs, as `[@key]` does; `within` is part of the sentence, as `@key` is. */
  readonly position: 'after' | 'within';
  readonly sources: readonly CitedSource[];
}

/**
 * Citations, links to a source's URL or file, and references to footnotes that name sources; sorted by start. The addresses in
 * the list of references that Ibid writes back nothing: its years and volumes are no claims of the writer's.
 */
export function listMentions(note: Note, library: EvidenceLibrary, onFailure: OnFailure): Mention[] {
  const list = findBlock(note);
  const links = list === undefined ? note.links : note.links.filter((link) => !contains(list, link));
  const known = new Map<string, boolean>();
  const isKnown = (key: string) => memoize(known, key, () => library.has(key));
  const namesSource = createSourceTest(note);
  const citations = note.citations.filter((citation) =>
    contain(() => namesSource(citation, isKnown), substitute(onFailure, citation, true)),
  );
  const linked = links.flatMap((link) => contain(() => fromLink(link, note, library), substitute(onFailure, link, [])));
  const direct = [...citations.map(fromCitation), ...linked];
  return [...direct, ...listFootnoteMentions(note, direct)].sort((a, b) => a.start - b.start);
}

function fromCitation(citation: Citation): Mention {
  return {
    start: citation.start,
    end: citation.end,
    position: citation.mode === 'textual' ? 'within' : 'after',
    sources: citation.cites.map((cite) => ({ key: cite.key, cite })),
  };
}

/** A link in brackets, "([The Paper](https://…))", backs what stands before it; any other is part of its sentence. */
function fromLink(link: Link, note: Note, library: EvidenceLibrary): Mention[] {
  const key = toLinkedKey(link.href);
  const found = key === undefined ? library.findByUrl(link.href) : library.find(key);
  const source = link.picture ? undefined : found?.source;
  if (source === undefined) return [];
  const bracketed = note.text[link.start - 1] === '(';
  return [{ start: link.start, end: link.end, position: bracketed ? 'after' : 'within', sources: [source] }];
}

const NOTE_EXTENSION = /\.md$/i;

/** The key that a link to a file may name: the name of the file, `../sources/roe2021.md`. */
function toLinkedKey(href: string): string | undefined {
  if (/^[a-z][a-z\d+.-]*:|^[#/]/i.test(href)) return undefined;
  const name =
    href
      .replace(/[#?].*$/s, '')
      .split('/')
      .at(-1) ?? '';
  return name.replace(/^@/, '').replace(NOTE_EXTENSION, '') || undefined;
}

function listFootnoteMentions(note: Note, direct: readonly Mention[]): Mention[] {
  if (note.footnoteReferences.length === 0) return [];
  const sources = new Map<string, CitedSource[]>();
  const footnotes = note.blocks.filter(({ kind }) => kind === 'footnote');
  for (const mention of direct) {
    const label = findContaining(footnotes, mention)?.label;
    if (label !== undefined) sources.set(label, [...(sources.get(label) ?? []), ...mention.sources]);
  }
  return note.footnoteReferences.flatMap(({ start, end, label }) => {
    const named = sources.get(label);
    const inDefinition = findContaining(footnotes, { start, end })?.label === label;
    return named === undefined || inDefinition ? [] : [{ start, end, position: 'after' as const, sources: named }];
  });
}
