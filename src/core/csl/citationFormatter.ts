// The work of the thread that formats: it keeps the styles that are open, and of each note what has been formatted.
import type { CslItem } from '../source.ts';
import type { PlacedCluster } from './clusters.ts';
import type { FormattedText, Formatter } from './formatter.ts';
import { createStyle, type OpenStyle } from './openStyle.ts';
import type { Reference } from './reference.ts';
import type { StyleFiles } from './styleFiles.ts';

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
