// The list of references below a note, and above it the notes of a style of notes.
import type { Reference } from '../references/reference.ts';
import { contain, NO_PLACE, type OnFailure, substitute } from '../bulkhead.ts';
import type { RichText } from '../references/richText.ts';
import { escapeHtml } from '../html.ts';
import type { PreviewReferences, PreviewWords } from './previewNote.ts';
import { toUriComponent } from '../uriComponent.ts';

export interface ReferencesParts {
  readonly references: readonly Reference[];
  readonly footnotes: readonly RichText[];
  readonly toHtml: (text: RichText) => string;
  /** Relative to the note: where the files of sources are, by key. */
  readonly files: ReadonlyMap<string, string | undefined>;
  readonly words: PreviewWords;
  readonly onFailure: OnFailure;
}

export function formatReferences(parts: ReferencesParts): PreviewReferences | undefined {
  const { references, words, onFailure } = parts;
  if (references.length === 0) return undefined;
  return {
    footnotes: formatFootnotes(parts),
    title: `<h2>${escapeHtml(words.references)}</h2>`,
    entries: references
      .map((reference) => contain(() => formatReference(reference, parts), substitute(onFailure, NO_PLACE, '')))
      .join(''),
  };
}

/** `titled`: a heading stands above already. */
export function formatSection(
  { footnotes, title, entries }: PreviewReferences,
  { titled }: { readonly titled: boolean },
): string {
  return `${footnotes}<section class="ibid-references" role="doc-bibliography">${titled ? '' : title}${entries}</section>\n`;
}

/** The fragment by which citations lead to a reference; any character of a key is legal in it when encoded. */
export function toAnchor(key: string): string {
  return `ibid-ref-${toUriComponent(key)}`;
}

function formatFootnotes({ footnotes, words, toHtml }: ReferencesParts): string {
  if (footnotes.length === 0) return '';
  const items = footnotes.map((note) => `<li>${toHtml(note)}</li>`);
  return `<section class="ibid-notes" aria-label="${escapeHtml(words.footnotes)}"><ol>${items.join('')}</ol></section>`;
}

function formatReference({ key, label, text }: Reference, { files, words, toHtml }: ReferencesParts): string {
  const number = label === '' ? '' : `<span class="ibid-label">${escapeHtml(label)}</span>`;
  const open = formatOpen(key, files.get(key), words.openSource);
  return `<p id="${toAnchor(key)}" class="ibid-reference">${number}${toHtml(text)}${open}</p>`;
}

function formatOpen(key: string, file: string | undefined, title: string): string {
  if (!file) return '';
  const href = escapeHtml(file);
  const words = escapeHtml(`@${key}`);
  return ` <a class="ibid-file" href="${href}" data-href="${href}" title="${escapeHtml(title)}">${words}</a>`;
}
