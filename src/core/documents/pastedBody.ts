// The lines of a pasted article made Markdown: paragraphs separated by empty lines, no stray marks at the end.

/** Characters a line of a paragraph-per-line text has on average; wrapped text stays below. */
const LONG_LINE = 100;

export function formatPastedBody(lines: readonly string[]): string {
  const filled = lines.filter((line) => line !== '');
  const text = isParagraphPerLine(lines, filled) ? filled.join('\n\n') : lines.join('\n').replace(/\n{3,}/g, '\n\n');
  return dropStrayQuote(text.trim());
}

/** Whether every line is a paragraph though no empty lines part them, as pages copied without layout are. */
function isParagraphPerLine(lines: readonly string[], filled: readonly string[]): boolean {
  if (filled.length < 2 || lines.length - filled.length >= filled.length / 2) return false;
  const length = filled.reduce((sum, line) => sum + line.length, 0);
  const closed = filled.filter((line) => /[.!?…:]["”’»)\]]*$/.test(line)).length;
  const isMarkup = filled.some((line) => /^(?: *[-*+>|] |\|| *\d+[.)] |```)/.test(line));
  return !isMarkup && (length / filled.length >= LONG_LINE || closed / filled.length >= 0.7);
}

/** A quotation mark alone at the very end, or a straight one at the last word, goes where it has no partner. */
function dropStrayQuote(text: string): string {
  const mark = /(\s)?["”“»«]$/.exec(text);
  if (!mark) return text;
  const character = text.charAt(text.length - 1);
  const stray = character === '"' ? isOdd(text, '"') : mark[1] !== undefined && isSurplus(text, character);
  return stray ? text.slice(0, -1).trimEnd() : text;
}

function isOdd(text: string, mark: string): boolean {
  return (text.split(mark).length - 1) % 2 === 1;
}

/** A mark that opens nothing at the end of a text is always stray; one that closes, where all others are closed. */
function isSurplus(text: string, mark: string): boolean {
  if (mark === '“' || mark === '«') return true;
  const opening = mark === '”' ? '“' : '«';
  return text.split(mark).length > text.split(opening).length;
}
