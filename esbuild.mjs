// Builds every bundle of dist/ from one table: one row a bundle, so that what loads where can be seen at a glance.
import { build, context } from 'esbuild';
import { existsSync } from 'node:fs';
import { glob, stat, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import path from 'node:path';
import { formatNotices } from './scripts/notices.ts';

const { values: flags } = parseArgs({
  options: { watch: { type: 'boolean', default: false }, production: { type: 'boolean', default: false } },
});

/** `import()` becomes a delayed `require`, which the extension host runs sooner than an ES module. */
const HOST = { platform: 'node', format: 'cjs', target: 'node22', supported: { 'dynamic-import': false } };
/** CommonJS packages inside an ES module ask for `require`; Node gives none. */
const CLI_BANNER = `#!/usr/bin/env node
import { createRequire as createRequireOfCli } from 'node:module';
const require = createRequireOfCli(import.meta.url);`;

/**
 * A bundle whose entry another Node bundle imports with `import('…')` stays a file of its own and is loaded on first
 * use; in a browser, which cannot load it, it becomes part of the bundle that asks for it.
 */
const BUNDLES = [
  { out: 'extension.cjs', entry: 'src/extension.ts', ...HOST, external: ['vscode'] },
  { out: 'indexer.cjs', entry: 'src/worker/indexer.ts', ...HOST },
  {
    out: 'cli.mjs',
    entry: 'src/cli.ts',
    platform: 'node',
    format: 'esm',
    target: 'node22',
    banner: { js: CLI_BANNER },
  },
  {
    out: 'web/extension.cjs',
    entry: 'src/extension.web.ts',
    platform: 'browser',
    format: 'cjs',
    target: 'es2022',
    external: ['vscode'],
  },
  { out: 'reader.js', entry: 'src/reader/reader.ts', platform: 'browser', format: 'iife', target: 'es2022' },
];

/** The tests of the extension host: they run inside VS Code, which loads no TypeScript. Mocha stays a package. */
const HOST_TESTS = { ...HOST, external: ['vscode', 'mocha'] };

async function listBundles() {
  if (flags.production) return BUNDLES;
  const tests = (await Array.fromAsync(glob('test/host/{entry,*.test}.ts'))).map((entry) => ({
    out: `test/host/${path.basename(entry, '.ts')}.cjs`,
    entry,
    ...HOST_TESTS,
  }));
  return [...BUNDLES, ...tests];
}

/** Leaves `import('./x.ts')` of another bundle's entry to that bundle. */
function loadLazily({ out }, bundles) {
  const outOf = new Map(bundles.map((bundle) => [path.resolve(bundle.entry), bundle.out]));
  return {
    name: 'load-lazily',
    setup(hooks) {
      hooks.onResolve({ filter: /^\./ }, ({ kind, path: asked, resolveDir }) => {
        const target = kind === 'dynamic-import' && outOf.get(path.resolve(resolveDir, asked));
        if (!target) return undefined;
        const relative = path.posix.relative(path.posix.dirname(out), target);
        return { path: relative.startsWith('.') ? relative : `./${relative}`, external: true };
      });
    },
  };
}

function toOptions({ out, entry, ...rest }, bundles) {
  return {
    ...rest,
    entryPoints: [entry],
    outfile: `dist/${out}`,
    bundle: true,
    charset: 'utf8',
    minify: flags.production,
    sourcemap: !flags.production,
    metafile: true,
    legalComments: 'none',
    logLevel: 'warning',
    plugins: rest.platform === 'node' ? [loadLazily({ out }, bundles)] : [],
  };
}

async function printSize({ out }) {
  const { size } = await stat(`dist/${out}`);
  console.log(`${(size / 1024).toFixed(1).padStart(9)} KiB  dist/${out}`);
}

const all = await listBundles();
const bundles = all.filter(({ entry }) => existsSync(entry));
for (const { entry } of all.filter((bundle) => !bundles.includes(bundle))) console.log(`No ${entry} yet.`);

if (flags.watch) {
  const contexts = await Promise.all(bundles.map((bundle) => context(toOptions(bundle, bundles))));
  await Promise.all(contexts.map((each) => each.watch()));
  console.log('Watching.');
} else {
  const results = await Promise.all(bundles.map((bundle) => build(toOptions(bundle, bundles))));
  await writeFile('dist/THIRD-PARTY-NOTICES.txt', await formatNotices(results.map(({ metafile }) => metafile)));
  for (const bundle of bundles) await printSize(bundle);
}
