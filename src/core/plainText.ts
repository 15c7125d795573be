// Text of pages, PDFs and services without the characters that nobody sees and programs obey.

/**
 * Control characters (C0 but tabs and line feeds, DEL, C1), marks that turn the direction of text over (Unicode's UAX 9
 * but the harmless U+200E and U+200F), and noncharacters, which capture uses as marks of its own.
 */
const CONTROLS = /[\0-\x08\x0B-\x1F\x7F-\x9F\u202A-\u202E\u2066-\u2069\uFDD0-\uFDEF\uFFFE\uFFFF]/g;

export function dropControls(text: string): string {
  return text.replace(CONTROLS, '');
}

/** Without what is not seen and parts words: soft hyphens, and marks of no width where a line may break or not. */
export function dropUnseen(text: string): string {
  return text.replace(/[\u00AD\u200B\u2060\uFEFF]/g, '');
}

/** The same for one line of a field, in which marks of direction say nothing. */
export function dropInvisible(text: string): string {
  return dropControls(text).replace(/[\u200E\u200F\u061C]/g, '');
}

/** The same for all texts in a value of JSON's. */
export function cleanFields<Value>(value: Value): Value {
  return clean(value) as Value;
}

function clean(value: unknown): unknown {
  if (typeof value === 'string') return dropInvisible(value);
  if (Array.isArray(value)) return value.map(clean);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [dropInvisible(name), clean(inner)]));
}
