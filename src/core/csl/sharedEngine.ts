// The only file that knows citeproc-js: an engine of one style, which takes up in turn what each text cites.
import CSL, { type CiteprocCite, type CiteprocEngine as Engine } from 'citeproc';
import type { CslItem } from '../source.ts';
import { UserError } from '../userError.ts';
import { fromEngineId, toEngineId } from './engineId.ts';
import { countMacroCalls } from './macroCalls.ts';
import { toProcessorItem } from '../processorItem.ts';
import { type StyleFiles, DEFAULT_LOCALE } from './styleFiles.ts';
import { lookup } from '../lookup.ts';

/** The largest styles have some thousands. */
const MAX_MACRO_CALLS = 100_000;
/** How citeproc-js marks a style whose citations are numbers. */
const NUMERIC = 1;

/** Of the cites of one citation. */
export type Order = 'as the style has it' | 'as written';

/** Registering costs about a millisecond a source, so it is done again only where another text, or the library, has changed. */
export class SharedEngine {
  readonly #files: StyleFiles;
  /** As the library has them, by key. */
  #items = new Map<string, CslItem>();
  #registered: readonly CslItem[] | undefined;
  readonly #failing = new WeakSet<CslItem>();
  #engine: Engine;

  /** Throws a UserError where the style is no sound CSL. */
  constructor(files: StyleFiles) {
    this.#files = files;
    try {
      if (countMacroCalls(files.style) > MAX_MACRO_CALLS) throw new Error('its macros call one another too often');
      this.#engine = this.#createEngine();
    } catch (error) {
      throw new UserError('The citation style {style} cannot be used: {reason}', {
        style: files.name,
        reason: error instanceof Error ? error.message : String(error),
      });
    }
  }

  get isNoteStyle(): boolean {
    return this.#engine.opt.xclass === 'note';
  }

  /**
   * What `action` makes of the engine once `items` are cited, in this order. An item at which the engine fails is left
   * out, so that it does not spoil the others; undefined where `action` fails all the same.
   */
  run<Result>(items: readonly CslItem[], action: (engine: Engine) => Result): Result | undefined {
    try {
      this.#register(items);
      return action(this.#engine);
    } catch {
      this.#findFailing(items);
      this.#restart();
    }
    try {
      this.#register(items);
      return action(this.#engine);
    } catch {
      this.#restart();
      return undefined;
    }
  }

  /** One citation as HTML; undefined where the engine fails at it. */
  formatCluster(items: readonly CslItem[], cites: readonly CiteprocCite[], order: Order): string | undefined {
    return this.run(items, (engine) => {
      const { tokens } = engine.citation_sort;
      // That is what it looks at for whether to sort.
      if (order === 'as written') engine.citation_sort.tokens = [];
      try {
        return engine.makeCitationCluster(cites);
      } finally {
        engine.citation_sort.tokens = tokens;
      }
    });
  }

  /** What the look of each source's citations depends on besides itself: its number, or what tells it from others. */
  listStates(items: readonly CslItem[]): ReadonlyMap<string, string> {
    const isNumeric = this.#engine.opt.update_mode === NUMERIC;
    const states = this.run(items, ({ registry }) =>
      items.map(({ id }): [string, string] => {
        const { seq, disambig } = lookup(registry.registry, toEngineId(id)) ?? {};
        return [id, JSON.stringify({ seq: isNumeric ? seq : undefined, disambig })];
      }),
    );
    return new Map(states);
  }

  fails(item: CslItem): boolean {
    return this.#failing.has(item);
  }

  #register(items: readonly CslItem[]): void {
    if (this.#registered === items) return;
    const sound = items.filter((item) => !this.#failing.has(item));
    const next = new Map(sound.map((item) => [item.id, item]));
    const left = [...this.#items.values()].filter(({ id }) => next.has(id));
    const known = sound.filter(({ id }) => this.#items.has(id));
    // The engine sees neither that what a key stands for has changed, nor that of two alike another comes first now.
    if (left.some((item, index) => known[index] !== item)) this.#engine.updateItems([]);
    this.#items = next;
    this.#engine.updateItems([...this.#items.keys()].map(toEngineId));
    this.#registered = items;
  }

  /** Tries each item alone, in all ways in which it may be shown. */
  #findFailing(items: readonly CslItem[]): void {
    this.#restart();
    for (const item of items) {
      try {
        this.#register([item]);
        this.#engine.makeCitationCluster([{ id: toEngineId(item.id) }]);
        this.#engine.makeBibliography();
      } catch {
        this.#failing.add(item);
        this.#restart();
      }
    }
  }

  #restart(): void {
    this.#engine = this.#createEngine();
    this.#items.clear();
    this.#registered = undefined;
  }

  #retrieve(id: string): CslItem {
    const key = fromEngineId(id);
    return { ...toProcessorItem(this.#items.get(key) ?? { id: key, type: 'document' }), id };
  }

  #createEngine(): Engine {
    const { style, locale, locales } = this.#files;
    // It would write to the console, which on the command line is the result.
    CSL.debug = () => undefined;
    const system = {
      retrieveLocale: (language: string) => locales.get(language) ?? locales.get(DEFAULT_LOCALE) ?? false,
      retrieveItem: (id: string) => this.#retrieve(id),
    };
    const engine = new CSL.Engine(system, style, locale, true);
    engine.opt.development_extensions.wrap_url_and_doi = true;
    return engine;
  }
}
