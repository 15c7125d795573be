// Builds dist/: one row a build, whose entries share what they have in common, and load with `import()` what they need late.
import { build, context } from 'esbuild';
import { cp, glob, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { formatNgramTable } from './src/core/evidence/ngramTable.ts';
import { formatNotices } from './scripts/notices.ts';

const { values: flags } = parseArgs({
  options: { watch: { type: 'boolean', default: false }, production: { type: 'boolean', default: false } },
});

const NODE = {
  platform: 'node',
  target: 'node22',
  // ES modules first: the other files of jsonc-parser ask for one another in a way that no bundle answers.
  mainFields: ['module', 'main'],
};
const ES_MODULES = {
  ...NODE,
  format: 'esm',
  splitting: true,
  outExtension: { '.js': '.mjs' },
  // CommonJS packages inside an ES module ask for `require`; Node gives none.
  banner: {
    js: `import { createRequire as toRequire } from 'node:module'; const require = toRequire(import.meta.url);`,
  },
};
const COMMON_JS = {
  ...NODE,
  format: 'cjs',
  outExtension: { '.js': '.cjs' },
  define: { 'import.meta.url': 'HERE' },
  banner: { js: `const HERE = require('node:url').pathToFileURL(__filename).href;` },
};
const BROWSER = { platform: 'browser', format: 'iife', target: 'es2022' };
const CLI = ['src/cli.ts', 'src/cli/checkThreadEntry.ts'];

/** The values of VS Code's API, as its types tell them: what stands one level deep in `declare module 'vscode'`. */
const API = /^\texport (?:abstract )?(?:class|enum|namespace|const|function) (\w+)/gm;

/** How a module is asked for that is loaded on first use. */
const LATE = /\bimport\('(\.[^']+)'\)/g;

/**
 * The extension's own bundle is one file of CommonJS, which the extension host runs 7 ms sooner than an ES module, and ten
 * files of them sooner by another 4. What it asks for with `import()` is of the row below.
 */
const BUILDS = [
  { entries: ['src/extension.ts'], ...COMMON_JS, external: ['vscode'], plugins: [leaveToOthers(), shareApi()] },
  { entries: await listLateModules(), ...ES_MODULES, external: ['vscode'] },
  { entries: await list('src/late/*.ts'), ...ES_MODULES },
  { entries: [...(await list('src/worker/{indexer,capturer,extractor,citationFormatter}.ts')), ...CLI], ...ES_MODULES },
  { entries: ['src/reader/reader.ts', 'src/preview/preview.ts'], ...BROWSER },
];
/** They run inside VS Code, which loads no TypeScript. */
const HOST_TESTS = {
  entries: await list('test/host/{entry,*.test}.ts'),
  ...COMMON_JS,
  outdir: 'dist/test/host',
  external: ['vscode', 'mocha'],
  supported: { 'dynamic-import': false },
  plugins: [shareApi()],
};

/** All that the extension asks for with `import()`. */
async function listLateModules() {
  const files = await list('src/{editor,platform}/**/*.ts');
  const asked = files.map(async (file) =>
    Array.from((await readFile(file, 'utf8')).matchAll(LATE), ([, name]) => path.join(path.dirname(file), name)),
  );
  return [...new Set((await Promise.all(asked)).flat())];
}

async function list(pattern) {
  return (await Array.fromAsync(glob(pattern))).sort();
}

/** Leaves what is asked for with `import()` to the build whose entry it is. */
function leaveToOthers() {
  return {
    name: 'leave-to-others',
    setup(hooks) {
      hooks.onResolve({ filter: /^\./ }, ({ kind, path: asked }) =>
        kind === 'dynamic-import' ? { path: `./${path.basename(asked, '.ts')}.mjs`, external: true } : undefined,
      );
    },
  };
}

/** Puts the language detector's table beside the bundles, to be read when first asked and searched as a text. */
function readNgramsLate(outdir) {
  return {
    name: 'read-ngrams-late',
    setup(hooks) {
      hooks.onLoad({ filter: /[/\\]eld[/\\]src[/\\]ngrams[/\\]\w+\.js$/ }, async ({ path: file }) => {
        const { ngrams, ...data } = (await import(pathToFileURL(file))).ngramsData;
        const table = path.posix.join(path.relative(outdir, 'dist'), 'ngrams.txt');
        await writeFile('dist/ngrams.txt', formatNgramTable(ngrams));
        const contents = [
          `import { readFileSync } from 'node:fs';`,
          `import { createNgramTable } from ${JSON.stringify(path.resolve('src/core/evidence/ngramTable.ts'))};`,
          `const ngrams = createNgramTable(() => readFileSync(new URL('${table}', import.meta.url), 'utf8'));`,
          `export const ngramsData = { ...${JSON.stringify(data)}, ngrams };`,
        ];
        return { contents: contents.join('\n'), resolveDir: '.' };
      });
    },
  };
}

