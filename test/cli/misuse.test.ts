// Wrong use and hostile input: one sentence on standard error, exit code 2, never a stack.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { after, before, describe, it } from 'node:test';
import { ibid, PROGRAM, SAMPLE, SIDE_BY_SIDE } from './ibid.ts';

const COMMANDS = [
  'figures',
  'quotations',
  'citations',
  'locate',
  'capture',
  'library',
  'search',
  'cite',
  'check',
  'mcp',
];
let folder = '';

before(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'ibid-cli-'));
  await writeFile(path.join(folder, 'binary'), Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 3]));
  await mkdir(path.join(folder, 'hollow'));
  await writeFile(path.join(folder, 'latin1.txt'), Buffer.from('45,000 r\xe9fugi\xe9s', 'latin1'));
});
after(() => rm(folder, { recursive: true }));

describe('ibid, used wrongly', SIDE_BY_SIDE, () => {
  const cases = [
    [[], ''],
    [['nonsense'], "ibid: Unknown command: nonsense. Run 'ibid --help' for a list.\n"],
    [['figures', 'a', 'b'], 'ibid: figures: unexpected argument b.\n'],
    [['figures', 'missing.md'], 'ibid: File not found: missing.md.\n'],
    [['figures', 'notes'], 'ibid: notes is a folder; name a file.\n'],
    [['locate', 'words'], 'ibid: locate needs --source FILE.\n'],
    [['locate', '--source'], 'ibid: --source needs a value: --source FILE.\n'],
    [['locate', '--source', 'missing.txt', 'words'], 'ibid: File not found: missing.txt.\n'],
    [['search'], 'ibid: search needs QUERY….\n'],
    [['check', 'missing'], 'ibid: File not found: missing.\n'],
    [
      ['check', 'notes', '--cache', 'library.bib'],
      'ibid: library.bib is not a folder; choose a folder for the cache.\n',
    ],
    [['cite'], 'ibid: cite needs KEY….\n'],
    [['cite', 'a', '--library', 'missing.bib'], 'ibid: File not found: missing.bib.\n'],
    [
      ['cite', 'a', '--library', 'draft.cited.json'],
      'ibid: draft.cited.json has the name of an export of cited sources, which is not a library; name the library files, or rename it.\n',
    ],
    [
      ['library', '--library', 'sources'],
      'ibid: sources is a folder; name the files in it, such as sources/**/*.md.\n',
    ],
    [['mcp', 'more'], 'ibid: mcp: unexpected argument more.\n'],
  ] as const;
  for (const [args, sentence] of cases) {
    it(`says what is wrong with: ibid ${args.join(' ')}`, async () => {
      const { code, stderr } = await ibid(args);
      assert.equal(stderr, sentence);
      assert.equal(code, 2);
    });
  }

  for (const command of COMMANDS) {
    it(`knows no option of another name: ${command}`, async () => {
      const { code, stdout, stderr } = await ibid([command, '--nonsense']);
      assert.deepEqual([code, stdout, stderr], [2, '', `ibid: ${command} has no option --nonsense.\n`]);
    });

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

describe('ibid, fed with what is no text', SIDE_BY_SIDE, () => {
  const BINARY = /^ibid: .*binary is binary, not text\.\n$/;
  const NOT_UTF8 = /^ibid: .*latin1\.txt is not entirely UTF-8; .*\n$/;
  const FOLDER = /^ibid: .*hollow is a folder; name a file\.\n$/;
  const NOTHING = /^$/;
  const rows: readonly (readonly [args: string, file: string, code: number, complaint: RegExp])[] = [
    ...['figures FILE', 'quotations FILE', 'citations FILE', 'locate --source FILE 45,000', 'capture FILE'].flatMap(
      (args) => [[args, 'binary', 2, BINARY] as const, [args, 'hollow', 2, FOLDER] as const],
    ),
    ...['figures FILE', 'quotations FILE', 'citations FILE', 'locate --source FILE 45,000', 'check FILE'].map(
      (args) => [args, 'latin1.txt', 0, NOT_UTF8] as const,
    ),
    ['capture FILE', 'latin1.txt', 1, /^ibid: .*latin1\.txt is not entirely UTF-8/],
    ['check FILE', 'binary', 2, BINARY],
    ['check FILE', 'hollow', 0, NOTHING],
    ['library --library FILE', 'binary', 1, /^ibid: .*binary:1:1: File skipped: not a text file\.\n$/],
    ['search river --library FILE', 'binary', 0, NOTHING],
    ['cite river --library FILE', 'binary', 2, /^ibid: The library has no source with the key river\.\n$/],
  ];
  for (const [args, file, expected, complaint] of rows) {
    it(`exits with ${expected} from: ibid ${args.replace('FILE', file)}`, async () => {
      const given = args.split(' ').map((arg) => (arg === 'FILE' ? path.join(folder, file) : arg));
      const { code, stderr } = await ibid(given);
      assert.match(stderr, complaint);
      assert.equal(code, expected);
    });
  }

  it('checks the other notes where one cannot be read', async () => {
    const { code, stdout, stderr } = await ibid([
      'check',
      path.join(folder, 'binary'),
      'notes/upper-sarn.md',
      '--json',
    ]);
    const { summary } = JSON.parse(stdout) as { summary: { files: number } };
    assert.equal(summary.files, 1);
    assert.match(stderr, BINARY);
    assert.equal(code, 2);
  });

  it('finds what is left of text in what is not UTF-8', async () => {
    const { stdout } = await ibid(['figures', path.join(folder, 'latin1.txt')]);
    assert.match(stdout, /45,000/);
  });
});

describe('ibid, fed with 20 MB', () => {
  const LINE = 'Nobody counted the birds on the long grey wall. ';
  // More sentences than a call takes arguments, more characters than a regular expression can keep places for (16 million).
  const input = `${LINE.repeat(420_000)}Some 200 militants “came here”, said Noor Ferrant [@a].`;
  const rows = [
    ['figures', /^1:\d+ {2}200 {2}number {2}approximately 200 militants\n$/],
    ['quotations', /^1:\d+ {2}.*came here/],
    ['citations', /^1:\d+ {2}.*@?a/],
    ['capture', /Some 200 militants/],
  ] as const;
  for (const [command, expected] of rows) {
    it(`reads them all: ${command}`, async () => {
      const { code, stdout } = await ibid([command], { input });
      assert.match(stdout.slice(-LINE.length * 10), expected);
      assert.equal(code, 0);
    });
  }
});

describe('ibid, read by one who has had enough', SIDE_BY_SIDE, () => {
  // Each of what is printed of it is larger than a pipe holds (64 KiB).
  const MANY = '45,000 people “left it all”, said Noor Ferrant [@a]. '.repeat(4000);
  const rows = [
    ['figures --json', MANY],
    ['quotations --json', MANY],
    ['citations --json', MANY],
    ['locate --source notes/upper-sarn.md', '{"quote":"the river"}\n'.repeat(500)],
    ['capture', MANY],
    ['library --json', ''],
    ['search the', ''],
    ['cite haddow2024sarn', ''],
    ['check notes --json --fail-on never', ''],
    ['check --help', ''],
  ] as const;
  for (const [args, input] of rows) {
    it(`ends quietly: ${args}`, async () => {
      const child = spawn(process.execPath, [PROGRAM, ...args.split(' ')], { cwd: SAMPLE });
      let complaint = '';
      child.stderr.on('data', (data) => (complaint += String(data)));
      child.stdin.on('error', () => undefined);
      child.stdin.end(input);
      child.stdout.once('data', () => child.stdout.destroy());
      const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
      assert.deepEqual([signal, complaint.replace(/^ibid: No .* was found\.\n/gm, '')], [null, '']);
      assert.ok(code === 0 || (code === 1 && args.startsWith('locate')), `exits with ${code}`);
    });
  }
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

describe('ibid on an old Node', SIDE_BY_SIDE, () => {
  it('says which one it needs', async (context) => {
    const old = process.env.IBID_OLD_NODE;
    if (old === undefined) return context.skip('IBID_OLD_NODE names no Node older than 22.13');
    const { code, stderr } = await ibid(['--help'], { node: old });
    assert.match(stderr, /^ibid: needs Node 22\.13 or newer; this is Node [\d.]+\.\n$/);
    assert.equal(code, 2);
  });
});

describe('ibid, given what is no regular file', { skip: process.platform === 'win32' }, () => {
  it('gives up what has no end at the limit, be it named or standard input', { timeout: 100_000 }, async () => {
    const TOO_LARGE = /^ibid: .* is larger than 256 MB\.\n$/;
    const named = await ibid(['figures', '/dev/zero']);
    assert.match(named.stderr, TOO_LARGE);
    assert.equal(named.code, 2);
    const input = openSync('/dev/zero', 'r');
    const child = spawn(process.execPath, [PROGRAM, 'figures'], { stdio: [input, 'ignore', 'pipe'] });
    closeSync(input);
    assert.match(await text(child.stderr ?? Readable.from([])), TOO_LARGE);
  });

  it('reads a pipe to its end, as the shell gives for the output of a command', async () => {
    const program = `"${process.execPath}" "${PROGRAM}" figures <(echo It weighs 7 tonnes.)`;
    const child = spawn('bash', ['-c', program], { stdio: ['ignore', 'pipe', 'inherit'] });
    assert.match(await text(child.stdout), /7 tonnes/);
  });

  it('does not wait for a pipe that is named as a library', { timeout: 100_000 }, async () => {
    const pipe = path.join(folder, 'pipe.bib');
    await once(spawn('mkfifo', [pipe]), 'close');
    const { code } = await ibid(['search', 'river', '--library', pipe]);
    assert.notEqual(code, null);
  });
});
