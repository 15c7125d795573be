// The work of reading JSON, RIS and articles grows with their length, whatever is in them.
import { parseFile } from '../../../src/core/formats/formatTable.ts';
import { testGrowth, type GrowthCase } from '../../growth.ts';

type Shapes = readonly (readonly [name: string, make: (size: number) => string])[];

/** What stands in an item between two fields. */
const inItem = (text: string): string => `[{"id": "a",${text} "title": "A"}, {"id": "b"}]`;

const JSON_SHAPES: Shapes = [
  ['a divider', (size) => inItem(`${'/'.repeat(size)}\n`)],
  ['comments', (size) => inItem('/**/'.repeat(size))],
  ['comments and commas', (size) => inItem(',/**//**/'.repeat(size))],
  ['comments that never end', (size) => inItem('/* '.repeat(size))],
  ['comments on a line', (size) => inItem(`//c${'//c'.repeat(size)}\n`)],
  ['commas', (size) => inItem(','.repeat(size))],
  ['blanks', (size) => inItem(' \n'.repeat(size))],
  ['blanks behind an item that is never closed', (size) => `[{"id": "a"${' \n'.repeat(size)}x`],
  ['quotation marks', (size) => inItem('"'.repeat(size))],
  ['strings side by side', (size) => inItem('"a" '.repeat(size))],
  ['line ends in a string', (size) => inItem(`"note": "${'a\n'.repeat(size)}",`)],
  ['escapes', (size) => inItem(`"note": "${'\\n'.repeat(size)}",,`)],
  ['brackets that open', (size) => `[{"id": "a", "x": ${'['.repeat(size)}}`],
  ['braces that open', (size) => '[{'.repeat(size)],
  ['braces that close no bracket', (size) => `[${'['.repeat(size)}${'}'.repeat(size)}`],
  ['fields in one another', (size) => `[${'{"a":'.repeat(size)}`],
  ['lists in one another', (size) => inItem(`"x": ${'['.repeat(size)}${']'.repeat(size)},`)],
  ['dates in one another', (size) => inItem(`"issued": {"date-parts": ${'['.repeat(size)}${']'.repeat(size)}},`)],
  ['items', (size) => `[${'{"id": "a",},'.repeat(size)}]`],
  ['names', (size) => inItem(`"author": [${'{"family": "Doe"},'.repeat(size)}],`)],
  ['links in a name', (size) => inItem(`"author": "${'[[a|b'.repeat(size)}",`)],
  ['bare keys', (size) => inItem('a: 1,'.repeat(size))],
];

const record = (lines: string): string => `TY  - BOOK\nID  - a\n${lines}ER  - \n`;

const RIS_SHAPES: Shapes = [
  ['names', (size) => record('AU  - Doe, Jane\n'.repeat(size))],
  ['keywords', (size) => record('KW  - flood\n'.repeat(size))],
  ['different keywords', (size) => record(Array.from({ length: size }, (_, at) => `KW  - k${at}\n`).join(''))],
  ['lines that go on', (size) => record(`AB  - text\n${'more   text\n'.repeat(size)}`)],
  ['blanks', (size) => record(`AB  - a${' '.repeat(size)}b\n${' '.repeat(size)}\n`)],
  ['empty lines', (size) => record('\n'.repeat(size))],
  ['records', (size) => record('TI  - A\n').repeat(size)],
  ['records without an end', (size) => 'TY  - BOOK\nTI  - A\n'.repeat(size)],
  ['records without a type', (size) => `TY  - BOOK\n${'TI  - A\nER  - \n'.repeat(size)}`],
  ['serial numbers', (size) => record(`SN  - ${'1234-5678 '.repeat(size)}\n${'SN  - (\n'.repeat(size)}`)],
];

const ARTICLE_SHAPES: Shapes = [
  ['blanks in a heading', (size) => `# a${'\t'.repeat(size)}x\n`],
  ['number signs in a heading', (size) => `# a${' #'.repeat(size)}x\n`],
  ['number signs', (size) => '# \n'.repeat(size)],
  ['fences', (size) => '---\n'.repeat(size)],
  ['a fence with blanks', (size) => `---\ntitle: A\n---${' '.repeat(size)}x\n`],
  ['front matter that is never closed', (size) => `---\n${'title: A\n'.repeat(size)}`],
  ['blanks behind front matter', (size) => `---\ntitle: A\n---\n${' \n'.repeat(size)}---\nx`],
];

const FORMATS: readonly (readonly [file: string, shapes: Shapes])[] = [
  ['a.json', JSON_SHAPES],
  ['a.ris', RIS_SHAPES],
  ['a.md', ARTICLE_SHAPES],
];

testGrowth(
  import.meta.url,
  FORMATS.flatMap(([file, shapes]) =>
    shapes.map(([shape, make]): GrowthCase => ({
      name: `${file} with ${shape}`,
      make,
      run: (text) => parseFile(text, file),
    })),
  ),
);
