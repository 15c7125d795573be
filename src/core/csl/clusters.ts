// A note's citations as the processor wants them: in the order in which one reads, with the number of the note they stand in.
import { findContaining } from '../text/spanList.ts';
import type { Citation, Cite } from '../citations/citation.ts';
import type { Note } from '../note/note.ts';

export interface ClusterCite {
  readonly key: string;
  /** Markdown, as are the suffix and the words in them. */
  readonly prefix: string;
  readonly locator: string;
  readonly label: string;
  readonly suffix: string;
  readonly suppressAuthor: boolean;
}

/** The sources cited at one place. */
export interface Cluster {
  readonly mode: 'normal' | 'textual';
  readonly cites: readonly ClusterCite[];
  /** Sources that are named within prefixes and suffixes, and so belong to the references only. */
  readonly mentioned: readonly string[];
  /** Whether it stands in a footnote of the author's, so that a style of notes needs no note of its own. */
  readonly inFootnote: boolean;
}

export interface PlacedCluster extends Cluster {
  /** Of `note.citations`. */
  readonly index: number;
  /** The footnote that it stands in or makes; 0 where it stands in the text. */
  readonly noteNumber: number;
}

/** In reading order: a footnote is read where the text first refers to it. */
export function listClusters({ citations, blocks, footnoteReferences }: Note, isNoteStyle: boolean): PlacedCluster[] {
  const footnotes = blocks.filter(({ kind }) => kind === 'footnote');
  const referred = new Map(footnoteReferences.map(({ label, start }) => [label, start] as const).reverse());
  const read = citations.flatMap((citation, index) => {
    if (citation.syntax === 'nocite') return [];
    const block = findContaining(footnotes, citation);
    const at = block === undefined ? citation.start : (referred.get(block.label ?? '') ?? Infinity);
    // A number tells inline footnotes apart, since the span is rebuilt for each citation in one.
    return { citation, index, footnote: citation.inlineFootnote?.start ?? block, at };
  });
  read.sort((a, b) => a.at - b.at || a.citation.start - b.citation.start);
  let noteNumber = 0;
  let footnoteBefore: object | number | undefined;
  return read.map(({ citation, index, footnote }) => {
    if (footnote === undefined ? isNoteStyle : footnote !== footnoteBefore) noteNumber++;
    footnoteBefore = footnote;
    const isInNote = footnote !== undefined || isNoteStyle;
    return { ...toCluster(citation, footnote !== undefined), index, noteNumber: isInNote ? noteNumber : 0 };
  });
}

function toCluster({ mode, cites }: Citation, inFootnote: boolean): Cluster {
  const outer: ClusterCite[] = [];
  const mentioned: string[] = [];
  let end = -1;
  for (const cite of cites) {
    // One that is named within another's words follows it, and its span lies in the other's.
    if (cite.end <= end) mentioned.push(cite.key);
    else outer.push(toClusterCite(cite));
    end = Math.max(end, cite.end);
  }
  return { mode, cites: outer, mentioned, inFootnote };
}

/** Without its places, so that it is the same wherever it is. */
function toClusterCite({ key, prefix, locator, label, suffix, suppressAuthor }: Cite): ClusterCite {
  return { key, prefix, locator, label, suffix, suppressAuthor };
}
