// Pandoc's own reading of a document's citations, by section, as the records that ours are compared with.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One cite in plain words; `mode` is N(ormal), T(extual), S(uppressed author), or I(nner), whose key alone counts. */
export interface CiteRecord {
  readonly key: string;
  readonly mode: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly label: string;
  readonly locator: string;
}

/** Pandoc's JSON: what we read of it is checked by use. */
type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };
type Node = Readonly<Record<string, Json>>;

const CSL = join(import.meta.dirname, '../fixtures/pandoc/locator.csl');
/** In Ibid `(@x)` opens no numbered example. */
const FORMAT = 'markdown-example_lists';
const MODES: Readonly<Record<string, string>> = { NormalCitation: 'N', AuthorInText: 'T', SuppressAuthor: 'S' };
/** The words of the English locale where they are not CSL's names. */
const LABELS: Readonly<Record<string, string>> = { number: 'issue', 'sub verbo': 'sub-verbo' };

export function hasPandoc(): boolean {
  return spawnSync('pandoc', ['--version']).status === 0;
}

/** The cites below each heading, the heading's own included. One run of Pandoc, which must know of every key. */
export function readWithPandoc(markdown: string, keys: readonly string[]): CiteRecord[][] {
  const folder = mkdtempSync(join(tmpdir(), 'ibid-pandoc-'));
  try {
    const library = join(folder, 'library.json');
    writeFileSync(library, JSON.stringify([...new Set(keys)].map((id) => ({ id, type: 'book' }))));
    const options = ['-f', FORMAT, '-t', 'json', '--citeproc', '--csl', CSL, '--bibliography', library];
    const json = execFileSync('pandoc', options, { input: markdown, encoding: 'utf8', maxBuffer: 1 << 28 });
    return listSections((JSON.parse(json) as { blocks: readonly Node[] }).blocks);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function listSections(blocks: readonly Node[]): CiteRecord[][] {
  const sections: CiteRecord[][] = [];
  for (const block of blocks) {
    if (block.t === 'Header') sections.push([]);
    sections.at(-1)?.push(...listCites(block));
  }
  return sections;
}

function listCites(node: Json): CiteRecord[] {
  if (Array.isArray(node)) return (node as readonly Json[]).flatMap(listCites);
  if (!isNode(node)) return [];
  if (node.t === 'Cite') return toRecords(node.c as readonly [readonly Node[], readonly Json[]]);
  return Object.values(node).flatMap(listCites);
}

function toRecords([cites, rendered]: readonly [readonly Node[], readonly Json[]]): CiteRecord[] {
  const locators = [...toText(rendered).matchAll(/«([^»|]*)\|?([^»]*)»/g)];
  return cites.flatMap(({ citationId, citationPrefix = [], citationSuffix = [], citationMode }, index) => {
    const [, label = '', locator = ''] = locators[index] ?? [];
    const record: CiteRecord = {
      key: citationId as string,
      mode: MODES[(citationMode as Node).t as string] ?? '',
      prefix: toText(citationPrefix),
      suffix: toText(citationSuffix),
      label: LABELS[label] ?? label,
      locator,
    };
    const inner = listCites([citationPrefix, citationSuffix]);
    return [record, ...inner.map(({ key }) => toInnerRecord(key))];
  });
}

export function toInnerRecord(key: string): CiteRecord {
  return { key, mode: 'I', prefix: '', suffix: '', label: '', locator: '' };
}

/** Words without markup and inner citations. */
function toText(node: Json): string {
  if (Array.isArray(node)) return (node as readonly Json[]).map(toText).join('');
  if (!isNode(node)) return '';
  const content = node.c ?? '';
  if (node.t === 'Str') return content as string;
  if (node.t === 'Space' || node.t === 'SoftBreak') return ' ';
  if (node.t === 'Cite') return '';
  if (node.t === 'Quoted') return `"${toText(content)}"`;
  if (node.t === 'Code' || node.t === 'Math') return (content as readonly string[])[1] ?? '';
  return toText(content);
}

function isNode(node: Json): node is Node {
  return typeof node === 'object' && node !== null && !Array.isArray(node);
}
