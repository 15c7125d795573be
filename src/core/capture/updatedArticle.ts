// A source's file with what was captured anew in it: what the user wrote, corrected or added stays as it is.
import { parseDocument } from 'yaml';
import { formatArticle, parseArticle, toPlainValue } from '../formats/article.ts';
import { findFrontMatter } from '../formats/frontMatter.ts';
import type { CslFields } from '../source.ts';

/** Fields that tell of the capture itself and change with it. */
const OF_CAPTURE = new Set(['accessed', 'content-hash']);

/** Where the user's own part of a source begins. */
const OWN_PART = /^## Notes[ \t]*$/m;

export interface Recaptured {
  readonly item: CslFields;
  /** Empty where only fields were captured: then the text stays. */
  readonly text: string;
}

/**
 * Fields that the file lacks are added, those that it has stay, comments and order included. The text is replaced up
 * to a heading `## Notes`, unless its words are the same. Front matter that cannot be read is left alone.
 */
export function updateArticle(file: string, key: string, { item, text }: Recaptured): string {
  const place = findFrontMatter(file);
  const known = parseArticle(file, key).sources[0]?.item ?? { id: key, type: '' };
  const isSame = text === '' || item['content-hash'] === known['content-hash'];
  if (place === undefined) return formatArticle({ item: { ...item, id: key }, text: text || file });
  const { yaml, textStart } = place;
  const fields = updateYaml(file.slice(yaml.start, yaml.end), item, known);
  const head = file.slice(0, yaml.start) + fields + file.slice(yaml.end, textStart);
  const body = file.slice(textStart);
  return isSame ? head + body : `${head}\n${replaceText(body, text)}`;
}

function updateYaml(yaml: string, item: CslFields, known: CslFields): string {
  const document = parseDocument(yaml);
  if (document.errors.length > 0) return yaml;
  for (const [name, value] of Object.entries(item)) {
    if (value !== undefined && isWanted(name, known)) document.set(name, toPlainValue(value));
  }
  return document.toString({ lineWidth: 0 });
}

/** `document` is the type of what is known by its identifier alone. */
function isWanted(name: string, known: CslFields): boolean {
  return known[name] === undefined || OF_CAPTURE.has(name) || (name === 'type' && known.type === 'document');
}

function replaceText(body: string, text: string): string {
  const own = OWN_PART.exec(body);
  return own ? `${text.trim()}\n\n${body.slice(own.index)}` : `${text.trim()}\n`;
}
