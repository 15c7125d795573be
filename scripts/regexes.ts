// `npm run lint:regex`: fails where a regular expression of src/ takes exponential or cubic time, or worse, by recheck's analysis.
// Verdicts of expressions that pass are kept in regexVerdicts.txt, as the analysis takes minutes; `-- --save` brings it up to date.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { check, type Diagnostics, type Parameters } from 'recheck';
import { collectRegexes, importBuilt, type Regex } from './collectRegexes.ts';
import { main } from './run.ts';

const KINDS = ['safe', 'quadratic', 'cubic or worse', 'exponential', 'undecided'] as const;
type Verdict = { readonly kind: (typeof KINDS)[number]; readonly attack?: string };

/** Automata decide most in milliseconds; where they grow too large, trials do. What neither decides is reported and does not fail. */
const CHECKERS: readonly Parameters[] = [{ timeout: 3000 }, { timeout: 10_000, checker: 'fuzz' }];
/** A verdict holds as long as the expression: a line for each, its hash and the verdict. */
const KEPT = path.join('scripts', 'regexVerdicts.txt');
const HASH_LENGTH = 12;

await main(async (signal) => {
  const { regexes, built } = collectRegexes();
  const imported = await importBuilt(built);
  const unseen = built.filter(
    ({ file, line }) => !imported.some((regex) => regex.file === file && regex.line === line),
  );
  const all = [...regexes, ...imported];
  const verdicts = await checkAll(all, signal);
  const judged = all.map((regex) => ({ ...regex, ...verdicts.get(toKey(regex)) }));

  if (process.argv.includes('--save')) keepVerdicts(all, verdicts);
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
  const kept = readKept();
  const verdicts = new Map<string, Verdict>();
  const waiting = new Map<string, Regex>();
  for (const regex of regexes) {
    const kind = kept.get(toHash(regex));
    if (kind === undefined) waiting.set(toKey(regex), regex);
    else verdicts.set(toKey(regex), { kind });
  }
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

function toHash(regex: Regex): string {
  return createHash('sha256').update(toKey(regex)).digest('hex').slice(0, HASH_LENGTH);
}

function readKept(): ReadonlyMap<string, Verdict['kind']> {
  const lines = readFileSync(KEPT, 'utf8').split('\n');
  return new Map(
    lines.flatMap((line): [string, Verdict['kind']][] => {
      const kind = KINDS.find((each) => each === line.slice(HASH_LENGTH + 1));
      return kind === undefined ? [] : [[line.slice(0, HASH_LENGTH), kind]];
    }),
  );
}

/** Those that fail are analysed each time, for what they are slow on. */
function keepVerdicts(regexes: readonly Regex[], verdicts: ReadonlyMap<string, Verdict>): void {
  const lines = regexes.flatMap((regex) => {
    const kind = verdicts.get(toKey(regex))?.kind;
    const fails = isSlow(kind) && regex.exemption === undefined;
    return kind === undefined || fails ? [] : [`${toHash(regex)} ${kind}`];
  });
  writeFileSync(KEPT, `${[...new Set(lines)].sort().join('\n')}\n`);
}
