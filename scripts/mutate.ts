// `npm run mutate`: changes the code in thousands of small ways (mutants) and lists those that no unit test notices.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { statSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '../src/core/userError.ts';
import { main, run, RunError } from './run.ts';

/** What a wrong verdict could come of, and what escapes text. */
const SCOPE: readonly string[] = [
  ...['evidence', 'figures', 'problems', 'quotations', 'tools'].map((folder) => `src/core/${folder}/**/*.ts`),
  ...['controlCharacters', 'html', 'labelText', 'markdownText', 'uriComponent'].map((file) => `src/core/${file}.ts`),
  'src/core/characterReferences.ts',
  'src/core/references/richText.ts',
  'src/core/bibtex/latexWriter.ts',
  'src/core/preview/*Html.ts',
  'src/core/reader/*Html.ts',
];

const STRYKER = path.join('node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js');
const CONFIGURATION = path.join('scripts', 'mutation', 'stryker.config.mjs');
/** Milliseconds that what changed may take in `npm test`; mutants that are left then are not tried. */
const BUDGET = 60_000;

await main(async (signal) => {
  const args = process.argv.slice(2);
  if (!args.includes('--changed')) return tryMutants(args.length > 0 ? args.map(toPattern) : SCOPE, {}, signal);
  const changed = await listChanged(signal);
  if (changed.length === 0) console.log('Nothing changed that mutants are made of.');
  else await tryMutants(changed, { IBID_MUTATE_UNTIL: String(Date.now() + BUDGET) }, signal);
});

async function tryMutants(files: readonly string[], env: NodeJS.ProcessEnv, signal: AbortSignal): Promise<void> {
  const args = [STRYKER, 'run', CONFIGURATION, '--mutate', files.join(',')];
  const child = spawn(process.execPath, args, { stdio: 'inherit', signal, env: { ...process.env, ...env } });
  const [code] = (await once(child, 'close')) as [number | null];
  process.exitCode = code ?? 1;
}

/** A file with a range of lines (`src/core/html.ts:3-9`) stays as it is. */
function toPattern(named: string): string {
  const found = statSync(named.replace(/:\d+-\d+$/, ''), { throwIfNoEntry: false });
  if (found === undefined) throw new UserError(`There is no ${named}: name files or folders of src/core.`);
  return found.isDirectory() ? path.posix.join(named, '**', '*.ts') : named;
}

/** Lines in scope that are not as the branch left `main`, or as the last commit on `main` found them: `src/a.ts:3-9`. */
async function listChanged(signal: AbortSignal): Promise<string[]> {
  const git = async (...args: string[]) => (await run('git', args, {}, signal)).trim();
  try {
    const head = await git('rev-parse', 'HEAD');
    const fork = await git('merge-base', 'HEAD', 'origin/main').catch(() => head);
    const base = fork === head ? 'HEAD~1' : fork;
    return parseChangedLines(await git('diff', '--unified=0', '--no-color', '--diff-filter=d', base, '--', 'src/core'));
  } catch (error) {
    // Not a checkout, or one that holds a single commit.
    if (error instanceof RunError) return [];
    throw error;
  }
}

/** Of a diff without context: in each file the lines of its new text. */
function parseChangedLines(diff: string): string[] {
  return diff.split(/^(?=diff --git )/m).flatMap((part) => {
    const file = /^\+\+\+ b\/(.+)$/m.exec(part)?.[1] ?? '';
    if (!SCOPE.some((pattern) => path.matchesGlob(file, pattern))) return [];
    return Array.from(part.matchAll(/^@@ [^+]*\+(\d+)(?:,(\d+))? @@/gm), ([, first, count = '1']) => {
      const last = Number(first) + Number(count) - 1;
      return last < Number(first) ? [] : [`${file}:${Number(first)}-${last}`];
    }).flat();
  });
}
