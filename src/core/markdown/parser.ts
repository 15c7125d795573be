// The markdown-it that knows Pandoc's Markdown: citations, footnotes, formulas, and tables with the places of their cells.
import createParser, { type MarkdownIt } from 'markdown-it';
import { citationSyntax } from '../citations/citationSyntax.ts';
import { footnoteSyntax } from './footnoteSyntax.ts';
import { mathSyntax } from './mathSyntax.ts';
import { tableCells } from './tableCells.ts';

/** It finds the blocks of a text; what stands in their lines is parsed when somebody asks for it, block by block. */
export function createMarkdownParser(): MarkdownIt {
  const parser = createParser({ html: true });
  parser.use(mathSyntax).use(citationSyntax).use(footnoteSyntax).use(tableCells);
  parser.core.ruler.enableOnly(['normalize', 'block']);
  return parser;
}
