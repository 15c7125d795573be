// Items written as biblatex and read again: examples and made-up items are tried alike.
import assert from 'node:assert/strict';
import { formatBibtex } from '../../../src/core/bibtex/bibtexWriter.ts';
import { parseFile } from '../../../src/core/formats/formatTable.ts';
import type { CslItem } from '../../../src/core/source.ts';

/** What reading finds in the biblatex that `items` are written as, but for words whose braces keep them small. */
export function readBack(items: readonly CslItem[]): CslItem[] {
  const { sources, problems } = parseFile(formatBibtex(items), 'written.bib');
  assert.deepEqual(problems, []);
  return sources.map(({ item }) => {
    const { title } = item;
    return title === undefined
      ? item
      : { ...item, title: title.replace(/<span class="nocase">([^<]*)<\/span>/g, '$1') };
  });
}

/** Which the reader takes from the title. */
export function withoutShortTitle({ 'title-short': _, ...fields }: CslItem): object {
  return fields;
}
