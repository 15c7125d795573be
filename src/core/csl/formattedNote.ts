// A note's citations as the citation formatter formats them: of the latest text at once what is known, and later all of it.
import type { Reference } from '../references/reference.ts';
import { listClusters, type Cluster, type PlacedCluster } from './clusters.ts';
import type { FormattedCitation } from './clusterFormatter.ts';
import type { FormattedText } from './formatter.ts';
import type { Note } from '../note/note.ts';
import type { CslItem } from '../source.ts';

export type { FormattedCitation } from './clusterFormatter.ts';

/** Where a citation is undefined it has not been formatted yet. */
export interface ShownText {
  readonly citations: readonly (FormattedCitation | undefined)[];
  readonly references: readonly Reference[];
}

/** How one note is formatted: the same for all that it is asked for, as library and style do not change. */
export interface FormattedNoteOptions {
  readonly isNoteStyle: boolean;
  readonly findItem: (key: string) => CslItem | undefined;
  /** `items` are those that were not handed over before. */
  readonly format: (clusters: readonly PlacedCluster[], items: readonly CslItem[]) => Promise<FormattedText>;
  readonly forget: () => void;
  /** Told when all that was asked for has been formatted. */
  readonly onFormatted: () => void;
}

/** Of the versions that come while one is being formatted, the last alone is formatted next. */
export class FormattedNote {
  readonly #options: FormattedNoteOptions;
  readonly #sent = new Set<string>();
  #requested: readonly PlacedCluster[] = [];
  #formatted: { readonly clusters: readonly PlacedCluster[]; readonly text: FormattedText };
  #work: Promise<void> | undefined;
  #isOpen = true;

  constructor(setting: FormattedNoteOptions) {
    this.#options = setting;
    this.#formatted = { clusters: this.#requested, text: { citations: [], references: [] } };
  }

  /** The citations are those of `note.citations`, in that order; undefined where nothing is known yet. */
  show(note: Note): ShownText | undefined {
    if (this.#request(note)) void this.#finish();
    const { clusters, text } = this.#formatted;
    if (clusters === this.#requested) return text;
    return clusters.length === 0 ? undefined : { citations: this.#carryOver(), references: text.references };
  }

  /** As `show`, once all has been formatted. */
  async load(note: Note): Promise<FormattedText> {
    this.#request(note);
    await this.#finish();
    return this.#formatted.text;
  }

  /** What is under way may end, but nothing more is asked for. */
  dispose(): void {
    this.#isOpen = false;
    this.#options.forget();
  }

  /** Whether the note cites otherwise than the text before. */
  #request(note: Note): boolean {
    const clusters = listClusters(note, this.#options.isNoteStyle);
    const isKnown =
      clusters.length === this.#requested.length && clusters.every((each, at) => isSame(each, this.#requested[at]));
    if (!isKnown) this.#requested = clusters;
    return !isKnown;
  }

  #finish(): Promise<void> {
    return (this.#work ??= this.#run().finally(() => (this.#work = undefined)));
  }

  async #run(): Promise<void> {
    if (this.#formatted.clusters === this.#requested) return;
    while (this.#isOpen && this.#formatted.clusters !== this.#requested) {
      const clusters = this.#requested;
      const text = await this.#options.format(clusters, this.#listUnsent(clusters));
      this.#formatted = { clusters, text };
    }
    if (this.#isOpen) this.#options.onFormatted();
  }

  #listUnsent(clusters: readonly PlacedCluster[]): CslItem[] {
    const keys = clusters.flatMap(({ cites, mentioned }) => [...cites.map(({ key }) => key), ...mentioned]);
    const fresh = [...new Set(keys)].filter((key) => !this.#sent.has(key));
    for (const key of fresh) this.#sent.add(key);
    return fresh.map(this.#options.findItem).filter((item) => item !== undefined);
  }

  /** What was formatted before and is cited alike; whether it is its first citation is seen when all is done. */
  #carryOver(): (FormattedCitation | undefined)[] {
    const { clusters, text } = this.#formatted;
    const before = new Map(clusters.map((each) => [toIdentity(each), text.citations[each.index]]));
    const citations: (FormattedCitation | undefined)[] = [];
    for (const each of this.#requested) citations[each.index] = before.get(toIdentity(each));
    return citations;
  }
}

const PLACE = ['index', 'noteNumber', 'mode', 'inFootnote'] as const;
const CITE = ['key', 'prefix', 'locator', 'label', 'suffix', 'suppressAuthor'] as const;

function toIdentity({ mode, inFootnote, cites }: Cluster): string {
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
