// A bounded, seeded fuzz run over every reader: nothing throws, nothing hangs, good entries beside bad ones survive.
import { readFileSync } from 'node:fs';
import { parsePasted } from '../../src/core/capture/pasted.ts';
import { parseFile } from '../../src/core/formats/format.ts';
import type { Source } from '../../src/core/source.ts';

const SEED = Number(process.env.FUZZ_SEED ?? 20220129);
const RUNS = Number(process.env.FUZZ_RUNS ?? 2000);
/** Milliseconds that no text of this size may need, even on a busy machine. */
const PATIENCE = 2000;

/** One entry of each format, which a slip before or behind it must not harm. */
const GOOD = {
  bib: '\n\n@book{good2001,\n  author = {Doe, Jane},\n  title = {Good},\n}\n\n',
  ris: '\n\nTY  - BOOK\nID  - good2001\nTI  - Good\nER  - \n\n',
  yaml: '\n- id: good2001\n  title: Good\n',
} as const;

const read = (name: string): string => readFileSync(new URL(`../fixtures/formats/${name}`, import.meta.url), 'utf8');
const bib = read('corpus.bib');
const { sources } = parseFile(bib, 'corpus.bib');

/** Texts to be mutated, by the extension of the reader that gets them. */
const TEXTS: readonly (readonly [extension: string, text: string])[] = [
  ['bib', bib.slice(0, 6000)],
  ['bib', bib.slice(6000)],
  ['json', JSON.stringify(sources.slice(0, 12).map(({ item }) => item), null, 1)],
  ['json', JSON.stringify({ items: [{ itemType: 'book', citationKey: 'a', creators: [{ lastName: 'D' }], tags: ['x'] }] })],
  ['yaml', `references:\n${sources.slice(0, 12).map(toYaml).join('')}`],
  ['ris', sources.slice(0, 12).map(toRis).join('\n')],
  ['md', `---\ntitle: "A: b"\nauthor: [Jane Doe, "X"]\nissued: {date-parts: [[2021, 5]]}\ntags:\n - a\n---\n\n# A\n\nText.\n`],
  ['txt', 'Issued by A B\nad a b\n\nA title of some words\n\nMonday 3/May/2021 - 09:15 AM\nBy Jane Doe\n\n“Text,” she said. '.repeat(3)],
]; // prettier-ignore

/** Pieces that upset parsers, beside single characters. */
const PIECES = '{ } " \' , = # @ % \\ \n --- ... - : [ ] ( ) & * ! | > ~ $ ^ _ @book{ @string{ @comment{ TY  -|ER  -|\u0000|\uD800|\uFEFF|\u2028|&anchor|*alias|{{{{|}}}}|\\\\|\\\'{|$^$|<p>|<script>|🌊'
  .split(/[ |]/); // prettier-ignore

/** mulberry32: small, seeded, good enough to shuffle with. */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const next = randomNumbers(SEED);

/** Ways to spoil a text at a place. */
const MUTATIONS: readonly ((text: string, at: number) => string)[] = [
  (text, at) => text.slice(0, at) + (PIECES[next(PIECES.length)] ?? '') + text.slice(at),
  (text, at) => text.slice(0, at) + text.slice(at + 1 + next(20)),
  (text, at) => text.slice(0, at),
  (text, at) => text.slice(at),
  (text, at) => text.slice(0, at) + text.slice(Math.max(0, at - next(200)), at) + text.slice(at),
  (text, at) => text.slice(0, at) + (PIECES[next(PIECES.length)] ?? '').repeat(1 + next(2000)) + text.slice(at),
];

function mutate(text: string): string {
  let mutated = text;
  for (let count = 1 + next(4); count > 0; count--) {
    mutated = MUTATIONS[next(MUTATIONS.length)]?.(mutated, next(mutated.length + 1)) ?? mutated;
  }
  return mutated;
}

/** Reads a text by every reader that might get it; says what went wrong, if anything. */
function run(extension: string, text: string): string | undefined {
  const started = performance.now();
  const parsed = parseFile(text, `library.${extension}`);
  if (extension === 'txt' || extension === 'md') parsePasted(text);
  const milliseconds = performance.now() - started;
  if (milliseconds > PATIENCE) return `took ${String(Math.round(milliseconds))} ms`;
  const spans = [...parsed.sources, ...parsed.problems].map(({ span }) => span);
  const outside = spans.find(({ start, end }) => start < 0 || end < start || end > text.length);
  return outside && `has a place ${JSON.stringify(outside)} outside of the text`;
}

/** Whether a good entry behind a spoilt text, where a line begins, is still read. */
function survives(extension: keyof typeof GOOD, text: string): boolean {
  const list = extension === 'yaml' ? text.replace(/^[^\s-][^\n]*$/gm, '') : text;
  return parseFile(list + GOOD[extension], `library.${extension}`).sources.some(({ key }) => key === 'good2001');
}

function toYaml({ key, item }: Source): string {
  return `- id: ${JSON.stringify(key)}\n  title: ${JSON.stringify(item.title ?? '')}\n  author: ${JSON.stringify(item.author ?? [])}\n`;
}

function toRis({ key, item }: Source): string {
  return `TY  - JOUR\nID  - ${key}\nTI  - ${item.title ?? ''}\nPY  - 2001/05\nER  - \n`;
}

/** Long and deep texts of one kind, which bring out quadratic time and deep recursion. */
const EXTREMES = PIECES.map((piece) => piece.repeat(5_000 / Math.max(1, piece.length)));

const failures: string[] = [];

function attempt(extension: string, text: string): void {
  try {
    const wrong = run(extension, text);
    if (wrong !== undefined) failures.push(`.${extension} ${wrong}: ${JSON.stringify(text.slice(0, 300))}`);
  } catch (error) {
    failures.push(`.${extension} threw ${String(error)}: ${JSON.stringify(text.slice(0, 300))}`);
  }
}

for (let count = 0; count < RUNS; count++) {
  const [extension, text] = TEXTS[count % TEXTS.length] ?? ['bib', ''];
  attempt(extension, mutate(text));
}
for (const text of EXTREMES) {
  for (const extension of ['bib', 'json', 'yaml', 'ris', 'md', 'txt']) {
    attempt(extension, text);
    attempt(extension, `@book{a,\n title = {${text}`);
    attempt(extension, `---\ntitle: ${text}\n---\n${text}`);
  }
}

let lost = 0;
const SPOILT = TEXTS.filter(([extension]) => extension in GOOD);
for (let count = 0; count < RUNS / 4; count++) {
  const [extension, text] = SPOILT[count % SPOILT.length] ?? ['bib', ''];
  if (!survives(extension as keyof typeof GOOD, mutate(text))) lost++;
}

console.log(
  `seed ${String(SEED)}: ${String(RUNS)} mutations, ${String(failures.length)} failures; a good entry was lost behind ${String(lost)} of ${String(RUNS / 4)} spoilt texts`,
);
for (const failure of failures.slice(0, 10)) console.log(failure);
if (failures.length > 0 || lost > RUNS / 400) process.exitCode = 1;
