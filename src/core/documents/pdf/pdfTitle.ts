// A PDF's title: what its metadata call it, where the first page says so too, else the largest words of that page.
import { toLetters } from '../page/siteNames.ts';
import type { PdfBlock } from './block.ts';
import { type FirstPage, toPlain, toText } from './firstPage.ts';
import type { Pdf } from './pdfPage.ts';

/** What programs put there of themselves. */
const FILE_NAME = /\.(?:docx?|pdf|indd|tex|dvi|qxd|pptx?|xlsx?|rtf|odt|pages)$/i;
const PROGRAM =
  /^(?:microsoft (?:word|powerpoint|excel) - |untitled|document\s*\d*$|presentation\s*\d*$|print\b|layout \d|title$)/i;
/** What repositories and networks put before a paper, on a cover or over its title. */
const COVER =
  /^(?:this (?:may be|is) (?:the|an?)\b.{0,40}(?:version|article|paper|manuscript|copy|document)|(?:provided|downloaded|brought to you) (?:by|from)|see discussions|citation for|(?:to|please|how to) cite|view (?:the )?(?:article|metadata|online)|archive ouverte|see all|available (?:online )?at|original (?:research )?article$|research (?:article|paper|report)$|review article$|short communication$|working paper\b|technical report\b|contents lists? available|university of \w+(?: repository)?$)/i;
const MIN_WORDS = 3;
/** Of the largest heading's size. */
const NEARLY = 0.75;
const MAX_LENGTH = 300;

export function findTitle({ xmp, info }: Pdf, first: FirstPage): string | undefined {
  const stated = [toText(xmp['dc:title']), toText(info.Title)].filter((title) => title !== undefined).filter(isSane);
  const page = toLetters(first.text);
  const agreed = stated.find((title) => page.includes(toLetters(title)) && !COVER.test(title));
  if (agreed !== undefined) return findSpaced(agreed, first.blocks) ?? agreed;
  return findLargest(first.blocks) ?? stated.find((title) => !COVER.test(title)) ?? stated[0];
}

function isSane(title: string): boolean {
  return !FILE_NAME.test(title) && !PROGRAM.test(title) && /\s/.test(title) && /\p{L}{2}/u.test(title);
}

/** The same letters as the page has them, where the metadata have lost spaces between words. */
function findSpaced(title: string, blocks: readonly PdfBlock[]): string | undefined {
  const letters = toLetters(title);
  const shown = blocks
    .map(({ lines }) => toTitle(lines.map(({ text }) => text)))
    .find((text) => toLetters(text) === letters);
  return shown !== undefined && shown.split(' ').length > title.split(' ').length ? shown : undefined;
}

/** Of the largest headings the first with some words; a journal's name is large as well, but short. */
function findLargest(blocks: readonly PdfBlock[]): string | undefined {
  const headings = blocks
    .filter(({ kind }) => kind === 'heading')
    .map(({ lines }) => ({ size: lines[0]?.size ?? 0, text: toTitle(lines.map(({ text }) => text)) }))
    .filter(({ text }) => text.length <= MAX_LENGTH && !COVER.test(text))
    .sort((one, other) => other.size - one.size);
  const [largest] = headings;
  const isWordy = ({ text, size }: { text: string; size: number }) =>
    text.split(' ').length >= MIN_WORDS && size >= NEARLY * (largest?.size ?? 0);
  return (headings.find(isWordy) ?? largest)?.text;
}

function toTitle(lines: readonly string[]): string {
  return toPlain(lines.join(' ').replace(/(\p{L})-\s(?=\p{Ll})/gu, '$1'))
    .replace(/\s+/g, ' ')
    .trim();
}
