// One citation in a style: author and rest, text or note, and what to show for a source that nobody knows.
import type { CiteprocCite } from 'citeproc';
import { formatAuthors, yearOf, type CslItem } from '../source.ts';
import type { Cluster, ClusterCite } from './clusters.ts';
import { toEngineId } from './engineId.ts';
import type { Position } from './positions.ts';
import { joinRichTexts, parseRichText, toRichText, type RichText } from './richText.ts';
import type { SharedEngine } from './sharedEngine.ts';

export interface FormattedCitation {
  /** What stands in the sentence; empty for a bracketed citation in a style of notes. */
  readonly text: RichText;
  /** What stands in the note that a style of notes makes of it. */
  readonly note?: RichText;
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

  format({ mode, cites, inFootnote }: Cluster, positions: readonly Position[]): FormattedCitation {
    const processed = cites.map((cite, index) => toProcessorCite(cite, positions[index]));
    const states = cites.map(({ key }) => this.#states.get(key));
    const identity = JSON.stringify([mode, inFootnote, processed, states]);
    const known = this.#formatted.get(identity);
    if (known !== undefined) return known;
    const [author, rest] = mode === 'textual' ? this.#formatTextual(processed) : [[], this.#formatCites(processed)];
    const formatted = this.#place(author, rest, inFootnote);
    this.#formatted.set(identity, formatted);
    return formatted;
  }

  #place(author: RichText, rest: RichText, inFootnote: boolean): FormattedCitation {
    if (!this.#engine.isNotes) return { text: joinWords([author, rest]) };
    if (!inFootnote) return { text: author, note: rest };
    return { text: joinWords([author, withoutStop(rest)]) };
  }

  /** A style of numbers names no author, and then the number stands for it. */
  #formatTextual([first, ...others]: readonly CiteprocCite[]): [author: RichText, rest: RichText] {
    if (first === undefined) return [[], []];
    const author = this.#byKey.has(first.id) ? this.#run([{ id: first.id, 'author-only': true }]) : [];
    const suppressed = { ...first, 'suppress-author': true };
    return author.length === 0
      ? [[], this.#formatCites([first, ...others])]
      : [author, this.#formatCites([suppressed, ...others])];
  }

  #formatCites(cites: readonly CiteprocCite[]): RichText {
    const [sound, odd] = [cites.filter(({ id }) => this.#isSound(id)), cites.filter(({ id }) => !this.#isSound(id))];
    const formatted = sound.length > 0 ? this.#run(sound) : [];
    return odd.length === 0
      ? formatted
      : joinOdd(
          formatted,
          odd.map(({ id }) => this.#formatOdd(id)),
        );
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

  #run(cites: readonly CiteprocCite[]): RichText {
    const html = this.#engine.run(this.#items, (engine) => engine.makeCitationCluster(cites.map(toEngineCite)));
    return html === undefined
      ? joinOdd(
          [],
          cites.map(({ id }) => this.#formatOdd(id)),
        )
      : parseRichText(html.replace(NOTHING, ''));
  }
}

function toProcessorCite(cite: ClusterCite, position: Position | undefined): CiteprocCite {
  const { key, prefix, suffix, locator, label, suppressAuthor } = cite;
  return {
    id: key,
    ...(prefix !== '' && { prefix: toAffix(prefix) }),
    ...(suffix !== '' && { suffix: toAffix(suffix) }),
    ...(locator !== '' && { locator, label: label || 'page' }),
    ...(suppressAuthor && { 'suppress-author': true }),
    ...position,
  };
}

function toEngineCite(cite: CiteprocCite): CiteprocCite {
  return { ...cite, id: toEngineId(cite.id) };
}

/** Emphasis in Markdown becomes what the processor knows; it escapes all else by itself. */
function toAffix(markdown: string): string {
  return markdown
    .replace(/\*\*([^*]+)\*\*/g, '<b>$1</b>')
    .replace(/\*([^*]+)\*|\b_([^_]+)_\b/g, (_, starred?: string, lined?: string) => `<i>${starred ?? lined ?? ''}</i>`)
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

function joinWords(texts: readonly RichText[]): RichText {
  const [first, ...rest] = texts.filter((text) => text.length > 0);
  return joinRichTexts([first ?? [], ...rest.flatMap((text) => [toRichText(' '), text])]);
}

/** Puts what the processor could not format into the brackets that it set, or into brackets of its own. */
function joinOdd(formatted: RichText, odd: readonly RichText[]): RichText {
  const listed = odd.flatMap((text, index) => (index === 0 ? [text] : [toRichText('; '), text]));
  const last = formatted.at(-1);
  if (last === undefined) return joinRichTexts([toRichText('('), ...listed, toRichText(')')]);
  const [, words = '', closing = ''] = /^([\s\S]*?)([)\].]*)$/.exec(last.text) ?? [];
  const before = [...formatted.slice(0, -1), { ...last, text: words }];
  return joinRichTexts([before, toRichText('; '), ...listed, toRichText(closing)]);
}

/** A note ends with a full stop, a citation within one does not. */
function withoutStop(text: RichText): RichText {
  const last = text.at(-1);
  return last?.text.endsWith('.') === true ? [...text.slice(0, -1), { ...last, text: last.text.slice(0, -1) }] : text;
}
