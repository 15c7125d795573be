// A citation apart from the style in which it is written: all of it in Pandoc's syntax, which can say the most.
import type { Cite } from '../citations/citation.ts';
import { formatCitekey } from '../citations/citationText.ts';
import { parseMarkdown } from '../note/parseNote.ts';
import { contains, shiftSpan } from '../text/span.ts';

export interface Cited {
  /** In one line; `[see @a, p. 3; @b]` or `@a [p. 3]`. */
  readonly pandoc: string;
  readonly mode: 'normal' | 'textual';
  /** Spans are offsets into `pandoc`. */
  readonly cites: readonly Cite[];
}

/** With the marks of the block quotes that the next line stands in. */
const LINE_BREAK = /(?<!\s)[^\S\r\n]*[\r\n][\s>]*/g;

/** Reads what is one citation in Pandoc's syntax and nothing else. */
export function parseCited(text: string): Cited | undefined {
  const pandoc = text.replace(LINE_BREAK, ' ').replace(/\s+/g, ' ').trim();
  // Something before it, so that it begins no block.
  const before = 'x ';
  const [citation, ...others] = parseMarkdown(before + pandoc).citations;
  if (citation?.syntax !== 'pandoc' || others.length > 0) return undefined;
  if (citation.start !== before.length || citation.end !== before.length + pandoc.length) return undefined;
  return { pandoc, mode: citation.mode, cites: citation.cites.map((cite) => shiftCite(cite, -before.length)) };
}

function shiftCite(cite: Cite, by: number): Cite {
  return { ...shiftSpan(cite, by), keySpan: shiftSpan(cite.keySpan, by) };
}

/** `[@a; @b, p. 3]` */
export function toCited(keys: readonly string[], locator = ''): Cited | undefined {
  return parseCited(`[${formatItems(keys, locator)}]`);
}

/** A bracketed citation with more sources; one that is part of its sentence is left as it is. */
export function addSources({ pandoc, mode }: Cited, keys: readonly string[], locator = ''): Cited | undefined {
  return mode === 'textual' ? undefined : parseCited(`${pandoc.slice(0, -1)}; ${formatItems(keys, locator)}]`);
}

function formatItems(keys: readonly string[], locator: string): string {
  return `${keys.map(formatCitekey).join('; ')}${locator === '' ? '' : `, ${locator}`}`;
}

/** The sources between semicolons, without those that are named in the words of another. */
export function listItems({ cites }: Cited): Cite[] {
  return cites.filter((cite, index) => !cites.slice(0, index).some((outer) => contains(outer, cite)));
}

/** Whether two citations say the same, however their spaces and braces are set. */
export function isSameCited(a: Cited, b: Cited): boolean {
  return a.mode === b.mode && JSON.stringify(a.cites.map(toMeaning)) === JSON.stringify(b.cites.map(toMeaning));
}

function toMeaning({ key, prefix, locator, label, suffix, suppressAuthor }: Cite): readonly unknown[] {
  return [key, prefix, locator, label, suffix, suppressAuthor];
}
