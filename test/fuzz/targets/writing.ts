// What is written into files: citations in another style, tags, other keys. Only what is meant to change may change.
import { convertStyle } from '../../../src/core/citing/convertStyle.ts';
import { insertCitation } from '../../../src/core/citing/insertion.ts';
import { listCited, STYLES } from '../../../src/core/citing/styleTable.ts';
import type { StyleContext } from '../../../src/core/citing/styles/style.ts';
import type { ParsedFile } from '../../../src/core/format.ts';
import { parseFile } from '../../../src/core/formats/formatTable.ts';
import { findTagEdit } from '../../../src/core/navigation/fieldEdits.ts';
import { listEntryEdits, listReferenceEdits, listCiteEdits } from '../../../src/core/navigation/citekeyEdits.ts';
import type { Source } from '../../../src/core/source.ts';
import { listCitedKeys } from '../../../src/core/citations/citation.ts';
import { matchCitekey, formatCitekey } from '../../../src/core/citations/citationText.ts';
import { parseNote } from '../../../src/core/note/parseNote.ts';
import { applyEdits, checkEqual } from '../checks.ts';
import type { Random } from '../random.ts';
import type { Target } from '../target.ts';
import { ignoreUserError, listGenerators } from './formats.ts';
import { askArticles, NOTES } from './notes.ts';

const CONTEXT: StyleContext = {
  findItem: (key) => askArticles().findItem(key),
  findKeyByUrl: (url) => askArticles().findByUrl(url)?.source.key,
  formatCustom: [],
};

const FILES = { bibtex: 'bib', article: 'md' } as const;
const RENAMED = { ...FILES, 'csl-json': 'json', 'csl-yaml': 'yaml', ris: 'ris' } as const;
const TAGS: readonly (readonly string[])[] = [['red'], ['red', 'deep sea'], ['Über', 'a_b'], []];

export const WRITING_TARGETS: readonly Target[] = [
  {
    name: 'citing-style',
    property: 'A note in another style cites the same sources in the same order, and the edits are apart.',
    generators: NOTES,
    weight: 0.7,
    check: (text, random) => {
      const note = parseNote(text);
      const style = random.pick(STYLES);
      const { edits } = convertStyle(note, style, CONTEXT);
      const converted = parseNote(applyEdits(text, edits));
      checkEqual(listKeys(converted), listKeys(note), `keys in the style ${style.id}`);
    },
  },
  {
    name: 'insert-citation',
    property: 'A citation that is inserted anywhere leaves the words of the note as they are.',
    generators: NOTES,
    check: (text, random) => {
      const offset = random.below(text.length + 1);
      const style = random.pick(STYLES);
      const { edits, cursor } = insertCitation(parseNote(text), offset, ['camp2020'], { style, context: CONTEXT }, random.pick(['', 'p. 3']));
      const placed = applyEdits(text, edits);
      if (cursor < 0 || cursor > placed.length) throw new Error('The cursor is outside of the note.');
      parseNote(placed);
    },
  },
  ...Object.entries(FILES).map(([name, extension]): Target => ({
    name: `tags-${name}`,
    property: 'A source that is given tags has them, and nothing else in its file is another.',
    generators: listGenerators(name),
    weight: 0.7,
    check: (text, random) => checkTags(text, `library.${extension}`, random),
  })),
  ...Object.entries(RENAMED).map(([name, extension]): Target => ({
    name: `rename-${name}`,
    property: 'A source with another key is the same but for the key, and so are all others.',
    generators: listGenerators(name),
    weight: 0.5,
    check: (text, random) => checkRename(text, `library.${extension}`, random),
  })),
  {
    name: 'rename-cites',
    property: 'A key that is renamed in a note is cited by its new name where it was cited by its old one.',
    generators: NOTES,
    check: (text, random) => {
      const uses = listCitedKeys(parseNote(text).citations);
      if (uses.length === 0) return;
      const from = random.pick(uses).key;
      const to = random.pick(['new2001', 'Достоевский:1866', 'a/b']);
      const edited = applyEdits(text, listCiteEdits(text, uses, { from, to }));
      checkEqual(
        listCitedKeys(parseNote(edited).citations).map(({ key }) => key),
        uses.map(({ key }) => (key === from ? to : key)),
        'keys',
      );
    },
  },
  {
    name: 'citekey',
    property: 'Any key without blanks and braces is written so that it is read back.',
    generators: NOTES,
    check: (text) => {
      const key = /[^\s{}]+/u.exec(text)?.[0];
      if (key !== undefined) checkEqual(matchCitekey(formatCitekey(key), 0)?.key, key, 'key');
    },
  },
]; // oxfmt-ignore

