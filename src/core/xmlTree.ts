// XML as a small tree without namespaces, lenient as library files need it: what is not closed ends with its parent.
import { Parser } from 'htmlparser2';
import type { Span } from './text/span.ts';

export interface XmlElement {
  /** Without its prefix: `mods:title` is a `title`. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | string)[];
}

type OpenElement = XmlElement & { readonly children: (XmlElement | string)[] };

/** Far more than any record has, and far less than the stack holds; the text of what is deeper belongs to its ancestor. */
const MAX_DEPTH = 100;

/** A nameless element that has the text's own as its children. */
export function parseXml(text: string): XmlElement {
  const root = toElement('', {});
  const open = [root];
  let depth = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth++;
        if (depth > MAX_DEPTH) return;
        const element = toElement(toLocalName(name), attributes);
        open.at(-1)?.children.push(element);
        open.push(element);
      },
      onclosetag() {
        if (depth <= MAX_DEPTH) open.pop();
        depth--;
      },
      ontext(piece) {
        open.at(-1)?.children.push(piece);
      },
    },
    { xmlMode: true },
  );
  parser.end(text);
  return root;
}

function toElement(name: string, attributes: Readonly<Record<string, string>>): OpenElement {
  return { name, attributes: new Map(Object.entries(attributes)), children: [] };
}

function toLocalName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Where the elements of a name stand that are not within one another; one that is not closed ends where the next begins. */
export function listElementSpans(text: string, tags: RegExp): Span[] {
  const spans: Span[] = [];
  let start: number | undefined;
  for (const tag of text.matchAll(tags)) {
    const isClosing = tag[0].startsWith('</');
    const end = isClosing ? tag.index + tag[0].length : tag.index;
    if (start !== undefined) spans.push({ start, end: start + text.slice(start, end).trimEnd().length });
    start = isClosing ? undefined : tag.index;
  }
  if (start !== undefined) spans.push({ start, end: start + text.slice(start).trimEnd().length });
  return spans;
}

/** All elements at the end of a path of names from here: `titles/title`. */
export function listAt(element: XmlElement, path: string): readonly XmlElement[] {
  return path.split('/').reduce<readonly XmlElement[]>((found, name) => found.flatMap(childrenNamed(name)), [element]);
}

const childrenNamed = (name: string) => (element: XmlElement) =>
  element.children.filter((child) => typeof child !== 'string').filter((child) => child.name === name);

export function findAt(element: XmlElement, path: string): XmlElement | undefined {
  return listAt(element, path)[0];
}

/** All text in one line, without elements that are of something else. */
export function textOf(element: XmlElement | undefined, drop?: ReadonlySet<string>): string {
  return titleOf(element, () => '', drop);
}

/** The same with the markup that CSL allows in a title. */
export function titleOf(
  element: XmlElement | undefined,
  toMark: (element: XmlElement) => '' | 'i' | 'b' | 'sub' | 'sup',
  drop?: ReadonlySet<string>,
): string {
  return element === undefined ? '' : rawText(element, toMark, drop).replace(/\s+/g, ' ').trim();
}

function rawText(element: XmlElement, toMark: (element: XmlElement) => string, drop?: ReadonlySet<string>): string {
  const parts = element.children.map((child) => {
    if (typeof child === 'string') return child;
    return drop?.has(child.name) === true ? '' : rawText(child, toMark, drop);
  });
  const mark = toMark(element);
  const text = parts.join('');
  return mark === '' || text.trim() === '' ? text : `<${mark}>${text}</${mark}>`;
}
