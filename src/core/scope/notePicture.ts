// A picture in a note, and what the source that it was taken from says below it.
import type { EvidenceLibrary, ParsedSource } from '../library.ts';
import type { Link, Note } from '../note/note.ts';
import { touches, type Span } from '../text/span.ts';
import { CitationScope } from './citationScope.ts';

/** The span is the picture's, in the note. */
export interface NotePicture extends Span {
  readonly found: ParsedSource;
  /** The picture in the source; absent where the source that is cited beside it has no picture of that name. */
  readonly picture?: Link;
  /** The source's own caption, with its credit. */
  readonly caption?: string;
}

/** A caption that stands below a picture as a paragraph of its own is about so long at most. */
const MAX_CAPTION_LENGTH = 400;

/** For a picture in the scope of a citation, best by one whose source has a picture of the same file name. */
export function findNotePicture(note: Note, library: EvidenceLibrary, offset: number): NotePicture | undefined {
  const link = note.links.find((each) => each.picture && touches(each, offset));
  if (link === undefined) return undefined;
  const { start, end } = link;
  const sources = new CitationScope(note, library).listSources(link).flatMap(({ key }) => library.find(key) ?? []);
  for (const found of sources) {
    const picture = found.parsedText?.links.find((each) => each.picture && nameOf(each) === nameOf(link));
    if (found.parsedText === undefined || picture === undefined) continue;
    const caption = findCaption(found.parsedText, picture);
    return { start, end, found, picture, ...(caption !== undefined && { caption }) };
  }
  const [found] = sources;
  return found && { start, end, found };
}

function nameOf({ href }: Link): string {
  return href
    .replace(/[?#].*$/s, '')
    .replace(/^.*[/\\]/s, '')
    .toLowerCase();
}

/** The picture's title, else the emphasised paragraph after it. */
export function findCaption({ text, prose, blocks }: Note, picture: Link): string | undefined {
  const title = /\s["'(](.+)["')]\s*\)$/s.exec(text.slice(picture.start, picture.end))?.[1];
  if (title !== undefined) return title.replace(/\s+/g, ' ');
  const next = blocks.find(({ start }) => start >= picture.end);
  if (next === undefined || next.end - next.start > MAX_CAPTION_LENGTH) return undefined;
  if (!/^[*_]/.test(text.slice(next.start - 1, next.end).trimStart())) return undefined;
  return prose.slice(next.start, next.end).replace(/\s+/g, ' ').trim();
}
