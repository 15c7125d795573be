// A source's file with what was captured again in it: what the user wrote, corrected or added stays as it is.
import { isMap, isScalar, stringify, type Document } from 'yaml';
import { formatArticle, parseArticle, toPlainValue } from '../formats/article.ts';
import { findFrontMatter } from '../frontMatter/frontMatter.ts';
import { parseYamlTree } from '../yamlDocument.ts';
import type { CslFields } from '../source.ts';
import type { Span } from '../text/span.ts';
import { keepLocalPictures } from '../pictures/pictures.ts';
import { findUserNotes } from './userNotes.ts';
import { lookup } from '../lookup.ts';

/** Fields that tell of the capture itself and change with it. */
const OF_CAPTURE = new Set(['accessed', 'content-hash']);

export interface Recaptured {
  readonly item: CslFields;
  /** Empty where only fields were captured: then the text stays. */
  readonly text: string;
}

export interface UpdatedArticle {
  readonly contents: string;
  /** Whether the text that is replaced had been changed by the user since it was captured. */
  readonly replacesUserNotes: boolean;
}

/**
 * Fields that the file lacks are added, those that it has stay, as they are written. Where the words are others, the
 * text is replaced up to the user's own part, and the field `snapshots` keeps the hash and the read date of the old
 * one. Front matter that cannot be read is left alone.
 */
export async function updateArticle(file: string, key: string, captured: Recaptured): Promise<UpdatedArticle> {
  const { text } = captured;
  const item = text === '' ? withoutCapture(captured.item) : captured.item;
  const place = findFrontMatter(file);
  if (place === undefined) {
    const contents = formatArticle({ item: { ...item, id: key }, text: text || file });
    return { contents, replacesUserNotes: text !== '' };
  }
  const { yaml, textStart } = place;
  const known = parseArticle(file, key).sources[0]?.item ?? { id: key, type: '' };
  const isSame = text === '' || item['content-hash'] === known['content-hash'];
  const fields = updateYaml(file.slice(yaml.start, yaml.end), item, known);
  const head = file.slice(0, yaml.start) + fields + file.slice(yaml.end, textStart);
  const body = file.slice(textStart);
  if (isSame) return { contents: head + body, replacesUserNotes: false };
  const own = await findUserNotes(body, toText(known['content-hash']));
  const kept = [keepLocalPictures(text, body.slice(0, own.start)).trim(), body.slice(own.start).trim()];
  return { contents: `${head}\n${kept.filter(Boolean).join('\n\n')}\n`, replacesUserNotes: !own.isUntouched };
}

/** Fields alone tell nothing of the text that the file has. */
function withoutCapture(item: CslFields): CslFields {
  const { accessed: _, 'content-hash': __, ...fields } = item;
  return fields;
}

function toText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

interface Edit extends Span {
  readonly text: string;
}

/** Only the places of the fields that change are rewritten: the rest is as the user wrote it. */
function updateYaml(yaml: string, item: CslFields, known: CslFields): string {
  const { document, errors } = parseYamlTree(yaml, 'core');
  if (errors.length > 0) return yaml;
  const wanted = Object.entries(item).filter(([name, value]) => value !== undefined && isWanted(name, known));
  const fields = [...wanted, ...listSnapshots(document, item, known)];
  const edits = fields.map(([name, value]): Edit => {
    const text = stringify({ [name]: toPlainValue(value) }, { lineWidth: 0 });
    const place = findField(document, name);
    if (place === undefined) return { start: yaml.length, end: yaml.length, text };
    const written = yaml.slice(place.start, place.end).trimEnd();
    return { start: place.start, end: place.start + written.length, text: text.trimEnd() };
  });
  // The last first, so that the places of the others stay; those at the end in their own order.
  const added = edits.filter(({ start }) => start === yaml.length).map(({ text }) => text);
  const changed = edits.filter(({ start }) => start < yaml.length).sort((one, other) => other.start - one.start);
  const rewritten = changed.reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), yaml);
  return rewritten + added.join('');
}

/** `document` is the type of what is known by its identifier alone. */
function isWanted(name: string, known: CslFields): boolean {
  return lookup(known, name) === undefined || OF_CAPTURE.has(name) || (name === 'type' && known.type === 'document');
}

/** The snapshots so far, and the one that is replaced now; nothing where the words are the same. */
function listSnapshots(document: Document, item: CslFields, known: CslFields): [string, unknown][] {
  const hash = known['content-hash'];
  if (hash === undefined || item['content-hash'] === undefined || hash === item['content-hash']) return [];
  const { snapshots } = (document.toJS() ?? {}) as { readonly snapshots?: unknown };
  const earlier: readonly unknown[] = Array.isArray(snapshots) ? snapshots : [];
  const accessed = toPlainValue(known.accessed);
  return [['snapshots', [...earlier, { ...(accessed !== undefined && { accessed }), 'content-hash': hash }]]];
}

function findField({ contents }: Document, name: string): Span | undefined {
  const pair = isMap(contents) ? contents.items.find(({ key }) => isScalar(key) && key.value === name) : undefined;
  if (pair === undefined || !isScalar(pair.key)) return undefined;
  const start = pair.key.range?.[0];
  const range = (pair.value as { readonly range?: readonly number[] | null } | null)?.range;
  return start === undefined || range?.[1] === undefined ? undefined : { start, end: range[1] };
}
