// Packages the extension as people install it; vsce builds it first, through `vscode:prepublish`.
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { run } from './run.ts';
import { CACHE } from './vscodeDownload.ts';

/** The path of the new package. */
export async function packageExtension(signal: AbortSignal): Promise<string> {
  const vsix = path.join(CACHE, 'ibid.vsix');
  const vsce = path.join('node_modules', '@vscode', 'vsce', 'vsce');
  await mkdir(CACHE, { recursive: true });
  await run(process.execPath, [vsce, 'package', '--no-dependencies', '--out', vsix], {}, signal);
  return vsix;
}
