// What core makes of a text takes work in proportion to its length: queries, figures, quotations, the reader, styles, keys, LaTeX.
import MarkdownIt from 'markdown-it';
import { parsePasted } from '../../../src/core/documents/pasted.ts';
import { generateCitekey } from '../../../src/core/citekeyGenerator.ts';
import { parseTemplate } from '../../../src/core/snippets/template.ts';
import { parseRichText, formatMarkdown } from '../../../src/core/references/richText.ts';
import { listFigures } from '../../../src/core/figures/listFigures.ts';
import { latexToText } from '../../../src/core/bibtex/latex.ts';
import { formatLatex } from '../../../src/core/bibtex/latexWriter.ts';
import { parseNames } from '../../../src/core/items/names.ts';
import { parseNote } from '../../../src/core/note/parseNote.ts';
import { extendPreview } from '../../../src/core/preview/previewPlugin.ts';
import { findQuotation } from '../../../src/core/quotations/findQuotation.ts';
import { listQuotations } from '../../../src/core/quotations/listQuotations.ts';
import { listArticleBlocks, parseArticleChunks } from '../../../src/core/reader/articleHtml.ts';
import { parseQuery } from '../../../src/core/search/query.ts';
import { listSentences } from '../../../src/core/sentences.ts';
import { makeLibrary } from '../../core/booksLibrary.ts';
import { testGrowth } from '../../growth.ts';

type Door = readonly [name: string, run: (text: string) => unknown, units: readonly string[], size?: number];

const library = makeLibrary({
  'a.bib': { a: { title: 'Salt', author: 'Ana Roe', text: 'Salt was dear. '.repeat(20) } },
});
const preview = extendPreview(new MarkdownIt(), () => undefined);
const options = { title: '', toPicture: () => undefined };

const DOORS: readonly Door[] = [
  ['query', parseQuery, ['a* ', '塩', '"', '-', 'a:', '*', 'a"b ']],
  ['search', (text) => library.search(text, 9), ['a* ', '塩', 'salt ', '"salt dear" '], 20],
  [
    'figures',
    listFigures,
    ['$', '1', '1,', '1 to ', 'two ', 'million ', 'between 3 and ', '| 5 ', '\n|---', '½ ', ' '],
  ],
  ['quotations', (text) => listQuotations(text), ['“', '"', '’', '“a” ', '> a\n', 'said ', '— ', '--\n\n']],
  ['finding', (text) => findQuotation('salt was […] very dear', text), ['salt ', 'was salt ', '[', '. ', '塩']],
  ['sentences', listSentences, ['. ', 'a. ', 'A. B. ', '… ', '\n', '"']],
  [
    'reader',
    (text) => [...listArticleBlocks(parseNote(text), [...parseArticleChunks(text)], options)],
    ['[', '*', '<', '<b>', '<!--', '![', '`', '> ', '- ', '| a ', '&', '\n\n'],
    50,
  ],
  ['preview', (text) => preview.render(text), ['[', '*', '<b>', '[^a]', '[@a]', '@', '{', ' {x}'], 50],
  ['style', (text) => formatMarkdown(parseRichText(text)), ['<', '<a', '<i>', '&', '&a', ' ', '</', '*']],
  [
    'key',
    (text) =>
      generateCitekey({ type: 'book', title: text, author: [{ family: text }] }, `{author}{title}${text}`, () => false),
    ['a', 'a ', '{', '{a', '}', '-'],
  ],
  ['template', (text) => parseTemplate(text, ['title']), ['{', '{title}', '[', '\\', '$']],
  ['LaTeX read', latexToText, ['{', '}', '\\', '\\emph{', '$', '\\a ', '~', ' ', '--', "\\'"]],
  ['LaTeX written', formatLatex, ['<', '<i>', '&', '{', ' ']],
  ['names', parseNames, [' ', ',', ', ', ' and ', ';', 'and']],
  ['pasted text', parsePasted, [' ', '\n', '*', '- ', '| ', ', ', 'By ', '\t\n']],
];

testGrowth(
  import.meta.url,
  DOORS.flatMap(([door, run, units, size = 100]) =>
    units.map((unit) => ({
      name: `${door}: ${JSON.stringify(unit)}`,
      make: (times: number) => `a${unit.repeat(times)}z`,
      run,
      size,
    })),
  ),
);