/** Has pdf.js find its tables of characters beside the bundles. */
function placeCMaps(outdir) {
  return {
    name: 'place-cmaps',
    setup(hooks) {
      hooks.onLoad({ filter: /[/\\]pdf[/\\]cMapFolder\.ts$/ }, async () => {
        await cp('node_modules/pdfjs-dist/cmaps', 'dist/cmaps', { recursive: true });
        const folder = path.posix.join(path.relative(outdir, 'dist'), 'cmaps/');
        return { contents: `export const C_MAP_FOLDER = new URL('${folder}', import.meta.url).href;` };
      });
    },
  };
}

/**
 * Takes the names of VS Code's API from it once a bundle. For a module that imports all of the API esbuild would copy
 * the API as a whole, once for each such module: that took longer than all else that is done at activation.
 */
function shareApi() {
  return {
    name: 'share-api',
    setup(hooks) {
      hooks.onResolve({ filter: /^vscode$/ }, ({ namespace }) =>
        namespace === 'api' ? { path: 'vscode', external: true } : { path: 'vscode', namespace: 'api' },
      );
      hooks.onLoad({ filter: /./, namespace: 'api' }, async () => {
        const types = await readFile('node_modules/@types/vscode/index.d.ts', 'utf8');
        const names = new Set(Array.from(types.matchAll(API), ([, name]) => name));
        return { contents: `export const { ${[...names].join(', ')} } = require('vscode');` };
      });
    },
  };
}

function toOptions({ entries, outdir = 'dist', plugins = [], ...rest }) {
  const named = new Map(entries.map((entry) => [path.basename(entry, '.ts'), entry]));
  if (named.size < entries.length) throw new Error(`Two of ${entries.join(', ')} have one name.`);
  return {
    outdir,
    ...rest,
    entryPoints: Object.fromEntries(named),
    bundle: true,
    charset: 'utf8',
    minify: flags.production,
    sourcemap: !flags.production,
    metafile: true,
    legalComments: 'none',
    logLevel: 'warning',
    plugins: [...plugins, readNgramsLate(outdir), placeCMaps(outdir)],
  };
}

/** Builds all that can be built, so that a row that is broken does not hold up the others. */
async function buildAll(builds) {
  const results = await Promise.allSettled(builds.map((each) => build(toOptions(each))));
  const built = results.filter(({ status }) => status === 'fulfilled').map(({ value }) => value.metafile);
  await writeFile('dist/THIRD-PARTY-NOTICES.txt', await formatNotices(built));
  const files = built.flatMap(({ outputs }) => Object.entries(outputs)).filter(([file]) => !file.endsWith('.map'));
  for (const [file, { bytes }] of files) {
    console.log(`${(bytes / 1024).toFixed(1).padStart(9)} KiB  ${file}`);
  }
  if (built.length < builds.length) process.exitCode = 1;
}

/**
 * Says when a build begins and when all rows of it have ended, well or not: the lines that the task of
 * .vscode/tasks.json waits for. Every row counts as begun at first, so that none is missing when they say it.
 */
function reportBuilds(builds) {
  const running = new Set(builds);
  console.log('Build started.');
  return (row) => ({
    name: 'report-builds',
    setup(hooks) {
      hooks.onStart(() => {
        if (running.size === 0) console.log('Build started.');
        running.add(row);
      });
      hooks.onEnd(() => {
        running.delete(row);
        if (running.size === 0) console.log('Build finished. Watching for changes.');
      });
    },
  });
}

async function watchAll(builds) {
  const report = reportBuilds(builds);
  const contexts = await Promise.all(
    builds.map((row) => {
      const options = toOptions(row);
      return context({ ...options, plugins: [...options.plugins, report(row)] });
    }),
  );
  await Promise.all(contexts.map((each) => each.watch()));
}

// Whoever runs several parts of the tests side by side has built before: a build begins by taking away what others run.
if (process.env.IBID_BUILT === 'yes' && !flags.production && !flags.watch) process.exit();
const builds = flags.production ? BUILDS : [...BUILDS, HOST_TESTS];
// What files are there depends on what they share.
await rm('dist', { recursive: true, force: true });
await mkdir('dist', { recursive: true });
await (flags.watch ? watchAll(builds) : buildAll(builds));
