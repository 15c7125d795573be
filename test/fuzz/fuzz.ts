// `npm run fuzz`: made-up and mutated texts through the whole of Ibid; what fails is shrunk and written to test/fuzz/out.
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { runCampaign, type Failure } from './campaign.ts';
import { CaseRunner } from './caseRunner.ts';
import { readFinding, shrinkFinding, writeFinding, type Finding } from './finding.ts';
import { composeCase, type CaseId, type Target } from './target.ts';
import { TARGETS } from './targetTable.ts';

const HELP = `npm run fuzz [-- [--target NAME] [--seed N] [--runs N] [--case N] [FILE]]

  --target NAME  only this one of: ${TARGETS.map(({ name }) => name).join(', ')}
  --seed N       other cases; FUZZ_SEED says the same
  --runs N       how many cases, of all targets together; FUZZ_RUNS says the same
  --case N       one case of the target alone, with its text
  FILE           a finding of test/fuzz/out again
`;

/** The same cases each time: what is found is then due to the change at hand, and found again by who looks into it. */
const SEED = 20220129;
const RUNS = 20_000;
/** Findings that are made small; the others are counted. */
const MAX_SHRUNK = 40;
const MODULE = new URL('targetTable.ts', import.meta.url);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    target: { type: 'string' },
    seed: { type: 'string', default: process.env.FUZZ_SEED ?? String(SEED) },
    runs: { type: 'string', default: process.env.FUZZ_RUNS ?? String(RUNS) },
    case: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
const seed = Number(values.seed);
const [file] = positionals;

if (values.help) console.log(HELP);
else if (file !== undefined) await tryAgain(readFinding(file));
else if (values.case !== undefined) await tryCase({ target: values.target ?? '', seed, index: Number(values.case) });
else await fuzz(values.target === undefined ? TARGETS : [findTarget(values.target)]);

function findTarget(name: string): Target {
  const target = TARGETS.find((each) => each.name === name);
  if (target === undefined) throw new RangeError(`There is no target “${name}”.\n\n${HELP}`);
  return target;
}

async function fuzz(targets: readonly Target[]): Promise<void> {
  const started = performance.now();
  const threads = availableParallelism();
  const { cases, failures } = await runCampaign({ targets, module: MODULE, seed, runs: Number(values.runs), threads });
  for (const [target, count] of cases) {
    const failed = failures.filter(({ id }) => id.target === target).reduce((sum, each) => sum + each.count, 0);
    console.log(`${target.padEnd(20)} ${String(count).padStart(8)} cases${failed > 0 ? `, ${failed} failed` : ''}`);
  }
  const all = [...cases.values()].reduce((sum, count) => sum + count, 0);
  const seconds = Math.round((performance.now() - started) / 1000);
  console.log(`seed ${seed}: ${all} cases in ${seconds} s, ${failures.length} kinds of failure`);
  if (failures.length > 0) process.exitCode = 1;
  const runner = new CaseRunner({ targets: MODULE });
  for (const failure of failures.slice(0, MAX_SHRUNK)) await report(failure, runner);
  await runner.close();
}

async function report({ id, fault, count }: Failure, runner: CaseRunner): Promise<void> {
  const finding = await shrinkFinding({ ...id, fault, text: composeCase(findTarget(id.target), id) }, runner);
  console.log(`\n${id.target}, case ${id.index}, and ${count - 1} more`);
  show(finding);
  console.log(`  npm run fuzz -- ${writeFinding(finding)}`);
}

function show({ text, fault }: Finding): void {
  console.log(`  ${fault.message}`);
  // A tool of ours may print it in a terminal.
  console.log(`  ${JSON.stringify(text).replace(/[\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, toEscape)}`);
}

function toEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

async function tryAgain(finding: Finding): Promise<void> {
  const runner = new CaseRunner({ targets: MODULE });
  const fault = await runner.try(finding, finding.text);
  await runner.close();
  if (fault === undefined) return console.log('It does not fail any more.');
  show({ ...finding, fault });
  process.exitCode = 1;
}

async function tryCase(id: CaseId): Promise<void> {
  const text = composeCase(findTarget(id.target), id);
  console.log(text);
  await tryAgain({ ...id, text, fault: { signature: '', message: '' } });
}
