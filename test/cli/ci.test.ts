// The recipes of docs/ci.md: their YAML has the shape that GitHub and pre-commit ask for, and what they run does run.
import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { parse } from 'yaml';
import { ibid, SAMPLE } from './ibid.ts';

interface Step {
  readonly uses?: string;
  readonly run?: string;
}

interface Workflow {
  readonly on: readonly string[];
  readonly jobs: Readonly<Record<string, { readonly 'runs-on': string; readonly steps: readonly Step[] }>>;
}

interface PreCommit {
  readonly repos: readonly { readonly repo: string; readonly hooks: readonly Readonly<Record<string, unknown>>[] }[];
}

const page = await readFile(path.resolve(import.meta.dirname, '../../docs/ci.md'), 'utf8');
const [workflow, sarifSteps, preCommit] = Array.from(
  page.matchAll(/```yaml\n([^]*?)```/g),
  ([, yaml = '']) => parse(yaml) as unknown,
) as [Workflow, readonly Step[], PreCommit];
const steps = [...(workflow.jobs.check?.steps ?? []), ...sarifSteps];
const hook = preCommit.repos[0]?.hooks[0];

let notebook = '';
before(async () => {
  notebook = await mkdtemp(path.join(os.tmpdir(), 'ibid-ci-'));
  await cp(SAMPLE, notebook, { recursive: true });
});
after(() => rm(notebook, { recursive: true }));

describe('the recipes for CI', () => {
  it('are a workflow of GitHub', () => {
    assert.deepEqual(workflow.on, ['pull_request']);
    assert.equal(workflow.jobs.check?.['runs-on'], 'ubuntu-latest');
    for (const { uses, run } of steps) {
      assert.equal([uses, run].filter(Boolean).length, 1, 'a step either uses or runs something');
      if (uses !== undefined) assert.match(uses, /^[\w-]+\/[\w/-]+@v\d+$/);
    }
  });

  it('are a hook of pre-commit', () => {
    assert.equal(preCommit.repos[0]?.repo, 'local');
    for (const field of ['id', 'name', 'entry', 'language']) assert.equal(typeof hook?.[field], 'string', field);
  });

  const commands = steps.flatMap(({ run = '' }) => (run.startsWith('ibid ') ? [run] : []));
  const entry = `${String(hook?.entry)} notes/upper-sarn.md`;
  for (const command of [...commands, entry]) {
    it(`run: ${command}`, async () => {
      const args = command.replace(/ > .*/, '').split(' ').slice(1);
      const { code, stdout, stderr } = await ibid(args, { folder: notebook });
      assert.equal(stderr, '');
      assert.notEqual(stdout, '');
      assert.equal(code, command === entry || command.includes('never') ? 0 : 1);
    });
  }
});
