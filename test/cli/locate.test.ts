// `ibid locate`: one quotation as an argument, many as lines of JSON.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { ibid, ibidJson, SAMPLE, SIDE_BY_SIDE } from './ibid.ts';

const SOURCE = 'sources/haddow2024sarn.md';

interface MatchJson {
  readonly verdict: string;
  readonly start: number | null;
  readonly end: number | null;
  readonly differences: readonly { readonly kind: string }[];
}

describe('ibid locate', SIDE_BY_SIDE, () => {
  it('gives offsets into the file', async () => {
    const text = await readFile(path.join(SAMPLE, SOURCE), 'utf8');
    const match = (await ibidJson(['locate', '--source', SOURCE, 'The problem was pay'])) as MatchJson;
    assert.equal(match.verdict, 'verbatim');
    assert.equal(text.slice(match.start ?? 0, match.end ?? 0), 'The problem was pay');
    assert.deepEqual(match.differences, []);
  });

  const verdicts = [
    ['“the problem was pay”', 'verbatim', 0],
    ['[T]he wall was the least of our problems', 'edited', 0],
    ['A quiet year is the same thing as a good one.', 'altered', 1],
    ['The gardens of Osmere are open on Sundays.', 'absent', 1],
  ] as const;
  for (const [quote, verdict, code] of verdicts) {
    it(`says ${verdict} of ${quote} and exits with ${code}`, async () => {
      const run = await ibid(['locate', '--source', SOURCE, quote]);
      assert.ok(run.stdout.startsWith(verdict), run.stdout);
      assert.equal(run.code, code);
    });
  }

  it('has null for a place that is not there', async () => {
    const match = await ibidJson(['locate', '--source', SOURCE, 'The gardens of Osmere are open on Sundays.']);
    assert.deepEqual(match, { verdict: 'absent', start: null, end: null, differences: [] });
  });

  it('answers a line with a line, and splits at line feeds only', async () => {
    const requests = [{ quote: 'The problem\u2028was pay.' }, { quote: 'You cannot make water.' }];
    const input = requests.map((request) => `${JSON.stringify(request)}\r\n`).join('');
    const { stdout, code } = await ibid(['locate', '--source', SOURCE], { input });
    const verdicts = stdout
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as MatchJson).verdict);
    assert.deepEqual(verdicts, ['verbatim', 'verbatim']);
    assert.equal(code, 0);
  });

  it('chooses among repeats by what stands around', async () => {
    const match = await ibid(['locate', '--source', 'sources/ferrant2024river.md'], {
      input: JSON.stringify({ quote: 'Ferrant:', prefix: 'Halm stood under water.' }),
    });
    const text = await readFile(path.join(SAMPLE, 'sources/ferrant2024river.md'), 'utf8');
    const { start } = JSON.parse(match.stdout) as MatchJson;
    assert.ok(
      text
        .slice(0, start ?? 0)
        .trimEnd()
        .endsWith('Halm stood under water.**\n\n**'),
    );
  });

  it('keeps the lines in step when one is no request, and exits with 2', async () => {
    const input = 'nonsense\n{"quote": 1}\n{"quote": "You cannot make water."}\n';
    const { stdout, stderr, code } = await ibid(['locate', '--source', SOURCE], { input });
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Partial<MatchJson>);
    assert.deepEqual(
      lines.map(({ verdict }) => verdict),
      [undefined, undefined, 'verbatim'],
    );
    assert.match(stderr, /line 1 /);
    assert.equal(code, 2);
  });
});
