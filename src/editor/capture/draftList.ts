// Several drafts at once, as a bibliography's entries give: ticked for adding, those that the library has left unticked.
import * as vscode from 'vscode';
import type { Draft } from '../../core/drafts/draft.ts';
import { formatAuthors, formatTitle, yearOf, type Source } from '../../core/source.ts';
import { escapeRow } from '../../core/labelText.ts';

export interface ListedDraft {
  readonly draft: Draft & { readonly key: string };
  /** The same source, where the library has it. */
  readonly known: Source | undefined;
}

/** Those that are to be added, or undefined where the user leaves with Escape. */
export async function pickDrafts(drafts: readonly ListedDraft[]): Promise<readonly ListedDraft[] | undefined> {
  const rows = drafts.map((each) => ({ ...toRow(each), each }));
  const picked = await vscode.window.showQuickPick(rows, {
    title: vscode.l10n.t('Add {count} sources: choose which', { count: drafts.length }),
    placeHolder: vscode.l10n.t('Press Enter to add the selected ones. Escape cancels.'),
    canPickMany: true,
    matchOnDescription: true,
    matchOnDetail: true,
    ignoreFocusOut: true,
  });
  return picked?.map(({ each }) => each);
}

function toRow({ draft, known }: ListedDraft): vscode.QuickPickItem {
  const item = { ...draft.item, id: draft.key };
  const facts = [formatAuthors(item), yearOf(item)].filter(Boolean).join(', ');
  const there = known && vscode.l10n.t('already in the library as @{key}', { key: known.key });
  return escapeRow({
    label: formatTitle(item),
    description: `@${draft.key}`,
    detail: [facts, there].filter(Boolean).join(' · '),
    picked: known === undefined,
  });
}
