// The DOI that a PDF states as its own, told from those that it cites.
import type { Pdf } from './pdfPage.ts';

/** Crossref's pattern for nearly all DOIs. */
const DOI = /\b10\.\d{4,9}\/[-._;()/:A-Z\d<>[\]]+/gi;
/** What follows is cited. */
const REFERENCES = /^\s*(?:references|bibliography|works cited|literatur|bibliographie|referencias)\s*$/im;
/** A list of references is far longer than the DOI of a head: more than these are no one's own. */
const MAX_COUNT = 3;

/** `shown` are texts of the first page and its margins, the likeliest first. */
export function findDoi({ xmp, info, links }: Pdf, shown: readonly string[]): string | undefined {
  const stated = [
    xmp['prism:doi'],
    xmp['pdfx:doi'],
    xmp['crossmark:doi'],
    xmp['dc:identifier'],
    info.doi,
    info.DOI,
    info.Subject,
  ];
  for (const text of stated.flat()) {
    const [doi] = listDois(text ?? '');
    if (doi !== undefined) return doi;
  }
  const own = shown.flatMap((text) => listDois(text.split(REFERENCES, 1)[0] ?? ''));
  if (own.length > 0) return own[0];
  const linked = links.flatMap(listDois);
  return linked.length <= MAX_COUNT ? linked[0] : undefined;
}

function listDois(text: string): string[] {
  return [...text.matchAll(DOI)].map(([doi]) => trimEnd(doi));
}

/** Without the punctuation of the sentence and a bracket that opened before the DOI. */
function trimEnd(doi: string): string {
  // What is set right after it, as a label of the same line is.
  let end = doi.replace(/(?<=\d)(?:DOI|doi|ISSN|http.*)$/, '').replace(/[.,;:>]+$/, '');
  while (/[)\]]$/.test(end) && count(end, /[)\]]/g) > count(end, /[([]/g))
    end = end.slice(0, -1).replace(/[.,;:]+$/, '');
  return end;
}

function count(text: string, characters: RegExp): number {
  return text.match(characters)?.length ?? 0;
}
