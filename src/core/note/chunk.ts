// A part of a text, read apart from the rest and only as far as it is asked for.
import type { Token } from 'markdown-it';
import { continueQuotations, type FragmentQuotations, type TextBefore } from '../quotations/listQuotations.ts';
import { LISTS, type Items, type ListName } from './lists.ts';
import { parseBlocks, readBlocks, type Definitions, type Markdown } from './parseMarkdown.ts';
import { findBlockAt } from './parts.ts';

type Lists = { [Name in ListName]?: { readonly start: number; readonly items: readonly Items[Name][] } };

const UNREAD = { tokens: [], definitions: {} };

export class Chunk {
  /** Characters of the part. */
  readonly end: number;
  /** Whether it is too long to be read, and so has nothing in it. */
  readonly isUnread: boolean;
  /** Whether a block begins behind the part, so that the rest can be read apart from it. */
  readonly closed: boolean;
  /** Of links, in this part. */
  readonly definitions: Definitions;
  readonly #text: string;
  readonly #tokens: readonly Token[];
  #read: { readonly definitions: Definitions; readonly markdown: Markdown } | undefined;
  #lists: Lists = {};
  #moved: Lists = {};
  #quotations: { readonly before: string; readonly list: FragmentQuotations } | undefined;

  /** `text` is the part up to `end` and a piece of the line behind it; with more than `most` characters it stays unread. */
  constructor(text: string, end: number, most: number) {
    this.isUnread = end > most;
    const { tokens, definitions } = this.isUnread ? UNREAD : parseBlocks(text);
    const next = findBlockAt(text, tokens, end);
    this.end = end;
    this.closed = this.isUnread || next !== undefined;
    this.definitions = definitions;
    this.#text = text.slice(0, end);
    this.#tokens = tokens.slice(0, next);
  }

  /** With the definitions of the whole text; a link of one part may be defined in another. */
  read(definitions: Definitions): Markdown {
    if (this.#read?.definitions === definitions) return this.#read.markdown;
    const markdown = readBlocks(this.#text, this.#tokens, definitions);
    this.#read = { definitions, markdown };
    this.#lists = {};
    this.#moved = {};
    this.#quotations = undefined;
    return markdown;
  }

  /** The items of the part as they lie in a text in which it begins at `start`. */
  list<Name extends ListName>(name: Name, start: number, definitions: Definitions): readonly Items[Name][] {
    const markdown = this.read(definitions);
    const moved: Lists[Name] = this.#moved[name];
    if (moved?.start === start) return moved.items;
    const { list, move } = LISTS[name];
    const own = this.#lists[name]?.items ?? list(markdown);
    const items = start === 0 ? own : own.map((item) => move(item, start));
    this.#lists = { ...this.#lists, [name]: { start: 0, items: own } };
    this.#moved = { ...this.#moved, [name]: { start, items } };
    return items;
  }

  /** The quotations that end in the part, behind what the parts before it leave; the same while that stays. */
  listQuotations(before: TextBefore, definitions: Definitions): FragmentQuotations {
    const { prose, blocks } = this.read(definitions);
    const key = JSON.stringify(before);
    if (this.#quotations?.before !== key) {
      this.#quotations = { before: key, list: continueQuotations(before, prose, blocks) };
    }
    return this.#quotations.list;
  }
}
