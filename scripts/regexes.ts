// `npm run lint:regex`: fails where a regular expression of src/ takes exponential or cubic time, or worse, by recheck's analysis.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { check, type Diagnostics, type Parameters } from 'recheck';
import { collectRegexes, importBuilt, type Regex } from './collectRegexes.ts';
import { main } from './run.ts';

const KINDS = ['safe', 'quadratic', 'cubic or worse', 'exponential', 'undecided'] as const;
type Verdict = { readonly kind: (typeof KINDS)[number]; readonly attack?: string };

/** Automata decide most in milliseconds; where they grow too large, trials do. What neither decides is reported and does not fail. */
const CHECKERS: readonly Parameters[] = [{ timeout: 3000 }, { timeout: 10_000, checker: 'fuzz' }];
/** A verdict holds as long as the expression. */
const CACHE = path.join('node_modules', '.cache', 'ibid', 'regexes.json');

await main(async (signal) => {
  const { regexes, built } = collectRegexes();
  const imported = await importBuilt(built);
  const unseen = built.filter(
    ({ file, line }) => !imported.some((regex) => regex.file === file && regex.line === line),
  );
  const all = [...regexes, ...imported];
  const verdicts = await checkAll(all, signal);
  const judged = all.map((regex) => ({ ...regex, ...verdicts.get(toKey(regex)) }));

  const failures = [
    ...judged.filter(({ kind, exemption }) => exemption === undefined && isSlow(kind)),
    ...unseen
      .filter(({ exemption }) => exemption === undefined)
      .map((place) => ({ ...place, kind: 'built in a function', source: '', attack: undefined })),
  ];
  for (const { file, line, kind, source, attack } of failures) {
    console.log(`${file}:${line} ${kind}: ${source}${attack === undefined ? '' : `\n  slow on ${attack}`}`);
  }
  for (const { file, line, source } of judged.filter(({ kind }) => kind === 'undecided')) {
    console.log(`${file}:${line} undecided: ${source}`);
  }
  const counts = KINDS.map((kind) => `${judged.filter((regex) => regex.kind === kind).length} ${kind}`);
  const exempt = judged.filter(({ kind, exemption }) => exemption !== undefined && isSlow(kind)).length;
  console.log(`${all.length} regular expressions: ${counts.join(', ')}; ${exempt} of them exempt`);
  if (failures.length > 0) process.exitCode = 1;
});

function isSlow(kind: string | undefined): boolean {
  return kind === 'exponential' || kind === 'cubic or worse';
}

async function checkAll(regexes: readonly Regex[], signal: AbortSignal): Promise<Map<string, Verdict>> {
  const verdicts = readCache();
  const waiting = new Map(regexes.map((regex) => [toKey(regex), regex]));
  for (const key of verdicts.keys()) waiting.delete(key);
  const queue = waiting.entries();
  await Promise.all(
    Array.from({ length: availableParallelism() }, async () => {
      for (const [key, { source, flags }] of queue) {
        signal.throwIfAborted();
        for (const parameters of CHECKERS) {
          verdicts.set(key, toVerdict(await check(source, flags, parameters)));
          if (verdicts.get(key)?.kind !== 'undecided') break;
        }
      }
    }),
  );
  writeCache(verdicts);
  return verdicts;
}

function toVerdict(diagnostics: Diagnostics): Verdict {
  if (diagnostics.status === 'unknown') return { kind: 'undecided' };
  if (diagnostics.status === 'safe') return { kind: 'safe' };
  const { complexity, attack } = diagnostics;
  if (complexity.type === 'exponential') return { kind: 'exponential', attack: attack.pattern };
  return { kind: complexity.degree > 2 ? 'cubic or worse' : 'quadratic', attack: attack.pattern };
}

function toKey({ source, flags }: Pick<Regex, 'source' | 'flags'>): string {
  return `/${source}/${flags}`;
}

function readCache(): Map<string, Verdict> {
  try {
    return new Map(JSON.parse(readFileSync(CACHE, 'utf8')) as [string, Verdict][]);
  } catch {
    return new Map();
  }
}

function writeCache(verdicts: ReadonlyMap<string, Verdict>): void {
  mkdirSync(path.dirname(CACHE), { recursive: true });
  writeFileSync(
    CACHE,
    JSON.stringify(
      [...verdicts].filter(([, { kind }]) => kind !== 'undecided'),
      undefined,
      1,
    ),
  );
}
