// The notes that cite a source, as rows under it, each of which leads to the first place.
import * as vscode from 'vscode';
import type { SourceRow } from '../../core/library.ts';
import type { TreeNode } from './diffingTreeProvider.ts';
import type { CitationUses } from '../citationUses.ts';
import { toUri } from '../convert.ts';

/** One row that holds them all; none where no note cites the source. */
export function listUseNodes(uses: Pick<CitationUses, 'list'>, row: SourceRow): TreeNode[] {
  const notes = uses.list(row.key);
  if (notes.length === 0) return [];
  const item = new vscode.TreeItem(vscode.l10n.t('Cited In'), vscode.TreeItemCollapsibleState.Collapsed);
  item.description = String(notes.length);
  item.iconPath = new vscode.ThemeIcon('note');
  item.contextValue = 'section';
  const listChildren = () =>
    notes.map(({ file, spans }): TreeNode => {
      const uri = toUri(file);
      const note = new vscode.TreeItem(vscode.workspace.asRelativePath(uri));
      note.description = spans.length > 1 ? `${spans.length}×` : '';
      note.iconPath = new vscode.ThemeIcon('markdown');
      note.command = {
        command: 'ibid.goToPlace',
        title: vscode.l10n.t('Go to Passage'),
        arguments: [uri.toString(), spans[0]],
      };
      return { id: file, item: note, row };
    });
  return [{ id: 'uses', item, row, listChildren }];
}
