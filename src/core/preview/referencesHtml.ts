// The list of references below a note, and above it the notes of a style of notes.
import type { Reference } from '../csl/reference.ts';
import { formatHtml } from '../csl/richTextHtml.ts';
import { escapeHtml } from '../html.ts';
import type { PreviewNote } from './previewNote.ts';

/** `titled`: a heading stands above already. */
export function formatReferences(note: PreviewNote, { titled }: { readonly titled: boolean }): string {
  const { references, words } = note;
  if (!note.listsReferences || references.length === 0) return '';
  const title = titled ? '' : `<h2>${escapeHtml(words.references)}</h2>`;
  const entries = references.map((reference) => formatReference(note, reference));
  return `${formatNotes(note)}<section class="ibid-references" role="doc-bibliography">${title}${entries.join('')}</section>\n`;
}

/** The fragment by which citations lead to a reference; any character of a key is legal in it when encoded. */
export function toAnchor(key: string): string {
  return `ibid-ref-${encodeURIComponent(key)}`;
}

function formatNotes({ citations, words }: PreviewNote): string {
  const notes = citations.flatMap(({ note }) => (note === undefined ? [] : [`<li>${formatHtml(note.text)}</li>`]));
  if (notes.length === 0) return '';
  return `<section class="ibid-notes" aria-label="${escapeHtml(words.notes)}"><ol>${notes.join('')}</ol></section>`;
}

function formatReference({ files, words }: PreviewNote, { key, label, text }: Reference): string {
  const number = label === '' ? '' : `<span class="ibid-label">${escapeHtml(label)}</span>`;
  const open = formatOpen(key, files.get(key), words.openSource);
  return `<p id="${toAnchor(key)}" class="ibid-reference">${number}${formatHtml(text)}${open}</p>`;
}

function formatOpen(key: string, file: string | undefined, title: string): string {
  if (!file) return '';
  const href = escapeHtml(file);
  const words = escapeHtml(`@${key}`);
  return ` <a class="ibid-file" href="${href}" data-href="${href}" title="${escapeHtml(title)}">${words}</a>`;
}
