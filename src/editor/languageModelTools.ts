// The tools for language models: registered as the manifest declares them; what they do is loaded with the first call.
import * as vscode from 'vscode';
import type { Services } from './services.ts';

type Manifest = { readonly contributes: { readonly languageModelTools: readonly { readonly name: string }[] } };

export function registerLanguageModelTools(services: Services): vscode.Disposable {
  const { contributes } = services.context.extension.packageJSON as Manifest;
  const tools = contributes.languageModelTools.map(({ name }) =>
    vscode.lm.registerTool<object>(name, {
      async prepareInvocation({ input }) {
        const { prepareTool } = await import('./toolCalls.ts');
        return prepareTool(name, input);
      },
      async invoke({ input }, token) {
        const { callToolIn } = await import('./toolCalls.ts');
        if (token.isCancellationRequested) throw new vscode.CancellationError();
        return new vscode.LanguageModelToolResult([
          new vscode.LanguageModelTextPart(await callToolIn(services, name, input)),
        ]);
      },
    }),
  );
  return vscode.Disposable.from(...tools);
}
