// `[[@key]]`, and `[[@key|see @key, p. 3]]` where there is more to say: a link between notes, as note-taking tools have it.
import type { Citation } from '../../citations/citation.ts';
import { formatCitekey } from '../../citations/citationText.ts';
import { listItems, parseCited, type Cited } from '../cited.ts';
import { findCommentAt, parseComment } from './authorDate.ts';
import type { CitationStyle, CitingNote, FoundCitation } from './style.ts';

export const WIKILINK: CitationStyle = {
  id: 'wikilink',
  format: (cited) => ({
    text: listItems(cited)
      .map((item) => formatItem(cited.pandoc.slice(item.start, item.end), item.key))
      .join('; '),
  }),
  list: (note) => listRuns(note).flatMap((run) => listRunCitations(note, run)),
};

/** The words after `|` cannot have brackets; a citation that needs them gets a mark. */
function formatItem(item: string, key: string): string {
  const name = formatCitekey(key);
  return item === name || /[[\]|]/.test(item) ? `[[${name}]]` : `[[${name}|${item}]]`;
}

/** Links with nothing but a semicolon between them. */
function listRuns({ text, citations }: CitingNote): Citation[][] {
  const runs: Citation[][] = [];
  for (const citation of citations.filter(({ syntax }) => syntax === 'wikilink')) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && text.slice(last.end, citation.start) === '; ') run.push(citation);
    else runs.push([citation]);
  }
  return runs;
}

function listRunCitations(note: CitingNote, run: readonly Citation[]): FoundCitation[] {
  const [first, last] = [run[0], run.at(-1)];
  if (first === undefined || last === undefined) return [];
  const mark = findCommentAt(note, last.end);
  const cited = mark ? parseComment(note.text, mark) : parseRun(note.text, run);
  return cited === undefined ? [] : [{ start: first.start, end: mark?.end ?? last.end, cited }];
}

/** undefined where the words after a `|` are the writer's own. */
function parseRun(text: string, run: readonly Citation[]): Cited | undefined {
  const items = run.map(({ start, end, cites: [cite] }) => {
    const inside = text.slice(start + 2, end - 2);
    const words = inside.includes('|') ? inside.slice(inside.indexOf('|') + 1) : inside;
    return parseCited(`[${words}]`)?.cites[0]?.key === cite?.key ? words : undefined;
  });
  return items.includes(undefined) ? undefined : parseCited(`[${items.join('; ')}]`);
}
