// Ibid against a server that follows Zotero's documentation, over a real connection: pages, versions, refusals, breaks.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fetchZotero, type ZoteroRequest } from '../../src/core/zotero/zotero.ts';
import { isUserError } from '../../src/core/userError.ts';
import { startZotero, type ZoteroItem, type ZoteroServer, type ZoteroShelf } from './zoteroServer.ts';

const makeItem = (number: number): ZoteroItem => ({
  key: `KEY${String(number).padStart(5, '0')}`,
  csl: { type: 'book', title: `Book ${number}` },
  modified: `2024-01-01T00:00:${String(number % 60).padStart(2, '0')}Z`,
});
/** What is asked of a library before its sources. */
const OPENED = ['json', '/collections json'];
const makeItems = (count: number) => Array.from({ length: count }, (_, number) => makeItem(number));

async function withZotero(shelf: Partial<ZoteroShelf>, use: (zotero: ZoteroServer) => Promise<void>): Promise<void> {
  const zotero = await startZotero({ items: makeItems(3), version: 7, isOpen: true, ...shelf });
  try {
    await use(zotero);
  } finally {
    await zotero.stop();
  }
}

function fetchFrom(port: number, rest: Partial<ZoteroRequest> = {}, signal = new AbortController().signal) {
  const get: ZoteroRequest['get'] = (url, headers, until) => fetch(url, { headers, signal: until });
  return fetchZotero({ get, port, groups: false, onProgress: () => undefined, ...rest }, signal);
}

const failsWith = (fetching: Promise<unknown>, sentence: RegExp) =>
  assert.rejects(fetching, (error: Error) => isUserError(error) && sentence.test(error.message));

