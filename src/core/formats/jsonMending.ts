// JSON as people edit it by hand, made strict: comments, commas before a closing bracket, line ends and tabs in strings.
import { lookup } from '../lookup.ts';

/** A string, a comment, or a comma with nothing but blanks and comments between it and a closing bracket. */
const TOKEN = /"(?:[^"\\]|\\[^])*"?|\/\/[^\n]*|\/\*[^]{0,1000}?\*\/|,(?=(?:\s|\/\/[^\n]*|\/\*[^]{0,1000}?\*\/)*[}\]])/g;

const ESCAPES: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** What the text says beyond doubt, or undefined. */
export function parseLooseJson(json: string): unknown {
  const strict = json.replace(TOKEN, (token) =>
    token.startsWith('"') ? token.replace(/[\n\r\t]/g, (sign) => lookup(ESCAPES, sign) ?? '') : '',
  );
  try {
    return JSON.parse(strict);
  } catch {
    return undefined;
  }
}
