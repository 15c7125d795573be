// The MCP servers that VS Code may start: the command line of this extension, for each folder.
import * as vscode from 'vscode';
import type { NodeRuntime } from '../platform/platform.ts';
import { isOn } from './settings.ts';

type Installed = Pick<vscode.ExtensionContext, 'extension' | 'extensionUri'>;

/** One for each folder of the workspace that is on a disk; none in a folder that the user does not trust. */
export function listMcpServers(
  { extension, extensionUri }: Installed,
  node: NodeRuntime | undefined,
): vscode.McpStdioServerDefinition[] {
  if (node === undefined || !vscode.workspace.isTrusted) return [];
  const folders = (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file');
  return folders
    .filter(({ uri }) => isOn('assistants.mcpServer', uri))
    .map(({ uri, name }) => {
      const program = vscode.Uri.joinPath(extensionUri, 'dist', 'cli.mjs').fsPath;
      const label = folders.length === 1 ? 'Ibid' : `Ibid: ${name}`;
      const server = new vscode.McpStdioServerDefinition(label, node.program, [program, 'mcp', ...toOptions(uri)], {
        ...node.env,
      });
      server.cwd = uri;
      server.version = (extension.packageJSON as { readonly version: string }).version;
      return server;
    });
}

/** The library files where the user has named some: by itself the command line looks for what the defaults name, and more. */
function toOptions(folder: vscode.Uri): string[] {
  const { globalValue, workspaceValue, workspaceFolderValue } =
    vscode.workspace.getConfiguration('ibid', folder).inspect<unknown>('library.files') ?? {};
  const patterns: unknown = workspaceFolderValue ?? workspaceValue ?? globalValue;
  return Array.isArray(patterns) ? patterns.map(String).flatMap((pattern) => ['--library', pattern]) : [];
}
