// The document in front. In a custom editor, as VS Code's Markdown Editor is one, no extension sees a text editor or a cursor:
// there one writes where the last change was.
import * as vscode from 'vscode';

export interface Front {
  readonly document: vscode.TextDocument;
  /** None in a custom editor. */
  readonly editor: vscode.TextEditor | undefined;
  /** undefined in a custom editor in which nothing has been changed yet. */
  readonly selection: vscode.Range | undefined;
  /** The offset of the cursor, which may be at either end of what is selected. */
  readonly cursor: number | undefined;
}

export class FrontDocument implements vscode.Disposable {
  /** The offset at which the last change of each document ends. */
  readonly #places = new WeakMap<vscode.TextDocument, number>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #disposables: readonly vscode.Disposable[];

  #last: vscode.TextDocument | undefined;

  /** Fires when another document is in front, or none. */
  readonly onDidChange = this.#changed.event;

  constructor() {
    this.#last = this.find()?.document;
    const look = () => this.#look();
    this.#disposables = [
      this.#changed,
      vscode.window.onDidChangeActiveTextEditor(look),
      vscode.window.tabGroups.onDidChangeTabs(look),
      vscode.window.tabGroups.onDidChangeTabGroups(look),
      // A tab may be there before its document is.
      vscode.workspace.onDidOpenTextDocument(look),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges: [change] }) => {
        if (change !== undefined) this.setPlace(document, change.rangeOffset + change.text.length);
      }),
    ];
  }

  /** Tabs change with each document that becomes dirty, wherever it is. */
  #look(): void {
    const document = this.find()?.document;
    if (document === this.#last) return;
    this.#last = document;
    this.#changed.fire();
  }

  find(): Front | undefined {
    const editor = vscode.window.activeTextEditor;
    if (editor !== undefined) {
      const { document, selection } = editor;
      return { document, editor, selection, cursor: document.offsetAt(selection.active) };
    }
    const document = findInTab(vscode.window.tabGroups.activeTabGroup.activeTab);
    if (document === undefined) return undefined;
    const cursor = this.#places.get(document);
    const at = cursor === undefined ? undefined : document.positionAt(cursor);
    return { document, editor, selection: at && new vscode.Range(at, at), cursor };
  }

  /** Where one writes next in a custom editor. */
  setPlace(document: vscode.TextDocument, offset: number): void {
    this.#places.set(document, offset);
  }

  dispose(): void {
    vscode.Disposable.from(...this.#disposables).dispose();
  }
}

function findInTab(tab: vscode.Tab | undefined): vscode.TextDocument | undefined {
  if (!(tab?.input instanceof vscode.TabInputCustom)) return undefined;
  const uri = tab.input.uri.toString();
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri);
}
