// EndNote's XML, which Zotero and others write as well: the fields of its tagged format in elements.
import { listRisAttachments } from '../attachments.ts';
import { ENDNOTE, toEndnoteType } from '../tagged/endnote.ts';
import { toFields } from '../tagged/tags.ts';
import { toXmlFormat } from './xmlFormat.ts';
import { findAt, listAt, textOf, titleOf, type XmlElement } from '../../xmlTree.ts';

/** EndNote's tag, and the elements with the same meaning, the best first. */
const ELEMENTS: readonly (readonly [tag: string, paths: string])[] = [
  ['A', 'contributors/authors/author'],
  ['E', 'contributors/secondary-authors/author'],
  ['Y', 'contributors/tertiary-authors/author'],
  ['?', 'contributors/translated-authors/author contributors/subsidiary-authors/author'],
  ['!', 'titles/short-title'],
  ['B', 'titles/secondary-title'],
  ['J', 'periodical/full-title'],
  ['S', 'titles/tertiary-title'],
  ['D', 'dates/year'],
  ['8', 'dates/pub-dates/date'],
  ['[', 'access-date'],
  ['V', 'volume'],
  ['N', 'number'],
  ['6', 'num-vols'],
  ['P', 'pages'],
  ['7', 'edition'],
  ['&', 'section'],
  ['9', 'work-type'],
  ['I', 'publisher'],
  ['C', 'pub-location'],
  ['R', 'electronic-resource-num'],
  ['U', 'urls/web-urls/url urls/related-urls/url'],
  ['@', 'isbn'],
  ['X', 'abstract'],
  ['K', 'keywords/keyword'],
  ['Z', 'notes'],
  ['G', 'language'],
  ['L', 'call-num'],
  ['~', 'remote-database-name'],
]; // oxfmt-ignore

const FACES: ReadonlyMap<string, 'i' | 'sub' | 'sup'> = new Map([
  ['italic', 'i'],
  ['subscript', 'sub'],
  ['superscript', 'sup'],
]);

export const endnoteXmlFormat = toXmlFormat({
  name: 'EndNote XML',
  recognises: (text) => /<xml>\s*<records>|<records>\s*<record>\s*<(?:database|source-app|rec-number|ref-type)\b/.test(text),
  record: /<\/?record>/g,
  parse: (record, file) => {
    const type = findAt(record, 'ref-type');
    const csl = toEndnoteType(type?.attributes.get('name') ?? textOf(type));
    const title = titleOf(findAt(record, 'titles/title'), toMark);
    const values = new Map(ELEMENTS.map(([tag, paths]) => [tag, listTexts(record, paths)]));
    return {
      fields: toFields(new Map([...values, ['T', title === '' ? [] : [title]]]), ENDNOTE.rows, { type: csl, csl }),
      key: textOf(findAt(record, 'label')) || undefined,
      attachments: listRisAttachments(listTexts(record, 'urls/pdf-urls/url'), file),
    };
  },
}); // oxfmt-ignore

function listTexts(record: XmlElement, paths: string): readonly string[] {
  return paths.split(' ').flatMap((path) => listAt(record, path).map((element) => textOf(element)).filter(Boolean)); // oxfmt-ignore
}

function toMark({ attributes }: XmlElement): '' | 'i' | 'sub' | 'sup' {
  return FACES.get(attributes.get('face') ?? '') ?? '';
}
