// A citation as its style sets it, with a card of what it refers to; in a style of notes, the number of its note.
import { formatHtml } from '../csl/richTextHtml.ts';
import { indexAt } from '../evidence/places.ts';
import { escapeHtml } from '../html.ts';
import type { PreviewCitation, PreviewNote } from './previewNote.ts';
import { toAnchor } from './referencesHtml.ts';

/** The citation that begins at `start`; undefined where the note knows of none there. */
export function formatCitation(note: PreviewNote, start: number, inLink: boolean): string | undefined {
  const citation = note.citations[indexAt(note.citations, start)];
  if (citation?.start !== start) return undefined;
  const unknown = citation.keys.some((key) => !isKnown(note, key)) ? ' ibid-unknown' : '';
  const text = formatHtml(citation.text);
  const number = citation.note === undefined ? '' : `<sup>${citation.note.number}</sup>`;
  const link = formatLink(note, citation, text + number, inLink);
  return `<span class="ibid-citation${unknown}">${link}${formatCard(note, citation)}</span>`;
}

/** Links do not stand in links. */
function formatLink(note: PreviewNote, { keys }: PreviewCitation, inner: string, inLink: boolean): string {
  const [first] = keys.filter((key) => isKnown(note, key));
  if (first === undefined || inLink || !note.listsReferences) return inner;
  return `<a href="#${toAnchor(first)}" data-href="#${toAnchor(first)}">${inner}</a>`;
}

function formatCard(note: PreviewNote, { keys, note: noted }: PreviewCitation): string {
  const entries =
    noted === undefined ? [...new Set(keys)].map((key) => formatEntry(note, key)) : [formatHtml(noted.text)];
  const lines = entries.map((entry) => `<span class="ibid-entry">${entry}</span>`);
  return `<span class="ibid-card" role="tooltip">${lines.join('')}</span>`;
}

function formatEntry({ references, words }: PreviewNote, key: string): string {
  const reference = references.find((each) => each.key === key);
  if (reference === undefined) return `<b>@${escapeHtml(key)}</b> ${escapeHtml(words.unknown)}`;
  // The card cannot hold a link, as it may stand in one.
  return formatHtml(reference.text.map(({ link: _, ...run }) => run));
}

function isKnown({ files }: PreviewNote, key: string): boolean {
  return files.has(key);
}
