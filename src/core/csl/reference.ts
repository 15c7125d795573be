// An entry of a list of references: as the processor wrote it, or plainly where the processor fails at the source.
import type { CiteprocBibliography } from 'citeproc';
import { findContainer, findLink, formatName, formatTitle, yearOf, type CslItem } from '../source.ts';
import { fromEngineId } from './engineId.ts';
import { formatPlain, parseRichText, toRichText, type RichText } from './richText.ts';

export interface Reference {
  readonly key: string;
  /** What a style with numbers sets before the entry, such as `[1]`; empty in other styles. */
  readonly label: string;
  readonly text: RichText;
  /** Whether the processor failed at the source, so that this is not as the style would have it. */
  readonly isPlain?: true;
}

const LABELLED =
  /<div class="csl-left-margin">((?:[^<]|<(?!\/?div\b))*)<\/div>\s*<div class="csl-right-inline">([\s\S]*)/;

/** What the processor writes where a part that a style ends with a full stop is empty; three are an ellipsis. */
const EMPTY_PART = /(?<!\.\s?)\. \.(?!\s?\.)/g;

export function toReferences(bibliography: CiteprocBibliography): Reference[] {
  if (bibliography === false) return [];
  const [{ entry_ids: keys }, entries] = bibliography;
  return entries.map((html, index) => {
    const [, label = '', rest = html] = LABELLED.exec(html) ?? [];
    return {
      key: fromEngineId(keys[index]?.[0] ?? ''),
      label: formatPlain(parseRichText(label)),
      text: parseRichText(rest.replace(EMPTY_PART, '.')),
    };
  });
}

/** Authors, year, title, where and address, separated by full stops. */
export function toPlainReference(item: CslItem): Reference {
  const names = (item.author ?? item.editor ?? []).map(formatName).join(', ');
  const parts = [names, yearOf(item), formatTitle(item), findContainer(item), findLink(item)];
  const text = parts.filter(Boolean).join('. ');
  return { key: item.id, label: '', text: toRichText(text), isPlain: true };
}
