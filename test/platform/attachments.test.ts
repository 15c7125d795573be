// The files that sources name, read by the indexer and its extractor: what is in a PDF is the text of its source.
import assert from 'node:assert/strict';
import { rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { Library } from '../../src/core/library.ts';
import { formatMessage } from '../../src/core/problems/describe.ts';
import type { IndexerNotification } from '../../src/platform/platform.ts';
import { ALONE, makePlace, startIndexer } from './indexerPlace.ts';
import { highlight, writePdf } from './writePdf.ts';

const draw = (lines: readonly string[]) => lines.map((text, index) => ({ text, x: 60, y: 700 - 14 * index }));
/** A PDF of one page for each of the texts. */
const pdf = (...pages: readonly string[]) => writePdf({ pages: pages.map((text) => draw(text.split('\n'))) });
const entry = (key: string, file: string) => `@article{${key},\n  title = {On ${key}},\n  file = {${file}}\n}\n`;
const textOf = (library: Library, key: string) => library.find(key)?.source.text ?? '';
const stateOf = (library: Library, key: string) => library.findRow(key)?.textState;

const ALL = { order: 'key', offset: 0, limit: 99 } as const;
/** How many files the extractor was asked for. */
const listExtracted = (events: readonly IndexerNotification[]) =>
  events.filter(({ kind }) => kind === 'extracting').length;

const RIVER = 'The river rose by 34 cm in the delta.';

describe('attachments', { concurrency: false }, () => {
  it('give a source its text, with pages', async () => {
    const place = makePlace({
      'x.bib': entry('mara2024', 'Full Text:papers/mara.pdf:application/pdf'),
      'papers/mara.pdf': pdf('An opening page of the report.', RIVER),
    });
    const { indexer, until } = place.start();
    await until((library) => stateOf(library, 'mara2024') === 'text');
    const found = indexer.library.find('mara2024');
    assert.equal(found?.source.attachment, join(place.folder, 'papers/mara.pdf'));
    assert.deepEqual(
      found.parsedText?.pages.map(({ page }) => page),
      ['1', '2'],
    );
    assert.match(found.source.text ?? '', /rose by 34 cm/);
    assert.equal(indexer.library.search('delta', 9)[0]?.passage?.field, 'text');
  });

  it('have the highlights in them, which are kept with their text', async () => {
    const marked = writePdf({
      pages: [draw(['An opening page of the report.']), draw([RIVER])],
      annotations: [[], [highlight(60, 700, 400, '/Contents (Check)')]],
    });
    const place = makePlace({
      'x.bib': entry('a', 'a.pdf') + entry('b', 'b.pdf'),
      'a.pdf': marked,
      'b.pdf': pdf(RIVER),
    });
    const first = place.start();
    await first.until((library) => ['a', 'b'].every((key) => stateOf(library, key) === 'text'));
    const check = ({ library }: typeof first.indexer) => {
      const { annotations, source } = library.find('a') ?? {};
      const [only] = annotations ?? [];
      assert.deepEqual([annotations?.length, only?.comment, only?.page], [1, 'Check', '2']);
      assert.equal(source?.text?.slice(only?.span?.start, only?.span?.end), RIVER);
      assert.equal(library.find('b')?.annotations, undefined);
      assert.deepEqual(
        library.search('has:highlights', 9).map(({ row }) => row.key),
        ['a'],
      );
    };
    check(first.indexer);
    await first.indexer.dispose();
    const second = place.start();
    await second.ready();
    check(second.indexer);
  });

  it('are found by the name of the source', async () => {
    const { start } = makePlace({
      'x.bib': '@book{doe2020, title = {A}}\n@book{roe2021, title = {B}}\n',
      'doe2020.pdf': pdf(RIVER),
      'roe2021.txt': 'Some 200 ships lay in the harbour.\n',
      'note.md': '---\ntitle: C\n---\n',
      'note.html': '<!doctype html><title>C</title><article><p>The quay was built in 1911, they say.</p></article>',
    });
    const { until } = start();
    await until((library) => ['doe2020', 'roe2021', 'note'].every((key) => stateOf(library, key) === 'text'));
  });
  it('say on the source why they give no text', async () => {
    const damaged = pdf(RIVER).subarray(0, 200);
    const { folder, start } = makePlace({
      'x.bib': ['gone', 'scan', 'cut', 'locked', 'empty'].map((key) => entry(key, `${key}.pdf`)).join(''),
      'scan.pdf': writePdf({ pages: [[], []] }),
      'cut.pdf': damaged,
      'locked.pdf': writePdf({
        pages: [draw([RIVER])],
        trailer: `/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <${'28'.repeat(32)}> /U <${'00'.repeat(32)}> >>`,
      }),
      'empty.pdf': '',
    });
    const { indexer, until } = start();
    await until((library) => library.list(ALL).filter(({ textState }) => textState === 'unreadable').length === 5);
    assert.deepEqual(
      indexer.library.list(ALL).map(({ key, fault }) => `${key}: ${fault ?? ''}`),
      ['cut: damaged', 'empty: other', 'gone: missing', 'locked: locked', 'scan: scanned'],
    );
    const say = (key: string) => {
      const missing = indexer.library.find(key)?.missingText;
      return missing === undefined || missing === 'pending'
        ? missing
        : formatMessage(missing).replace(`${folder}/`, '');
    };
    assert.deepEqual(['gone', 'scan', 'cut', 'locked', 'empty'].map(say), [
      'File not found: gone.pdf, which should contain the text of this source.',
      'scan.pdf is a scan: it has images but no text. Run text recognition (OCR) on it.',
      'cut.pdf is damaged and cannot be read. Download or export it again.',
      'locked.pdf is protected by a password, so Ibid cannot read it.',
      'empty.pdf cannot be read.',
    ]);
  });

  it('are read again when they have changed, and only then', async () => {
    const { folder, write, start } = makePlace({
      'x.bib': entry('a', 'a.pdf') + entry('b', 'b.pdf'),
      'a.pdf': pdf(RIVER),
      'b.pdf': pdf('Nothing changes here.'),
    });
    const first = start();
    await first.until((library) => ['a', 'b'].every((key) => stateOf(library, key) === 'text'));
    const path = write('a.pdf', pdf('The river fell by 12 cm in the delta.'));
    first.indexer.rescan([path]);
    await first.until((library) => textOf(library, 'a').includes('12 cm'));
    await first.indexer.dispose();
    const second = start();
    await second.ready();
    await second.until(() => second.events.some(({ kind }) => kind === 'resting'));
    assert.match(textOf(second.indexer.library, 'a'), /12 cm/);
    assert.deepEqual(listExtracted(second.events), 0);
    // Another time, the same bytes: looked at, but not read.
    utimesSync(join(folder, 'b.pdf'), 1, 1);
    rmSync(join(folder, 'a.pdf'));
    second.indexer.rescan();
    await second.until((library) => stateOf(library, 'a') === 'unreadable');
    assert.equal(stateOf(second.indexer.library, 'b'), 'text');
  });

  it('keep the text of an entry that is corrected', async () => {
    const { write, start } = makePlace({ 'x.bib': entry('a', 'a.pdf'), 'a.pdf': pdf(RIVER) });
    const { indexer, until } = start();
    await until((library) => stateOf(library, 'a') === 'text');
    const states = new Set<string>();
    indexer.onEvent(() => states.add(stateOf(indexer.library, 'a') ?? ''));
    indexer.rescan([write('x.bib', entry('a', 'a.pdf').replace('On a', 'A longer title'))]);
    await until((library) => library.findRow('a')?.title === 'A longer title');
    assert.deepEqual([...states], ['text']);
  });

  it('are looked for in turn until one has a text', async () => {
    const { start } = makePlace({
      'x.bib': entry('a', ':gone.pdf:PDF;:scan.pdf:PDF;:page.html:HTML'),
      'scan.pdf': writePdf({ pages: [[]] }),
      'page.html': '<!doctype html><title>C</title><article><p>The quay was built in 1911, they say.</p></article>',
    });
    const { until } = start();
    await until((library) => textOf(library, 'a').includes('1911'));
  });

  it('that lie outside of a folder that is not trusted are not opened', async () => {
    const place = makePlace({ 'notes.md': '', 'in.pdf': pdf(RIVER) });
    const outside = join(place.place, 'out.pdf');
    writeFileSync(outside, pdf(RIVER));
    symlinkSync(outside, join(place.folder, 'link.pdf'));
    place.write('x.bib', entry('in', 'in.pdf') + entry('out', '../out.pdf') + entry('linked', 'link.pdf'));
    const { indexer, until } = place.start({ isTrusted: false });
    await until((library) => stateOf(library, 'in') === 'text' && stateOf(library, 'out') === 'unreadable');
    assert.equal(stateOf(indexer.library, 'linked'), 'unreadable');
    indexer.configure({ ...ALONE, folders: [place.folder], roots: [{ folder: place.folder, patterns: ['*.bib'] }] });
    await until((library) => ['out', 'linked'].every((key) => stateOf(library, key) === 'text'));
  });

  it('of what open notes cite come first, then of what others cite', async () => {
    const keys = Array.from({ length: 12 }, (_, index) => `key${index}`);
    const place = makePlace({
      'lib/x.bib': keys.map((key) => entry(key, `${key}.pdf`)).join(''),
      ...Object.fromEntries(keys.map((key) => [`lib/${key}.pdf`, pdf(`${RIVER} ${key}`)])),
      'note.md': 'It rose [@key9].\n',
    });
    const started = startIndexer(
      place.storage,
      [{ folder: place.folder, patterns: ['lib/*.bib'] }],
      [{ folder: place.folder, patterns: ['*.md'] }],
    );
    started.indexer.prefer(['key7']);
    const order: string[] = [];
    started.indexer.onEvent(() => {
      const library = started.indexer.library;
      for (const key of keys) if (stateOf(library, key) === 'text' && !order.includes(key)) order.push(key);
    });
    await started.until((library) => keys.every((key) => stateOf(library, key) === 'text'));
    await started.until(() => started.events.some(({ kind }) => kind === 'resting'));
    assert.deepEqual(order.slice(0, 2), ['key7', 'key9']);
  });

  it('can be stopped, and go on with the next change', async () => {
    const keys = Array.from({ length: 30 }, (_, index) => `key${index}`);
    const { write, start } = makePlace({
      'x.bib': keys.map((key) => entry(key, `${key}.pdf`)).join(''),
      ...Object.fromEntries(keys.map((key) => [`${key}.pdf`, pdf(`${RIVER} ${key}`)])),
    });
    const { indexer, events, until } = start();
    const count = (library: Library) => keys.filter((key) => stateOf(library, key) === 'text').length;
    await until((library) => count(library) > 2);
    indexer.cancel();
    await until(() => events.some(({ kind }) => kind === 'resting'));
    assert.ok(count(indexer.library) < keys.length);
    indexer.rescan([write('y.bib', '')]);
    await until((library) => count(library) === keys.length);
  });
});
