// BibTeX and biblatex files: entries found first, each read on demand with the macros and parents it refers to.
import type { Problem } from '../problem.ts';
import type { Span } from '../text/span.ts';
import { BibtexContext } from './bibtexContext.ts';
import { listBibtexPlaces } from './bibtexEntries.ts';
import type { BibtexEntry } from './bibtexEntry.ts';
import { toBibtexItem } from './bibtexItem.ts';
import type { Format, ParsedFile, SplitFile } from './format.ts';
import { endInLineFeeds } from '../lineBreaks.ts';

export const bibtexFormat: Format = {
  name: 'BibTeX',
  extensions: ['bib', 'bibtex'],
  recognises: (text) => /^[\uFEFF \t]*@[A-Za-z]+\s*[{(]/m.test(text),
  split: (text, file) => splitBibtex(endInLineFeeds(text), file),
};

/** Types that are no sources. */
const AUXILIARY = new Set(['string', 'preamble', 'xdata', 'control']);

function splitBibtex(text: string, file: string): SplitFile {
  const places = listBibtexPlaces(text);
  const problems: Problem[] = [];
  const context = new BibtexContext(text, places, problems);
  const entries = places
    .filter(({ type }) => !AUXILIARY.has(type))
    .map((place) => {
      const { start, end } = place;
      const { identity, isWhole } = context.identify(place);
      return { start, end, identity, parse: () => toParsed(context.parse(place, isWhole), { start, end }, file) };
    });
  const shared = places.filter(({ type }) => type === 'xdata');
  return { entries, problems: [...problems, ...shared.flatMap((place) => context.listProblems(place))] };
}

type ParsedEntry = BibtexEntry & { readonly problems: readonly Problem[] };

function toParsed({ problems, ...entry }: ParsedEntry, span: Span, file: string): ParsedFile {
  const { key } = entry;
  if (key === '') return { sources: [], problems };
  return { sources: [{ key, item: toBibtexItem(entry), textStart: 0, file, span }], problems };
}
