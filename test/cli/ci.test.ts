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
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Workflow {
  readonly on: readonly string[];
  readonly jobs: Readonly<Record<string, { readonly 'runs-on': string; readonly steps: readonly Step[] }>>;
}

interface Hook {
  readonly id: string;
  readonly entry: string;
}

interface PreCommit {
  readonly repos: readonly { readonly repo: string; readonly hooks: readonly Hook[] }[];
}

const ROOT = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => readFile(path.join(ROOT, file), 'utf8');

const page = await read('docs/ci.md');
const [workflow, preCommit] = Array.from(
  page.matchAll(/```yaml\n([^]*?)```/g),
  ([, yaml = '']) => parse(yaml) as unknown,
) as [Workflow, PreCommit];
const steps = workflow.jobs.check?.steps ?? [];
const action = parse(await read('action.yml')) as { readonly inputs: Readonly<Record<string, unknown>> };
const hooks = parse(await read('.pre-commit-hooks.yaml')) as readonly Hook[];

let notebook = '';
before(async () => {
  notebook = await mkdtemp(path.join(os.tmpdir(), 'ibid-ci-'));
  await cp(SAMPLE, notebook, { recursive: true });
});
after(() => rm(notebook, { recursive: true }));

describe('the recipes for CI', () => {
  it('are a workflow of GitHub that uses the action of this repository', () => {
    assert.deepEqual(workflow.on, ['pull_request']);
    assert.equal(workflow.jobs.check?.['runs-on'], 'ubuntu-latest');
    const [own, ...others] = steps.filter(({ uses = '' }) => uses.startsWith('ibid-notes/ibid@'));
    assert.ok(own !== undefined && others.length === 0);
    for (const input of Object.keys(own.with ?? {})) assert.ok(input in action.inputs, input);
    const rows = Array.from(page.matchAll(/^\| `([\w-]+)` \|/gm), ([, name]) => name);
    assert.deepEqual(rows, Object.keys(action.inputs));
  });

  it('are a hook of pre-commit that this repository has', () => {
    const [{ repo, hooks: used } = { repo: '', hooks: [] }] = preCommit.repos;
    assert.match(repo, /\/ibid-notes\/ibid$/);
    for (const { id } of used)
      assert.ok(
        hooks.some((hook) => hook.id === id),
        id,
      );
  });

  const inText = Array.from(page.matchAll(/`(ibid check [^`]*--format [^`]*)`/g), ([, command = '']) => command);
  const entries = hooks.map(({ entry }) => `${entry} notes/upper-sarn.md`);
  for (const command of [...inText, ...entries]) {
    it(`run: ${command}`, async () => {
      const { code, stdout, stderr } = await ibid(command.split(' ').slice(1), { folder: notebook });
      assert.equal(stderr, '');
      assert.notEqual(stdout, '');
      assert.equal(code, entries.includes(command) ? 0 : 1);
    });
  }
});
