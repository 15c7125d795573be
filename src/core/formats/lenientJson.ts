// JSON as people edit it by hand and programs cut it off: comments, commas too many or too few, line ends in strings.
import { parse, printParseErrorCode, type ParseError } from 'jsonc-parser';
import { jsonrepair } from 'jsonrepair';

/** Slips at which the parser loses nothing. */
const HARMLESS: ReadonlySet<string> = new Set(['InvalidCommentToken', 'InvalidCharacter', 'CommaExpected']);

/** Characters in which line ends are looked for in strings; an expression's stack holds a few million escapes. */
const MAX_ESCAPED = 1_000_000;
/** Characters that are guessed at; guessing takes more than linear time. */
const MAX_REPAIRED = 10_000;

/** Where the text is first no strict JSON. */
export function findJsonFault(json: string): number {
  const errors: ParseError[] = [];
  parseKeeping(json, errors, { disallowComments: true });
  return errors[0]?.offset ?? 0;
}

/** What could be read of a text that is no strict JSON; undefined where nothing could. Never throws. */
export function parseLenientJson(json: string): unknown {
  const errors: ParseError[] = [];
  const value = parseKeeping(json, errors, { allowTrailingComma: true });
  if (errors.every(isHarmless)) return value;
  if (json.length > MAX_ESCAPED) return value;
  errors.length = 0;
  const whole = parseKeeping(escapeLineEnds(json), errors, { allowTrailingComma: true });
  return errors.every(isHarmless) ? whole : (repair(json) ?? value);
}

function isHarmless({ error }: ParseError): boolean {
  return HARMLESS.has(printParseErrorCode(error));
}

/** The parser goes on after each error; undefined where it ends with the stack. */
function parseKeeping(json: string, errors: ParseError[], options: Parameters<typeof parse>[2]): unknown {
  try {
    return parse(json, errors, options) as unknown;
  } catch {
    return undefined;
  }
}

/** A string, which may have line ends, or a comment. */
const TOKEN = /"[^"\\]*(?:\\[^][^"\\]*)*"?|\/\/[^\n]*|\/\*[^*]*(?:\*(?!\/)[^*]*)*(?:\*\/)?/g;

function escapeLineEnds(json: string): string {
  return json.replace(TOKEN, (token) =>
    token.startsWith('"') ? token.replace(/\n/g, '\\n').replace(/\r/g, '\\r') : token,
  );
}

function repair(json: string): unknown {
  if (json.length > MAX_REPAIRED) return undefined;
  try {
    return JSON.parse(jsonrepair(json)) as unknown;
  } catch {
    return undefined;
  }
}
