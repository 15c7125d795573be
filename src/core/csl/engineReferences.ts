// The entries of a list of references as the processor wrote them.
import type { CiteprocBibliography } from 'citeproc';
import { fromEngineId } from './engineId.ts';
import { formatPlain, parseRichText } from '../references/richText.ts';
import type { Reference } from '../references/reference.ts';

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
