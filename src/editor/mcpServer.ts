// The library as an MCP server that VS Code starts itself, for assistants that see no tools of extensions.
import * as vscode from 'vscode';
import type { Services } from './services.ts';

const PROVIDER = 'ibid.library';
/** What they are made of; `mcpServerList.ts` reads it. */
const SETTINGS = ['ibid.assistants.mcpServer', 'ibid.library.files'];

export function registerMcpServer({ context, platform }: Services): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  return vscode.Disposable.from(
    changed,
    vscode.workspace.onDidChangeWorkspaceFolders(() => changed.fire()),
    vscode.workspace.onDidGrantWorkspaceTrust(() => changed.fire()),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (SETTINGS.some((name) => event.affectsConfiguration(name))) changed.fire();
    }),
    vscode.lm.registerMcpServerDefinitionProvider(PROVIDER, {
      onDidChangeMcpServerDefinitions: changed.event,
      async provideMcpServerDefinitions() {
        const { listMcpServers } = await import('./mcpServerList.ts');
        return listMcpServers(context, platform.node);
      },
    }),
  );
}
