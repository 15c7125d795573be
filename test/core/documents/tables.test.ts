// Tables of pages: every figure stands under all of its headings, whatever spans rows and columns.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { parsePage } from '../../../src/core/documents/page.ts';

const PROSE =
  '<p>The ferry was late by an hour on Monday, and the passengers of the second crossing had to spend the night in the school.</p>';

const TABLES: readonly (readonly [name: string, table: string, markdown: string])[] = [
  [
    'headings over headings, and a name beside two rows',
    '<thead><tr><th rowspan="2">Port</th><th colspan="2">Tonnes</th></tr><tr><th>2023</th><th>2024</th></tr></thead><tbody><tr><td>Sarn</td><td>300</td><td>340</td></tr><tr><td rowspan="2">Kell</td><td>10</td><td>12</td></tr><tr><td>9</td><td>8</td></tr></tbody>',
    '| Port | Tonnes 2023 | Tonnes 2024 |\n| --- | --- | --- |\n| Sarn | 300 | 340 |\n| Kell | 10 | 12 |\n| Kell | 9 | 8 |',
  ],
  [
    'a cell over two columns of figures',
    '<tr><th>Port</th><th>2023</th><th>2024</th></tr><tr><td>Sarn</td><td colspan="2">not counted</td></tr><tr><td>Kell</td><td>9</td><td>8</td></tr>',
    '| Port | 2023 | 2024 |\n| --- | --- | --- |\n| Sarn | not counted |  |\n| Kell | 9 | 8 |',
  ],
  [
    'a cell over rows in the middle',
    '<tr><th>Port</th><th>Quay</th><th>2024</th></tr><tr><td>Sarn</td><td rowspan="3">stone</td><td>1</td></tr><tr><td>Kell</td><td>2</td></tr><tr><td>Aster</td><td>3</td></tr>',
    '| Port | Quay | 2024 |\n| --- | --- | --- |\n| Sarn | stone | 1 |\n| Kell | stone | 2 |\n| Aster | stone | 3 |',
  ],
  [
    'a cell over rows and columns',
    '<tr><th>A</th><th>B</th><th>C</th></tr><tr><td rowspan="2" colspan="2">both</td><td>1</td></tr><tr><td>2</td></tr>',
    '| A | B | C |\n| --- | --- | --- |\n| both |  | 1 |\n| both |  | 2 |',
  ],
  [
    'headings beside rows, which are no row of headings',
    '<tr><th>Port</th><td>2023</td></tr><tr><th>Sarn</th><td>300</td></tr>',
    '| Port | 2023 |\n| --- | --- |\n| Sarn | 300 |',
  ],
  [
    'spans without end',
    '<tr><th>Port</th><th>Tonnes</th></tr><tr><td rowspan="0">Sarn</td><td rowspan="99999">300</td></tr><tr></tr>',
    '| Port | Tonnes |\n| --- | --- |\n| Sarn | 300 |\n| Sarn | 300 |',
  ],
]; // oxfmt-ignore

for (const [name, table, markdown] of TABLES) {
  it(`A table has ${name}`, async () => {
    const { text } = await parsePage(
      `<article><h1>The ferry that came late</h1>${PROSE}<table>${table}</table>${PROSE}</article>`,
    );
    assert.equal(
      text.split('\n\n').find((block) => block.startsWith('|')),
      markdown,
    );
  });
}
