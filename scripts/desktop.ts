// Opens an installed desktop VS Code, with settings and extensions apart from those of the person at the machine.
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { run } from './run.ts';
import { CACHE } from './vscodeDownload.ts';
import { CALM_SETTINGS } from './vscodeServer.ts';

const DATA = path.join(CACHE, 'desktop');
const LAUNCHER = process.platform === 'win32' ? 'code.cmd' : 'code';
/** Node starts no batch files by itself. */
const [COMMAND, ...COMMAND_ARGUMENTS] = process.platform === 'win32' ? ['cmd.exe', '/d', '/c', LAUNCHER] : [LAUNCHER];

/** The `code` of a remote terminal opens files in the window it belongs to: it cannot open one with data of its own. */
export function canOpenDesktop(): boolean {
  const { PATH = '', DISPLAY, WAYLAND_DISPLAY, VSCODE_IPC_HOOK_CLI } = process.env;
  const hasScreen = process.platform !== 'linux' || (DISPLAY ?? WAYLAND_DISPLAY) !== undefined;
  const hasCode = PATH.split(path.delimiter).some((folder) => existsSync(path.join(folder, LAUNCHER)));
  return hasScreen && hasCode && VSCODE_IPC_HOOK_CLI === undefined;
}

export async function openDesktop(vsix: string, folder: string, file: string, signal: AbortSignal): Promise<void> {
  const own = [...COMMAND_ARGUMENTS, '--user-data-dir', DATA, '--extensions-dir', path.join(DATA, 'extensions')];
  await mkdir(path.join(DATA, 'User'), { recursive: true });
  await writeFile(path.join(DATA, 'User', 'settings.json'), JSON.stringify(CALM_SETTINGS, undefined, 2));
  await run(COMMAND, [...own, '--install-extension', vsix, '--force'], {}, signal);
  const open = ['--new-window', '--disable-workspace-trust', folder, '--goto', file];
  await run(COMMAND, [...own, ...open], {}, signal);
  console.log(`Opened ${folder} in a window of VS Code; your own settings and extensions stay untouched.`);
}
