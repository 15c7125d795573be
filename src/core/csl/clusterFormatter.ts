// One citation in a style: author and rest, text or note, and what to show for a source that nobody knows.
import type { CiteprocCite } from 'citeproc';
import { formatCitekey } from '../citations/citationText.ts';
import { formatAuthors, yearOf, type CslItem } from '../source.ts';
import { formatAffix } from './affix.ts';
import type { Cluster, ClusterCite } from './clusters.ts';
import { toEngineId } from './engineId.ts';
import type { Position } from './positions.ts';
import { formatPlain, joinRichTexts, parseRichText, toRichText, type RichText } from '../references/richText.ts';
import type { Order, SharedEngine } from './sharedEngine.ts';

export interface FormattedCitation {
  /** What stands in the sentence; empty for a bracketed citation in a style of notes. */
  readonly text: RichText;
  /** What stands in the note that a style of notes makes of it. */
  readonly footnote?: RichText;
}

/** What the processor writes where a cite comes to nothing, such as an MLA citation without author and page. */
const NOTHING = /\[NO_PRINTED_FORM\]|\[CSL STYLE ERROR: reference with no printed form\.\](?:[;,] )?/g;

/** Formats the citations of one text; each different one once, as long as the sources in it keep number and letter. */
export class ClusterFormatter {
  readonly #engine: SharedEngine;
  #items: readonly CslItem[] = [];
  #byKey: ReadonlyMap<string, CslItem> = new Map();
  #states: ReadonlyMap<string, string> = new Map();
  readonly #formatted = new Map<string, FormattedCitation>();

  constructor(engine: SharedEngine) {
    this.#engine = engine;
  }

  /** All sources that the text cites. */
  cite(items: readonly CslItem[]): void {
    this.#items = items;
    this.#byKey = new Map(items.map((item) => [item.id, item]));
    this.#states = this.#engine.listStates(items);
  }

