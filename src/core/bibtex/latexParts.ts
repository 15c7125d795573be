// LaTeX taken apart where no brace encloses the mark that parts it: names, words of a name, a title and its subtitle.

const COMMAND = /\\(?:[A-Za-z]+[ \t]*|[\s\S])/y;

const BLANKS = /\s+/y;

/**
 * Splits where the sticky pattern matches outside of braces and commands. One that begins with blanks takes all of them:
 * where it does not match at the first of several, it is not tried at the others.
 */
export function splitOutside(text: string, separator: RegExp): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const length = depth <= 0 ? matchLength(text, at, separator) : 0;
    if (length > 0) {
      parts.push(text.slice(start, at));
      start = at + length;
      at = start - 1;
    } else if (isBlank(text[at])) at += matchLength(text, at, BLANKS) - 1;
    else if (text[at] === '\\') at = commandEnd(text, at) - 1;
    else depth += depthChange(text[at]);
  }
  return [...parts, text.slice(start)];
}

/** Whether one pair of braces encloses all of the text. */
export function isOneGroup(text: string): boolean {
  if (!text.startsWith('{') || !text.endsWith('}')) return false;
  let depth = 0;
  for (let at = 0; at < text.length - 1; at++) {
    if (text[at] === '\\') at = commandEnd(text, at) - 1;
    else depth += depthChange(text[at]);
    if (depth === 0) return false;
  }
  return true;
}

function isBlank(character: string | undefined): boolean {
  return character !== undefined && (character <= ' ' || character >= '\u00A0') && /\s/.test(character);
}

function depthChange(character: string | undefined): number {
  return character === '{' ? 1 : character === '}' ? -1 : 0;
}

function matchLength(text: string, at: number, pattern: RegExp): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}

/** After a command and the blanks that end its name: those of `Bj\o rn` part no words. */
function commandEnd(text: string, at: number): number {
  return at + (matchLength(text, at, COMMAND) || 1);
}
