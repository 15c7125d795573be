// In This Note: the citations of the note that one works on with their verdicts, the number of problems, and a line that sums up.
import { tallyEvidence } from '../../core/evidence/verdicts.ts';
import * as vscode from 'vscode';
import { touches } from '../../core/text/span.ts';
import { ActiveNote, type NoteState } from '../activeNote.ts';
import { DiffingTreeProvider, type TreeRow } from './diffingTreeProvider.ts';
import { registerCommands } from '../commands.ts';
import { Debouncer } from '../debouncer.ts';
import { listNoteNodes, type NoteGrouping } from './noteNodes.ts';
import { NoteStatus } from './noteStatus.ts';
import { formatProblemCount, formatSummary } from './noteSummary.ts';
import type { Services } from '../services.ts';

const DEBOUNCE_MS = 30;
/** The row of the claim at the cursor is shown once the cursor rests. */
const REST_MS = 250;
const STORED = 'ibid.note.grouping';

export function registerNoteView(services: Services): vscode.Disposable {
  const active = new ActiveNote(services);
  const grouping = new Grouping(services.context.workspaceState);
  const tree = new DiffingTreeProvider(() => {
    const state = active.read();
    if (state === undefined) return [];
    const { library } = services;
    return listNoteNodes(state, library.for(state.document), library.isReady, grouping.current);
  });
  const view = vscode.window.createTreeView('ibid.note', { treeDataProvider: tree, showCollapseAll: true });
  const status = new NoteStatus();
  const refresh = new Debouncer(DEBOUNCE_MS, () => {
    const state = active.read();
    const { isReady } = services.library;
    sum(view, state, isReady);
    status.show(active.isInFront && isReady ? state : undefined);
    if (view.visible) tree.refresh();
  });
  const follow = new Debouncer(REST_MS, () => void followCursor(view, tree, active));
  refresh.schedule();
  return vscode.Disposable.from(
    active,
    tree,
    view,
    status,
    refresh,
    follow,
    active.onDidChange(refresh.schedule),
    view.onDidChangeVisibility(refresh.schedule),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
      const moved =
        kind === vscode.TextEditorSelectionChangeKind.Mouse || kind === vscode.TextEditorSelectionChangeKind.Keyboard;
      if (moved && textEditor.document === active.read()?.document) follow.schedule();
    }),
    registerCommands(services, {
      'ibid.groupClaimsByCitation': () => {
        grouping.current = 'citation';
        refresh.flush();
      },
      'ibid.groupClaimsByVerdict': () => {
        grouping.current = 'standing';
        refresh.flush();
      },
    }),
  );
}

class Grouping {
  readonly #memory: vscode.Memento;
  #current: NoteGrouping;

  constructor(memory: vscode.Memento) {
    this.#memory = memory;
    this.#current = memory.get(STORED) === 'standing' ? 'standing' : 'citation';
    this.#notify();
  }

  get current(): NoteGrouping {
    return this.#current;
  }

  set current(grouping: NoteGrouping) {
    this.#current = grouping;
    void this.#memory.update(STORED, grouping);
    this.#notify();
  }

  #notify(): void {
    void vscode.commands.executeCommand('setContext', STORED, this.#current);
  }
}

/** The line above the rows, the badge, and by the context key what is said where there are no rows. */
function sum(view: vscode.TreeView<TreeRow>, state: NoteState | undefined, isReady: boolean): void {
  const kind = state === undefined ? 'none' : state.note.citations.length === 0 ? 'uncited' : 'cited';
  void vscode.commands.executeCommand('setContext', 'ibid.note.state', kind);
  view.message =
    state === undefined ? '' : isReady ? formatSummary(tallyEvidence(state.evidence ?? [])) : formatProgress();
  const problems = state?.problems ?? 0;
  view.badge = { value: problems, tooltip: problems === 0 ? '' : formatProblemCount(problems) };
}

function formatProgress(): string {
  return vscode.l10n.t('Ibid is still reading the library…');
}

/** Shows the row of the claim at the cursor, and leaves the focus where it is. */
async function followCursor(
  view: vscode.TreeView<TreeRow>,
  tree: DiffingTreeProvider,
  active: ActiveNote,
): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!view.visible || editor === undefined || !active.isInFront) return;
  const offset = editor.document.offsetAt(editor.selection.active);
  const row = [...tree.listKnown()].findLast(({ node: { place } }) => place !== undefined && touches(place, offset));
  if (row === undefined || view.selection[0] === row) return;
  await view.reveal(row, { select: true, focus: false });
}
