// The sources that a note cites, collected and formatted as a file's text in slices: a note may cite thousands.
import * as vscode from 'vscode';
import { toProcessorItem } from '../../core/processorItem.ts';
import { formatBibtex } from '../../core/bibtex/bibtexWriter.ts';
import { citesAll } from '../../core/frontMatter/metadataBlocks.ts';
import type { CslItem } from '../../core/source.ts';
import type { Services } from '../services.ts';
import { timeSliced } from '../timeSlicing.ts';

/** By citekey, so that versions differ by what has changed; `unknown` are the keys that the library lacks. */
export async function collectCited(
  { notes, library }: Services,
  document: vscode.TextDocument,
  signal: AbortSignal,
): Promise<{ readonly items: readonly CslItem[]; readonly unknown: readonly string[] }> {
  const { citations, text } = notes.get(document);
  const cites = citations.flatMap((citation) => citation.cites);
  const from = library.for(document);
  const all = citesAll(text) ? library.listKeysFor(document) : [];
  const keys = [...new Set([...cites.map(({ key }) => key), ...all])].sort();
  const items: CslItem[] = [];
  const unknown: string[] = [];
  for await (const key of timeSliced(keys, signal)) {
    const item = from.findItem(key);
    if (item === undefined) unknown.push(key);
    else items.push(toProcessorItem(item));
  }
  signal.throwIfAborted();
  return { items, unknown };
}

/** BibTeX where `target` is named so, else CSL-JSON, which is written too quickly to need slices. */
export async function formatCited(
  target: vscode.Uri,
  items: readonly CslItem[],
  signal: AbortSignal,
): Promise<Uint8Array> {
  const isBibtex = /\.bib$/i.test(target.path);
  const text = isBibtex ? await formatEntries(items, signal) : `${JSON.stringify(items, undefined, 2)}\n`;
  return new TextEncoder().encode(text);
}

async function formatEntries(items: readonly CslItem[], signal: AbortSignal): Promise<string> {
  const entries: string[] = [];
  for await (const item of timeSliced(items, signal)) entries.push(formatBibtex([item]));
  signal.throwIfAborted();
  return entries.join('\n');
}
