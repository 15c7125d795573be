// Opens styles, with which citations and references are formatted; and the work of the thread that does so: it keeps the
// styles that are open, and of each note what has been formatted.
import type { Reference } from '../references/reference.ts';
import type { CslItem } from '../source.ts';
import type { PlacedCluster } from './clusters.ts';
import { type FormattedText, Formatter, listReferences } from './formatter.ts';
import { SharedEngine } from './sharedEngine.ts';
import { readStyleFiles, type StyleFiles, type StyleRequest } from './styleFiles.ts';

export type { Cluster } from './clusters.ts';
export type { FormattedText } from './formatter.ts';

export interface OpenStyle {
  /** Whether it sets citations in notes and not in the text. */
  readonly isNoteStyle: boolean;
  createFormatter(findItem: (key: string) => CslItem | undefined): Formatter;
  /** References of sources for themselves, whatever a note cites; sorted as the style says. */
  formatReferences(items: readonly CslItem[]): readonly Reference[];
}

/** Throws a UserError that names the file where the style cannot be used. */
export async function openStyle(request: StyleRequest): Promise<OpenStyle> {
  return createStyle(await readStyleFiles(request));
}

/** Throws a UserError that names the file where the style is no sound CSL. */
export function createStyle(files: StyleFiles): OpenStyle {
  const engine = new SharedEngine(files);
  // One of its own, so that the notes' sources need not be registered again after each look at another.
  let lone: SharedEngine | undefined;
  return {
    isNoteStyle: engine.isNoteStyle,
    createFormatter: (findItem) => new Formatter(engine, findItem),
    formatReferences: (items) => listReferences((lone ??= new SharedEngine(files)), items),
  };
}

interface LoadedStyle {
  readonly style: OpenStyle;
  readonly notes: Map<number, OpenNote>;
}

interface OpenNote {
  readonly items: Map<string, CslItem>;
  readonly formatter: Formatter;
}

/** Its methods are called from another thread: what they take and give is plain data. */
export class CitationFormatter {
  readonly #styles = new Map<string, LoadedStyle>();

  /** Opens a style under an identity, in the place of what was open so. Throws a UserError where it is no sound CSL. */
  open(identity: string, files: StyleFiles): { readonly isNoteStyle: boolean } {
    const style = createStyle(files);
    this.#styles.set(identity, { style, notes: new Map() });
    return { isNoteStyle: style.isNoteStyle };
  }

  /** `note` is the same number as long as the library does not change; then only items not sent before are needed. */
  format(identity: string, note: number, clusters: readonly PlacedCluster[], items: readonly CslItem[]): FormattedText {
    const { style, notes } = this.#find(identity);
    const known = notes.get(note) ?? createNote(style);
    notes.set(note, known);
    for (const item of items) known.items.set(item.id, item);
    const { citations, references } = known.formatter.formatPlaced(clusters);
    return { citations, references };
  }

  forget(identity: string, note: number): void {
    this.#styles.get(identity)?.notes.delete(note);
  }

  /** References of sources for themselves. */
  listReferences(identity: string, items: readonly CslItem[]): readonly Reference[] {
    return this.#find(identity).style.formatReferences(items);
  }

  #find(identity: string): LoadedStyle {
    const used = this.#styles.get(identity);
    if (used === undefined) throw new Error(`No style is open as ${identity}.`);
    return used;
  }
}

function createNote(style: OpenStyle): OpenNote {
  const items = new Map<string, CslItem>();
  return { items, formatter: style.createFormatter((key) => items.get(key)) };
}
