// What a report is: notes go in one by one as they are checked, and what is to be printed comes out.
import type { CheckedNote } from '../checkedNote.ts';
import type { Output } from '../terminal.ts';

/** Yields chunks of the output, and holds no note for longer than that takes. */
export type Report = (notes: AsyncIterable<CheckedNote>) => AsyncIterable<Output>;

/** The items of a JSON list, each with what separates it from the one before, at a depth of so many spaces. */
export function createJsonLister(depth: number): (item: unknown) => string {
  const margin = `\n${' '.repeat(depth)}`;
  let separator = '';
  return (item) => {
    // No string in JSON has a line break in it, so that those here are all of the layout.
    const written = `${separator}${margin}${JSON.stringify(item, undefined, 2).replaceAll('\n', margin)}`;
    separator = ',';
    return written;
  };
}