  format({ mode, cites, mentioned, inFootnote }: Cluster, positions: readonly Position[]): FormattedCitation {
    const named = mentioned.length === 0 ? cites : cites.map((cite) => this.#nameMentioned(cite, mentioned));
    const processed = named.map((cite, index) => toProcessorCite(cite, positions[index]));
    const states = cites.map(({ key }) => this.#states.get(key));
    const identity = JSON.stringify([mode, inFootnote, processed, states]);
    const known = this.#formatted.get(identity);
    if (known !== undefined) return known;
    // In a note all of it stands together, author or not.
    const isSplit = mode === 'textual' && !(inFootnote && this.#engine.isNoteStyle);
    const [author, rest] = isSplit ? this.#formatTextual(processed) : [[], this.#formatCites(processed)];
    const formatted = this.#place(author, rest, inFootnote);
    this.#formatted.set(identity, formatted);
    return formatted;
  }

  #place(author: RichText, rest: RichText, inFootnote: boolean): FormattedCitation {
    if (!this.#engine.isNoteStyle) return { text: joinWords([author, rest]) };
    if (!inFootnote) return { text: author, footnote: capitalize(rest) };
    return { text: joinWords([author, withoutStop(rest)]) };
  }

  /** A style of numbers names no author, and then the number stands for it. */
  #formatTextual([first, ...others]: readonly CiteprocCite[]): [author: RichText, rest: RichText] {
    if (first === undefined) return [[], []];
    const author = this.#byKey.has(first.id) ? this.#run([{ id: first.id, 'author-only': true }]) : [];
    if (author.length === 0) return [[], this.#formatCites([first, ...others])];
    const rest = this.#formatCites([{ ...first, 'suppress-author': true }, ...others], 'as written');
    // Just after the same source, a style of notes may have nothing to add.
    return [author, rest.length === 0 && this.#engine.isNoteStyle ? this.#formatCites([first]) : rest];
  }

  /** Sources in the words of another by their names, as they would stand in a sentence. */
  #nameMentioned(cite: ClusterCite, mentioned: readonly string[]): ClusterCite {
    const name = (words: string) => mentioned.reduce((text, key) => this.#nameKey(text, key), words);
    return { ...cite, prefix: name(cite.prefix), suffix: name(cite.suffix) };
  }

  #nameKey(words: string, key: string): string {
    const forms = [formatCitekey(key), `@{${key}}`].flatMap((form) => [`[${form}]`, form]);
    const written = forms.find((form) => words.includes(form));
    if (written === undefined || !this.#byKey.has(key)) return words;
    const [author, rest] = this.#formatTextual([{ id: key }]);
    const named = formatPlain(this.#engine.isNoteStyle ? author : joinWords([author, rest]));
    return words.replaceAll(written, () => named);
  }

  #formatCites(cites: readonly CiteprocCite[], order: Order = findOrder(cites)): RichText {
    const [sound, odd] = [cites.filter(({ id }) => this.#isSound(id)), cites.filter(({ id }) => !this.#isSound(id))];
    const formatted = sound.length > 0 ? this.#run(sound, order) : [];
    return odd.length === 0 ? formatted : this.#joinOdd(formatted, odd);
  }

  /** Brackets of its own are for what stands in the sentence. */
  #joinOdd(formatted: RichText, odd: readonly CiteprocCite[]): RichText {
    const texts = odd.map(({ id, prefix = '', suffix = '' }) => {
      const gap = toRichText(suffix === '' || /^[,.:]/.test(suffix) ? '' : ' ');
      return joinRichTexts([joinWords([parseRichText(prefix), this.#formatOdd(id)]), gap, parseRichText(suffix)]);
    });
    return joinOdd(formatted, texts, this.#engine.isNoteStyle ? '' : '()');
  }

  #isSound(key: string): boolean {
    const item = this.#byKey.get(key);
    return item !== undefined && !this.#engine.fails(item);
  }

  /** A key that nobody knows, as Pandoc shows it, or what can be said of a source at which the processor fails. */
  #formatOdd(key: string): RichText {
    const item = this.#byKey.get(key);
    if (item === undefined) return toRichText(`${key}?`, { bold: true });
    return toRichText([formatAuthors(item) || key, yearOf(item)].filter(Boolean).join(', '));
  }

  #run(cites: readonly CiteprocCite[], order: Order = 'as the style has it'): RichText {
    const html = this.#engine.formatCluster(this.#items, cites.map(toEngineCite), order);
    return html === undefined ? this.#joinOdd([], cites) : parseRichText(html.replace(NOTHING, ''));
  }
}

function toProcessorCite(cite: ClusterCite, position: Position | undefined): CiteprocCite {
  const { key, prefix, suffix, locator, label, suppressAuthor } = cite;
  return {
    id: key,
    ...(prefix !== '' && { prefix: formatAffix(prefix) }),
    ...(suffix !== '' && { suffix: formatAffix(suffix) }),
    // Ranges are the style's to set, and the processor knows them by their hyphens.
    ...(locator !== '' && { locator: locator.replace(/(?<=\d)–(?=\d)/g, '-'), label: label || 'page' }),
    ...(suppressAuthor && { 'suppress-author': true }),
    ...position,
  };
}

function toEngineCite(cite: CiteprocCite): CiteprocCite {
  return { ...cite, id: toEngineId(cite.id) };
}

function joinWords(texts: readonly RichText[]): RichText {
  const [first, ...rest] = texts.filter((text) => text.length > 0);
  return joinRichTexts([first ?? [], ...rest.flatMap((text) => [toRichText(' '), text])]);
}

/** As Pandoc has it: words before or after one of several, such as "but see", hold them in their order. */
function findOrder(cites: readonly CiteprocCite[]): Order {
  const isHeld = cites.some(({ prefix, suffix }, index) => {
    return (index > 0 && prefix !== undefined) || (index < cites.length - 1 && suffix !== undefined);
  });
  return isHeld ? 'as written' : 'as the style has it';
}

/** What begins a note begins with a capital. */
function capitalize(text: RichText): RichText {
  const [first, ...others] = text;
  return first === undefined ? text : [{ ...first, text: first.text.replace(/^\p{Ll}/u, toUpper) }, ...others];
}

function toUpper(letter: string): string {
  return letter.toUpperCase();
}

/** Puts what the processor could not format into the brackets that it set, or into brackets of its own. */
function joinOdd(formatted: RichText, odd: readonly RichText[], [open = '', close = '']: string): RichText {
  const listed = odd.flatMap((text, index) => (index === 0 ? [text] : [toRichText('; '), text]));
  const last = formatted.at(-1);
  if (last === undefined) return joinRichTexts([toRichText(open), ...listed, toRichText(close)]);
  const [closing = ''] = /(?<![)\].])[)\].]*$/.exec(last.text) ?? [];
  const words = last.text.slice(0, last.text.length - closing.length);
  const before = [...formatted.slice(0, -1), { ...last, text: words }];
  return joinRichTexts([before, toRichText('; '), ...listed, toRichText(closing.replace(/\.$/, ''))]);
}

/** A note ends with a full stop, a citation within one does not. */
function withoutStop(text: RichText): RichText {
  const last = text.at(-1);
  if (last === undefined) return text;
  return [...text.slice(0, -1), { ...last, text: last.text.replace(/\.(?=[”’»]?$)/, '') }];
}
