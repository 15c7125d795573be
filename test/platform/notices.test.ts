// The notices of what the bundles contain, as far as packages hide it from their own lists of dependencies.
import assert from 'node:assert/strict';
import type { Metafile } from 'esbuild';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { it } from 'node:test';
import { formatNotices } from '../../scripts/notices.ts';

const toMetafile = (...files: readonly string[]): Metafile => ({
  inputs: {},
  outputs: {
    'a.cjs': {
      bytes: 1,
      imports: [],
      exports: [],
      inputs: Object.fromEntries(files.map((file) => [file, { bytesInOutput: 1 }])),
    },
  },
});

it('Notices name what a package holds prebuilt, once, with its copyright', async () => {
  const notices = await formatNotices([
    toMetafile('node_modules/pdfjs-dist/legacy/build/pdf.mjs', 'node_modules/pdfjs-dist/legacy/build/pdf.worker.mjs'),
  ]);
  assert.match(notices, /\ncore-js, in pdfjs-dist \(MIT\)\n\n© 2013[^\n]*Pushkarev[^]*Permission is hereby granted/);
  assert.equal(notices.match(/\ncore-js, /g)?.length, 1);
  assert.match(notices, /\npdfjs-dist \d/);
});

it('No bundle is built with code of others that nobody named', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'ibid-notices-'));
  const holder = path.join(folder, 'node_modules', 'ferry');
  await mkdir(holder, { recursive: true });
  await writeFile(path.join(holder, 'package.json'), '{ "name": "ferry", "version": "1.0.0" }');
  await writeFile(path.join(holder, 'a.js'), '// ./node_modules/rope/index.js\nvar rope = 1;');
  await writeFile(path.join(holder, 'b.js'), '// Adapted from https://git.example/quay\nvar quay = 1;');
  for (const [file, sign] of [
    ['a.js', /ferry holds code of others, .*node_modules\/rope$/],
    ['b.js', /Adapted from https:\/\/git\.example\/quay$/],
  ] as const) {
    await assert.rejects(formatNotices([toMetafile(path.join(holder, file))]), sign);
  }
  await rm(folder, { recursive: true });
});
