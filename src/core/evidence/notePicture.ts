// A picture in a note, and what the source that it was taken from says below it.
import type { Link, Note } from '../note/note.ts';
import { touches, type Span } from '../text/span.ts';
import type { EvidenceLibrary, SourceReading } from './evidence.ts';
import { Governance } from './governing.ts';

/** The span is the picture's, in the note. */
export interface NotePicture extends Span {
  readonly found: SourceReading;
  /** The picture in the source; absent where the source that is cited beside it has no picture of that name. */
  readonly picture?: Link;
  /** The source's own caption, with its credit. */
  readonly caption?: string;
}

/** A caption that stands below a picture as a paragraph of its own is about so long at most. */
const LONGEST_CAPTION = 400;

/** For a picture that is governed by a citation, best by one whose source has a picture of the same file name. */
export function findNotePicture(note: Note, library: EvidenceLibrary, offset: number): NotePicture | undefined {
  const link = note.links.find((each) => each.picture && touches(each, offset));
  if (link === undefined) return undefined;
  const { start, end } = link;
  const governors = new Governance(note, library).list(link).flatMap(({ key }) => library.find(key) ?? []);
  for (const found of governors) {
    const picture = found.reading?.links.find((each) => each.picture && nameOf(each) === nameOf(link));
    if (found.reading === undefined || picture === undefined) continue;
    const caption = findCaption(found.reading, picture);
    return { start, end, found, picture, ...(caption !== undefined && { caption }) };
  }
  const [found] = governors;
  return found && { start, end, found };
}

function nameOf({ href }: Link): string {
  return href
    .replace(/[?#].*$/s, '')
    .replace(/^.*[/\\]/s, '')
    .toLowerCase();
}

/** The picture's title, else the emphasised paragraph behind it. */
export function findCaption({ text, prose, blocks }: Note, picture: Link): string | undefined {
  const title = /\s["'(](.+)["')]\s*\)$/s.exec(text.slice(picture.start, picture.end))?.[1];
  if (title !== undefined) return title.replace(/\s+/g, ' ');
  const behind = blocks.find(({ start }) => start >= picture.end);
  if (behind === undefined || behind.end - behind.start > LONGEST_CAPTION) return undefined;
  if (!/^[*_]/.test(text.slice(behind.start - 1, behind.end).trimStart())) return undefined;
  return prose.slice(behind.start, behind.end).replace(/\s+/g, ' ').trim();
}
