// The test runner that Stryker drives: all unit tests in one process, so that a mutant costs milliseconds and not a start of Node.
import { globSync, readFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { commonTokens, declareFactoryPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';
import {
  determineHitLimitReached,
  DryRunStatus,
  MutantRunStatus,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { takeTests } from './nodeTest.mjs';

const STAND_IN = new URL('nodeTest.mjs', import.meta.url).href;
/** Milliseconds; none of the unit tests takes a second. */
const TEST_LIMIT = 5000;

/** Loads test files, each time again, since a mutant in a table acts while the module is loaded. */
class Loader {
  /** By the path of a module the paths of those that it imports. */
  #imports = new Map();
  #stripped = new Map();
  #load = 0;

  constructor() {
    registerHooks({
      resolve: (name, context, next) => {
        if (name === 'node:test') return { url: STAND_IN, shortCircuit: true };
        const resolved = next(name, context);
        if (!isOurs(resolved.url)) return resolved;
        this.#record(context.parentURL, resolved.url);
        return this.#load === 0 ? resolved : { ...resolved, url: `${resolved.url}?load=${this.#load}` };
      },
      load: (url, context, next) => {
        if (!isOurs(url)) return next(url, context);
        return { format: 'module', source: this.#read(toPath(url)), shortCircuit: true };
      },
    });
  }

  /** What is loaded from now on shares nothing with what was loaded before. */
  renew() {
    this.#load++;
  }

  async load(file) {
    await import(pathToFileURL(path.resolve(file)).href);
    return takeTests().map(({ name, body }) => ({ id: `${file} > ${name}`, file, body }));
  }

  /** The module and all that it imports, by way of others too. */
  reach(file, reached = new Set()) {
    if (reached.has(file)) return reached;
    reached.add(file);
    for (const imported of this.#imports.get(file) ?? []) this.reach(imported, reached);
    return reached;
  }

  #record(importer, url) {
    if (importer === undefined || !isOurs(importer)) return;
    const from = toPath(importer);
    const known = this.#imports.get(from) ?? new Set();
    this.#imports.set(from, known.add(toPath(url)));
  }

  #read(file) {
    const known = this.#stripped.get(file);
    if (known !== undefined) return known;
    const source = stripTypeScriptTypes(readFileSync(file, 'utf8'));
    this.#stripped.set(file, source);
    return source;
  }
}

class UnitTestRunner {
  #stryker = (globalThis.__stryker__ ??= {});
  #files = globSync('test/core/**/*.test.ts').sort();
  #loader = new Loader();
  #tests;
  /** Milliseconds, by test: what is soon over is tried first, as most mutants fail many tests. */
  #durations = new Map();
  #until = Number(process.env.IBID_MUTATE_UNTIL ?? Infinity);

  capabilities() {
    return { reloadEnvironment: true };
  }

  /** Of all tests those of files that reach one with mutants. */
  async dryRun({ coverageAnalysis, disableBail, files = [] }) {
    const all = await this.#loadAll();
    const mutated = new Set(files);
    const reaching = new Set(this.#files.filter((file) => !this.#reach(file).isDisjointFrom(mutated)));
    const chosen = all.filter(({ file }) => reaching.has(file));
    const tests = await this.#run(chosen, disableBail, coverageAnalysis === 'perTest');
    return { status: DryRunStatus.Complete, tests, mutantCoverage: this.#stryker.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, disableBail, mutantActivation, sandboxFileName }) {
    if (Date.now() > this.#until) return { status: MutantRunStatus.Error, errorMessage: 'Not tried: the time was up.' };
    const all = await this.#loadAll();
    this.#stryker.hitLimit = hitLimit;
    this.#stryker.hitCount = hitLimit === undefined ? undefined : 0;
    this.#stryker.activeMutant = activeMutant.id;
    try {
      const tests =
        mutantActivation === 'static'
          ? await this.#runAnew(sandboxFileName, disableBail)
          : await this.#run(this.#sort(chooseTests(all, testFilter)), disableBail);
      const endless = determineHitLimitReached(this.#stryker.hitCount, hitLimit);
      return toMutantRunResult(endless ?? { status: DryRunStatus.Complete, tests });
    } finally {
      this.#stryker.activeMutant = undefined;
    }
  }

  async #loadAll() {
    if (this.#tests !== undefined) return this.#tests;
    const tests = [];
    for (const file of this.#files) tests.push(...(await this.#loader.load(file)));
    const counts = new Map();
    for (const test of tests) {
      const count = (counts.get(test.id) ?? 0) + 1;
      counts.set(test.id, count);
      if (count > 1) test.id += ` (${count})`;
    }
    this.#tests = tests;
    return tests;
  }

  #reach(file) {
    return this.#loader.reach(path.resolve(file));
  }

  #sort(tests) {
    return tests.toSorted((one, other) => this.#durationOf(one) - this.#durationOf(other));
  }

  #durationOf({ id }) {
    return this.#durations.get(id) ?? 0;
  }

  /** Loads the test files that reach the mutated one while the mutant acts, those that load least first. */
  async #runAnew(mutated, disableBail) {
    const reaching = this.#files
      .map((file) => ({ file, reached: this.#reach(file) }))
      .filter(({ reached }) => reached.has(mutated))
      .sort((one, other) => one.reached.size - other.reached.size);
    this.#loader.renew();
    const results = [];
    for (const { file } of reaching) {
      try {
        results.push(...(await this.#run(await this.#loader.load(file), disableBail)));
      } catch (error) {
        results.push({
          ...describeTest({ id: file, file }, 0),
          status: TestStatus.Failed,
          failureMessage: String(error),
        });
      }
      if (!disableBail && results.some(({ status }) => status === TestStatus.Failed)) break;
    }
    return results;
  }

  /** Runs the tests one after the other, until one fails unless `disableBail`. */
  async #run(tests, disableBail, covering = false) {
    const results = [];
    for (const test of tests) {
      if (covering) this.#stryker.currentTestId = test.id;
      const start = performance.now();
      const failure = await tryTest(test);
      const described = describeTest(test, performance.now() - start);
      this.#durations.set(test.id, described.timeSpentMs);
      if (failure === undefined) results.push({ ...described, status: TestStatus.Success });
      else results.push({ ...described, status: TestStatus.Failed, failureMessage: failure });
      if (failure !== undefined && !disableBail) break;
    }
    this.#stryker.currentTestId = undefined;
    return results;
  }
}

/** What went wrong, undefined where nothing did. */
async function tryTest({ body }) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error('It took too long.')), TEST_LIMIT);
  });
  try {
    await Promise.race([body(), late]);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    clearTimeout(timer);
  }
}

function chooseTests(tests, ids) {
  if (ids === undefined) return tests;
  const chosen = new Set(ids);
  return tests.filter(({ id }) => chosen.has(id));
}

function describeTest({ id, file }, timeSpentMs) {
  return { id, name: id, fileName: path.resolve(file), timeSpentMs };
}

/** Packages are loaded once: they have no mutants. */
function isOurs(url) {
  return url.startsWith('file:') && /\.ts(?:\?|$)/.test(url) && !url.includes('/node_modules/');
}

function toPath(url) {
  return fileURLToPath(url.split('?', 1)[0]);
}

createUnitTestRunner.inject = tokens(commonTokens.options);
function createUnitTestRunner() {
  return new UnitTestRunner();
}

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'unit', createUnitTestRunner)];
