// The titles of a .bib entry (its own, of the volume, of what contains it), which biblatex composes of a dozen fields.
import type { BibtexEntry } from './bibtexItem.ts';
import { CHAPTERS, LANGUAGES } from './bibtexTables.ts';
import { joinRuns, latexToText, listRuns } from './latex.ts';
import { toSentenceCase } from './sentenceCase.ts';

/** Reads one field, or undefined where it is absent. */
type Reader = (field: string) => string | undefined;

/** The CSL variables that are titles. */
export function titleFields(entry: BibtexEntry): Record<string, string | undefined> {
  const title = titleReader(entry);
  const plain: Reader = (field) => {
    const latex = entry.fields.get(field);
    return latex === undefined ? undefined : latexToText(latex) || undefined;
  };
  const [own, volume, container] = listParts(entry);
  const names = container === 'journal' || container === '' ? plain : title;
  const composed = compose(title, own);
  return {
    title: composed,
    'title-short': shortTitle(title, own, plain),
    'volume-title': volume === undefined ? undefined : compose(title, volume),
    'container-title': container === undefined ? undefined : compose(names, container),
    'container-title-short': plain('shortjournal') ?? (entry.type === 'periodical' ? plain('shorttitle') : undefined),
    'collection-title': title('series'),
    event: title('eventtitle'),
  };
}

/** The prefixes of the fields that make up the title, the volume's title and the container's title. */
function listParts({
  type,
  fields,
}: BibtexEntry): [own: string, volume: string | undefined, container: string | undefined] {
  const hasMain = fields.has('maintitle');
  if (type === 'periodical') return ['issue', undefined, ''];
  if (CHAPTERS.has(type))
    return ['', hasMain ? 'book' : undefined, hasMain ? 'main' : fields.has('booktitle') ? 'book' : 'journal'];
  return [hasMain ? 'main' : '', hasMain ? '' : undefined, 'journal'];
}

/** "Title: Subtitle. Addon", with no mark doubled. */
function compose(read: Reader, prefix: string): string | undefined {
  const title = read(`${prefix}title`) ?? (prefix === 'journal' ? read('journal') : undefined);
  return join(join(title, ':', read(`${prefix}subtitle`)), '.', read(`${prefix}titleaddon`));
}

function join(first: string | undefined, mark: string, second: string | undefined): string | undefined {
  if (first === undefined || second === undefined) return first ?? second;
  return /[.,:;!?]$/.test(first) ? `${first} ${second}` : `${first}${mark} ${second}`;
}

/** `shorttitle`, else the title without its subtitle, be that a field or what follows a colon. */
function shortTitle(title: Reader, own: string, plain: Reader): string | undefined {
  const stated = title('shorttitle');
  if (stated !== undefined) return stated;
  const whole = title(`${own}title`);
  if (own !== '') return undefined;
  const colon = whole?.search(/:\s/) ?? -1;
  if (colon > 0) return whole?.slice(0, colon);
  return plain('subtitle') !== undefined || plain('titleaddon') !== undefined ? whole : undefined;
}

/** English titles go to sentence case; in other languages capitals are spelling. */
function titleReader({ fields }: BibtexEntry): Reader {
  const language = fields.get('langid') ?? fields.get('hyphenation');
  const tag = language === undefined ? 'en-US' : (LANGUAGES.get(language.trim().toLowerCase()) ?? language);
  const isEnglish = /^en\b/i.test(tag);
  return (field) => {
    const latex = fields.get(field);
    if (latex === undefined) return undefined;
    const runs = listRuns(latex);
    return (isEnglish ? toSentenceCase(runs) : joinRuns(runs)) || undefined;
  };
}
