// A citation as its style sets it, which leads to its reference; in a style of notes, the number of its note.
import { indexAt } from '../text/spanList.ts';
import type { PreviewCitation, PreviewNote } from './previewNote.ts';

/** The citation that begins at `start`; undefined where the note knows of none there. */
export function formatCitation({ citations }: PreviewNote, start: number, inLink: boolean): string | undefined {
  const citation = citations[indexAt(citations, start)];
  if (citation?.start !== start) return undefined;
  const unknown = citation.isKnown ? '' : ' ibid-unknown';
  // Links do not stand in links.
  const inner = inLink ? citation.html : formatLink(citation);
  return `<span class="ibid-citation${unknown}" data-ibid="${citation.card}">${inner}</span>`;
}

function formatLink({ anchor, html }: PreviewCitation): string {
  return anchor === undefined ? html : `<a href="#${anchor}" data-href="#${anchor}">${html}</a>`;
}
