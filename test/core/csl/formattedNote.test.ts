// What is shown of a note while its citations are being formatted elsewhere: here by a formatter that answers a little later.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { FormattedNote } from '../../../src/core/csl/formattedNote.ts';
import { formatPlain } from '../../../src/core/references/richText.ts';
import { CitationFormatter } from '../../../src/core/csl/citationFormatter.ts';
import { parseNote } from '../../../src/core/note/parseNote.ts';
import { ITEMS, LOCALES } from './styles.ts';

const STYLE = path.resolve(import.meta.dirname, '../../fixtures/csl/in-text.csl');

/** `asked` are the keys of the sources that went over with each request. */
function openNote() {
  const formatter = new CitationFormatter();
  const style = readFileSync(STYLE, 'utf8');
  const { isNoteStyle } = formatter.open('style', {
    style,
    name: 'in-text',
    locale: 'en-US',
    locales: LOCALES,
  });
  const asked: string[] = [];
  let set = 0;
  const setting = new FormattedNote({
    isNoteStyle,
    findItem: (key) => ITEMS.find(({ id }) => id === key),
    format: (clusters, items) => {
      asked.push(items.map(({ id }) => id).join());
      return Promise.resolve().then(() => structuredClone(formatter.format('style', 1, clusters, items)));
    },
    forget: () => formatter.forget('style', 1),
    onFormatted: () => set++,
  });
  const show = (text: string) =>
    setting.show(parseNote(text))?.citations.map((citation) => citation && formatPlain(citation.text));
  const load = async (text: string) =>
    (await setting.load(parseNote(text))).citations.map((citation) => formatPlain(citation.text));
  return { setting, show, load, asked, countSet: () => set };
}

const [LIND, LETTERED, MOOR] = ['(Lind, 2020)', ['(Lind, 2020a)', '(Lind, 2020b)'], '(Moor and Ann, 2019)'] as const;

describe('a note that is being formatted', () => {
  it('shows nothing at first, and all when it is done', async () => {
    const { show, load, countSet } = openNote();
    assert.equal(show('[@lind]'), undefined);
    assert.deepEqual(await load('[@lind]'), [LIND]);
    assert.deepEqual(show('[@lind]'), [LIND]);
    assert.equal(countSet(), 1);
  });

  it('is not formatted anew for what stands around its citations', async () => {
    const { show, load, asked } = openNote();
    await load('[@lind]');
    assert.deepEqual(show('As was said [@lind]'), [LIND]);
    assert.deepEqual(asked, ['lind']);
  });

  it('shows its other citations as before while one is added, and hands over the new source alone', async () => {
    const { show, load, asked } = openNote();
    await load('[@lind]');
    assert.deepEqual(show('[@moor] [@lind]'), [undefined, LIND]);
    assert.deepEqual(await load('[@moor] [@lind]'), [MOOR, LIND]);
    assert.deepEqual(show('[@lindtoo] [@lind]'), [undefined, LIND]);
    assert.deepEqual(await load('[@lindtoo] [@lind]'), LETTERED);
    assert.deepEqual(asked, ['lind', 'moor', 'lindtoo']);
  });

  it('is formatted in the version that is the latest when its turn comes', async () => {
    const { show, load, asked } = openNote();
    show('[@lind]');
    show('[@lind] [@nobody]');
    assert.deepEqual(await load('[@lind] [@moor]'), [LIND, MOOR]);
    assert.deepEqual(asked, ['lind', 'moor']);
  });

  it('asks nothing once it has been closed, nor where nothing is cited', async () => {
    const { setting, show, load, asked } = openNote();
    assert.deepEqual(await load('No source.'), []);
    show('[@lind]');
    setting.dispose();
    await new Promise((resolve) => setImmediate(resolve));
    assert.deepEqual(asked, ['lind']);
  });
});
