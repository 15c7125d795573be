// Builds every bundle of dist/ from one table: one row a bundle, so that what loads where can be seen at a glance.
import { build, context } from 'esbuild';
import { glob, mkdir, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import path from 'node:path';
import { formatNotices } from './scripts/notices.ts';

const { values: flags } = parseArgs({
  options: { watch: { type: 'boolean', default: false }, production: { type: 'boolean', default: false } },
});

/** `import()` becomes a delayed `require`, which the extension host runs sooner than an ES module. */
const HOST = { platform: 'node', format: 'cjs', target: 'node22', supported: { 'dynamic-import': false } };
const CLI = { platform: 'node', format: 'esm', target: 'node22' };
/** CommonJS packages inside an ES module ask for `require`; Node gives none. */
const REQUIRE = `import { createRequire as toRequire } from 'node:module'; const require = toRequire(import.meta.url);`;

/**
 * A bundle whose entry another Node bundle imports with `import('…')` stays a file of its own and is loaded on first
 * use, as does one that holds a `package` which a bundle of the same format imports so.
 */
const BUNDLES = [
  { out: 'extension.cjs', entry: 'src/extension.ts', ...HOST, external: ['vscode'] },
  { out: 'captureFlow.cjs', entry: 'src/editor/captureFlow.ts', ...HOST, external: ['vscode'] },
  { out: 'zoteroUpdate.cjs', entry: 'src/editor/zoteroUpdate.ts', ...HOST, external: ['vscode'] },
  { out: 'yaml.cjs', entry: 'node_modules/yaml/dist/index.js', ...HOST },
  { out: 'indexer.cjs', entry: 'src/worker/indexer.ts', ...HOST },
  { out: 'cli.mjs', entry: 'src/cli.ts', ...CLI, banner: { js: '#!/usr/bin/env node' } },
  { out: 'cliMain.mjs', entry: 'src/cli/main.ts', ...CLI, banner: { js: REQUIRE } },
  { out: 'linkedom.mjs', entry: 'node_modules/linkedom/esm/index.js', package: 'linkedom', ...CLI },
];

/**
 * Packages that the extension asks for at once but needs only later, as no note need have front matter: the bundle gets
 * functions of these names that load the package's own bundle when they are first called.
 */
const DELAYED = { yaml: { out: './yaml.cjs', functions: ['parse', 'parseDocument', 'stringify'] } };

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

/** Leaves `import('./x.ts')` of another bundle's entry, and `import('package')` of its package, to that bundle. */
function loadLazily({ out, format }, bundles) {
  const outOf = new Map(bundles.map((bundle) => [path.resolve(bundle.entry), bundle.out]));
  for (const row of bundles) if (row.package && row.format === format) outOf.set(row.package, row.out);
  return {
    name: 'load-lazily',
    setup(hooks) {
      hooks.onResolve({ filter: /^[.@a-z]/ }, ({ kind, path: asked, resolveDir }) => {
        const target =
          kind === 'dynamic-import' && outOf.get(asked.startsWith('.') ? path.resolve(resolveDir, asked) : asked);
        if (!target) return undefined;
        const relative = path.posix.relative(path.posix.dirname(out), target);
        return { path: relative.startsWith('.') ? relative : `./${relative}`, external: true };
      });
    },
  };
}

function delayPackages() {
  const asked = new RegExp(`^(?:${Object.keys(DELAYED).join('|')})$`);
  return {
    name: 'delay-packages',
    setup(hooks) {
      hooks.onResolve({ filter: asked }, ({ path: name }) => ({ path: name, namespace: 'delayed' }));
      hooks.onResolve({ filter: /^\./, namespace: 'delayed' }, ({ path: out }) => ({ path: out, external: true }));
      hooks.onLoad({ filter: /./, namespace: 'delayed' }, ({ path: name }) => {
        const { out, functions } = DELAYED[name];
        const contents = functions.map(
          (each) => `export const ${each} = (...args) => require('${out}').${each}(...args);`,
        );
        return { contents: contents.join('\n') };
      });
    },
  };
}

function listPlugins({ out, format, external }, bundles) {
  const isEditor = external?.includes('vscode');
  return [loadLazily({ out, format }, bundles), ...(isEditor ? [delayPackages()] : [])];
}

function toOptions({ out, entry, package: _, ...rest }, bundles) {
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
    plugins: listPlugins({ out, ...rest }, bundles),
  };
}

/** Builds every bundle that can be built, so that one that is broken does not hold up the others. */
async function buildAll(bundles) {
  const results = await Promise.allSettled(bundles.map((bundle) => build(toOptions(bundle, bundles))));
  const built = results.filter(({ status }) => status === 'fulfilled').map(({ value }) => value.metafile);
  await writeFile('dist/THIRD-PARTY-NOTICES.txt', await formatNotices(built));
  const files = built.flatMap(({ outputs }) => Object.entries(outputs)).filter(([file]) => !file.endsWith('.map'));
  for (const [file, { bytes }] of files) {
    console.log(`${(bytes / 1024).toFixed(1).padStart(9)} KiB  ${file}`);
  }
  if (built.length < bundles.length) process.exitCode = 1;
}

async function watchAll(bundles) {
  const contexts = await Promise.all(bundles.map((bundle) => context(toOptions(bundle, bundles))));
  await Promise.all(contexts.map((each) => each.watch()));
  console.log('Watching for changes.');
}

const bundles = await listBundles();
await mkdir('dist', { recursive: true });
await (flags.watch ? watchAll(bundles) : buildAll(bundles));
