// The MCP server that is offered to VS Code, started as VS Code starts it.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import * as vscode from 'vscode';
import { listMcpServers } from '../../src/editor/mcpServerList.ts';
import { nodePlatform } from '../../src/platform/node.ts';
import { openLibrary } from './workspace.ts';

const MESSAGES = [
  {
    id: 1,
    method: 'initialize',
    params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'test', version: '1' } },
  },
  { method: 'notifications/initialized' },
  { id: 2, method: 'tools/call', params: { name: 'search_sources', arguments: { query: 'ferry' } } },
].map((message) => `${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);

function listServers(): vscode.McpStdioServerDefinition[] {
  const extension = vscode.extensions.getExtension('ibid.ibid');
  assert.ok(extension);
  return listMcpServers({ extension, extensionUri: extension.extensionUri }, nodePlatform.node);
}

async function ask({ command, args, cwd, env }: vscode.McpStdioServerDefinition): Promise<string> {
  const added = Object.entries(env).map(([name, value]) => [name, String(value)] as const);
  const child = spawn(command, args, {
    cwd: cwd?.fsPath,
    env: { ...process.env, ...Object.fromEntries(added) },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(MESSAGES.join(''));
  const closed = once(child, 'close');
  const said = await text(child.stdout);
  await closed;
  return said;
}

suite('the MCP server', () => {
  const settings = () => vscode.workspace.getConfiguration('ibid');
  suiteSetup(openLibrary);
  teardown(async () => {
    await settings().update('assistants.mcpServer', undefined, vscode.ConfigurationTarget.Workspace);
    await settings().update('library.files', undefined, vscode.ConfigurationTarget.Workspace);
  });

  test('answers from the library of the folder, without any configuration', async () => {
    const [server, ...others] = listServers();
    assert.ok(server);
    assert.deepEqual([others, server.label, server.version], [[], 'Ibid', '0.1.0']);
    assert.match(await ask(server), /> @ferry-returns-to-halm — /);
  });

  test('looks where the user has said that the library is', async () => {
    await settings().update('library.files', ['library.bib', 'later/*.md'], vscode.ConfigurationTarget.Workspace);
    const [server] = listServers();
    assert.ok(server);
    assert.deepEqual(server.args.slice(1), ['mcp', '--library', 'library.bib', '--library', 'later/*.md']);
    assert.doesNotMatch(await ask(server), /@ferry-returns-to-halm/);
  });

  test('is not offered where it is turned off, nor where no program can be started', async () => {
    const extension = vscode.extensions.getExtension('ibid.ibid');
    assert.ok(extension);
    assert.deepEqual(listMcpServers({ extension, extensionUri: extension.extensionUri }, undefined), []);
    await settings().update('assistants.mcpServer', false, vscode.ConfigurationTarget.Workspace);
    assert.deepEqual(listServers(), []);
  });
});
