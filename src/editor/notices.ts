// The quiet notice after a change: what was done, and what one may want next. It never waits for an answer.
import * as vscode from 'vscode';
import { attempt } from './commands.ts';
import type { Services } from './services.ts';
import type { Undo } from './sourceUndo.ts';

export interface NoticeAction {
  readonly title: string;
  readonly run: () => unknown;
}

export function showNotice(services: Services, message: string, actions: readonly NoticeAction[]): void {
  const titles = actions.map(({ title }) => title);
  void vscode.window.showInformationMessage(message, ...titles).then((chosen) => {
    const action = actions.find(({ title }) => title === chosen);
    if (action !== undefined) void attempt(services, action.title, action.run);
  });
}

/** Takes back a change that the Sources view can take back as well. */
export function toUndoAction({ changes }: Services, undo: Undo): NoticeAction {
  return { title: vscode.l10n.t('Undo'), run: () => changes.take(undo) };
}
