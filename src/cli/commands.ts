// The table of subcommands: what each is called, takes and says of itself, and the module that does it.
import { BUNDLED_STYLES, DEFAULT_LOCALE, DEFAULT_STYLE } from '../core/csl/styleFiles.ts';
import type { Command } from './command.ts';
import {
  CITE_FORMATS,
  DEFAULT_FAILURE,
  DEFAULT_LIMIT,
  JSON_OPTION,
  LIBRARY_OPTIONS,
  REPORT_FORMATS,
  SEVERITIES,
} from './options.ts';

export const COMMANDS: readonly Command[] = [
  {
    name: 'figures',
    operands: '[FILE]',
    least: 0,
    most: 1,
    summary: 'List the numbers and dates in a text.',
    help: `Reads a .md file as Markdown, without its code, links and citations. Reads any
other file, and standard input, as plain text.`,
    options: [JSON_OPTION],
    load: () => import('./figures.ts'),
  },
  {
    name: 'quotations',
    operands: '[FILE]',
    least: 0,
    most: 1,
    summary: 'List the quotations in a text, with their speakers.',
    help: `Reads a .md file as Markdown, with its block quotes. Reads any other file, and
standard input, as plain text.`,
    options: [JSON_OPTION],
    load: () => import('./quotations.ts'),
  },
  {
    name: 'citations',
    operands: '[FILE]',
    least: 0,
    most: 1,
    summary: 'List the citations of a Markdown note.',
    help: `Pandoc's [@key, p. 3] and @key, wikilinks [[@key]] and MyST's {cite}\`key\` are
citations.`,
    options: [JSON_OPTION],
    load: () => import('./citations.ts'),
  },
  {
    name: 'locate',
    operands: '[QUOTE]',
    least: 0,
    most: 1,
    summary: 'Find quoted words in a source and show how they differ.',
    help: `The verdict is verbatim, edited (only in conventional ways: an ellipsis,
brackets), altered or absent; the last two make the exit code 1. Without QUOTE, each
line of standard input is {"quote": "…", "prefix": "…", "suffix": "…"} and produces
a line of JSON; the optional prefix and suffix choose among repeats.`,
    options: [{ name: 'source', value: 'FILE', help: 'The text to search; .md is read as Markdown.' }, JSON_OPTION],
    load: () => import('./locate.ts'),
  },
  {
    name: 'capture',
    operands: '[FILE|URL|IDENTIFIER]',
    least: 0,
    most: 1,
    summary: 'Turn a web page, a PDF, an identifier, a bibliography or a copied article into a source.',
    help: `Fetches a web address, or looks up a DOI, arXiv, PubMed, PMC or ISBN number,
with or without its prefix (10.…, arXiv:2101.00001, PMC1234567). If a file has
that name, it is read instead.
Prints the source as the library stores it: front matter and text. Warnings go
to standard error; the exit code is 1 if a page or text contains no article.`,
    options: [
      { name: 'url', value: 'URL', help: 'The web address that a file came from.' },
      {
        name: 'out',
        value: 'DIR',
        help: 'Write the source and its images to new files in this folder, and print their paths.',
      },
      JSON_OPTION,
    ],
    load: () => import('./capture.ts'),
  },
  {
    name: 'library',
    operands: '[GLOB…]',
    least: 0,
    most: Infinity,
    summary: 'List all sources; with --json as CSL-JSON.',
    help: 'Problems in the files go to standard error and make the exit code 1.',
    options: [...LIBRARY_OPTIONS, JSON_OPTION],
    load: () => import('./library.ts'),
  },
  {
    name: 'search',
    operands: 'QUERY…',
    least: 1,
    most: Infinity,
    summary: 'Search every word of every source in the library.',
    help: `Words, "a phrase", pre*, and fields: author:waters year:2019..2022 tag:syria
title:river key:waters type:book has:text.`,
    options: [
      ...LIBRARY_OPTIONS,
      { name: 'limit', value: 'N', help: `The maximum number of results. Default: ${DEFAULT_LIMIT}` },
      JSON_OPTION,
    ],
    load: () => import('./search.ts'),
  },
  {
    name: 'cite',
    operands: 'KEY…',
    least: 1,
    most: Infinity,
    summary: 'Format sources as a citation and references.',
    help: `Styles: ${BUNDLED_STYLES.join(', ')}, or the path of a .csl file.
Citations by CSL (citeproc-js), https://citationstyles.org/`,
    options: [
      { name: 'style', value: 'STYLE', help: `Default: ${DEFAULT_STYLE}` },
      {
        name: 'locale',
        value: 'LOCALE',
        help: `The language, such as fr-FR. Default: the language of the style, or ${DEFAULT_LOCALE}`,
      },
      { name: 'format', value: 'FORMAT', help: `${CITE_FORMATS.join(', ')}. Default: text` },
      ...LIBRARY_OPTIONS,
      JSON_OPTION,
    ],
    load: () => import('./cite.ts'),
  },
  {
    name: 'check',
    operands: 'NOTE-or-FOLDER…',
    least: 1,
    most: Infinity,
    summary: 'Check the numbers, quotations and citations of notes against their sources.',
    help: `In a folder, every Markdown file is a note, except for library files. What the
library cannot decide is not a problem.`,
    options: [
      ...LIBRARY_OPTIONS,
      { name: 'format', value: 'FORMAT', help: `One of ${REPORT_FORMATS.join(', ')}. Default: text` },
      {
        name: 'fail-on',
        value: 'SEVERITY',
        help: `The lowest severity that makes the exit code 1: ${SEVERITIES.join(', ')} or never. Default: ${DEFAULT_FAILURE}`,
      },
      { name: 'watch', help: 'Keep running and print changes; press Ctrl-C to stop.' },
      { ...JSON_OPTION, help: 'The same as --format json.' },
    ],
    load: () => import('./check.ts'),
  },
  {
    name: 'mcp',
    operands: '',
    least: 0,
    most: 0,
    summary: 'Serve the library to an assistant over the Model Context Protocol.',
    help: `An assistant starts it and talks to it over standard input and output, until the input
ends. It only reads, and sees changes to the library files at the next call.`,
    options: LIBRARY_OPTIONS,
    load: () => import('./mcp.ts'),
  },
];
