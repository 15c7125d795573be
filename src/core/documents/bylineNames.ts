// Names as bylines print them, made names as they are written: a page sets "BY MARTA HADDOW" in capitals for show.
import { isInstitution, isParticle, parseNames } from '../items/names.ts';
import type { CslName } from '../source.ts';
import { dropAfterName } from './words/bylineWords.ts';

/** Agencies that sign articles, whose capitals are their names. */
const INITIALS = new Set('AAP AFP ANI ANSA APA DPA EFE EPA IANS OCHA UNHCR UNICEF UPI'.split(' '));

/** Words without a vowel are initials ("TJ", "BBC"), and so are two letters that no vowel ends ("AJ", but "Li"). */
const CAPITALS = /(?<!\p{L})(?:\p{Lu}[AEIOUY]|(?=\p{Lu}*[AEIOUYÀ-ÖØ-Ý])\p{Lu}{3,})(?!\p{L})/gu;

/** Words by which an institution is known beside those of names in bibliographies. */
const ORGANISATION =
  /(?<!\p{L})(?:e\.\s?V\.|gmbh|stiftung|verband|verein|ministeri\p{L}*|minist[èe]re|welle|zeitung|online|contributors|wikipedia|wikimedia|fundaci[óo]n|fondation|fondazione|funda[çc][ãa]o|asociaci[óo]n|redacci[óo]n|r[ée]daction|redazione|reda[çc][ãa]o|redaktion|redakcja|redactie|редакция|агентство|министерство|университет|haber merkezi)(?!\p{L})/iu;

/** Between two names in other languages than those of bibliographies; either side must have two words. */
const AND = /(?<=\p{L}\s\p{L}[\p{L}.'’-]+)\s+(?:e|en|och|og|i|и|та|ve|[&/+])\s+(?=\p{Lu}\S*\s\p{Lu})/gu;

/** Persons and institutions of a byline without its "by"; one word alone may be an institution's, and stays. */
export function parseBylineNames(text: string): CslName[] {
  const line = text.replace(/[、，；]/g, ', ').trim();
  const unlabelled = dropAfterName(line) ?? line;
  if (isOneInstitution(unlabelled)) return [{ literal: unlabelled }];
  if (UNSPACED.test(unlabelled))
    return unlabelled
      .split(/[\s,·・/]+/)
      .filter(Boolean)
      .map((literal) => ({ literal }));
  const plain = unlabelled.replace(AND, ' and ');
  return parseNames(/\s/.test(plain) ? plain.replace(CAPITALS, lowerCapitals) : plain);
}

/** Names in Chinese characters, kana and Hangul, several of them with any sign between. */
const UNSPACED =
  /^(?=.*[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}])[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}\p{Script=Hiragana}ー・·,/\s]+$/u;

/** "Ministry of Fisheries and Ports": what follows its "and" is no name of anybody. */
function isOneInstitution(text: string): boolean {
  if (ORGANISATION.test(text) && !/[,;]/.test(text)) return true;
  const [first = '', second, third] = text.split(/\s+(?:and|und|et|y)\s+/i);
  return second !== undefined && third === undefined && isInstitution(first) && !/\s/.test(second);
}

function lowerCapitals(word: string, offset: number): string {
  if (INITIALS.has(word)) return word;
  if (offset > 0 && isParticle(word)) return word.toLowerCase();
  const name = word.charAt(0) + word.slice(1).toLowerCase();
  return name.replace(/^Mc\p{Ll}(?=\p{Ll}{2})/u, (start) => `Mc${start.slice(2).toUpperCase()}`);
}
