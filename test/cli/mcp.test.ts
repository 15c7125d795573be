// `ibid mcp` asked by the SDK's own client over stdio, and by hand where a client would not misbehave so.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { after, before, describe, it } from 'node:test';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { TOOL_FAILED } from '../../src/core/tools/tool.ts';
import { TOOLS } from '../../src/core/tools/tools.ts';
import { findThread } from '../threads.ts';
import { ibid, PROGRAM, SAMPLE, SIDE_BY_SIDE } from './ibid.ts';

interface Answer {
  readonly isError?: boolean;
  readonly content: readonly { readonly type: string; readonly text: string }[];
}

let folder = '';
let client = new Client({ name: 'test', version: '1' });

before(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'ibid-mcp-'));
  await cp(path.join(SAMPLE, 'sources'), path.join(folder, 'sources'), { recursive: true });
  client = await connect();
});
after(async () => {
  await client.close();
  await rm(folder, { recursive: true });
});

async function connect(args: readonly string[] = [PROGRAM, 'mcp'], errors?: string[]): Promise<Client> {
  const connected = new Client({ name: 'test', version: '1' });
  const command = { command: process.execPath, args: [...args], cwd: folder };
  const transport = new StdioClientTransport({ ...command, stderr: errors === undefined ? 'inherit' : 'pipe' });
  transport.stderr?.on('data', (data) => errors?.push(String(data)));
  await connected.connect(transport);
  return connected;
}

async function call(
  name: string,
  input: Record<string, unknown>,
  server = client,
): Promise<{ said: string; failed: boolean }> {
  const { content, isError = false } = (await server.callTool({ name, arguments: input })) as unknown as Answer;
  return { said: content.map((part) => part.text).join(''), failed: isError };
}

describe('ibid mcp', () => {
  it('lists the tools of the table, all of which only read', async () => {
    const { tools } = await client.listTools();
    assert.deepEqual(
      tools.map(({ name, inputSchema }) => [name, inputSchema]),
      TOOLS.map(({ name, inputSchema }) => [name, inputSchema]),
    );
    assert.ok(tools.every(({ annotations }) => annotations?.readOnlyHint === true));
  });

  it('tells a model how the tools are meant', () =>
    assert.match(client.getInstructions() ?? '', /Search before you cite/));

  const CALLS: readonly (readonly [tool: string, input: Record<string, unknown>, answer: RegExp])[] = [
    ['search_sources', { query: 'ferry' }, /^> @ferry-returns-to-halm — /m],
    ['search_sources', { query: 'zeppelin' }, /^Not in the library/],
    [
      'read_passage',
      { citekey: '@haddow2024sarn', words: 'forced to flee' },
      /^> About 45,000 people were forced to flee/m,
    ],
    ['read_passage', { citekey: 'haddow2024sarm' }, /^@haddow2024sarm is not in the library[^]*^> @haddow2024sarn/m],
    ['find_evidence', { claim: 'Some 45,000 people fled.' }, /is confirmed by the source:\n> About 45,000 people/],
    [
      'check_text',
      { text: '54,000 people fled [@haddow2024sarn].' },
      /^> @haddow2024sarn says 45,000 here, not 54,000\.$/m,
    ],
    ['insert_citation', { citekeys: ['haddow2024sarn'] }, /^Insert exactly this: \[@haddow2024sarn\]$/m],
    ['insert_citation', { citekeys: ['nobody1999'] }, /^@nobody1999 is not in the library\. Do not cite it\./],
  ];
  for (const [name, input, answer] of CALLS) {
    it(`answers ${name} ${JSON.stringify(input)}`, async () => {
      const { said, failed } = await call(name, input);
      assert.match(said, answer);
      assert.equal(failed, false);
    });
  }

  const MISTAKES: readonly (readonly [tool: string, input: Record<string, unknown>, answer: string])[] = [
    ['search_sources', {}, 'The input has no query.'],
    ['search_sources', { query: 7 }, 'query must be text of 1 to 1000 characters.'],
    ['search_sources', { query: 'x', limit: 1e9 }, 'limit must be a whole number from 1 to 30.'],
    ['check_text', { text: 'x'.repeat(200_001) }, 'text must be text of 1 to 200000 characters.'],
    ['insert_citation', { citekeys: [[]] }, 'citekeys must be a list of 1 to 20 strings.'],
  ];
  for (const [name, input, answer] of MISTAKES) {
    it(`says what is wrong with ${name} ${JSON.stringify(input).slice(0, 40)}`, async () =>
      assert.deepEqual(await call(name, input), { said: answer, failed: true }));
  }

  it('knows no other tool', () => assert.rejects(call('delete_everything', {}), /Unknown tool: delete_everything/));

  it('sees a source that has come since', async () => {
    await writeFile(
      path.join(folder, 'sources/late.md'),
      '---\nid: late2024\ntitle: Zeppelins\n---\n\nA zeppelin came.\n',
    );
    await new Promise((resolve) => setTimeout(resolve, 1100)); // Files are looked at once a second.
    assert.match((await call('search_sources', { query: 'zeppelin' })).said, /^> A zeppelin came\.$/m);
  });

  it('waits for library files that are not there yet', async () => {
    const errors: string[] = [];
    const lasting = await connect([PROGRAM, 'mcp', '--library', 'later/*.md', '--library', 'sources/*.md'], errors);
    assert.equal((await call('search_sources', { query: 'ferry' }, lasting)).failed, false);
    await lasting.close();
    assert.match(errors.join(''), /^ibid: File not found: later\/\*\.md\.$/m);
  });

  it('does not answer what has been taken back, and goes on', async () => {
    const abort = new AbortController();
    const taken = client.callTool({ name: 'search_sources', arguments: { query: 'ferry' } }, undefined, abort);
    abort.abort();
    await assert.rejects(taken);
    assert.equal((await call('search_sources', { query: 'ferry' })).failed, false);
  });
});

