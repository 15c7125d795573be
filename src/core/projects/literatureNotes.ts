// Notes on a source, as note-taking tools make them of a reference: `citekey: roe2021` in front matter, or `@roe2021.md`.
import { findCitekey } from '../items/cslItem.ts';
import { findFrontMatter, parseYamlFields } from '../frontMatter/frontMatter.ts';

/** Most notes have none of these, and their front matter needs no parsing. */
const MAY_HAVE_KEY = /^["']?(?:cite|citation|bib|bibtex|zotero)[-_ ]?(?:key|id)\b/im;
/** A key as the name of a file has a letter: `@2022-11-09.md` is a day. */
const KEY_NAME = /^@(?=.*\p{L})\S+$/u;
const EXTENSION = /\.(?:md|markdown)$/i;

/** `text` may be the beginning of the note, with all of its front matter. */
export function isLiteratureNote(file: string, text: string): boolean {
  if (!EXTENSION.test(file)) return false;
  if (KEY_NAME.test(file.replace(EXTENSION, '').split(/[/\\]/).at(-1) ?? '')) return true;
  const place = findFrontMatter(text);
  const yaml = place && text.slice(place.yaml.start, place.yaml.end);
  if (yaml === undefined || !MAY_HAVE_KEY.test(yaml)) return false;
  return findCitekey(parseYamlFields(yaml, 0).fields) !== undefined;
}
