// Starts what capturing needs of the platform, for every flow that captures.
import * as vscode from 'vscode';
import type { CslDate } from '../../core/source.ts';
import type { Capturing } from '../../platform/platform.ts';
import type { Services } from '../services.ts';

/** `onRedirect` is Called with every address that a server leads on to. */
export function startCapturing(
  { platform, context }: Services,
  onRedirect: (url: string) => void = () => undefined,
): Promise<Capturing> {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'capturer.mjs').fsPath;
  return platform.startCapturing({ script, onRedirect });
}

/** The day on which a page is read, where the user is. */
export function today(): CslDate {
  const now = new Date();
  return { 'date-parts': [[now.getFullYear(), now.getMonth() + 1, now.getDate()]] };
}
