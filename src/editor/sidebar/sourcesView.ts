// The Sources view: the library as a tree that is arranged, narrowed and unfolded by the reader, and followed by the page.
import * as vscode from 'vscode';
import { DiffingTreeProvider, type TreeRow } from './diffingTreeProvider.ts';
import { registerCommands, type CommandTable } from '../commands.ts';
import { listFocusedRows } from './focusedRows.ts';
import { Debouncer } from '../debouncer.ts';
import type { Span } from '../../core/text/span.ts';
import type { Services } from '../services.ts';
import { GROUPINGS, SourceArrangement, SORTINGS, type Arrangement } from './sourceArrangement.ts';
import { registerSourceCommands } from '../sourceCommands.ts';
import { registerFileCommands } from './fileCommands.ts';
import { registerSourceDrop, SourceDrag } from './sourceDrag.ts';
import { RowClicks } from './rowClicks.ts';
import { askForFilter } from './sourceFilter.ts';
import { showInSources } from './revealSource.ts';
import { listRootNodes, toSelection, type Scope } from './sourceNodes.ts';

export function registerSources(services: Services): vscode.Disposable {
  const { library, uses, csl } = services;
  const arrangement = new SourceArrangement(services);
  const pages = new Map<string, number>();
  const scope = (): Scope => ({
    library: library.current,
    arrangement: arrangement.current,
    pages,
    counts: uses.count(),
    uses,
    findReference: (item) => csl.findReference(undefined, item),
  });
  const tree = new DiffingTreeProvider(() => listRootNodes(scope()));
  const drag = new SourceDrag(services);
  const clicks = new RowClicks();
  const view = vscode.window.createTreeView('ibid.sources', {
    treeDataProvider: tree,
    canSelectMany: true,
    dragAndDropController: drag,
    showCollapseAll: true,
  });
  // The library and what cites it mostly change in one go; changes on disk have been debounced by the indexer.
  const refresh = new Debouncer(0, () => {
    if (!view.visible) return;
    tree.refresh();
    describeFilter(view, services, arrangement.current);
  });
  return vscode.Disposable.from(
    arrangement,
    tree,
    view,
    refresh,
    library.onDidChange(refresh.schedule),
    uses.onDidChange(refresh.schedule),
    view.onDidChangeVisibility(refresh.schedule),
    arrangement.onDidChange(() => {
      pages.clear();
      refresh.flush();
    }),
    registerSourceDrop(drag),
    registerSourceCommands(services, () => listFocusedRows(view)),
    registerFileCommands(services),
    registerCommands(services, {
      ...listArrangingCommands(arrangement),
      'ibid.openRow': (key: string, passage?: Span) => {
        const focus = clicks.isGoing([key, passage?.start].join(' '));
        return vscode.commands.executeCommand('ibid.openInReader', key, passage, { focus });
      },
      'ibid.enterRow': () => clicks.enter(),
      'ibid.filterSources': () => filterSources(view, arrangement),
      'ibid.showInSources': (target: unknown) =>
        showInSources(services, { view, tree, arrangement, pages, scope }, target),
      'ibid.clearSourceFilter': () => arrangement.change({ words: '' }),
      'ibid.showMoreSources': (level: string) => {
        pages.set(level, (pages.get(level) ?? 1) + 1);
        tree.refresh();
      },
    }),
  );
}

async function filterSources(view: vscode.TreeView<TreeRow>, arrangement: SourceArrangement): Promise<void> {
  if (!view.visible) await vscode.commands.executeCommand('ibid.sources.focus');
  const returns = await askForFilter({
    words: arrangement.current.words,
    onType: (words) => words !== arrangement.current.words && arrangement.change({ words }),
    onLeave: listLeaving(view),
  });
  if (returns) await vscode.commands.executeCommand('ibid.sources.focus');
}

/** A row or a place in a text is chosen; that the selected row has gone from the list is no choice. */
function listLeaving(view: vscode.TreeView<TreeRow>): vscode.Event<unknown> {
  return (listener) =>
    vscode.Disposable.from(
      view.onDidChangeSelection((event) => {
        if (event.selection.length > 0) listener(event);
      }),
      vscode.window.onDidChangeTextEditorSelection((event) => {
        listener(event);
      }),
    );
}

/** Each choice is two commands, as a menu of VS Code's cannot tick a row: the one that is chosen has its tick in its title. */
function listArrangingCommands(arrangement: SourceArrangement): CommandTable {
  const choices: readonly (readonly [id: string, change: Partial<Arrangement>])[] = [
    ...GROUPINGS.map((grouping) => [`groupBy.${grouping}`, { grouping }] as const),
    ...SORTINGS.map((sorting) => [`sortBy.${sorting}`, { sorting }] as const),
  ];
  const commands = choices.flatMap(([id, change]) => {
    const choose = () => arrangement.change(change);
    return [
      [`ibid.sources.${id}`, choose],
      [`ibid.sources.${id}.chosen`, choose],
    ] as const;
  });
  return Object.fromEntries(commands);
}

/** A view that shows a part says so, so that the rest is not missed. */
function describeFilter(view: vscode.TreeView<TreeRow>, { library }: Services, arrangement: Arrangement): void {
  const { words } = arrangement;
  if (words === '') {
    view.message = '';
    return;
  }
  const facts = { words, found: library.current.count(toSelection(arrangement)), all: library.current.count() };
  view.message =
    facts.found === 0
      ? vscode.l10n.t('No source matches “{words}”.', facts)
      : vscode.l10n.t('“{words}”: {found} of {all}', facts);
}