describe('ibid mcp, spoken to by hand', SIDE_BY_SIDE, () => {
  const ping = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'ping' });

  it('ends with its input, having said nothing but the protocol', async () => {
    const { code, stdout, stderr } = await ibid(['mcp'], { input: `${ping}\n` });
    assert.deepEqual([code, JSON.parse(stdout), stderr], [0, { jsonrpc: '2.0', id: 1, result: {} }, '']);
  });

  it('passes over what is no message', async () => {
    const { code, stdout } = await ibid(['mcp'], { input: `nonsense\n{"jsonrpc":"2.0"}\n\0\xff\n${ping}\n` });
    assert.deepEqual([code, JSON.parse(stdout)], [0, { jsonrpc: '2.0', id: 1, result: {} }]);
  });

  it('takes 50 MB that are no message', async () => {
    const { code } = await ibid(['mcp'], { input: 'x'.repeat(50_000_000) });
    assert.equal(code, 0);
  });

  it('ends quietly when its reader is gone', async () => {
    const child = spawn(process.execPath, [PROGRAM, 'mcp'], { cwd: SAMPLE });
    child.stdin.on('error', () => undefined);
    child.stdout.destroy();
    const complaint = text(child.stderr);
    child.stdin.write(`${ping}\n`);
    const [code] = (await once(child, 'close')) as [number | null];
    assert.deepEqual([code, await complaint], [0, '']);
  });

  it('tells a model of a fault of its own in a sentence, and standard error the rest', async () => {
    const errors: string[] = [];
    const server = await connect([findThread('failingServer')], errors);
    assert.deepEqual(await call('search_sources', { query: 'ferry' }, server), { said: TOOL_FAILED, failed: true });
    await server.close();
    assert.match(
      errors.join(''),
      /^ibid: this is a bug in Ibid; please report it\. Error: SELECT secret FROM source\n +at /,
    );
  });
});
