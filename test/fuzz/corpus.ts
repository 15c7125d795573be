// Texts that somebody wrote, by kind, to be mutated: the fixtures of other tests and the sample notebook.
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { formatBibtex } from '../../src/core/bibtex/bibtexWriter.ts';
import { parseFile } from '../../src/core/formats/formatTable.ts';
import { mutate } from './mutate.ts';
import type { Random } from './random.ts';
import type { Generate } from './target.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

function readAll(...patterns: readonly string[]): string[] {
  const files = globSync(patterns, { cwd: ROOT }).sort();
  const texts = files.map((file) => readFileSync(path.join(ROOT, file), 'utf8'));
  return texts.filter((text) => text.trim() !== '');
}

const bib = readAll('test/fixtures/formats/*.bib', 'media/sample/*.bib');
const sources = bib.flatMap((text) => parseFile(text, 'corpus.bib').sources);
const items = sources.map(({ item }) => item);

const LIST_ENDS = [0, 6, 12, 18] as const;

export const CORPUS = {
  articles: readAll('test/core/evidence/articles/*.md', 'media/sample/sources/*.md'),
  notes: readAll('test/core/evidence/notes/*.md', 'media/sample/notes/*.md', 'test/fixtures/pandoc/*.md'),
  bibtex: [...bib, formatBibtex(items.slice(0, 8))],
  json: LIST_ENDS.map((start) => JSON.stringify(items.slice(start, start + 6), null, 1)),
  yaml: LIST_ENDS.map(
    (start) =>
      `references:\n${items
        .slice(start, start + 6)
        .map(toYaml)
        .join('')}`,
  ),
  ris: LIST_ENDS.map((start) =>
    items
      .slice(start, start + 6)
      .map(toRis)
      .join('\n'),
  ),
  nbib: LIST_ENDS.map((start) =>
    toLines(start, (item) => `PMID- 1\nTI  - ${item.title ?? ''}\nDP  - 2001 May\nPG  - 1-9\n`),
  ),
  wos: LIST_ENDS.map((start) => toLines(start, (item) => `PT J\nTI ${item.title ?? ''}\nPD MAY 1\nPY 2001\nER\n`)),
  enw: LIST_ENDS.map((start) => toLines(start, (item) => `%0 Book\n%T ${item.title ?? ''}\n%D 2001\n%F ${item.id}\n`)),
  xml: readAll('test/fixtures/formats/*.xml'),
  pages: readAll('test/fixtures/pages/*.html'),
  plain: readAll('test/fixtures/quotations/articles/*.txt'),
} as const satisfies Readonly<Record<string, readonly string[]>>;

function toLines(start: number, toRecord: (item: (typeof items)[number]) => string): string {
  return items
    .slice(start, start + 6)
    .map(toRecord)
    .join('\n');
}

function toYaml({ id, title, author, issued }: (typeof items)[number]): string {
  const [name, written, date] = [title ?? '', author ?? [], issued ?? {}].map((value) => JSON.stringify(value));
  return `- id: ${JSON.stringify(id)}\n  title: ${name}\n  author: ${written}\n  issued: ${date}\n`;
}

function toRis({ id, title, author = [] }: (typeof items)[number]): string {
  const names = author.map(({ family = '', given = '' }) => `AU  - ${family}, ${given}\n`).join('');
  return `TY  - JOUR\nID  - ${id}\nTI  - ${title ?? ''}\n${names}PY  - 2001/05\nER  - \n`;
}

/** Lines of a text that are taken at most: enough to be of its kind, few enough that what is mutated matters. */
const MAX_LINES = 60;

/** Some lines of one of the texts, mutated. */
export function mutated(kind: keyof typeof CORPUS): Generate {
  const texts: readonly string[] = CORPUS[kind];
  return (random) => mutate(takeLines(random.pick(texts), random), random, texts);
}

/** What a grammar makes, now and then mutated in addition. */
export function mutatedAtTimes(generate: Generate, kind: keyof typeof CORPUS): Generate {
  return (random) => {
    const text = generate(random);
    return random.chance(MUTATION_RATE) ? mutate(text, random, CORPUS[kind]) : text;
  };
}

const MUTATION_RATE = 0.4;

function takeLines(text: string, random: Random): string {
  const lines = text.split(/(?<=\n)/);
  // From the beginning as a rule, where front matter and heads are.
  const from = random.chance(0.6) ? 0 : random.below(lines.length);
  return lines.slice(from, from + 1 + random.below(MAX_LINES)).join('');
}
