// Library files of every format: read whole, with places in them; good entries survive; what is written is read back.
import { DEFAULT_CITEKEY_PATTERN } from '../../../src/core/citekeyGenerator.ts';
import { withoutControls } from '../../../src/core/controlCharacters.ts';
import { formatArticle, parseArticle } from '../../../src/core/formats/article.ts';
import { formatBibtex } from '../../../src/core/bibtex/bibtexWriter.ts';
import type { ParsedFile } from '../../../src/core/format.ts';
import { listKeys, parseFile } from '../../../src/core/formats/formatTable.ts';
import { isUserError } from '../../../src/core/userError.ts';
import { parseItems } from '../../../src/core/zotero/zoteroApi.ts';
import { formatZotero } from '../../../src/core/zotero/zotero.ts';
import { checkEqual, checkSpans } from '../checks.ts';
import { mutated, mutatedAtTimes, type CORPUS } from '../corpus.ts';
import { BIBTEX, JSON_TEXT, RIS } from '../grammars/bibliography.ts';
import { TAGGED, XML } from '../grammars/exports.ts';
import { NOTE } from '../grammars/note.ts';
import { CSL_YAML } from '../grammars/yaml.ts';
import type { Generate, Target } from '../target.ts';

interface FileKind {
  readonly name: string;
  readonly extension: string;
  readonly corpus: keyof typeof CORPUS;
  readonly compose: Generate;
  /** An entry with the key `good2001`, which nothing after it may harm. */
  readonly good?: string;
}

const KINDS: readonly FileKind[] = [
  {
    name: 'bibtex',
    extension: 'bib',
    corpus: 'bibtex',
    compose: (random) => BIBTEX.compose('file', random),
    good: '@book{good2001,\n  author = {Doe, Jane},\n  title = {Good},\n}\n\n',
  },
  { name: 'csl-json', extension: 'json', corpus: 'json', compose: (random) => JSON_TEXT.compose('file', random) },
  { name: 'csl-yaml', extension: 'yaml', corpus: 'yaml', compose: (random) => CSL_YAML.compose('list', random) },
  {
    name: 'ris',
    extension: 'ris',
    corpus: 'ris',
    compose: (random) => RIS.compose('file', random),
    good: 'TY  - BOOK\nID  - good2001\nTI  - Good\nER  - \n\n',
  },
  { name: 'pubmed', extension: 'nbib', corpus: 'nbib', compose: (random) => TAGGED.compose('nbib', random) },
  { name: 'web-of-science', extension: 'ciw', corpus: 'wos', compose: (random) => TAGGED.compose('wos', random) },
  {
    name: 'endnote',
    extension: 'enw',
    corpus: 'enw',
    compose: (random) => TAGGED.compose('enw', random),
    good: '%0 Book\n%T Good\n%F good2001\n\n',
  },
  { name: 'xml', extension: 'xml', corpus: 'xml', compose: (random) => XML.compose('file', random) },
  { name: 'article', extension: 'md', corpus: 'articles', compose: (random) => NOTE.compose('note', random) },
];

export function listGenerators(name: string): readonly Generate[] {
  return KINDS.filter((kind) => kind.name === name).flatMap(({ compose, corpus }) => [
    mutatedAtTimes(compose, corpus),
    mutated(corpus),
  ]);
}

/** Reads a file twice: the same must come of it, whatever was read before. */
function parseTwice(text: string, file: string): ParsedFile {
  const parsed = parseFile(text, file);
  checkEqual(parseFile(text, file), parsed, 'read a second time');
  return parsed;
}

export const FORMAT_TARGETS: readonly Target[] = [
  ...KINDS.map(({ name, extension, good }): Target => ({
    name,
    property:
      'A file is read, its places lie in it, every source has a key, which is also found alone, and a good entry before the rest survives.',
    generators: listGenerators(name),
    check: (text) => {
      const parsed = parseTwice(text, `library.${extension}`);
      checkSpans(parsed, text.length, name);
      const keys = parsed.sources.map(({ key, span }) => ({ key, ...span }));
      checkEqual(listKeys(text, `library.${extension}`), keys, 'keys');
      const unnamed = parsed.sources.find(({ key, item }) => key === '' || key !== item.id);
      if (unnamed !== undefined) throw new Error('A source has no key, or its item another one.');
      if (good === undefined) return;
      const { sources } = parseFile(good + text, `library.${extension}`);
      if (!sources.some(({ key }) => key === 'good2001')) throw new Error('A good entry was lost.');
    },
  })),
  {
    name: 'article-export',
    property: 'An article that is written is read back as it was, but for control characters.',
    generators: listGenerators('article'),
    check: (text) => {
      const [source] = parseArticle(text, 'library.md').sources;
      if (source === undefined) throw new Error('An article is no source.');
      const written = formatArticle({ item: source.item, text: source.text ?? '' });
      const [back] = parseArticle(written, 'other.md').sources;
      // Where none is stated, the heading of what is written is the title.
      const title = source.item.title ?? back?.item.title;
      checkEqual(back && { ...back.item, title }, { ...withoutControls(source.item), title }, 'fields');
      checkEqual(back?.text?.trim() ?? '', source.text?.trim() ?? '', 'text');
    },
  },
  {
    name: 'bibtex-export',
    property:
      'A bibliography that is written as biblatex is read back with every key that BibTeX can have, without a problem.',
    generators: [...listGenerators('csl-json'), ...listGenerators('csl-yaml')],
    check: (text, random) => {
      const { sources } = parseFile(text, random.chance(0.5) ? 'library.json' : 'library.yaml');
      const items = sources.map(({ item }) => item).filter(({ id }) => BIBTEX_KEY.test(id));
      const back = parseFile(formatBibtex(items), 'written.bib');
      checkEqual(
        back.sources.map(({ key }) => key),
        items.map(({ id }) => id),
        'keys',
      );
      checkEqual(back.problems, [], 'problems');
    },
  },
  {
    name: 'zotero',
    property: 'An answer of Zotero is refused in words or becomes a file in which every item has a key of its own.',
    generators: [(random) => JSON_TEXT.compose('answer', random), ...listGenerators('csl-json')],
    check: async (text) => {
      const answer = { status: 200, headers: { get: () => null }, text: () => Promise.resolve(text) };
      const items = await parseItems(answer, new AbortController().signal).catch(ignoreUserError);
      if (items === undefined) return;
      // An item that comes twice has the first one's key the next time.
      if (new Set(items.map(({ id }) => id)).size < items.length) return;
      const written = runToEnd(formatZotero(items, DEFAULT_CITEKEY_PATTERN, text));
      const keys = (JSON.parse(written) as readonly { readonly id: string }[]).map(({ id }) => id);
      checkEqual(runToEnd(formatZotero(items, DEFAULT_CITEKEY_PATTERN, written)), written, 'written a second time');
      checkSpans(parseFile(written, 'zotero.json'), written.length, 'zotero');
      if (keys.length !== items.length) throw new Error('An item was lost.');
    },
  },
];

const BIBTEX_KEY = /^[^\s"#%'(),={}~\\@]+$/;

function runToEnd<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

export function ignoreUserError(error: unknown): undefined {
  if (!isUserError(error)) throw error;
}
