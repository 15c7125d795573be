// Bundles the threads and programs that tests start, as those of the product are: a bundle starts in a third of the time that unbuilt modules take.
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { build } from 'esbuild';

const ROOT = path.resolve(import.meta.dirname, '..');
export const FOLDER = path.join(ROOT, 'node_modules', '.cache', 'threads');

const MODULES = [
  ...['indexer', 'extractor', 'capturer'].map((name) => `src/worker/${name}.ts`),
  ...['faultyIndexer', 'faultyExtractor', 'faultyThread'].map((name) => `test/platform/${name}.ts`),
  // Results are kept for this very thread.
  'src/cli/checkThreadEntry.ts',
  ...['failingCheck', 'failingCheckThread', 'failingServer'].map((name) => `test/cli/${name}.ts`),
];

/** For several files of tests once: those that are run with this environment have been bundled for. */
export async function bundleThreads(): Promise<void> {
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: Object.fromEntries(MODULES.map((module) => [path.basename(module, '.ts'), module])),
    outdir: FOLDER,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'node22',
    mainFields: ['module', 'main'],
    // They look for files beside themselves, and are loaded by few tests.
    external: ['eld', 'pdfjs-dist'],
    // CommonJS packages inside an ES module ask for `require`; Node gives none.
    banner: {
      js: `import { createRequire as toRequire } from 'node:module'; const require = toRequire(import.meta.url);`,
    },
  });
  await mkdir(FOLDER, { recursive: true });
  await Promise.all(outputFiles.map((file) => replace(file.path, file.text)));
  process.env.IBID_BUNDLED = 'yes';
}

/** A file that is as it should be stays, so that a test that has begun finds it whole, and Node what it made of it. */
async function replace(file: string, text: string): Promise<void> {
  if ((await readFile(file, 'utf8').catch(() => undefined)) === text) return;
  const written = `${file}.${process.pid}`;
  await writeFile(written, text);
  await rename(written, file);
}
