// Builds every bundle of dist/ from one table: one row a bundle, so that what loads where can be seen at a glance.
import { build, context } from 'esbuild';
import { glob, mkdir, readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { formatNgramTable } from './src/core/evidence/ngramTable.ts';
import { formatNotices } from './scripts/notices.ts';

const { values: flags } = parseArgs({
  options: { watch: { type: 'boolean', default: false }, production: { type: 'boolean', default: false } },
});

/** ES modules first: the other files of jsonc-parser ask for one another in a way that no bundle answers. */
const NODE = { platform: 'node', target: 'node22', mainFields: ['module', 'main'] };
/** `import()` becomes a delayed `require`, which the extension host runs sooner than an ES module. */
const HOST = { ...NODE, format: 'cjs', supported: { 'dynamic-import': false } };
/** CommonJS packages inside an ES module ask for `require`; Node gives none. */
const REQUIRE = `import { createRequire as toRequire } from 'node:module'; const require = toRequire(import.meta.url);`;
const CLI = { ...NODE, format: 'esm', banner: { js: REQUIRE } };

/**
 * A bundle whose entry another Node bundle imports with `import('…')` stays a file of its own and is loaded on first
 * use, as does one that holds a `package` which a bundle of the same format imports so.
 */
const BUNDLES = [
  { out: 'extension.cjs', entry: 'src/extension.ts', ...HOST, external: ['vscode'] },
  { out: 'captureFlow.cjs', entry: 'src/editor/capture/captureFlow.ts', ...HOST, external: ['vscode'] },
  { out: 'refreshSource.cjs', entry: 'src/editor/capture/refreshSource.ts', ...HOST, external: ['vscode'] },
  { out: 'dropOffers.cjs', entry: 'src/editor/writing/dropOffers.ts', ...HOST, external: ['vscode'] },
  { out: 'addAndCite.cjs', entry: 'src/editor/writing/addAndCite.ts', ...HOST, external: ['vscode'] },
  { out: 'completeSource.cjs', entry: 'src/editor/capture/completeSource.ts', ...HOST, external: ['vscode'] },
  { out: 'csl.cjs', entry: 'src/editor/cslStyle.ts', ...HOST, external: ['vscode'] },
  { out: 'renameEdits.cjs', entry: 'src/editor/navigation/renameEdits.ts', ...HOST, external: ['vscode'] },
  { out: 'nodeCapture.cjs', entry: 'src/platform/nodeCapture.ts', ...HOST },
  { out: 'pdfjs.cjs', entry: 'src/core/capture/pdf/pdfjs.ts', ...HOST, define: { 'import.meta.url': '__filename' } },
  { out: 'documents.cjs', entry: 'src/core/capture/documentParsers.ts', ...HOST },
  { out: 'capturer.cjs', entry: 'src/worker/capturer.ts', ...HOST },
  { out: 'extractor.cjs', entry: 'src/worker/extractor.ts', ...HOST },
  { out: 'readerPanels.cjs', entry: 'src/editor/reader/readerPanels.ts', ...HOST, external: ['vscode'] },
  { out: 'reader.js', entry: 'src/reader/reader.ts', platform: 'browser', format: 'iife', target: 'es2022' },
  { out: 'preview.js', entry: 'src/preview/preview.ts', platform: 'browser', format: 'iife', target: 'es2022' },
  { out: 'sourceActions.cjs', entry: 'src/editor/sidebar/sourceActions.ts', ...HOST, external: ['vscode'] },
  { out: 'quoteSource.cjs', entry: 'src/editor/sidebar/quoteSource.ts', ...HOST, external: ['vscode'] },
  { out: 'bibliography.cjs', entry: 'src/editor/writing/bibliographyFlow.ts', ...HOST, external: ['vscode'] },
  { out: 'writingFlow.cjs', entry: 'src/editor/writing/writingFlow.ts', ...HOST, external: ['vscode'] },
  { out: 'toolCalls.cjs', entry: 'src/editor/toolCalls.ts', ...HOST, external: ['vscode'] },
  { out: 'zoteroUpdate.cjs', entry: 'src/editor/capture/zoteroUpdate.ts', ...HOST, external: ['vscode'] },
  { out: 'citationFormatter.cjs', entry: 'src/worker/citationFormatter.ts', ...HOST },
  { out: 'indexer.cjs', entry: 'src/worker/indexer.ts', ...HOST },
  { out: 'cli.mjs', entry: 'src/cli.ts', ...CLI, banner: { js: '#!/usr/bin/env node' } },
  { out: 'cliMain.mjs', entry: 'src/cli/main.ts', ...CLI },
  { out: 'checkThread.mjs', entry: 'src/cli/checkThreadEntry.ts', ...CLI },
  { out: 'csl.mjs', entry: 'src/core/csl/openStyle.ts', ...CLI },
  { out: 'mcpServer.mjs', entry: 'src/cli/mcpServer.ts', ...CLI },
  { out: 'linkedom.mjs', entry: 'node_modules/linkedom/esm/index.js', package: 'linkedom', ...CLI },
];

/**
 * What the extension names at once but needs only when a note is read, or its front matter: one row a bundle, with the
 * functions wanted of each module. Every bundle of VS Code's gets functions of these names that load the row's bundle
 * when first called, so that activation compiles little and no two bundles hold the same reader of notes. The bundles
 * of the command line delay only the rows marked `cli`.
 */
const DELAYED = [
  {
    out: 'yaml.cjs',
    modules: {
      yaml: ['stringify', 'isMap', 'isNode', 'isScalar', 'isSeq'],
      './src/core/formats/yamlDocument.ts': ['parseYaml', 'parseYamlTree'],
    },
  },
  { out: 'charsets.cjs', cli: true, modules: { './src/core/detectCharset.ts': ['detectCharset'] } },
  {
    out: 'languages.cjs',
    cli: true,
    modules: { './src/core/evidence/languageScores.ts': ['scoreLanguages', 'isDetectable'] },
  },
  { out: 'json.cjs', modules: { './src/core/formats/lenientJson.ts': ['findJsonFault', 'parseLenientJson'] } },
  // prettier-ignore
  { out: 'formats.cjs', modules: { './src/core/formats/formatTable.ts': ['listKeys', 'looksLikeBibliography', 'parseFile', 'splitBibliography', 'splitFile'] } },
  { out: 'figures.cjs', modules: { './src/core/figures/listFigures.ts': ['listFigures'] } },
  { out: 'completion.cjs', modules: { './src/core/completion/completion.ts': ['complete'] } },
  {
    out: 'notes.cjs',
    modules: {
      './src/core/note/noteParser.ts': ['createNoteParser'],
      './src/core/note/parseNote.ts': ['parseNote'],
      './src/core/note/parseMarkdown.ts': ['parseMarkdown'],
      './src/core/note/metadataCitations.ts': ['listMetadataCitations'],
      './src/core/reader/articleHtml.ts': ['parseArticleChunks', 'listArticleBlocks'],
      './src/core/preview/previewPlugin.ts': ['extendPreview'],
      './src/core/preview/previewBuilder.ts': ['createPreviewBuilder', 'looksAlike'],
    },
  },
  {
    out: 'claims.cjs',
    modules: {
      './src/core/evidence/claimVerifier.ts': ['createClaimVerifier', 'verifyClaims'],
      './src/core/scope/namedPerson.ts': ['findNamedPerson'],
      './src/core/scope/notePicture.ts': ['findNotePicture'],
      './src/core/problems/listProblems.ts': ['checkInSteps', 'findSeverity', 'listProblems', 'sortProblems'],
      './src/core/problems/describe.ts': ['describeProblem', 'formatMessage'],
      './src/core/problems/fixes.ts': ['listFixes'],
    },
  },
];

/** The tests of the extension host: they run inside VS Code, which loads no TypeScript. Mocha stays a package. */
const HOST_TESTS = { ...HOST, external: ['vscode', 'mocha'] };

async function listBundles() {
  const shipped = [...BUNDLES, ...DELAYED.map(toDelayedBundle)];
  if (flags.production) return shipped;
  const tests = (await Array.fromAsync(glob('test/host/{entry,*.test}.ts'))).map((entry) => ({
    out: `test/host/${path.basename(entry, '.ts')}.cjs`,
    entry,
    ...HOST_TESTS,
  }));
  return [...shipped, ...tests];
}

/** How the bundle `from` asks for the bundle `to`. */
function toRequest(from, to) {
  const relative = path.posix.relative(path.posix.dirname(from), to);
  return relative.startsWith('.') ? relative : `./${relative}`;
}

/** Leaves `import('./x.ts')` of another bundle's entry, and `import('package')` of its package, to that bundle. */
function loadLazily({ out, format }) {
  const outOf = new Map(BUNDLES.map((bundle) => [path.resolve(bundle.entry), bundle.out]));
  for (const row of BUNDLES) if (row.package && row.format === format) outOf.set(row.package, row.out);
  return {
    name: 'load-lazily',
    setup(hooks) {
      hooks.onResolve({ filter: /^[.@a-z]/ }, ({ kind, path: asked, resolveDir }) => {
        const target =
          kind === 'dynamic-import' && outOf.get(asked.startsWith('.') ? path.resolve(resolveDir, asked) : asked);
        if (!target) return undefined;
        return { path: toRequest(out, target), external: true };
      });
    },
  };
}

function toDelayedBundle({ out, modules }) {
  const exports = Object.entries(modules).map(
    ([name, functions]) => `export { ${functions.join(', ')} } from '${name}';`,
  );
  return { out, contents: exports.join('\n'), ...HOST };
}

/** A package by its name, a module of ours by its path. */
function toModuleId(name, folder) {
  return name.startsWith('.') ? path.resolve(folder, name) : name;
}

/** Puts functions that load a row's bundle in the place of its modules, but in that bundle itself. */
function delayModules({ out, format }) {
  const delays = DELAYED.filter((row) => row.out !== out && (format === HOST.format || row.cli));
  const rows = delays.flatMap((row) =>
    Object.entries(row.modules).map(([name, functions]) => [
      toModuleId(name, '.'),
      { file: toRequest(out, row.out), functions },
    ]),
  );
  const delayed = new Map(rows);
  return {
    name: 'delay-modules',
    setup(hooks) {
      hooks.onResolve({ filter: /^[.a-z]/ }, ({ path: name, resolveDir }) => {
        const id = toModuleId(name, resolveDir);
        return delayed.has(id) ? { path: id, namespace: 'delayed' } : undefined;
      });
      hooks.onResolve({ filter: /./, namespace: 'delayed' }, ({ path: file }) => ({ path: file, external: true }));
      hooks.onLoad({ filter: /./, namespace: 'delayed' }, ({ path: id }) => {
        const { file, functions } = delayed.get(id);
        const require = format === HOST.format ? 'require' : 'createRequire(import.meta.url)';
        const load = `let loaded; const load = () => (loaded ??= ${require}('${file}'));`;
        const contents = functions.map((each) => `export const ${each} = (...args) => load().${each}(...args);`);
        const head = format === HOST.format ? '' : `import { createRequire } from 'node:module';`;
        return { contents: [head, load, ...contents].join('\n') };
      });
    },
  };
}

/** Has the language detector search its table as a text; to make the table would hold up the extension host. */
function searchNgrams() {
  return {
    name: 'search-ngrams',
    setup(hooks) {
      hooks.onLoad({ filter: /[/\\]eld[/\\]src[/\\]ngrams[/\\]\w+\.js$/ }, async ({ path: file }) => {
        const { ngrams, ...data } = (await import(pathToFileURL(file))).ngramsData;
        const contents = [
          `import { createNgramTable } from ${JSON.stringify(path.resolve('src/core/evidence/ngramTable.ts'))};`,
          `const ngrams = createNgramTable(${JSON.stringify(formatNgramTable(ngrams))});`,
          `export const ngramsData = { ...${JSON.stringify(data)}, ngrams };`,
        ];
        return { contents: contents.join('\n'), resolveDir: '.' };
      });
    },
  };
}

/** The values of VS Code's API, as its types tell them: what stands one level deep in `declare module 'vscode'`. */
const API = /^\texport (?:abstract )?(?:class|enum|namespace|const|function) (\w+)/gm;

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

function toOptions({ out, entry, contents, package: _, ...rest }) {
  return {
    ...rest,
    ...(entry ? { entryPoints: [entry] } : { stdin: { contents, resolveDir: '.' } }),
    outfile: `dist/${out}`,
    bundle: true,
    charset: 'utf8',
    minify: flags.production,
    sourcemap: !flags.production,
    metafile: true,
    legalComments: 'none',
    logLevel: 'warning',
    plugins: [
      loadLazily({ out, ...rest }),
      searchNgrams(),
      ...(rest.external?.includes('vscode') ? [shareApi()] : []),
      ...(rest.platform === HOST.platform ? [delayModules({ out, ...rest })] : []),
    ],
  };
}

/** Builds every bundle that can be built, so that one that is broken does not hold up the others. */
async function buildAll(bundles) {
  const results = await Promise.allSettled(bundles.map((bundle) => build(toOptions(bundle))));
  const built = results.filter(({ status }) => status === 'fulfilled').map(({ value }) => value.metafile);
  await writeFile('dist/THIRD-PARTY-NOTICES.txt', await formatNotices(built));
  const files = built.flatMap(({ outputs }) => Object.entries(outputs)).filter(([file]) => !file.endsWith('.map'));
  for (const [file, { bytes }] of files) {
    console.log(`${(bytes / 1024).toFixed(1).padStart(9)} KiB  ${file}`);
  }
  if (built.length < bundles.length) process.exitCode = 1;
}

/**
 * Says when a build begins and when all bundles of it have ended, well or not: the lines that the task of
 * .vscode/tasks.json waits for. Every bundle counts as begun at first, so that none is missing when they say it.
 */
function reportBuilds(bundles) {
  const running = new Set(bundles.map(({ out }) => out));
  console.log('Build started.');
  return ({ out }) => ({
    name: 'report-builds',
    setup(hooks) {
      hooks.onStart(() => {
        if (running.size === 0) console.log('Build started.');
        running.add(out);
      });
      hooks.onEnd(() => {
        running.delete(out);
        if (running.size === 0) console.log('Build finished. Watching for changes.');
      });
    },
  });
}

async function watchAll(bundles) {
  const report = reportBuilds(bundles);
  const contexts = await Promise.all(
    bundles
      .map(toOptions)
      .map((options, index) => context({ ...options, plugins: [...options.plugins, report(bundles[index])] })),
  );
  await Promise.all(contexts.map((each) => each.watch()));
}

const bundles = await listBundles();
await mkdir('dist', { recursive: true });
await (flags.watch ? watchAll(bundles) : buildAll(bundles));
