// Characters that show nothing and steer what shows them: a terminal obeys C0 and C1, all that shows text the marks of direction.
import { isFields } from './fields.ts';

/**
 * C0 but tab and line ends, DEL and C1 (ECMA-48), and the marks, embeddings, overrides and isolates of the bidirectional
 * algorithm (UAX #9).
 */
const CONTROLS =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]|\r(?!\n)/g;

/** Those of them that part words. */
const BLANKS = '\v\f\r\u0085';

/** Shows each by its code, `\u001b`; in JSON that says the same as the character. */
export function escapeControls(text: string): string {
  return text.replace(CONTROLS, (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The same for what must stay on its line: the name of a file, a cell. */
export function escapeLine(text: string): string {
  return escapeControls(text).replace(/[\t\r\n]/g, (control) => JSON.stringify(control).slice(1, -1));
}

/** The same value without such characters in any text of it, lists and fields included. */
export function withoutControls<Value>(value: Value): Value {
  return clean(value) as Value;
}

function clean(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(CONTROLS, (control) => (BLANKS.includes(control) ? ' ' : ''));
  if (Array.isArray(value)) return value.map(clean);
  if (!isFields(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, clean(inner)]));
}
