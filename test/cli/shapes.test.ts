// What docs/cli.md shows of each command's JSON is what the program prints: the same fields in the same order.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { type Circumstances, ibidJson, SIDE_BY_SIDE } from './ibid.ts';

const DOCUMENT = await readFile(path.resolve(import.meta.dirname, '../../docs/cli.md'), 'utf8');

/** The example below the heading of a command. */
function readExample(command: string): unknown {
  const [, section = ''] = DOCUMENT.split(`\n## ${command}\n`);
  return JSON.parse(/```json\n([\s\S]*?)\n```/.exec(section)?.[1] ?? 'null');
}

/** Fields all the way down; a list has those of its first item, and verdicts are counted by name. */
function listFields(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, 1).map(listFields);
  if (typeof value !== 'object' || value === null) return typeof value === 'object' ? 'null' : typeof value;
  return Object.entries(value).map(([name, field]) => [name, name === 'verdicts' ? 'counts' : listFields(field)]);
}

describe('the JSON that docs/cli.md shows', SIDE_BY_SIDE, () => {
  const rows: readonly (readonly [args: readonly string[], circumstances?: Circumstances])[] = [
    [['figures'], { input: 'About 45,000 people fled.' }],
    [['quotations'], { input: '“The river rose,” said Noor Ferrant.' }],
    [['citations'], { input: 'So they say [see @weil2024, pp. 3-5 and passim].' }],
    [['locate', '--source', 'sources/haddow2024sarn.md', 'A quiet year is the same thing as a good one.']],
    [['search', 'About', '45,000', 'people']],
    [['cite', 'haddow2024sarn']],
    [['check', 'notes/draft-with-mistakes.md']],
  ];
  for (const [args, circumstances] of rows) {
    const [command = ''] = args;
    it(`is that of ibid ${command}`, async () => {
      const printed = await ibidJson(args, circumstances);
      assert.deepEqual(listFields(printed), listFields(readExample(command)));
    });
  }

  it('has offsets into the input, with letters of two code units and a byte order mark before them', async () => {
    const input = '\uFEFF𝒜 𝒜 “The river rose,” said Noor Ferrant of 45,000 people [see @weil2024, p. 3].';
    const starts = await Promise.all(
      ['figures', 'quotations', 'citations'].map(async (command) => {
        const [first] = (await ibidJson([command], { input })) as { start: number; end: number }[];
        return input.slice(first?.start, first?.end);
      }),
    );
    assert.deepEqual(starts, ['45,000', '“The river rose,”', '[see @weil2024, p. 3]']);
  });
});
