// The text of a byline made names: labels, roles, dates and buttons around them taken away.
import { findDate } from '../../dates.ts';
import { formatName, type CslName } from '../../source.ts';
import { isBoilerplateLine } from '../boilerplateLines.ts';
import { parseBylineNames } from '../bylineNames.ts';
import { dropAfterName, dropRoles, findAfterBy, isRole } from '../words/bylineWords.ts';
import { isAroundDate } from '../words/dateWords.ts';

/** Between the texts of elements that stand beside each other. */
export const PART = ' • ';

/** Names that content systems give who has none, and words of what stands beside names. */
const NOBODY =
  /^(?:(?:[a-z]_)?admin(?:istrator|istrateur|istrador)?|webmaster|editor|editors|staff|staff writer|(?:the |no )?author|guest|user|unknown|anonymous|contributor|contributors|team|marketing|n\/?a|none|null|undefined|default|root|super user|written by|share|follow|about|read more|more posts|all posts|view all posts|show all articles|alle artikel|alle beiträge|tous les articles|ver todos)(?: (?:of|by|von|de|par))?$/i;

/** Where a byline's names end: a bar, a dash, a date, what somebody does. */
const TAIL =
  /\s*(?:[|·]|\s[–—-]\s|\(|\b(?:updated|published|posted|last|on (?=\w+ \d)|in (?=[A-Z])|\d{1,2}[ ./]|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? \d|@|contributing|senior|special to|for the|reporting (?:from|by))\b).*$/i;

/** "Show all articles of Jane Doe", "More by Jane Doe". */
const ALL_OF =
  /^(?:(?:show|view|see|read) )?(?:all|more|other)(?: (?:articles?|posts?|stories))? (?:of|by|from)\s+|^(?:weitere|alle) (?:artikel|beiträge) von\s+|^(?:tous les|plus d['’])\s?articles de\s+/i;

/** Academic and professional letters after a name. */
const CREDENTIALS =
  /,\s*(?:(?:Ph\.?\s?D|M\.?D|M\.?S|M\.?A|B\.?A|B\.?S|J\.?D|R\.?D|R\.?N|MBA|MPH|MSc|BSc|CFP|CPA|DO|DDS|Esq|CEPF|LCSW|Ed\.?D|Psy\.?D|FAND|[A-Z][A-Z.®-]{1,6}(?:[- ]\d+)?)[.®]*)(?=\s*(?:,|;|and\b|&|$))/g;

/** Characters of a text that can be a byline. */
const MAX_LENGTH = 200;

export function parseAuthorText(stated: string): CslName[] {
  const text = stated
    .slice(0, MAX_LENGTH)
    .replace(/ • (?:and|und|et|e|y|en|och|og|i|и|ve|&|,) • /gi, ' and ')
    .replace(/\swith(?=\s\p{Lu})/gu, ' and');
  if (/^(?:https?:|www\.|@)|\S@\S|\.(?:com|org|net)\/|^[\d\s]*$/i.test(text)) return [];
  const parts = text.split(PART).map((part) => part.trim());
  const start = parts.findIndex(isNaming);
  return start === -1 ? [] : parsePart(parts.slice(start, start + 1).join(''));
}

/** Whether the part is more than a label, a date, a role or a button. */
function isNaming(part: string): boolean {
  if (dropAfterName(part) !== undefined) return true;
  if (!/\p{L}/u.test(part) || isRole(part) || isBoilerplateLine(part) || NOBODY.test(part)) return false;
  if (findAfterBy(`${part} X Y`) === 'X Y' || isAroundDate(part)) return false;
  const date = findDate(part);
  return date === undefined || !isAroundDate(part.slice(0, date.start) + part.slice(date.end));
}

function parsePart(part: string): CslName[] {
  const plain = dropRoles(
    part
      .replace(/^By(?=\p{Lu}\p{Ll})/u, '')
      .replace(ALL_OF, '')
      .replace(/^.*/s, (line) => findAfterBy(line) ?? line)
      .replace(TAIL, ''),
  )
    .replaceAll(CREDENTIALS, '')
    .replace(/[\s–—,-]+$/, '');
  return parseBylineNames(plain.replace(/\s+[&/]\s+/g, ' and ')).filter((name) => isName(formatName(name)));
}

function isName(name: string): boolean {
  const words = name.split(' ').length;
  return name.length > 1 && name.length < 80 && words < 8 && !NOBODY.test(name) && /\p{L}/u.test(name);
}
