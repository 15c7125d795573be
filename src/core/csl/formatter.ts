// Citations and references of a text in a style: what the preview, the hover cards, the commands and the CLI show.
import { toPlainReference, type Reference } from '../references/reference.ts';
import type { Note } from '../note/note.ts';
import type { CslItem } from '../source.ts';
import { ClusterFormatter, type FormattedCitation } from './clusterFormatter.ts';
import { listClusters, type Cluster, type PlacedCluster } from './clusters.ts';
import { listPositions } from './positions.ts';
import { toReferences } from './engineReferences.ts';
import type { SharedEngine } from './sharedEngine.ts';

export interface FormattedText {
  /** One for each citation, in the order in which they were given. */
  readonly citations: readonly FormattedCitation[];
  /** What is cited and known, sorted as the style says. */
  readonly references: readonly Reference[];
}

/** Formats what one text cites; what has been formatted is kept, so that the next version of the text costs little. */
export class Formatter {
  readonly #engine: SharedEngine;
  readonly #findItem: (key: string) => CslItem | undefined;
  readonly #known = new Map<string, CslItem | undefined>();
  #items: readonly CslItem[] = [];
  readonly #clusters: ClusterFormatter;
  #references: readonly Reference[] | undefined;

  /** `findItem` must give the same answer each time; when the library changes, make another formatter. */
  constructor(engine: SharedEngine, findItem: (key: string) => CslItem | undefined) {
    this.#engine = engine;
    this.#findItem = findItem;
    this.#clusters = new ClusterFormatter(engine);
  }

  /** The citations are those of `note.citations`, in that order. */
  formatNote(note: Note): FormattedText {
    return this.formatPlaced(listClusters(note, this.#engine.isNoteStyle));
  }

  /** Citations of a note in reading order; the answer has them at their indices. */
  formatPlaced(clusters: readonly PlacedCluster[]): FormattedText {
    const read = this.#format(clusters);
    const citations: FormattedCitation[] = [];
    for (const [at, { index }] of clusters.entries()) citations[index] = read[at] ?? { text: [] };
    return this.#toFormatted(citations);
  }

  /** Citations that stand in no note. */
  formatClusters(clusters: readonly Cluster[]): FormattedText {
    const { isNoteStyle } = this.#engine;
    const placed = clusters.map((cluster, index) => ({ ...cluster, index, noteNumber: isNoteStyle ? index + 1 : 0 }));
    return this.#toFormatted(this.#format(placed));
  }

  #toFormatted(citations: readonly FormattedCitation[]): FormattedText {
    const items = this.#items;
    const listReferences = () => this.#listReferences(items);
    return {
      citations,
      get references() {
        return listReferences();
      },
    };
  }

  #format(clusters: readonly PlacedCluster[]): FormattedCitation[] {
    this.#cite(clusters.flatMap(({ cites, mentioned }) => [...cites.map(({ key }) => key), ...mentioned]));
    const positions = listPositions(clusters);
    return clusters.map((cluster, index) => this.#clusters.format(cluster, positions[index] ?? []));
  }

  /** What has been formatted stays right as long as the same sources are cited in the same order. */
  #cite(keys: readonly string[]): void {
    const items = [...new Set(keys)].map((key) => this.#find(key)).filter((item) => item !== undefined);
    if (items.length === this.#items.length && items.every((item, index) => item === this.#items[index])) return;
    this.#items = items;
    this.#clusters.cite(items);
    this.#references = undefined;
  }

  #find(key: string): CslItem | undefined {
    if (!this.#known.has(key)) this.#known.set(key, this.#findItem(key));
    return this.#known.get(key);
  }

  #listReferences(items: readonly CslItem[]): readonly Reference[] {
    if (items !== this.#items) return listReferences(this.#engine, items);
    return (this.#references ??= listReferences(this.#engine, items));
  }
}

/** Sorted as the style says. Sources of which the style or the processor makes nothing come last, plainly. */
export function listReferences(engine: SharedEngine, items: readonly CslItem[]): readonly Reference[] {
  const formatted = engine.run(items, (running) => toReferences(running.makeBibliography())) ?? [];
  const keys = new Set(formatted.map(({ key }) => key));
  return [...formatted, ...items.filter(({ id }) => !keys.has(id)).map(toPlainReference)];
}