describe('Zotero over a real connection', () => {
  it('gives all pages in the order in which the items were added, and says how far it is', () =>
    withZotero({ items: makeItems(2500) }, async ({ port, asked }) => {
      const steps: string[] = [];
      const library = await fetchFrom(port, { onProgress: (...counts) => steps.push(counts.join('/')) });
      assert.deepEqual(
        library?.items.map(({ title }) => title),
        makeItems(2500).map(({ csl }) => csl.title),
      );
      assert.deepEqual(asked, [
        ...OPENED,
        ...['/top csljson 0', '/top csljson 1000', '/top csljson 2000'],
        ...['json 0', 'json 1000', 'json 2000'],
      ]);
      assert.deepEqual(steps, ['1000/5000', '2000/5000', '2500/5000', '3500/5000', '4500/5000', '5000/5000']);
    }));

  it('leaves out attachments and notes', () =>
    withZotero({}, async ({ port, shelf }) => {
      const parts = ['attachment', 'note'].map((itemType, at) => ({ ...makeItem(90 + at), itemType }));
      shelf.items = [...parts, ...shelf.items];
      assert.equal((await fetchFrom(port))?.items.length, 3);
    }));

  it('takes nothing when nothing is new, all when a sync or an edit before it made something new', () =>
    withZotero({}, async ({ port, shelf, asked }) => {
      const known = (await fetchFrom(port))?.state;
      assert.equal(await fetchFrom(port, { known }), undefined);
      assert.deepEqual(asked.slice(4), [...OPENED, '/top csljson 0 since 7']);
      shelf.version = 8;
      const synced = await fetchFrom(port, { known });
      assert.equal(synced?.state.libraries[0]?.version, 8);
      shelf.items = [...shelf.items.slice(1), { ...makeItem(0), modified: '2024-02-01T00:00:00Z' }];
      assert.equal((await fetchFrom(port, { known: synced.state }))?.items.length, 3, 'an edit that is not synced');
    }));

  it('never takes a library that was never synced for unchanged', () =>
    withZotero({ version: 0 }, async ({ port }) => {
      const known = (await fetchFrom(port))?.state;
      assert.equal((await fetchFrom(port, { known }))?.items.length, 3);
    }));

  it('begins again when the library changes between two pages', () =>
    withZotero({ items: makeItems(1500) }, async ({ port, shelf, asked }) => {
      shelf.interfere = (url) => {
        if (url.searchParams.get('start') === '1000' && shelf.version === 7) {
          shelf.version = 8;
          shelf.items = makeItems(1600);
        }
        return false;
      };
      const library = await fetchFrom(port);
      assert.equal(library?.items.length, 1600);
      assert.equal(library.state.libraries[0]?.version, 8);
      assert.deepEqual(asked, [
        ...OPENED,
        ...['/top csljson 0', '/top csljson 1000'],
        ...['/top csljson 0', '/top csljson 1000', 'json 0', 'json 1000'],
      ]);
    }));

  it('gives the files of each item, and takes a new one for a change', () =>
    withZotero({ items: makeItems(2) }, async ({ port, shelf }) => {
      const known = (await fetchFrom(port))?.state;
      const toFile = (number: number, file?: string): ZoteroItem => ({
        ...makeItem(number),
        itemType: 'attachment',
        parent: 'KEY00001',
        ...(file === undefined ? {} : { file }),
      });
      shelf.items = [...shelf.items, toFile(90, 'file:///a/b%20c.pdf'), toFile(91), toFile(92, 'file:///a/d.html')];
      const library = await fetchFrom(port, { known });
      assert.deepEqual(
        library?.items.map(({ title, custom }) => [title, custom]),
        [
          ['Book 0', undefined],
          ['Book 1', { attachments: ['file:///a/b%20c.pdf', 'file:///a/d.html'] }],
        ],
      );
    }));

  it('gives the libraries of groups after one’s own where they are wanted', () =>
    withZotero(
      {
        items: makeItems(1),
        groups: [
          { id: 9, items: [makeItem(9)] },
          { id: 5, items: [makeItem(5)] },
        ],
      },
      async ({ port, shelf, asked }) => {
        const titles = async (rest: Partial<ZoteroRequest>) =>
          (await fetchFrom(port, rest))?.items.map(({ title }) => title).join(', ');
        assert.equal(await titles({}), 'Book 0');
        const known = (await fetchFrom(port, { groups: true }))?.state;
        assert.equal(await titles({ groups: true }), 'Book 0, Book 5, Book 9');
        asked.length = 0;
        assert.equal(await titles({ groups: true, known }), undefined);
        assert.deepEqual(
          asked.filter((request) => request.includes('since')),
          ['/top csljson 0 since 7', '/groups/5 /top csljson 0 since 7', '/groups/9 /top csljson 0 since 7'],
        );
        shelf.groups = [{ id: 5, items: [makeItem(5), makeItem(6)] }];
        assert.equal(await titles({ groups: true, known }), 'Book 0, Book 5, Book 6');
      },
    ));

  const MARKED: ZoteroItem = {
    ...makeItem(91),
    itemType: 'annotation',
    parent: 'KEY00090',
    data: {
      annotationType: 'highlight',
      annotationText: 'rose by 34 cm',
      annotationComment: 'Check <b>this</b>',
      annotationColor: '#ff6666',
      annotationPageLabel: '113',
      annotationSortIndex: '00002|000010|00100',
    },
  };

  it('gives annotations, notes, tags and collections with their items', () =>
    withZotero(
      {
        items: [
          { ...makeItem(0), data: { tags: [{ tag: 'floods' }, { tag: 'Rivers, history', type: 1 }], collections: ['C2', 'C1'] } },
          { ...makeItem(90), itemType: 'attachment', parent: 'KEY00000', file: 'file:///z/storage/KEY00090/a.pdf' },
          MARKED,
          { ...MARKED, key: 'EARLIER1', data: { ...MARKED.data, annotationType: 'ink', annotationText: '', annotationComment: 'Before', annotationSortIndex: '00000|000010|00100' } },
          { ...makeItem(92), itemType: 'note', parent: 'KEY00000', data: { note: '<div><h1>Read</h1><p>Levels &amp; flows</p><ul><li><p>one</p></li></ul></div>' } },
        ],
        collections: [
          { key: 'C1', name: 'Rivers' },
          { key: 'C2', name: 'Deltas', parent: 'C1' },
          { key: 'C3', name: 'Itself', parent: 'C3' },
        ],
      },
      async ({ port }) => {
        const [item] = (await fetchFrom(port))?.items ?? [];
        assert.equal(item?.keyword, 'floods, Rivers history');
        const open = (key: string) => `zotero://open-pdf/library/items/KEY00090?annotation=${key}`;
        assert.deepEqual(item.custom, {
          attachments: ['file:///z/storage/KEY00090/a.pdf'],
          annotations: [
            { kind: 'comment', comment: 'Before', color: '#ff6666', page: '113', zotero: open('EARLIER1') },
            { kind: 'highlight', text: 'rose by 34 cm', comment: 'Check this', color: '#ff6666', page: '113', zotero: open('KEY00091') },
          ],
          notes: ['Read\nLevels & flows\n- one'],
          collections: ['Rivers', 'Rivers / Deltas'],
        });
      },
    )); // oxfmt-ignore

  it('takes a new annotation, and an item that comes into a collection, for a change', () =>
    withZotero({ collections: [{ key: 'C1', name: 'Rivers' }] }, async ({ port, shelf }) => {
      const known = (await fetchFrom(port))?.state;
      shelf.items = [...shelf.items, { ...MARKED, parent: 'KEY00000' }];
      const marked = (await fetchFrom(port, { known }))?.state;
      assert.ok(marked);
      assert.equal(await fetchFrom(port, { known: marked }), undefined);
      shelf.items = shelf.items.map((item, at) => (at === 0 ? { ...item, data: { collections: ['C1'] } } : item));
      assert.ok(await fetchFrom(port, { known: marked }), 'Zotero changes no date then');
    }));

  it('has items of a group in a collection of its name', () =>
    withZotero({ items: [], groups: [{ id: 5, name: 'Coast', items: [makeItem(5)] }] }, async ({ port }) => {
      const [item] = (await fetchFrom(port, { groups: true }))?.items ?? [];
      assert.deepEqual(item?.custom, { collections: ['Coast'] });
    }));

  it('asks Better BibTeX for citekeys that Zotero does not give, and does without it', () =>
    withZotero(
      {
        items: [{ ...makeItem(0), csl: { type: 'book', 'citation-key': 'own' } }, makeItem(1), makeItem(2)],
        groups: [{ id: 5, name: 'Coast', items: [makeItem(1)] }],
        citekeys: { KEY00000: 'other', KEY00001: 'ash2020', '3:KEY00001': 'coast2020' },
      },
      async ({ port, shelf }) => {
        const post: ZoteroRequest['post'] = (url, body, signal) =>
          fetch(url, { method: 'POST', body, headers: { 'Content-Type': 'application/json' }, signal });
        const keys = async () =>
          (await fetchFrom(port, { groups: true, post }))?.items.map((item) => item['citation-key']);
        assert.deepEqual(await keys(), ['own', 'ash2020', undefined, 'coast2020']);
        delete shelf.citekeys;
        assert.deepEqual(await keys(), ['own', undefined, undefined, undefined]);
      },
    ));

  it('gives up on a library that changes three times', () =>
    withZotero({ items: makeItems(1500) }, async ({ port, shelf, asked }) => {
      shelf.interfere = () => ++shelf.version === 0;
      await failsWith(fetchFrom(port), /keeps changing/);
      assert.equal(asked.length, 8);
    }));

  it('says where to allow it when Zotero refuses', () =>
    withZotero({ isOpen: false }, ({ port }) => failsWith(fetchFrom(port), /Settings → Advanced/)));

  it('says that Zotero does not run when nothing listens', async () => {
    const { port, stop } = await startZotero({ items: [], version: 1, isOpen: true });
    await stop();
    await failsWith(fetchFrom(port), new RegExp(`not answer on port ${port}\\b`));
  });

  it('says that nothing was changed when the connection is cut in the middle of an answer', () =>
    withZotero({ items: makeItems(1500) }, async ({ port, shelf }) => {
      shelf.interfere = (url, response) => {
        if (url.searchParams.get('start') !== '1000') return false;
        response.writeHead(200, { 'Total-Results': '1500', 'Last-Modified-Version': '7', 'Content-Length': '9999' });
        response.write('[{"id":', () => response.destroy());
        return true;
      };
      await failsWith(fetchFrom(port), /was cut off/);
    }));

  it('stops at once when it is cancelled, however slow the answer', () =>
    withZotero({}, async ({ port, shelf }) => {
      const controller = new AbortController();
      shelf.interfere = () => {
        setImmediate(() => controller.abort());
        return true;
      };
      await assert.rejects(fetchFrom(port, {}, controller.signal), { name: 'AbortError' });
    }));

  it('says so when the program on that port is another', () =>
    withZotero({}, async ({ port, shelf }) => {
      shelf.interfere = (_, response) => {
        response.end('<html>');
        return true;
      };
      await failsWith(fetchFrom(port), /not a list of sources/);
    }));
});
