// The work of reading a .bib file grows with its length, whatever is in it.
import { parseFile } from '../../../src/core/formats/formatTable.ts';
import { testGrowth } from '../../growth.ts';

const list = (size: number, format: (index: number) => string): string => Array.from({ length: size }, (_, index) => format(index)).join(''); // oxfmt-ignore
const inField = (value: string): string => `@book{a, author = {${value}}, title = {${value}}}`;

const SHAPES: readonly (readonly [name: string, make: (size: number) => string])[] = [
  ['an entry that inherits from itself, many times', (size) => `@book{k, xdata = {${'k,'.repeat(size)}}, title = {T}}`],
  ['entries that all inherit from all', (size) => list(30, (index) => `@book{k${index}, xdata = {${list(30, (other) => `k${other},`)}}}\n`) + list(size, (index) => `@book{c${index}, crossref = {k1}}\n`)],
  ['entries that inherit in a row', (size) => list(size, (index) => `@book{k${index}, f${index} = 1, crossref = {k${index + 1}}}\n`)],
  ['children of one large parent', (size) => `@book{p, ${list(size, (index) => `f${index} = {v},\n`)}}\n${'@book{c, crossref = {p}}\n'.repeat(size)}`],
  ['parents that nobody has', (size) => `@book{k, xdata = {${list(size, (index) => `k${index},`)}}}`],
  ['macros that double', (size) => `@string{s0 = "text"}\n${list(size, (index) => `@string{s${index + 1} = s${index} # s${index}}\n`)}@book{k, title = s${size}}`],
  ['one long macro, everywhere', (size) => `@string{m = "${'text '.repeat(size)}"}\n${'@book{k, title = m # m}\n'.repeat(size)}`],
  ['one long macro, in one field', (size) => `@string{m = "${'text '.repeat(size)}"}\n@book{k, title = m${' # m'.repeat(size)}}`],
  ['one long macro, in macros', (size) => `@string{m = "${'text '.repeat(size)}"}\n@string{${list(size, (index) => `a${index} = m # m,`)}}`],
  ['one long macro, in shared data', (size) => `@string{m = "${'text '.repeat(size)}"}\n${'@xdata{k, title = m # m}\n'.repeat(size)}`],
  ['comments between macros', (size) => `@string{m = "text"}\n@book{k, title = ${'%=%=\n'.repeat(size)} m}`],
  ['blanks in a field', (size) => inField(`A${' '.repeat(size)}B`)],
  ['line ends in a field', (size) => inField(`A${'\r\n'.repeat(size)}B`)],
  ['blanks between names', (size) => inField(`A and${' '.repeat(size)}B and family = X,${' '.repeat(size)}given`)],
  ['names', (size) => inField('Doe, Jane and '.repeat(size))],
  ['commands', (size) => inField('a \\& b '.repeat(size))],
  ['accents', (size) => inField(`${"\\'".repeat(size)}a`)],
  ['declarations', (size) => inField('\\it '.repeat(size))],
  ['formulas', (size) => inField(`{${'$a $'.repeat(size)}}`)],
  ['formulas that alternate', (size) => inField('$a$ b '.repeat(size))],
  ['groups', (size) => inField('{A} b '.repeat(size))],
  ['groups in one another', (size) => inField('{'.repeat(size) + '}'.repeat(size))],
  ['addresses', (size) => `@book{a, url = {${'\\url{'.repeat(size)}}`],
  ['quotation marks', (size) => `@book{a, title = ${'"{'.repeat(size)}`],
  ['closing marks', (size) => `@book{a, title = "x${'}'.repeat(size)}y\nyear = 2001`],
  ['values that are never closed', (size) => `@book{a,\n${'title = {x\n'.repeat(size)}`],
  ['entries that are never closed', (size) => '@book{a\n'.repeat(size)],
  ['entries on one line', (size) => '@book(b)'.repeat(size)],
  ['entries on one line, with a field', (size) => '@book{b, title = {x}}'.repeat(size)],
  ['heads', (size) => '@'.repeat(size)],
  ['heads in braces', (size) => `@book{a, title = {${'@x{'.repeat(size)}`],
  ['blanks in a key', (size) => `@book{k${' '.repeat(size)}x y = {1}}`],
  ['equals signs in a key', (size) => `@book{k${'='.repeat(size)}`],
  ['words without braces', (size) => `@book{k, title = ${'word '.repeat(size)}#`],
  ['words that are no fields', (size) => `@book{k, ${'word, '.repeat(size)}`],
  ['missing commas', (size) => `@string{${'a = 1 '.repeat(size)}}`],
  ['comments', (size) => '@comment{a'.repeat(size)],
  ['percent signs', (size) => `@book{k, ${'% a\n'.repeat(size)}}`],
]; // oxfmt-ignore

testGrowth(
  import.meta.url,
  SHAPES.map(([name, make]) => ({ name, make, run: (text: string) => parseFile(text, 'a.bib'), size: 50 })),
);
