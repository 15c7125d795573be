// The title among the lines above a pasted article: neither the page's menu nor where one is, the paper nor a topic.
import { isInstitution } from '../items/names.ts';
import { countWords, isStatement, type PastedLine } from './pastedLine.ts';

/** Words that a title has; a shorter one is known by its place. */
const MIN_WORDS = 4;

/** Words of a short title beside its byline. */
const MIN_SHORT = 2;

/** Words of a name of an institution. */
const MAX_INSTITUTION = 5;

/** A heading; else the first line that can be one; else the first line of all. */
export function findTitle(header: readonly PastedLine[]): PastedLine | undefined {
  const plain = header.filter(({ meta, isProse, text }) => !meta && !isProse && /\p{L}/u.test(text));
  const heading = plain.find(({ text }) => text.startsWith('# ')) ?? plain.find(({ text }) => /^#{2,6} /.test(text));
  return heading ?? plain.find((line) => isTitle(line, plain, header)) ?? plain[0];
}

function isTitle(line: PastedLine, plain: readonly PastedLine[], header: readonly PastedLine[]): boolean {
  if (isStatement(line.text) || isTrail(line, plain) || isSentences(line.text) || isMasthead(line, header))
    return false;
  if (countWords(line.text) >= MIN_WORDS) return true;
  return countWords(line.text) >= MIN_SHORT && (isRepeated(line, plain) || isShortTitle(line, header));
}

/** Where one is: "Home > News", "Help | Search", or the menu's words with the title after them. */
function isTrail({ text, index }: PastedLine, plain: readonly PastedLine[]): boolean {
  if (/\s[>›»|]\s/.test(text)) return true;
  return plain.some(
    (other) => other.index > index && countWords(other.text) >= MIN_WORDS && text.endsWith(` ${other.text}`),
  );
}

/** Thanks, notices and pleas, which go on after a full stop. */
function isSentences(text: string): boolean {
  return countWords(text) > MIN_WORDS && /\p{Ll}{3}\. \p{Lu}/u.test(text);
}

/** "National Library of Medicine" over other lines of the page. */
function isMasthead({ text, index }: PastedLine, header: readonly PastedLine[]): boolean {
  if (!isInstitution(text.replace(/^the /i, '')) || countWords(text) > MAX_INSTITUTION) return false;
  const next = header.find((line) => line.index > index);
  return next !== undefined && !next.meta && !next.isProse;
}

/** Pages state their title over the menu, or in the list of contents, as well. */
function isRepeated({ text, index }: PastedLine, plain: readonly PastedLine[]): boolean {
  return plain.some((other) => other.index !== index && other.text === text);
}

/** It heads the block of lines in which the byline or the date stands. */
function isShortTitle({ index, isFirst }: PastedLine, header: readonly PastedLine[]): boolean {
  if (!isFirst) return false;
  const after = header.filter((line) => line.index > index);
  const end = after.findIndex((line) => line.isFirst);
  const block = after.slice(0, end === -1 ? undefined : end);
  return block.some(({ meta }) => (meta?.issued ?? meta?.updated ?? meta?.author) !== undefined);
}
