// A note's citations as the typesetter sets them: of the latest text at once what is known, and later all of it.
import { listClusters, type Cluster, type PlacedCluster } from './clusters.ts';
import type { FormattedCitation } from './clusterFormatter.ts';
import type { FormattedText } from './formatter.ts';
import type { Reference } from './reference.ts';
import type { Note } from '../note/note.ts';
import type { CslItem } from '../source.ts';

/** Where a citation is undefined it has not been formatted yet. */
export interface ShownText {
  readonly citations: readonly (FormattedCitation | undefined)[];
  readonly references: readonly Reference[];
}

/** How one note is set: the same for all that it is asked for, as library and style do not change. */
export interface Setting {
  readonly isNotes: boolean;
  readonly findItem: (key: string) => CslItem | undefined;
  /** `items` are those that were not handed over before. */
  readonly format: (clusters: readonly PlacedCluster[], items: readonly CslItem[]) => Promise<FormattedText>;
  readonly forget: () => void;
  /** Told when all that was asked for has been formatted. */
  readonly onSet: () => void;
}

/** Of the versions that come while one is being formatted, the last alone is formatted next. */
export class NoteSetting {
  readonly #setting: Setting;
  readonly #sent = new Set<string>();
  #wanted: readonly PlacedCluster[] = [];
  #done: { readonly clusters: readonly PlacedCluster[]; readonly text: FormattedText };
  #work: Promise<void> | undefined;
  #isOpen = true;

  constructor(setting: Setting) {
    this.#setting = setting;
    this.#done = { clusters: this.#wanted, text: { citations: [], references: [] } };
  }

  /** The citations are those of `note.citations`, in that order; undefined where nothing is known yet. */
  show(note: Note): ShownText | undefined {
    if (this.#want(note)) void this.#finish();
    const { clusters, text } = this.#done;
    if (clusters === this.#wanted) return text;
    return clusters.length === 0 ? undefined : { citations: this.#carryOver(), references: text.references };
  }

  /** As `show`, once all has been formatted. */
  async load(note: Note): Promise<FormattedText> {
    this.#want(note);
    await this.#finish();
    return this.#done.text;
  }

  /** What is under way may end, but nothing more is asked for. */
  dispose(): void {
    this.#isOpen = false;
    this.#setting.forget();
  }

  /** Whether the note cites otherwise than the text before. */
  #want(note: Note): boolean {
    const clusters = listClusters(note, this.#setting.isNotes);
    const isKnown =
      clusters.length === this.#wanted.length && clusters.every((each, at) => isSame(each, this.#wanted[at]));
    if (!isKnown) this.#wanted = clusters;
    return !isKnown;
  }

  #finish(): Promise<void> {
    return (this.#work ??= this.#run().finally(() => (this.#work = undefined)));
  }

  async #run(): Promise<void> {
    if (this.#done.clusters === this.#wanted) return;
    while (this.#isOpen && this.#done.clusters !== this.#wanted) {
      const clusters = this.#wanted;
      const text = await this.#setting.format(clusters, this.#listUnsent(clusters));
      this.#done = { clusters, text };
    }
    if (this.#isOpen) this.#setting.onSet();
  }

  #listUnsent(clusters: readonly PlacedCluster[]): CslItem[] {
    const keys = clusters.flatMap(({ cites, mentioned }) => [...cites.map(({ key }) => key), ...mentioned]);
    const fresh = [...new Set(keys)].filter((key) => !this.#sent.has(key));
    for (const key of fresh) this.#sent.add(key);
    return fresh.map(this.#setting.findItem).filter((item) => item !== undefined);
  }

  /** What was formatted before and is cited alike; whether it is its first citation is seen when all is done. */
  #carryOver(): (FormattedCitation | undefined)[] {
    const { clusters, text } = this.#done;
    const before = new Map(clusters.map((each) => [identify(each), text.citations[each.index]]));
    const citations: (FormattedCitation | undefined)[] = [];
    for (const each of this.#wanted) citations[each.index] = before.get(identify(each));
    return citations;
  }
}

const PLACE = ['index', 'noteNumber', 'mode', 'inFootnote'] as const;
const CITE = ['key', 'prefix', 'locator', 'label', 'suffix', 'suppressAuthor'] as const;

function identify({ mode, inFootnote, cites }: Cluster): string {
  return JSON.stringify([mode, inFootnote, cites]);
}

function isSame(a: PlacedCluster, b: PlacedCluster | undefined): boolean {
  return (
    b !== undefined &&
    PLACE.every((name) => a[name] === b[name]) &&
    a.cites.length === b.cites.length &&
    a.cites.every((cite, at) => CITE.every((name) => cite[name] === b.cites[at]?.[name])) &&
    a.mentioned.join() === b.mentioned.join()
  );
}
