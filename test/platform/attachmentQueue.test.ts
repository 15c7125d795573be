// In which order files are read: what open notes cite, what notes cite, the rest, and each as it came.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TextlessSource } from '../../src/core/store/storeWriters.ts';
import { AttachmentQueue } from '../../src/worker/attachmentQueue.ts';

const toSource = (key: string): TextlessSource => ({ id: 1, key, file: '/a.bib', paths: [], hash: null, problem: null, path: null }); // oxfmt-ignore

function fill(files: string): AttachmentQueue {
  const queue = new AttachmentQueue();
  queue.clear(new Set(['cited']));
  for (const entry of files.split(' ')) {
    const [path = '', key = ''] = entry.split(':');
    queue.add({ path, size: 1, mtime: 1 }, toSource(key));
  }
  return queue;
}

function takeAll(queue: AttachmentQueue): string {
  const taken: string[] = [];
  for (let next = queue.take(); next !== undefined; next = queue.take())
    taken.push(`${next.file.path} ${next.rank} ${next.sources.map(({ key }) => key).join('+')}`);
  assert.equal(queue.firstRank, undefined);
  return taken.join(', ');
}

describe('the files that are to be read', () => {
  it('come by who waits for them', () =>
    assert.equal(takeAll(fill('1:x 2:cited 3:y 4:cited')), '2 cited cited, 4 cited cited, 1 others x, 3 others y'));

  it('are read once for all sources, as soon as one of these is wanted', () =>
    assert.equal(takeAll(fill('1:x 2:y 2:cited 2:z')), '2 cited y+cited+z, 1 others x'));

  it('come in another order once a note is opened, also before they are found', () => {
    const queue = fill('1:x 2:cited 3:y');
    queue.prefer(['y', 'z']);
    queue.add({ path: '4', size: 1, mtime: 1 }, toSource('z'));
    assert.deepEqual([queue.size, queue.firstRank], [4, 'open']);
    assert.equal(takeAll(queue), '3 open y, 4 open z, 2 cited cited, 1 others x');
  });
});
