// How a command is registered: one catch for all of them, so that every failure ends in one clear sentence.
import * as vscode from 'vscode';
import { isUserError } from '../core/userError.ts';
import type { Services } from './services.ts';

export type CommandTable = Readonly<Record<`ibid.${string}`, (...args: never[]) => unknown>>;

/** Registers a table of commands. A `UserError` is shown as it is; anything else is a bug, logged and said to be one. */
export function registerCommands(services: Services, commands: CommandTable): vscode.Disposable {
  const registered = Object.entries(commands).map(([id, run]) =>
    vscode.commands.registerCommand(id, (...args: never[]) => attempt(services, id, () => run(...args))),
  );
  return vscode.Disposable.from(...registered);
}

/** For what a person does in a webview or a quick pick, which is no command. `name` is for the log. */
export async function attempt<T>(services: Services, name: string, run: () => T): Promise<Awaited<T> | undefined> {
  try {
    return await run();
  } catch (error) {
    showFailure(services, name, error);
    return undefined;
  }
}

function showFailure(services: Services, id: string, error: unknown): void {
  if (isUserError(error)) {
    void vscode.window.showErrorMessage(vscode.l10n.t(error.template, error.facts));
    return;
  }
  services.log.error(`${id} failed`, error instanceof Error ? error : String(error));
  const showLog = vscode.l10n.t('Show Log');
  const sentence = vscode.l10n.t('Something went wrong in Ibid. See the log.');
  void vscode.window.showErrorMessage(sentence, showLog).then((choice) => {
    if (choice === showLog) services.log.show();
  });
}
