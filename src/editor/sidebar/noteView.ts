// In This Note: what there is to say of the note that one works on, with one count for the badge, the status bar and the line that sums up.
import * as vscode from 'vscode';
import { type Span, touches } from '../../core/text/span.ts';
import { ActiveNote, type NoteState } from '../activeNote.ts';
import { DiffingTreeProvider, type TreeRow } from './diffingTreeProvider.ts';
import { registerCommands } from '../commands.ts';
import { describeEvidence } from '../hovers/claimHover.ts';
import { Debouncer } from '../debouncer.ts';
import { listNoteNodes, NOTE_GROUPINGS, type NoteGrouping } from './noteNodes.ts';
import { NoteStatus } from './noteStatus.ts';
import { describeCount, describeCounts } from './reviewWords.ts';
import { RowClicks } from './rowClicks.ts';
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
    const library = services.library.for(state.document);
    return listNoteNodes({
      state,
      library,
      isReady: services.library.isReady,
      grouping: grouping.current,
      describe: (evidence) => describeEvidence(services, evidence, library.find(evidence.key)).toMarkdown(),
    });
  });
  const view = vscode.window.createTreeView('ibid.note', { treeDataProvider: tree, showCollapseAll: true });
  const status = new NoteStatus();
  const clicks = new RowClicks();
  const refresh = new Debouncer(DEBOUNCE_MS, () => {
    const state = active.read();
    const { isReady } = services.library;
    sum(view, state, isReady);
    status.show(active.isInFront && isReady ? state : undefined);
    if (view.visible) tree.refresh();
  });
  const follow = new Debouncer(REST_MS, () => void followCursor(services, view, tree, active));
  const arrange = (chosen: NoteGrouping) => {
    grouping.current = chosen;
    refresh.flush();
  };
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
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      const front = services.front.find();
      if (front?.document === document && front.editor === undefined) follow.schedule();
    }),
    registerCommands(services, {
      'ibid.groupClaimsBySource': () => arrange('source'),
      'ibid.groupClaimsByPlace': () => arrange('place'),
      'ibid.groupClaimsByVerdict': () => arrange('verdict'),
      'ibid.showPlace': (uri: string, span: Span) =>
        vscode.commands.executeCommand('ibid.goToPlace', uri, span, {
          focus: clicks.isGoing(`${uri} ${span.start}`),
        }),
      'ibid.enterPlace': () => clicks.enter(),
    }),
  );
}

class Grouping {
  readonly #memory: vscode.Memento;
  #current: NoteGrouping;

  constructor(memory: vscode.Memento) {
    this.#memory = memory;
    const stored = memory.get(STORED);
    this.#current = NOTE_GROUPINGS.find((known) => known === stored) ?? 'source';
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
  const isCited = state !== undefined && state.note.citations.length + state.review.items.length > 0;
  const kind = state === undefined ? 'none' : isCited ? 'cited' : 'uncited';
  void vscode.commands.executeCommand('setContext', 'ibid.note.state', kind);
  view.message = state === undefined ? '' : isReady ? describeCounts(state.review) : formatProgress();
  const value = state === undefined || !isReady ? 0 : state.review.counts['needs review'];
  view.badge = { value, tooltip: value === 0 ? '' : describeCount('needs review', value) };
}

function formatProgress(): string {
  return vscode.l10n.t('Ibid is still reading the library…');
}

/** Shows the row of the claim at the cursor, or where none can be seen of the last change; leaves the focus where it is. */
async function followCursor(
  services: Services,
  view: vscode.TreeView<TreeRow>,
  tree: DiffingTreeProvider,
  active: ActiveNote,
): Promise<void> {
  const cursor = services.front.find()?.cursor;
  if (!view.visible || cursor === undefined || !active.isInFront) return;
  const row = [...tree.listKnown()].findLast(({ node: { place } }) => place !== undefined && touches(place, cursor));
  if (row === undefined || view.selection[0] === row) return;
  await view.reveal(row, { select: true, focus: false });
}
