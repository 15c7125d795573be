// Identifiers that a pasted paper states of itself, in plain sight: DOI, PMID, arXiv number, and its journal's citation.
import { parseDate } from '../dates.ts';

/** Lines with text at either end that are the paper's own; a list of references stands between. */
const OWN_LINES = 60;

/** A paper that states more different ones cites them. */
const MAX_DIFFERENT = 1;

const REFERENCES =
  /^(?:#+ )?(?:references|bibliography|works cited|literatur|literaturverzeichnis|références|bibliographie|referencias|bibliografía|riferimenti|referências|источники|参考文献)\s*:?$/iu;

/** Each with what it becomes. A number is one only with its label. */
const STATED: readonly {
  readonly pattern: RegExp;
  readonly toFields: (value: string) => Readonly<Record<string, unknown>>;
}[] = [
  {
    pattern: /(?:\bdoi(?: |\s?:\s?)|https?:\/\/(?:dx\.)?doi\.org\/)(10\.\d{4,9}\/[^\s<>"]{1,200}[\p{L}\p{N}])/giu,
    toFields: (doi) => ({ DOI: doi }),
  },
  { pattern: /\bPMID:?\s*(\d{5,8})\b/g, toFields: (pmid) => ({ PMID: pmid, type: 'article-journal' }) },
  {
    pattern: /\barXiv:\s?(\d{4}\.\d{4,5}|[a-z-]{2,20}(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?\b/g,
    toFields: (id) => ({
      number: `arXiv:${id}`,
      type: 'article',
      publisher: 'arXiv',
      URL: `https://arxiv.org/abs/${id}`,
    }),
  },
];

/** `2024 Mar 5;12(3):45-60`, as indexes of journals write where an article stands. */
const CITATION =
  /(?:^|[.\s])((?:19|20)\d{2}(?: [A-Z][a-z]{2}(?: \d{1,2})?)?);\s?(\d{1,4})(?:\(([^()]{1,12})\))?(?::\s?([\w-]{1,20}))?/;

export function findStatedFields(lines: readonly string[]): Readonly<Record<string, unknown>> {
  const own = listOwn(lines);
  const text = own.join('\n');
  const stated = STATED.map(({ pattern, toFields }) => {
    const values = new Set([...text.matchAll(pattern)].map(([, value = '']) => value));
    const [value] = values;
    return value !== undefined && values.size <= MAX_DIFFERENT ? toFields(value) : {};
  });
  const fields = Object.assign({}, ...stated) as Readonly<Record<string, unknown>>;
  // Without an identifier the same signs may be a note's on somebody else's article.
  return Object.keys(fields).length === 0 ? {} : { ...findCitation(own), ...fields };
}

function listOwn(lines: readonly string[]): string[] {
  const filled = lines.filter((line) => line !== '');
  const end = filled.findIndex((line) => REFERENCES.test(line));
  return filled.slice(0, end === -1 ? OWN_LINES : Math.min(end, OWN_LINES));
}

function findCitation(lines: readonly string[]): Readonly<Record<string, unknown>> {
  const match = lines.map((line) => CITATION.exec(line)).find((each) => each !== null);
  if (match === undefined) return {};
  const [, date = '', volume, issue, page] = match;
  const issued = parseDate(
    date.replace(/^(\d{4}) (\p{L}+) (\d+)$/u, '$3 $2 $1').replace(/^(\d{4}) (\p{L}+)$/u, '$2 $1'),
  );
  const fields = { issued, volume, issue, page };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
