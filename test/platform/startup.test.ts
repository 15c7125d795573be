// What the extension loads to be activated, which VS Code waits for: its own bundle, small and without any package.
import assert from 'node:assert/strict';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import { build } from 'esbuild';

/** Bytes of the bundle as it is shipped: some 25 ms of the extension host. */
const MAX_SIZE = 168_000;

/** The file of each module that is loaded at once, with its size in the bundle. */
let inputs: ReadonlyMap<string, number>;
before(async () => {
  const { metafile } = await build({
    entryPoints: ['src/extension.ts'],
    outdir: 'dist',
    write: false,
    metafile: true,
    bundle: true,
    minify: true,
    charset: 'utf8',
    platform: 'node',
    format: 'esm',
    external: ['vscode'],
    plugins: [
      {
        name: 'leave-late-modules',
        setup: (hooks) =>
          hooks.onResolve({ filter: /./ }, ({ kind, path: asked }) =>
            kind === 'dynamic-import' ? { path: asked, external: true } : undefined,
          ),
      },
    ],
  });
  const [output] = Object.values(metafile.outputs);
  inputs = new Map(
    Object.entries(output?.inputs ?? {}).map(([file, { bytesInOutput }]) => [file, bytesInOutput] as const),
  );
});

describe('the bundle of the extension', () => {
  it('holds no package', () => {
    assert.deepEqual(
      [...inputs.keys()].filter((file) => file.includes('node_modules')),
      [],
    );
  });

  it('holds nothing of src/late', () => {
    const late = path.join('src', 'late');
    assert.deepEqual(
      [...inputs.keys()].filter((file) => file.startsWith(late)),
      [],
    );
  });

  it('is small', () => {
    const size = [...inputs.values()].reduce((sum, each) => sum + each, 0);
    assert.ok(size > 50_000 && size <= MAX_SIZE, `${size} bytes`);
  });
});
