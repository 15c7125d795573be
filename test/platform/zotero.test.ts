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
      assert.deepEqual(asked, ['json', 'json', 'csljson 0', 'csljson 1000', 'csljson 2000', 'json 0']);
      assert.deepEqual(steps, ['1000/2500', '2000/2500', '2500/2500', '2500/2500']);
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
      assert.deepEqual(asked.slice(4), ['json', 'json', 'csljson 0 since 7']);
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
      assert.deepEqual(asked, ['json', 'json', 'csljson 0', 'csljson 1000', 'csljson 0', 'csljson 1000', 'json 0']);
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
          ['csljson 0 since 7', '/groups/5 csljson 0 since 7', '/groups/9 csljson 0 since 7'],
        );
        shelf.groups = [{ id: 5, items: [makeItem(5), makeItem(6)] }];
        assert.equal(await titles({ groups: true, known }), 'Book 0, Book 5, Book 6');
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
      await failsWith(fetchFrom(port), /broke off/);
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
