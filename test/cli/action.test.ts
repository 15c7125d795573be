// The step of action.yml that checks, run by bash as a runner would, and what the rest of the file names.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { after, before, describe, it } from 'node:test';
import { parse } from 'yaml';
import { SAMPLE } from './ibid.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

interface Step {
  readonly name?: string;
  readonly id?: string;
  readonly uses?: string;
  readonly shell?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly runs: { readonly steps: readonly Step[] };
}

const file = await readFile(path.join(ROOT, 'action.yml'), 'utf8');
const action = parse(file) as Action;
const step = action.runs.steps.find(({ id }) => id === 'check');

let folder = '';
before(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'ibid-action-'));
  await cp(SAMPLE, folder, { recursive: true });
});
after(() => rm(folder, { recursive: true }));

/** As a runner fills in what is between `${{` and `}}`. */
function fillIn(value: string, inputs: Readonly<Record<string, string>>): string {
  return value.replace(/\$\{\{ *([\w.-]+) *\}\}/g, (_, name: string) => {
    if (name === 'github.action_path') return ROOT;
    const input = name.replace(/^inputs\./, '');
    return inputs[input] ?? action.inputs[input]?.default ?? assert.fail(`no such input: ${input}`);
  });
}

async function run(inputs: Readonly<Record<string, string>>) {
  assert.ok(step?.run !== undefined && step.env !== undefined);
  const env = Object.entries(step.env).map(([name, value]) => [name, fillIn(value, inputs)] as const);
  const outputs = path.join(folder, 'outputs.txt');
  await rm(outputs, { force: true });
  await rm(path.join(folder, 'ibid.sarif'), { force: true });
  const child = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run], {
    cwd: folder,
    env: { ...process.env, ...Object.fromEntries(env), GITHUB_OUTPUT: outputs },
  });
  const closed = once(child, 'close') as Promise<[number]>;
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const [code] = await closed;
  const said = await readFile(outputs, 'utf8').catch(() => '');
  const sarif = await readFile(path.join(folder, 'ibid.sarif'), 'utf8').catch(() => undefined);
  return { code, stdout, stderr, outputs: said, sarif };
}

const DRAFT = 'notes/draft-with-mistakes.md';

describe('the GitHub action', () => {
  it('annotates what is wrong, fails, and leaves a report', async () => {
    const { code, stdout, outputs, sarif } = await run({ notes: DRAFT });
    assert.equal(code, 1);
    assert.match(stdout, /^::warning file=notes\/draft-with-mistakes\.md,line=5,/m);
    assert.equal(outputs, 'sarif=ibid.sarif\n');
    const { runs } = JSON.parse(sarif ?? '') as { runs: { results: unknown[] }[] };
    assert.equal(runs[0]?.results.length, stdout.match(/^::/gm)?.length);
  });

  it('passes where nothing fails, with a report all the same', async () => {
    const { code, outputs } = await run({ notes: `${DRAFT}\n`, 'fail-on': 'never' });
    assert.deepEqual([code, outputs], [0, 'sarif=ibid.sarif\n']);
  });

  it('takes several notes and globs, a line each, and no report', async () => {
    const { code, stdout, outputs, sarif } = await run({
      notes: `${DRAFT}\nREADME.md`,
      library: 'sources/*.md\nlibrary.bib\n',
      'fail-on': 'error',
      sarif: '',
    });
    assert.deepEqual([code, outputs, sarif], [0, '', undefined]);
    assert.match(stdout, /2 notes/);
  });

  it('says what cannot be run, and reports nothing', async () => {
    const { code, stderr, outputs } = await run({ notes: 'no such note.md' });
    assert.deepEqual([code, outputs], [2, '']);
    assert.match(stderr, /no such note\.md/);
  });

  it('names inputs that it has, and a shell for each script', () => {
    for (const [, name = ''] of file.matchAll(/inputs\.([\w-]+)/g)) assert.ok(action.inputs[name], name);
    for (const { run: script, shell, uses } of action.runs.steps) assert.ok(uses ?? (script && shell));
    for (const { description } of Object.values(action.inputs)) assert.match(description, /\.$/);
  });
});
