// Footnotes of a page: which links are marks of notes, which elements hold the notes, and which links only lead back.

export interface PageNotes {
  /** Links that are marks of notes, with the note's label; undefined where its text is not in the article. */
  readonly marks: ReadonlyMap<Element, string | undefined>;
  /** Elements that hold the text of a note, with its label. */
  readonly definitions: ReadonlyMap<Element, string>;
  /** Links from a note back to its mark, and what shows its number once more. */
  readonly backLinks: ReadonlySet<Element>;
}

export const NO_NOTES: PageNotes = { marks: new Map(), definitions: new Map(), backLinks: new Set() };

/** "2", "[2]", "*": what a mark shows, the label in the middle. */
const MARK = /^[[(]?\s?(\d{1,3}|[*†‡§¶]{1,3}|[a-z]|[ivx]{2,5})\s?[\])]?$/i;
const NAMED_NOTE = /foot|note|cite|\bref/i;
/** "↩︎", "^", "[2]", "Back to text". */
const LEADS_BACK = /^[\s\d.,()[\]^*†‡§¶↑↩⏎↵⤴\uFE0E\uFE0F]*$|^(?:back|return|jump)\b/i;
/** Characters that a note has at most; what is longer is a part of the article. */
const MAX_LENGTH = 4000;
const BLOCKS = 'li, p, dd, div, section, aside';

interface Places {
  /** Elements by what a fragment calls them. */
  readonly named: ReadonlyMap<string, Element>;
  readonly order: ReadonlyMap<Element, number>;
}

/** `base` is the page's own address, which may stand before a fragment. */
export function findPageNotes(root: Element, base: string | undefined): PageNotes {
  const links = [...root.querySelectorAll('a[href]')].filter((link) => toFragment(link, base) !== undefined);
  if (links.length === 0) return NO_NOTES;
  const { named, order } = findPlaces(root);
  const marks = new Map<Element, string | undefined>();
  const definitions = new Map<Element, string>();
  const backLinks = new Set<Element>();
  for (const link of links) {
    const text = link.textContent.trim();
    const target = named.get(toFragment(link, base) ?? '');
    const isBefore = target !== undefined && (order.get(target) ?? 0) < (order.get(link) ?? 0);
    if (isBefore && LEADS_BACK.test(text)) backLinks.add(link);
    const shown = isBefore ? undefined : MARK.exec(text)?.[1];
    if (shown === undefined || !isMark(link, text, target)) continue;
    const note = target && findNote(target, link);
    marks.set(link, note && addLabel(definitions, note, shown));
  }
  for (const [note, label] of definitions) {
    const number = note.querySelector('sup');
    if (number?.textContent.trim() === label && startsWith(note, number)) backLinks.add(number);
  }
  return { marks, definitions, backLinks };
}

function toFragment(link: Element, base: string | undefined): string | undefined {
  const href = link.getAttribute('href') ?? '';
  const own = base !== undefined && href.startsWith(`${base}#`) ? href.slice(base.length) : href;
  return own.startsWith('#') && own.length > 1 ? own.slice(1) : undefined;
}

function findPlaces(root: Element): Places {
  const named = new Map<string, Element>();
  const order = new Map<Element, number>();
  for (const element of root.querySelectorAll('*')) {
    order.set(element, order.size);
    const names = [element.getAttribute('id'), element.localName === 'a' ? element.getAttribute('name') : null];
    for (const name of names) if (name !== null && !named.has(name)) named.set(name, element);
  }
  return { named, order };
}

/** Raised, or called a note; a number in brackets only where it leads somewhere, as it may be the article's own words. */
function isMark(link: Element, text: string, target: Element | undefined): boolean {
  if (link.closest('sup') !== null || link.querySelector('sup') !== null) return true;
  if (link.getAttribute('role') === 'doc-noteref') return true;
  const isNamed = NAMED_NOTE.test(`${link.getAttribute('class') ?? ''} ${link.getAttribute('href') ?? ''}`);
  return target !== undefined && (isNamed || /^\[.*\]$/.test(text));
}

function findNote(target: Element, mark: Element): Element | undefined {
  const block = target.closest(BLOCKS);
  return block === null || block.contains(mark) || block.textContent.length > MAX_LENGTH ? undefined : block;
}

/** What the mark shows, and where another note has that label, a number after it. */
function addLabel(definitions: Map<Element, string>, note: Element, shown: string): string {
  const known = definitions.get(note);
  if (known !== undefined) return known;
  const taken = new Set(definitions.values());
  let label = shown;
  for (let number = 2; taken.has(label); number++) label = `${shown}-${number}`;
  definitions.set(note, label);
  return label;
}

function startsWith(note: Element, first: Element): boolean {
  return note.textContent.trimStart().startsWith(first.textContent.trim());
}
