// BibTeX and biblatex files: entries found first, each read on demand with the macros and parents it refers to.
import type { Problem } from '../problem.ts';
import type { Span } from '../text/span.ts';
import { listBibtexAttachments, listJabrefFolders, withAttachments } from '../formats/attachments.ts';
import { BibtexContext } from './bibtexContext.ts';
import { BIBTEX_EXTENSIONS } from './bibtexTree.ts';
import { listBibtexEntryBlocks } from './blocks.ts';
import { parseBibtexKey } from './entryParser.ts';
import type { BibtexEntry } from './bibtexFields.ts';
import { toBibtexItem } from './bibtexItem.ts';
import type { Format, KeyedSpan, ParsedFile, SplitFile } from '../format.ts';
import { endInLineFeeds } from '../lineBreaks.ts';

export const bibtexFormat: Format = {
  name: 'BibTeX',
  extensions: BIBTEX_EXTENSIONS,
  recognises: (text) => /^[\uFEFF \t]*@[A-Za-z]+\s*[{(]/m.test(text),
  listKeys: (text) => listKeys(endInLineFeeds(text)),
  split: (text, file) => splitBibtex(endInLineFeeds(text), file),
};

/** Types that are no sources. */
const AUXILIARY = new Set(['string', 'preamble', 'xdata', 'control']);

function splitBibtex(text: string, file: string): SplitFile {
  const blocks = listBibtexEntryBlocks(text);
  const problems: Problem[] = [];
  const context = new BibtexContext(text, blocks, problems);
  const folders = listJabrefFolders(text);
  const entries = blocks
    .filter(({ type }) => !AUXILIARY.has(type))
    .map((block) => {
      const { start, end } = block;
      const { identity: own, isWhole } = context.identify(block);
      const identity = [own, ...folders].join('\0');
      const parse = () => toParsed(context.parse(block, isWhole), { start, end }, file, folders);
      return { start, end, identity, parse };
    });
  const shared = blocks.filter(({ type }) => type === 'xdata');
  return { entries, problems: [...problems, ...shared.flatMap((block) => context.listProblems(block))] };
}

function listKeys(text: string): KeyedSpan[] {
  return listBibtexEntryBlocks(text).flatMap((block) => {
    const key = AUXILIARY.has(block.type) ? undefined : parseBibtexKey(text, block);
    return key === undefined ? [] : { key: text.slice(key.start, key.end), start: block.start, end: block.end };
  });
}

type ParsedEntry = BibtexEntry & { readonly problems: readonly Problem[] };

function toParsed(
  { problems, ...entry }: ParsedEntry,
  span: Span,
  file: string,
  folders: readonly string[],
): ParsedFile {
  const { key } = entry;
  const item = toBibtexItem(entry);
  if (key === '') return { sources: [], problems, keyless: item };
  const attached = withAttachments(listBibtexAttachments(entry.fields, folders));
  return { sources: [{ key, item, ...attached, textStart: 0, file, span }], problems };
}
