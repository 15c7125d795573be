// The titles of a .bib entry (its own, of the volume, of what contains it), which biblatex composes of a dozen fields.
import type { BibtexEntry } from './bibtexFields.ts';
import { CHAPTERS, LANGUAGES } from './bibtexTables.ts';
import { joinRuns, latexToText, listRuns } from './latex.ts';
import { splitOutside } from './latexParts.ts';
import { toSentenceCase } from './sentenceCase.ts';

/** Reads one field or, where a piece is asked for, what that makes of it; undefined where it is absent. */
type Reader = (field: string, pick?: (latex: string) => string) => string | undefined;

/** What stands before the first colon; one inside braces parts nothing. */
const beforeColon = (latex: string): string => splitOutside(latex, /:(?=\s)/y)[0] ?? latex;

/** The CSL variables that are titles. */
export function titleFields(entry: BibtexEntry): Record<string, string | undefined> {
  const title = titleReader(entry);
  const plain: Reader = (field) => {
    const latex = entry.fields.get(field);
    return latex === undefined ? undefined : latexToText(latex) || undefined;
  };
  const [own, volume, container] = toTitleParts(entry);
  const names = container === 'journal' || container === '' ? plain : title;
  const composed = compose(title, own);
  return {
    title: composed,
    'title-short': shortTitle(title, own, entry),
    'volume-title': volume === undefined ? undefined : compose(title, volume),
    'container-title': container === undefined ? undefined : compose(names, container),
    'container-title-short': plain('shortjournal') ?? (entry.type === 'periodical' ? plain('shorttitle') : undefined),
    'collection-title': series(title),
    event: title('eventtitle'),
  };
}

/** The prefixes of the fields that make up the title, the volume's title and the container's title. */
function toTitleParts({
  type,
  fields,
}: BibtexEntry): [own: string, volume: string | undefined, container: string | undefined] {
  const hasMain = fields.has('maintitle');
  if (type === 'periodical') return [fields.has('issuetitle') ? 'issue' : '', undefined, ''];
  if (CHAPTERS.has(type))
    return ['', hasMain ? 'book' : undefined, hasMain ? 'main' : fields.has('booktitle') ? 'book' : 'journal'];
  return [hasMain ? 'main' : '', hasMain ? '' : undefined, 'journal'];
}

/** "Title: Subtitle. Addon", with no mark doubled. */
function compose(read: Reader, prefix: string): string | undefined {
  const title = read(`${prefix}title`) ?? (prefix === 'journal' ? read('journal') : undefined);
  return join(join(title, ':', read(`${prefix}subtitle`)), '.', read(`${prefix}titleaddon`));
}

/** Puts a mark between two texts, unless the first ends in one. */
export function join(first: string | undefined, mark: string, second: string | undefined): string | undefined {
  if (first === undefined || second === undefined) return first ?? second;
  return /[.,:;!?]$/.test(first) ? `${first} ${second}` : `${first}${mark} ${second}`;
}

/**
 * `shorttitle`, else the title without its subtitle, be that a field or what follows a colon. Of a volume both are the
 * volume's, not the title's.
 */
function shortTitle(title: Reader, own: string, { fields }: BibtexEntry): string | undefined {
  if (own !== '') return undefined;
  const stated = title('shorttitle');
  if (stated !== undefined) return stated;
  const latex = fields.get('title') ?? '';
  const hasColon = latex.includes(':') && beforeColon(latex) !== latex;
  return hasColon || fields.has('subtitle') || fields.has('titleaddon') ? title('title', beforeColon) : undefined;
}

/** biblatex counts series by a number and has two words for what follows an old one. */
function series(title: Reader): string | undefined {
  const stated = title('series');
  if (stated === undefined) return undefined;
  return /^\d+$/.test(stated) ? `${toOrdinal(Number(stated))} series` : (SERIES.get(stated.toLowerCase()) ?? stated);
}

const SERIES: ReadonlyMap<string, string> = new Map([
  ['newseries', 'New series'],
  ['oldseries', 'Old series'],
]);

function toOrdinal(count: number): string {
  const isTeen = count % 100 > 10 && count % 100 < 14;
  return `${String(count)}${isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][count % 10] ?? 'th')}`;
}

/** English titles go to sentence case; in other languages capitals are spelling. */
function titleReader({ fields }: BibtexEntry): Reader {
  const language = fields.get('langid') ?? fields.get('hyphenation');
  const tag = language === undefined ? 'en-US' : (LANGUAGES.get(language.trim().toLowerCase()) ?? language);
  const isEnglish = /^en\b/i.test(tag);
  return (field, pick) => {
    const latex = fields.get(field);
    if (latex === undefined) return undefined;
    const runs = listRuns(pick === undefined ? latex : pick(latex));
    return (isEnglish ? toSentenceCase(runs) : joinRuns(runs)) || undefined;
  };
}
