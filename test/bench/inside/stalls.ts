// Runs inside VS Code's extension host: opens each note of the folder, one after the other, and profiles the host meanwhile.
import { appendFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import * as vscode from 'vscode';
import { startProfile } from './hostProfile.ts';

/** The host is at rest once it has answered at once for as long as that, in milliseconds. */
const REST_MS = 1_500;
const AT_ONCE_MS = 25;
const LIMIT_MS = 60_000;
const { IBID_TEST_REPORT: report = '', IBID_BENCH_PROFILES: profiles = '' } = process.env;

/** Of one note, in milliseconds: how long the host did not answer, VS Code's own work included, and until it was at rest. */
export interface HostTimes {
  readonly name: string;
  readonly longestStall: number;
  readonly toRest: number;
}

export async function run(): Promise<void> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (folder === undefined) throw new Error('No folder is open.');
  await vscode.extensions.getExtension('ibid.ibid')?.activate();
  const files = await vscode.workspace.findFiles(new vscode.RelativePattern(folder, 'notes/*.md'));
  files.sort((a, b) => a.path.localeCompare(b.path));
  // The first note loads code, which is another matter.
  await open(vscode.Uri.joinPath(folder.uri, 'first.md'));
  await rest();
  for (const file of files) appendFileSync(report, `${JSON.stringify(await measure(file))}\n`);
}

async function measure(file: vscode.Uri): Promise<HostTimes> {
  const name = path.posix.basename(file.path, '.md');
  const stopProfile = await startProfile();
  const stalls = monitorEventLoopDelay({ resolution: 1 });
  stalls.enable();
  const start = performance.now();
  await open(file);
  await rest();
  stalls.disable();
  const toRest = performance.now() - start - REST_MS;
  writeFileSync(path.join(profiles, `${name}.cpuprofile`), JSON.stringify(await stopProfile()));
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await rest();
  return { name, longestStall: stalls.max / 1e6, toRest };
}

async function open(file: vscode.Uri): Promise<void> {
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(file));
}

/** By the clock, as no event tells that all extensions have done with a note that was opened. */
async function rest(): Promise<void> {
  const end = performance.now() + LIMIT_MS;
  let restsSince = performance.now();
  for (let last = restsSince; last - restsSince < REST_MS && last < end;) {
    await new Promise((resolve) => setTimeout(resolve, 10));
    const now = performance.now();
    if (now - last > AT_ONCE_MS) restsSince = now;
    last = now;
  }
}