/** Of a file that is not broken. */
const HARMLESS: ReadonlySet<string> = new Set(['front-matter-missing', 'ris-without-type']);

const isBroken = ({ problems }: ParsedFile): boolean => problems.some(({ code }) => !HARMLESS.has(code));

const listIds = (sources: readonly Source[]): string[] => sources.map(({ key }) => key);

function listKeys(note: ReturnType<typeof parseNote>): string[] {
  return listCited(note, CONTEXT).flatMap(({ cited }) => cited.cites.map(({ key }) => key));
}

function checkTags(text: string, file: string, random: Random): void {
  const parsed = parseFile(text, file);
  const { sources } = parsed;
  if (sources.length === 0) return;
  const source = random.pick(sources);
  const tags = random.pick(TAGS);
  const edit = attempt(() => findTagEdit(text, file, source.span, tags));
  if (edit === undefined) return;
  const after = parseFile(applyEdits(text, [edit]), file).sources;
  // Of what is broken nobody knows what it should say, but other entries stay.
  if (isBroken(parsed) && !file.endsWith('.bib')) return;
  if (isBroken(parsed)) return checkEqual(listIds(after), listIds(sources), 'keys');
  const expected = sources.map((each) => (each === source ? { ...each.item, keyword: tags.join(', ') || undefined } : each.item));
  // Tags are inherited, as other fields are.
  const inherits = file.endsWith('.bib') && /crossref|xdata/i.test(text);
  const comparable = (item: object, index: number) => withoutUndefined(inherits && sources[index] !== source ? { ...item, keyword: undefined } : item);
  checkEqual(after.map(({ item }, index) => comparable(item, index)), expected.map(comparable), 'sources');
  // An article that gets front matter gets an empty line below it.
  const texts = (all: typeof sources) => all.map((each) => each.text?.trimStart());
  checkEqual(texts(after), texts(sources), 'texts');
} // oxfmt-ignore

function attempt<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch (error) {
    return ignoreUserError(error);
  }
}

function checkRename(text: string, file: string, random: Random): void {
  const parsed = parseFile(text, file);
  const { sources } = parsed;
  if (sources.length === 0) return;
  const { key: from, span } = random.pick(sources);
  const to = 'new2001';
  if (sources.some(({ key }) => key === to) || sources.filter(({ key }) => key === from).length > 1) return;
  const entry = listEntryEdits(text, file, span, { from, to });
  if (entry.length === 0) return;
  const edited = applyEdits(text, [...entry, ...listReferenceEdits(text, file, { from, to })]);
  if (isBroken(parsed) && !file.endsWith('.bib')) return;
  const after = parseFile(edited, file).sources;
  checkEqual(after.map(({ key }) => key), sources.map(({ key }) => (key === from ? to : key)), 'keys');
  if (isBroken(parsed)) return;
  const withoutIds = (all: typeof sources) => all.map(({ item: { id: _, ...fields } }) => fields);
  checkEqual(withoutIds(after), withoutIds(sources), 'fields');
} // oxfmt-ignore

function withoutUndefined(item: object): object {
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined));
}
