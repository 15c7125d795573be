// A style as one works with it: what formats the citations of a note in it, and references for themselves.
import type { CslItem } from '../source.ts';
import { Formatter, listReferences } from './formatter.ts';
import type { Reference } from './reference.ts';
import { SharedEngine } from './sharedEngine.ts';
import { readStyleFiles, type StyleFiles, type StyleRequest } from './styleFiles.ts';

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
