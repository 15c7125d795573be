// `[[@key]]` and `[[@key|text]]`: how note-taking tools with links between notes write a citation.
import type { StateInline } from 'markdown-it';
import type { Citation } from './citation.ts';
import { matchCitekey } from './citekeySyntax.ts';
import { toCite } from './citeItems.ts';

const CLOSE = /(?:\|[^[\]\n]*)?\]\]/y;

export function parseWikilink(state: StateInline): Citation | undefined {
  const { src, pos: start } = state;
  if (!src.startsWith('[[', start)) return undefined;
  const key = matchCitekey(src, start + 2);
  if (key === undefined) return undefined;
  CLOSE.lastIndex = key.end;
  if (!CLOSE.test(src)) return undefined;
  const cite = toCite(src, { start: key.start, end: key.end, key });
  return { start, end: CLOSE.lastIndex, syntax: 'wikilink', mode: 'normal', cites: [cite] };
}
