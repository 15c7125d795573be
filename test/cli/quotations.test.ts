// `ibid quotations` and `ibid citations`: shapes and offsets.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ibid, ibidJson, SIDE_BY_SIDE } from './ibid.ts';

describe('ibid quotations', SIDE_BY_SIDE, () => {
  const input = 'It was late. “The river rose,” said Noor Ferrant. They called it “a flood”.';

  it('gives the words without marks and the speaker, or null', async () => {
    assert.deepEqual(await ibidJson(['quotations'], { input }), [
      { start: 13, end: 30, text: 'The river rose,', speaker: 'Noor Ferrant' },
      { start: 65, end: 74, text: 'a flood', speaker: null },
    ]);
  });

  it('prints a line a quotation for people', async () => {
    const { stdout } = await ibid(['quotations'], { input });
    assert.match(stdout, /^1:14 {2}Noor Ferrant {2}The river rose,\n1:66 {2}-/);
  });
});

describe('ibid citations', SIDE_BY_SIDE, () => {
  it('gives prefix, locator, label and suffix of every cite', async () => {
    const input = 'As @weil2024 [p. 3] says; not in `[@code]` [see -@a:b, pp. 3-5 and passim; @c].';
    assert.deepEqual(await ibidJson(['citations'], { input }), [
      {
        start: 3,
        end: 19,
        mode: 'textual',
        cites: [cite({ key: 'weil2024', locator: '3', label: 'page', suffixText: 'p. 3' })],
      },
      {
        start: 43,
        end: 78,
        mode: 'normal',
        cites: [
          cite({
            key: 'a:b',
            prefix: 'see',
            locator: '3-5',
            label: 'page',
            suffix: 'and passim',
            suffixText: ', pp. 3-5 and passim',
            suppressAuthor: true,
          }),
          cite({ key: 'c' }),
        ],
      },
    ]);
  });

  it('finds those of the sample', async () => {
    const citations = (await ibidJson(['citations', 'notes/upper-sarn.md'])) as { cites: { key: string }[] }[];
    const keys = new Set(citations.flatMap(({ cites }) => cites.map(({ key }) => key)));
    assert.ok(keys.has('okafor2017:counting') && keys.has('ferrant2024river') && keys.has('dupre2009'));
  });
});

function cite(fields: Readonly<Record<string, string | boolean>>) {
  return { key: '', prefix: '', locator: '', label: '', suffix: '', suffixText: '', suppressAuthor: false, ...fields };
}
