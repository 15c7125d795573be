// What stands before and after names in bylines: "By", "Autor:", "文／", "기자".
import { listPhrases, toPattern, toPhrase } from './words.ts';

const AUTHOR = listPhrases('author');
const BY = toPattern(listPhrases('by'));
const LABEL = toPattern(AUTHOR);

/** Words of scripts without capitals stand before names without a colon as well. */
const DIRECT = toPattern(AUTHOR.filter((phrase) => !/[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(phrase)));

/** "Written by: ", "Ein Kommentar von ", "Autor: ", "文：", "بقلم "; "di" begins names too, and needs two words after it. */
const LEAD = new RegExp(
  `^(?:${LABEL}\\s+)*(?:(?!di\\s+\\S+$)${BY}(?:\\s*[:：•])?\\s+|${LABEL}\\s*[:：／/|•]\\s*|${DIRECT}\\s*[:：／/|•]?\\s*)(?=[\\p{L}•])`,
  'iu',
);

/** The title of a reporter after a name, in scripts that write no comma before it. */
const AFTER_NAME = new RegExp(`${toPattern(listPhrases('afterName'))}(?=$|[\\s,、，·/=(（])`, 'gu');

const ROLES: ReadonlySet<string> = new Set(listPhrases('roles'));
const ROLE = toPattern(listPhrases('roles'));

/** ", Harbour correspondent", and all that follows. */
const ROLE_AFTER = new RegExp(`,\\s*(?:[\\p{L}&.’'-]+\\s+){0,5}${ROLE}s?(?!\\p{L}).*$`, 'iu');

/** What the line says after its "By"; undefined where it begins with no such word. */
export function findAfterBy(text: string): string | undefined {
  const match = LEAD.exec(text);
  return match === null ? undefined : text.slice(match[0].length);
}

/** "김철수 기자" without what he is; undefined where nothing is said of it. */
export function dropAfterName(text: string): string | undefined {
  const without = text.replace(AFTER_NAME, '');
  return without === text || without.trim() === '' ? undefined : without.trim();
}

export function dropRoles(text: string): string {
  return text.replace(ROLE_AFTER, '');
}

/** Whether the words say what somebody is and name nobody: "Staff Writer", "Chefredakteurin". */
export function isRole(text: string): boolean {
  const words = toPhrase(text).split(' ');
  return ROLES.has(words.join(' ')) || (words.length < 5 && !text.includes(',') && ROLES.has(words.at(-1) ?? ''));
}
