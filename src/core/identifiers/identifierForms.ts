// How identifiers are written: bare, with a prefix, as an address. Each reads a whole text, so that prose is never one.
import { fromUriComponent } from '../uriComponent.ts';

/** ISO 26324 leaves the suffix free: those of Wiley's first years hold `<1661::AID-X>`; what follows the last letter or digit in running text is punctuation. */
export function findDoi(text: string): string | undefined {
  const match =
    /^(?:doi:?\s*|(?:https?:\/\/)?(?:dx\.|www\.)?doi\.org\/)?(10\.\d{4,9}\/(?:[^\s<>"]|<[^\s<>"]{1,60}>(?=\S)){1,300})$/i.exec(
      text,
    );
  const doi = match?.[1]?.replace(/[.,;:'”’]+$/, '');
  return doi === undefined ? undefined : fromUriComponent(doi);
}

const ARXIV_PREFIX = String.raw`(?:arxiv:?\s*|(?:https?:\/\/)?(?:www\.|export\.)?arxiv\.org\/(?:abs|pdf|html)\/)`;
/** `2101.00001v2` since 2007, `hep-th/9901001` before (info.arxiv.org/help/arxiv_identifier). */
const ARXIV_ID = String.raw`(\d{4}\.\d{4,5}|[a-z-]{2,20}(?:\.[A-Z]{2})?\/\d{7})(?:v\d{1,2})?(?:\.pdf)?`;
const ARXIV = new RegExp(`^${ARXIV_PREFIX}?${ARXIV_ID}$`, 'i');

export function findArxivId(text: string): string | undefined {
  return ARXIV.exec(text)?.[1];
}

/** A bare number counts from five digits on: below stand years. */
export function findPmid(text: string): string | undefined {
  const match =
    /^(?:pmid:?\s*|(?:https?:\/\/)?(?:pubmed\.ncbi\.nlm\.nih\.gov|www\.ncbi\.nlm\.nih\.gov\/pubmed)\/)(\d{1,8})\/?$/i;
  return match.exec(text)?.[1] ?? /^\d{5,8}$/.exec(text)?.[0];
}

/** The number of a paper in PubMed Central, with its letters. */
export function findPmcid(text: string): string | undefined {
  const match =
    /^(?:pmcid:?\s*|(?:https?:\/\/)?(?:pmc\.ncbi\.nlm\.nih\.gov\/articles|(?:www\.)?ncbi\.nlm\.nih\.gov\/pmc\/articles)\/)?(PMC\d{3,9})\/?$/i;
  return match.exec(text)?.[1]?.toUpperCase();
}

/** Ten or thirteen digits, of which the last must agree with the others. */
export function findIsbn(text: string): string | undefined {
  const written = /^(?:urn:)?(?:isbn(?:-1[03])?:?\s*)?((?:\d[\s‐-―-]?){9,12}[\dX])$/i.exec(text)?.[1];
  const isbn = written?.replace(/[^\dX]/gi, '').toUpperCase() ?? '';
  return isSoundIsbn10(isbn) || isSoundIsbn13(isbn) ? isbn : undefined;
}

function isSoundIsbn10(isbn: string): boolean {
  if (!/^\d{9}[\dX]$/.test(isbn)) return false;
  return (
    Array.from(isbn).reduce((sum, digit, index) => sum + (10 - index) * (digit === 'X' ? 10 : Number(digit)), 0) %
      11 ===
    0
  );
}

function isSoundIsbn13(isbn: string): boolean {
  if (!/^97[89]\d{10}$/.test(isbn)) return false;
  return Array.from(isbn).reduce((sum, digit, index) => sum + (index % 2 === 0 ? 1 : 3) * Number(digit), 0) % 10 === 0;
}
