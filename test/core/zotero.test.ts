// Zotero's items as a file: which citekey each gets and keeps, what is lost (nothing), what a later diff looks like.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DEFAULT_CITEKEY_PATTERN } from '../../src/core/citekeyGenerator.ts';
import { cslJsonFormat } from '../../src/core/formats/cslJson.ts';
import { formatZotero, fetchZotero } from '../../src/core/zotero/zotero.ts';
import { isUserError } from '../../src/core/userError.ts';

type Fields = Readonly<Record<string, unknown>>;

const toAddress = (name: string) => `http://zotero.org/users/local/aB3/items/${name}`;
const toItem = (name: string, family: string, title: string, more: Fields = {}): Fields => ({
  id: toAddress(name),
  type: 'book',
  title,
  author: [{ family, given: 'A.' }],
  issued: { 'date-parts': [['2020', 5]] },
  ...more,
});

const OWL = toItem('AAAA2222', 'Poe', 'Owls');
const HAWK = toItem('BBBB2222', 'Ash', 'Hawks');

function format(items: readonly Fields[], previous = ''): string {
  const steps = formatZotero(items, DEFAULT_CITEKEY_PATTERN, previous);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** "AAAA2222 poe2020owls, …" in the order of the file. */
function listKeys(text: string): string {
  const items = JSON.parse(text) as readonly { readonly id: string; readonly custom: { readonly zotero: string } }[];
  return items.map(({ id, custom }) => `${custom.zotero.slice(-8)} ${id}`).join(', ');
}

describe('citekeys of Zotero items', () => {
  const rows: readonly (readonly [name: string, items: readonly Fields[], expected: string])[] = [
    ['are made where there are none, and sort the file', [OWL, HAWK], 'BBBB2222 ash2020hawks, AAAA2222 poe2020owls'],
    ['are those of Zotero or Better BibTeX', [{ ...OWL, 'citation-key': 'Poe:20' }], 'AAAA2222 Poe:20'],
    ['may stand in the id', [{ ...OWL, id: 'poeOwl' }], 'poeOwl poeOwl'],
    ['are not the numbers of the Web API', [{ ...OWL, id: '475425/ABCD2345' }], 'ABCD2345 poe2020owls'],
    [
      'are told apart, the older one without a letter',
      [OWL, toItem('CCCC2222', 'Poe', 'Owls')],
      'AAAA2222 poe2020owls, CCCC2222 poe2020owlsa',
    ],
    [
      'that are made give way to those that are given',
      [OWL, { ...HAWK, 'citation-key': 'poe2020owls' }],
      'BBBB2222 poe2020owls, AAAA2222 poe2020owlsa',
    ],
  ];
  for (const [name, items, expected] of rows) it(name, () => assert.equal(listKeys(format(items)), expected));

  it('stay as they were when the item is corrected or another comes before it', () => {
    const before = format([OWL]);
    const renamed = toItem('AAAA2222', 'Poë-Smith', 'Barn owls');
    assert.equal(
      listKeys(format([toItem('CCCC2222', 'Poe', 'Owls'), renamed], before)),
      'AAAA2222 poe2020owls, CCCC2222 poe2020owlsa',
    );
  });

  it('change to the one that is given later', () =>
    assert.equal(listKeys(format([{ ...OWL, 'citation-key': 'poe' }], format([OWL]))), 'AAAA2222 poe'));

  it('are made anew from a file that is broken', () =>
    assert.equal(listKeys(format([OWL], '[{"id": "x"')), 'AAAA2222 poe2020owls'));
});

describe('the file of Zotero items', () => {
  it('is the same text whatever the order in which unlike items come', () =>
    assert.equal(format([OWL, HAWK]), format([HAWK, OWL])));

  it('keeps every field, also those that Ibid does not know', () => {
    const odd: Fields = { ...OWL, 'x-shelf': ['top', 3], custom: { mine: 1 } };
    const { id: _, ...rest } = odd;
    const [item] = JSON.parse(format([odd])) as Fields[];
    assert.deepEqual(item, { id: 'poe2020owls', ...rest, custom: { mine: 1, zotero: toAddress('AAAA2222') } });
  });

  it('differs from the one before only in the lines of what changed', () => {
    const before = format([OWL, HAWK]).split('\n');
    const after = format([{ ...OWL, title: 'Night owls' }, HAWK], before.join('\n')).split('\n');
    assert.deepEqual(
      after.filter((line, at) => line !== before[at]),
      ['    "title": "Night owls",'],
    );
  });

  it('is what JSON.stringify would give, also without items', () => {
    for (const text of [format([OWL, HAWK]), format([])])
      assert.equal(text, `${JSON.stringify(JSON.parse(text), null, 2)}\n`);
  });

  it('is read back with its citekeys by the library', () => {
    const { entries } = cslJsonFormat.split(format([OWL, HAWK]), 'zotero.csl.json');
    const keys = entries.flatMap((entry) => entry.parse().sources.map(({ key, item }) => `${key} ${item.title ?? ''}`));
    assert.deepEqual(keys, ['ash2020hawks Hawks', 'poe2020owls Owls']);
  });
});

describe('asking Zotero', () => {
  const NEVER = new AbortController().signal;
  const answerWith = (status: number, body: string, headers: Readonly<Record<string, string>> = {}) => ({
    status,
    headers: { get: (name: string) => headers[name] ?? null },
    text: () => Promise.resolve(body),
  });
  const fetchFrom = (answer: ReturnType<typeof answerWith>) =>
    fetchZotero({ get: () => Promise.resolve(answer), port: 23119, groups: false, onProgress: () => undefined }, NEVER);

  it('reads the list of the Web API and passes over what is no item', async () =>
    assert.deepEqual((await fetchFrom(answerWith(200, '{"items": [{"id": "a"}, null, 3]}')))?.items, [{ id: 'a' }]));

  it('does not follow a link that does not lead on', async () => {
    const link = '<http://127.0.0.1:23119/api/users/0/items/top?start=0>; rel="next"';
    assert.equal((await fetchFrom(answerWith(200, '[{"id": "a"}]', { Link: link })))?.items.length, 1);
  });

  const refusals: readonly (readonly [status: number, sentence: RegExp])[] = [
    [403, /Settings → Advanced, select/],
    [404, /Update Zotero/],
    [501, /Update Ibid/],
    [500, /status 500/],
  ];
  for (const [status, sentence] of refusals)
    it(`says what to do about status ${status}`, () =>
      assert.rejects(
        fetchFrom(answerWith(status, '')),
        (error: Error) => isUserError(error) && sentence.test(error.message),
      ));
});
