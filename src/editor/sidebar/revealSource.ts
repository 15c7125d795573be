// Show in Sources: brings the row of a source into sight, wherever the view has it as it is arranged.
import * as vscode from 'vscode';
import { UserError } from '../../core/userError.ts';
import type { Services } from '../services.ts';
import { pickSources } from '../sourcePicker.ts';
import { findKeyInEditor, readKey } from '../sourceTarget.ts';
import type { TreeRow, DiffingTreeProvider } from './diffingTreeProvider.ts';
import type { SourceArrangement } from './sourceArrangement.ts';
import { listSteps, type Scope } from './sourceNodes.ts';

export interface ShownSources {
  readonly view: vscode.TreeView<TreeRow>;
  readonly tree: DiffingTreeProvider;
  readonly arrangement: SourceArrangement;
  readonly pages: Map<string, number>;
  readonly scope: () => Scope;
}

export async function showInSources(services: Services, shown: ShownSources, target: unknown): Promise<void> {
  const key = readKey(target) ?? findKeyInEditor(services) ?? (await pickKey(services));
  if (key === undefined) return;
  if (!services.library.current.has(key)) {
    throw new UserError('The library has no source with the key {key}.', { key });
  }
  await vscode.commands.executeCommand('ibid.sources.focus');
  const row = findRow(shown, key);
  if (row !== undefined) await shown.view.reveal(row, { select: true, focus: true });
}

async function pickKey(services: Services): Promise<string | undefined> {
  const picked = await pickSources(services, {
    title: vscode.l10n.t('Show in Sources'),
    placeholder: vscode.l10n.t('Search by title, author, year or citekey'),
  });
  return picked?.[0]?.hit.row.key;
}

/** What hides the row is reset: the words that narrow the view. A row that is too far down is looked for by its key. */
function findRow(shown: ShownSources, key: string): TreeRow | undefined {
  const { arrangement } = shown;
  const attempts = [arrangement.current.words, '', `key:${key}`];
  for (const words of new Set(attempts)) {
    if (words !== arrangement.current.words) arrangement.change({ words });
    const row = unfoldTo(shown, key);
    if (row !== undefined) return row;
  }
  return undefined;
}

function unfoldTo({ tree, pages, scope }: ShownSources, key: string): TreeRow | undefined {
  const path = listSteps(scope(), key);
  let parent: TreeRow | undefined;
  for (const { level, page, id } of path) {
    pages.set(level, Math.max(page, pages.get(level) ?? 1));
    tree.refresh();
    parent = tree.getChildren(parent).find(({ node }) => node.id === id);
  }
  return parent;
}
