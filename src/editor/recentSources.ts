// The sources that were cited last in this workspace, for the order in which others are offered.
import type { ExtensionContext } from 'vscode';

const STATE = 'recentSources';
const MAX_COUNT = 30;

/** Citekeys, the last one first. */
export function listRecent({ workspaceState }: ExtensionContext): readonly string[] {
  return workspaceState.get<readonly string[]>(STATE, []);
}

export async function rememberSources(context: ExtensionContext, keys: readonly string[]): Promise<void> {
  const kept = listRecent(context).filter((key) => !keys.includes(key));
  await context.workspaceState.update(STATE, [...keys, ...kept].slice(0, MAX_COUNT));
}
