// Block quotes: the words are the whole block, the speaker is in a last line that begins with a dash.
import type { Span } from '../text/span.ts';
import { listMarkedWords, trim } from './markedWords.ts';
import type { QuotedBlock } from './paragraphs.ts';
import type { Quotation } from './quotation.ts';

const ATTRIBUTION = /^\s*(?:[—–―]|--+(?!-)|-\s)\s*(\S.*)?$/;
/** `[!NOTE]` and its like open a call-out, which quotes nobody. */
const CALL_OUT = /^\s*\[!\w+\]/;

/** The quotations that stand in blocks of kind `quote`. A block with an attribution line only ends the one before it. */
export function listBlockQuotations(prose: string, blocks: readonly QuotedBlock[]): Quotation[] {
  return mergeParagraphs(prose, blocks).flatMap((block) => {
    const quotation = CALL_OUT.test(prose.slice(block.start, block.end)) ? undefined : toBlockQuotation(prose, block);
    return quotation ? [quotation] : [];
  });
}

/** Paragraphs of one block quote: a blanked `>` has left a space on the line between them. */
function mergeParagraphs(prose: string, blocks: readonly QuotedBlock[]): Span[] {
  const merged: Span[] = [];
  for (const { start, end } of blocks) {
    const last = merged.at(-1);
    if (last && /^[ \t]*(?:\r?\n[ \t]+)+$/.test(prose.slice(last.end, start)))
      merged[merged.length - 1] = { start: last.start, end };
    else merged.push({ start, end });
  }
  return merged;
}

function toBlockQuotation(prose: string, block: Span): Quotation | undefined {
  const whole = trim(prose, block);
  const lastLine = prose.lastIndexOf('\n', whole.end - 1) + 1;
  const attribution = lastLine > whole.start ? ATTRIBUTION.exec(prose.slice(lastLine, whole.end)) : null;
  const words = trim(prose, { start: whole.start, end: attribution ? lastLine : whole.end });
  if (!/[\p{L}\p{N}]/u.test(prose.slice(words.start, words.end))) return undefined;
  const fragments = withoutMarks(prose, words);
  const speaker = attribution && speakerOf(attribution[1] ?? '');
  const text = fragments.map((fragment) => prose.slice(fragment.start, fragment.end)).join(' ');
  return { ...words, text, fragments, form: 'block', ...(speaker && { speaker }) };
}

/** A block that is all in quotation marks has its words inside of them. */
function withoutMarks(prose: string, words: Span): readonly Span[] {
  const { marked } = listMarkedWords(prose, [{ ...words, kind: 'paragraph' }]);
  const only = marked[0];
  return only?.start === words.start && only.end === words.end ? only.fragments : [words];
}

/** Who is named by what stands after the dash: "Jane Doe, The Paper" is Jane Doe; a title alone, in marks, is nobody. */
export function speakerOf(attribution: string): string | undefined {
  const name =
    attribution
      .split(/\s*[,;:([“"«]|\s[—–-]\s|\s{2,}/)[0]
      ?.trim()
      .replace(/\.$/, '') ?? '';
  return /^\p{Lu}/u.test(name) || /^(?:an?|the)\s/i.test(name) ? name : undefined;
}
