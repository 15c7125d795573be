// A fault of Ibid while it checks: what it costs, and how each report, standard error and the exit code tell of it.
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { findThread } from '../threads.ts';
import { ibid, type Run } from './ibid.ts';

const NOTES = {
  'a-unreadable.md': 'This note is unreadable. As [@nobody] says.\n',
  'b-unlucky.md': 'An unlucky note. As [@nobody] says.\n',
  'c-unlucky.md': 'Another unlucky note.\n',
  'd-sound.md': 'As [@nobody] says.\n',
};

let folder = '';
let [text, json, sarif]: Run[] = [];
before(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'ibid-failures-'));
  await mkdir(path.join(folder, 'notes'));
  for (const [name, words] of Object.entries(NOTES)) await writeFile(path.join(folder, 'notes', name), words);
  const program = findThread('failingCheck');
  const check = (format: string) => ibid(['notes', '--format', format, '--cache', 'cache'], { folder, program });
  text = await check('text');
  [json, sarif] = await Promise.all([check('json'), check('sarif')]);
});
after(() => rm(folder, { recursive: true }));

describe('faults while notes are checked', () => {
  it('cost what they are met in; all else is checked', () => {
    const lines = text?.stdout.split('\n').map((line) => line.replace(/: .*\[/, ' ['));
    assert.deepEqual(lines, [
      'notes/a-unreadable.md:1:1 [note-failed]',
      'notes/b-unlucky.md:1:1 [check-failed]',
      'notes/b-unlucky.md:1:22 [no-library]',
      'notes/c-unlucky.md:1:1 [check-failed]',
      'notes/d-sound.md:1:5 [no-library]',
      '4 notes, 2 claims, 5 problems',
      '',
    ]);
  });

  it('make the exit code 2', () => assert.deepEqual([text?.code, json?.code, sarif?.code], [2, 2, 2]));

  it('are each told of once on standard error, in one line', () => {
    const [reading = '', row = '', ...more] = text?.stderr.split('\n') ?? [];
    assert.match(
      reading,
      /^ibid: notes\/a-unreadable\.md:1:1: this is a bug in Ibid; .* TypeError: a fault in reading at /,
    );
    assert.match(row, /^ibid: notes\/b-unlucky\.md:1:1: this is a bug in Ibid; .* TypeError: a fault in a check at /);
    assert.deepEqual(more, ['']);
  });

  it('are in the JSON', () => {
    const { failures } = JSON.parse(json?.stdout ?? '') as {
      readonly failures: readonly { readonly file: string; readonly message: string }[];
    };
    assert.deepEqual(
      failures.map(({ file, message }) => [file, message.replace(/ at .*/, '')]),
      [
        ['notes/a-unreadable.md', 'TypeError: a fault in reading'],
        ['notes/b-unlucky.md', 'TypeError: a fault in a check'],
        ['notes/c-unlucky.md', 'TypeError: a fault in a check'],
      ],
    );
  });

  it('are notifications in SARIF', async () => {
    const log = JSON.parse(sarif?.stdout ?? '') as {
      readonly runs: readonly [{ readonly invocations: readonly [Invocation] }];
    };
    const ajv = new Ajv({ strict: true });
    addFormats.default(ajv);
    const schema = new URL('../fixtures/sarif.schema.json', import.meta.url);
    assert.ok(ajv.validate(JSON.parse(await readFile(schema, 'utf8')) as object, log), JSON.stringify(ajv.errors));
    const [{ executionSuccessful, toolExecutionNotifications }] = log.runs[0].invocations;
    assert.deepEqual([executionSuccessful, toolExecutionNotifications.length], [false, 3]);
  });

  it('are not kept in the cache', async () => {
    assert.equal((await readdir(path.join(folder, 'cache/findings'))).length, 1);
  });
});

interface Invocation {
  readonly executionSuccessful: boolean;
  readonly toolExecutionNotifications: readonly unknown[];
}
