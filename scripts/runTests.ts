// Runs the tests of one kind, or only the files that are named: `npm run test:unit -- test/core/dates.test.ts`.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { UserError } from '../src/core/userError.ts';
import { bundleThreads } from '../test/bundleThreads.ts';
import { main } from './run.ts';

type Kind = {
  readonly options: readonly string[];
  readonly files: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly prepare?: () => Promise<void>;
};

/** All in one process, which keeps what Node makes of each TypeScript file. */
const IN_PROCESS = ['--import', './test/compileCache.ts', '--test-isolation=none'];
/** They start the same programs and threads hundreds of times, so Node keeps what it makes of them. */
const CACHED = { NODE_COMPILE_CACHE: path.resolve('node_modules', '.cache', 'compile') };
/** A process a file: they start threads and servers of their own. */
const APART = ['--import', './test/testWatchdog.ts'];

const THREADS = { options: APART, env: CACHED, prepare: bundleThreads };

const KINDS: ReadonlyMap<string, Kind> = new Map([
  ['unit', { options: IN_PROCESS, files: ['test/core/**/*.test.ts', 'test/fuzz/*.test.ts'] }],
  ['properties', { options: IN_PROCESS, files: ['test/properties/**/*.test.ts'] }],
  ['platform', { ...THREADS, files: ['test/platform/**/*.test.ts'] }],
  ['cli', { ...THREADS, files: ['test/cli/**/*.test.ts'] }],
  ['pandoc', { options: [], files: ['test/pandoc/**/*.test.ts'] }],
]);

/** `named` may hold options of Node's runner too: `--test-name-pattern=hover`. */
function toArguments(kind: Kind, named: readonly string[]): string[] {
  const options = named.filter((each) => each.startsWith('-'));
  const files = named.filter((each) => !each.startsWith('-'));
  return ['--test', '--test-timeout=120000', ...kind.options, ...options, ...(files.length > 0 ? files : kind.files)];
}

await main(async (signal) => {
  const [name = '', ...named] = process.argv.slice(2);
  const kind = KINDS.get(name);
  if (kind === undefined) throw new UserError(`Use: node scripts/runTests.ts ${[...KINDS.keys()].join('|')} [files]`);
  await kind.prepare?.();
  const env = { ...process.env, ...kind.env };
  const child = spawn(process.execPath, toArguments(kind, named), { stdio: 'inherit', signal, env });
  const [code] = (await once(child, 'close')) as [number | null];
  process.exitCode = code ?? 1;
});
