// The store, and what asks it: suggestions, search, lists, completion, the tools for assistants.
import { complete } from '../../../src/core/completion/completion.ts';
import { parseNote } from '../../../src/core/note/parseNote.ts';
import { listWordSpans } from '../../../src/core/search/words.ts';
import { callTool, TOOLS } from '../../../src/core/tools/tools.ts';
import { checkSpans } from '../checks.ts';
import { QUERY } from '../grammars/query.ts';
import { openShelf, type Shelf } from '../library.ts';
import { mutate } from '../mutate.ts';
import type { Random } from '../random.ts';
import type { Generate, Target } from '../target.ts';
import { ignoreUserError, listGenerators } from './formats.ts';
import { askArticles, NOTES } from './notes.ts';

const composeQuery: Generate = (random) => {
  const query = QUERY.compose('query', random);
  return random.chance(0.2) ? mutate(query, random) : query;
};

let shelf: Shelf | undefined;
const askShelf = (): Shelf => (shelf ??= openShelf());

const EXTENSIONS = { bibtex: 'bib', 'csl-json': 'json', 'csl-yaml': 'yaml', ris: 'ris', article: 'md' } as const;
const ORDERS = ['author', 'title', 'year', 'key', 'added'] as const;
const GROUPS = ['author', 'year', 'type', 'container', 'tag', 'folder'] as const;

/** More than any case puts into the store. */
const ALL = 1000;

export const LIBRARY_TARGETS: readonly Target[] = [
  ...Object.entries(EXTENSIONS).map(
    ([name, extension]): Target => ({
      name: `store-${name}`,
      property: 'Sources that are put into the store are found there: by key, in lists, and by a beginning of their key.',
      generators: listGenerators(name),
      weight: 0.3,
      check: (text, random) => {
        const { library, put, remove } = askShelf();
        const file = `/library/case.${extension}`;
        put(file, text);
        try {
          checkStored(random);
        } finally {
          remove(file);
        }
        if (library.count() > 0) throw new Error('The store keeps sources of a file that is gone.');
      },
    }),
  ),
  {
    name: 'search',
    property: 'Any query has an answer, with the words that were found marked within it.',
    generators: [composeQuery],
    weight: 2,
    check: (query) => {
      const library = askArticles();
      const hits = library.search(query, 3);
      if (hits.length > 3) throw new Error('There are more hits than were asked for.');
      for (const { passage } of hits) checkSpans(passage?.marks, passage?.text.length ?? 0, 'marks');
      if (library.suggest(query, 3).length > 3) throw new Error('There are more suggestions than were asked for.');
      library.count({ words: query });
      library.listNeighbours(query, 3);
      library.listKeysWith([query], 3);
    },
  },
  {
    name: 'completion',
    property: 'Wherever one types, what is offered stands where the cursor is, and can be accepted.',
    generators: NOTES,
    weight: 2,
    check: (text, random) => {
      const offset = random.below(text.length + 1);
      const typed = text.slice(0, offset) + random.pick(['', '@', '[@', '[@½', '[[', '“', ', p. ', '1', '{cite}`', '"', '[^']);
      const whole = typed + text.slice(offset);
      const lineStart = Math.max(typed.lastIndexOf('\n'), typed.lastIndexOf('\r')) + 1;
      const line = whole.slice(lineStart).split(/[\r\n]/, 1)[0] ?? '';
      const column = typed.length - lineStart;
      const found = complete(
        { line, column, lineStart, getNote: () => parseNote(whole), library: askArticles(), recent: ['camp2020'] },
        () => true,
      );
      if (found === undefined) return;
      checkSpans(found.span, whole.length, found.kind);
      if (found.span.start > typed.length || found.span.end < typed.length) throw new Error('It is not at the cursor.');
      const { insertText } = random.pick(found.items);
      parseNote(whole.slice(0, found.span.start) + insertText + whole.slice(found.span.end));
    },
  },
  {
    name: 'tools',
    property: 'A tool for assistants answers in words, or says what is wrong with the question.',
    generators: [...NOTES, composeQuery],
    check: (text, random) => {
      const key = random.pick(['flood2023', 'bare2001', text.slice(0, 100)]);
      const input = { text, query: text.slice(0, 1000), claim: text, citekeys: [key], words: text.slice(0, 500) };
      const tool = random.pick(TOOLS);
      const named = tool.name === 'read_passage' || random.chance(0.5) ? { citekey: key } : {};
      try {
        callTool(tool, askArticles(), { ...input, ...named });
      } catch (error) {
        ignoreUserError(error);
      }
    },
  },
]; // oxfmt-ignore

/** What is in the store now. */
function checkStored(random: Random): void {
  const { library } = askShelf();
  for (const { file, problems } of library.listProblems()) checkSpans(problems, Infinity, file);
  const rows = library.list({ order: random.pick(ORDERS), offset: 0, limit: ALL });
  for (const kind of GROUPS) library.listGroups(kind);
  library.listDuplicates();
  if (rows.length === 0) return;
  const { key, title } = random.pick(rows);
  if (!library.has(key)) throw new Error('A source in the list is not there by its key.');
  const found = library.find(key);
  if (found?.source.key !== key) throw new Error('A source is not found by its key.');
  checkSpans(found.parsedText?.sentences, found.source.text?.length ?? 0, 'sentences');
  for (const words of [key, title]) {
    const { start = 0, end = 0 } = listWordSpans(words)[0] ?? {};
    const typed = Array.from(words.slice(start, end))
      .slice(0, 1 + random.below(6))
      .join('');
    if (typed === '' || library.suggest(typed, ALL).some((row) => row.key === key)) continue;
    throw new Error(`A source is not suggested by a beginning of its ${words === key ? 'key' : 'title'}: "${typed}"`);
  }
}
