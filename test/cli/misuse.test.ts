// Wrong use and hostile input: one sentence on standard error, exit code 2, never a stack.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { after, before, describe, it } from 'node:test';
import { ibid, PROGRAM, SAMPLE } from './ibid.ts';

const COMMANDS = ['figures', 'quotations', 'citations', 'locate', 'capture', 'library', 'search', 'check', 'mcp'];
let folder = '';

before(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'ibid-cli-'));
  await writeFile(path.join(folder, 'binary'), Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 3]));
  await writeFile(path.join(folder, 'latin1.txt'), Buffer.from('45,000 r\xe9fugi\xe9s', 'latin1'));
});
after(() => rm(folder, { recursive: true }));

describe('ibid, used wrongly', { concurrency: true }, () => {
  const cases = [
    [[], ''],
    [['nonsense'], "ibid: There is no command nonsense; 'ibid --help' lists them.\n"],
    [['figures', '--nonsense'], 'ibid: figures has no option --nonsense.\n'],
    [['figures', 'a', 'b'], 'ibid: figures does not know what to do with b.\n'],
    [['figures', 'missing.md'], 'ibid: There is no file missing.md.\n'],
    [['figures', 'notes'], 'ibid: notes is a folder; name a file.\n'],
    [['locate', 'words'], 'ibid: locate needs --source FILE.\n'],
    [['locate', '--source'], 'ibid: --source needs a value: --source FILE.\n'],
    [['locate', '--source', 'missing.txt', 'words'], 'ibid: There is no file missing.txt.\n'],
    [['search'], 'ibid: search needs QUERY….\n'],
    [['check', 'missing'], 'ibid: There is no file missing.\n'],
  ] as const;
  for (const [args, sentence] of cases) {
    it(`says what is wrong with: ibid ${args.join(' ')}`, async () => {
      const { code, stderr } = await ibid(args);
      assert.equal(stderr, sentence);
      assert.equal(code, 2);
    });
  }

  for (const command of COMMANDS) {
    it(`explains ${command}`, async () => {
      const { code, stdout, stderr } = await ibid([command, '--help']);
      assert.match(stdout, new RegExp(`^Usage: ibid ${command} `));
      assert.deepEqual([code, stderr], [0, '']);
    });
  }

  it('lists all commands', async () => {
    const { code, stdout } = await ibid(['--help']);
    for (const command of COMMANDS) assert.match(stdout, new RegExp(`^ {2}${command} `, 'm'));
    assert.equal(code, 0);
  });
});

describe('ibid, fed with what is no text', { concurrency: true }, () => {
  it('refuses a binary file', async () => {
    const { code, stderr } = await ibid(['figures', path.join(folder, 'binary')]);
    assert.match(stderr, /is binary, not text\.\n$/);
    assert.equal(code, 2);
  });

  it('reads what is not UTF-8 as well as it can, and says so', async () => {
    const { code, stdout, stderr } = await ibid(['figures', path.join(folder, 'latin1.txt')]);
    assert.match(stdout, /45,000/);
    assert.match(stderr, /is not all UTF-8/);
    assert.equal(code, 0);
  });

  it('takes 50 MB', async () => {
    const input = 'Nobody counted the birds on the long grey wall. '.repeat(1_050_000);
    const { code, stdout } = await ibid(['figures'], { input: `${input}Some 200 militants came.` });
    assert.match(stdout, /^1:\d+ {2}200 {2}number {2}approximately 200 militants\n$/);
    assert.equal(code, 0);
  });

  it('ends quietly when its reader has had enough', async () => {
    const child = spawn(process.execPath, [PROGRAM, 'figures', '--json'], { cwd: SAMPLE });
    let complaint = '';
    child.stderr.on('data', (data) => (complaint += String(data)));
    child.stdin.on('error', () => undefined);
    child.stdin.end('45,000 people, '.repeat(40_000));
    child.stdout.once('data', () => child.stdout.destroy());
    const [code] = (await once(child, 'close')) as [number | null];
    assert.deepEqual([code, complaint], [0, '']);
  });
});

describe('ibid, writing to a full disk', () => {
  it('says so', { skip: process.platform !== 'linux' && 'only Linux has /dev/full' }, async () => {
    const disk = openSync('/dev/full', 'w');
    const child = spawn(process.execPath, [PROGRAM, '--help'], { stdio: ['ignore', disk, 'pipe'] });
    closeSync(disk);
    const complaint = text(child.stderr ?? Readable.from([]));
    const [code] = (await once(child, 'close')) as [number | null];
    assert.match(await complaint, /^ibid: the result cannot be written: .*\n$/);
    assert.equal(code, 2);
  });
});

describe('ibid on an old Node', { concurrency: true }, () => {
  it('says which one it needs', async (context) => {
    const old = process.env.IBID_OLD_NODE;
    if (old === undefined) return context.skip('IBID_OLD_NODE names no Node older than 22.13');
    const { code, stderr } = await ibid(['--help'], { node: old });
    assert.match(stderr, /^ibid: needs Node 22\.13 or newer; this is Node [\d.]+\.\n$/);
    assert.equal(code, 2);
  });
});
