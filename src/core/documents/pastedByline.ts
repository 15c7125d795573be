// Names without "by" above a pasted article: on a line of their own below the title, in a dateline, after a date.
import type { CslName } from '../source.ts';
import { parseBylineNames } from './bylineNames.ts';
import { isName, type PastedLine } from './pastedLine.ts';

/** Characters of a line of names. */
const MAX_LENGTH = 300;

/** Lines that may stand between the names and the date. */
const MAX_DISTANCE = 4;

export interface PlainByline {
  readonly line: PastedLine;
  readonly names: readonly CslName[];
}

/** A name below the title and near the date, or beside the date wherever that is. */
export function findPlainByline(lines: readonly PastedLine[], title: PastedLine | undefined): PlainByline | undefined {
  const header = lines.filter(({ text }) => /\p{L}|\d{2}/u.test(text));
  if (header.some(({ meta }) => meta?.author)) return undefined;
  const dates = header.flatMap(({ meta }, at) => ((meta?.issued ?? meta?.updated) === undefined ? [] : [at]));
  for (const [at, line] of header.entries()) {
    if (line === title || line.meta) continue;
    const names = parsePlainNames(line.text);
    if (names.length === 0) continue;
    const isBelow = title !== undefined && line.index > title.index;
    // Papers list their authors right below their title, and their date elsewhere.
    if (names.length > 1 && header[at - 1] === title && isBelow) return { line, names };
    const most = isBelow && !line.text.includes(' and ') ? MAX_DISTANCE : 1;
    if (dates.some((date) => Math.abs(date - at) <= most)) return { line, names };
  }
  return undefined;
}

/** "Jane Doe", "Jane Doe in Sarn", "Jane Doe 1, Omar Haddad 1 2" as papers list them. */
function parsePlainNames(text: string): readonly CslName[] {
  if (text.length > MAX_LENGTH) return [];
  const plain = text
    .replace(/\s{0,2}(?:(?<!\d)\d{1,2}(?:[ ,]\s{0,2}\d{1,2}){0,5}|[*†‡])(?=\s?(?:[,;]|$))/gu, '')
    // recheck: at most 300 characters
    .replace(/\s(?:in|à|en|aus|из) \p{Lu}[\p{L} .'’-]{1,30}$/u, '');
  const parts = plain.split(/,\s*|\s+(?:and|und|et|y|e|&)\s+/);
  const isList = parts.length > 1 && parts.every((part) => isName(part.trim()));
  return isList || isName(plain) ? parseBylineNames(plain) : [];
}

/** Of the paragraph that opens the text: "（记者李明）", "MOSCOW, 5 May — Agency, Jane Doe. The …". */
export function findOpeningAuthor(paragraph: string): readonly CslName[] | undefined {
  const inBrackets = /[（(](?:本报|本報|新华社)?(?:记者|記者) ?[:：]? ?([\p{Script=Han}\s、]{2,20})[）)]/u.exec(
    paragraph,
  )?.[1];
  if (inBrackets !== undefined) return parseBylineNames(inBrackets);
  const signed = /^[^.!?]{3,60}\s[—–-]\s[^.,!?]{2,40},\s(\p{Lu}\p{Ll}+(?:[ -]\p{Lu}\p{Ll}+){1,2})\.\s/u.exec(
    paragraph,
  )?.[1];
  return signed === undefined ? undefined : parseBylineNames(signed);
}
