// The place at which one is writing: what stands there is not finished, so that nothing is called wrong in it yet.
import * as vscode from 'vscode';

/** Whoever rests this long has finished, or waits for the verdict. */
const REST_MS = 2_000;
/** One key, or a bracket with the one that VS Code closes it by; more has been pasted, completed or put right. */
const MAX_LENGTH = 2;

export class TypingRange implements vscode.Disposable {
  readonly #left = new vscode.EventEmitter<vscode.TextDocument>();
  readonly #disposables: readonly vscode.Disposable[];
  #range: { readonly document: vscode.TextDocument; readonly position: vscode.Position } | undefined;
  #rest: NodeJS.Timeout | undefined;

  /** Fires when one has gone elsewhere, or rested. */
  readonly onDidLeave = this.#left.event;

  constructor() {
    this.#disposables = [
      this.#left,
      vscode.workspace.onDidChangeTextDocument((event) => this.#follow(event)),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
        const isHere = selections.some(({ active }) => this.#range?.position.isEqual(active));
        if (textEditor.document === this.#range?.document && !isHere) this.#leave();
      }),
      vscode.window.onDidChangeActiveTextEditor(() => this.#leave()),
    ];
  }

  /** Whether one is writing in the range or right after it. */
  isIn(document: vscode.TextDocument, range: vscode.Range): boolean {
    return this.#range?.document === document && range.contains(this.#range.position);
  }

  #follow({ document, contentChanges, reason }: vscode.TextDocumentChangeEvent): void {
    const [change, ...more] = contentChanges;
    if (change === undefined || document !== vscode.window.activeTextEditor?.document) return;
    const { range, text } = change;
    if (more.length > 0 || reason !== undefined || text.length > MAX_LENGTH || /\s/.test(text)) return this.#leave();
    this.#range = { document, position: range.start.translate(0, text === '' ? 0 : 1) };
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => this.#leave(), REST_MS);
  }

  #leave(): void {
    clearTimeout(this.#rest);
    const place = this.#range;
    this.#range = undefined;
    if (place !== undefined) this.#left.fire(place.document);
  }

  dispose(): void {
    clearTimeout(this.#rest);
    vscode.Disposable.from(...this.#disposables).dispose();
  }
}
