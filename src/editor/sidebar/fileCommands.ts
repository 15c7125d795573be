// The commands for the file that has a source's text: name one, open it, read it again. What they do is loaded when one is run.
import type * as vscode from 'vscode';
import { UserError } from '../../core/userError.ts';
import { registerCommands } from '../commands.ts';
import type { Services } from '../services.ts';
import { readKey } from '../sourceTarget.ts';

export function registerFileCommands(services: Services): vscode.Disposable {
  return registerCommands(services, {
    // The answer is given as a third argument, as by a keybinding or a test.
    'ibid.attachFile': async (target: unknown, _others: unknown, answer?: string) => {
      const { attachFile } = await import('./sourceFiles.ts');
      services.changes.push(await attachFile(services, needKey(target), answer));
    },
    'ibid.openAttachment': async (target: unknown) => {
      const { openAttachment } = await import('./sourceFiles.ts');
      await openAttachment(services, needKey(target));
    },
    'ibid.readAttachmentAgain': (target: unknown, others: unknown) => {
      const all: readonly unknown[] = Array.isArray(others) ? others : [target];
      services.library.readAgain(all.map(needKey));
    },
  });
}

function needKey(target: unknown): string {
  const key = readKey(target);
  if (key === undefined) throw new UserError('Select a source in the Sources view first.');
  return key;
}
