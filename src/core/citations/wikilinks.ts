// `[[@key]]` and `[[@key|text]]`: how note-taking tools with links between notes write a citation.
import type { StateInline } from 'markdown-it';
import type { Citation } from './citation.ts';
import { matchCitekey, type CitekeyMatch } from './citationText.ts';
import { toCite } from './cites.ts';

/** The folder of the note that is linked. */
const FOLDER = /\[\[(?:[^[\]|#^\n@]{0,200}\/)?(?=@)/y;
/** What a link has besides the note: a heading or a block in it, and the words that are shown. */
const CLOSE = /(?:[#^][^[\]|\n]*)?(?:\|[^[\]\n]*)?\]\]/y;
const EXTENSION = /\.md$/i;

export function parseWikilink(state: StateInline): Citation | undefined {
  const { src, pos: start } = state;
  FOLDER.lastIndex = start;
  if (!FOLDER.test(src)) return undefined;
  const key = matchNoteKey(src, FOLDER.lastIndex);
  if (key === undefined) return undefined;
  CLOSE.lastIndex = key.end;
  if (!CLOSE.test(src)) return undefined;
  const cite = toCite(src, { start: key.start, end: key.end, key });
  return { start, end: CLOSE.lastIndex, syntax: 'wikilink', mode: 'normal', cites: [cite] };
}

/** Without the heading that the link leads to, and the extension of the note's file. */
function matchNoteKey(src: string, start: number): CitekeyMatch | undefined {
  const match = matchCitekey(src, start);
  if (match === undefined || src.startsWith('{', start + 1)) return match;
  const key = match.key.replace(/#.*$/, '').replace(EXTENSION, '');
  const name = match.key.replace(/#.*$/, '');
  return key === '' ? undefined : { ...match, key, end: match.start + '@'.length + name.length };
}
