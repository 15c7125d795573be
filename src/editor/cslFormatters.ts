// The citation style of each note, opened on first use: what formats its citations and references, at once where it is open.
import * as vscode from 'vscode';
import { BUNDLED_STYLES, DEFAULT_STYLE } from '../core/csl/bundledStyles.ts';
import type { FormattedText, Formatter } from '../core/csl/formatter.ts';
import type { Reference } from '../core/csl/reference.ts';
import type { RichText } from '../core/csl/richText.ts';
import type { CslItem } from '../core/source.ts';
import { isUserError } from '../core/userError.ts';
import type { OpenStyle } from '../core/csl/openStyle.ts';
import type { StyleFile } from './cslStyle.ts';
import type { LibraryIndex } from './libraryIndex.ts';
import type { Notes } from './notes.ts';
import { readSetting } from './settings.ts';

interface Opening {
  readonly promise: Promise<OpenStyle>;
  style?: OpenStyle;
}

export class CslFormatters implements vscode.Disposable {
  readonly #bundled: vscode.Uri;
  readonly #notes: Notes;
  readonly #library: LibraryIndex;
  /** By what was asked for. */
  readonly #openings = new Map<string, Opening>();
  /** One a note, as what one citation looks like depends on the others. */
  readonly #formatters = new Map<vscode.TextDocument, { readonly style: OpenStyle; readonly formatter: Formatter }>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #disposables: vscode.Disposable[];

  /** Fires when what was formatted may look otherwise: a style is open or has changed, or the library has. */
  readonly onDidChange = this.#changed.event;

  constructor(context: vscode.ExtensionContext, notes: Notes, library: LibraryIndex) {
    this.#bundled = vscode.Uri.joinPath(context.extensionUri, 'media', 'csl');
    this.#notes = notes;
    this.#library = library;
    const watcher = vscode.workspace.createFileSystemWatcher('**/*.csl');
    const reopen = () => this.#reopen();
    this.#disposables = [
      this.#changed,
      watcher,
      watcher.onDidCreate(reopen),
      watcher.onDidChange(reopen),
      watcher.onDidDelete(reopen),
      library.onDidChange(() => this.#forget()),
      vscode.workspace.onDidGrantWorkspaceTrust(reopen),
      vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('ibid.csl') && this.#forget()),
      vscode.workspace.onDidCloseTextDocument((document) => this.#formatters.delete(document)),
    ];
  }

  /** The formatter of a note; undefined while its style is being opened, and then `onDidChange` fires. */
  for(document: vscode.TextDocument): Formatter | undefined {
    const { style } = this.#open(this.#toRequest(document));
    return style && this.#formatterOf(document, style);
  }

  /** A note's citations (those of `notes.read(document).citations`, in that order) and references, as far as `for`. */
  format(document: vscode.TextDocument): FormattedText | undefined {
    return this.for(document)?.formatNote(this.#notes.read(document));
  }

  /** As `for`, once the style is open. A style that cannot be used is told once, and the default takes its place. */
  async load(document: vscode.TextDocument): Promise<Formatter> {
    return this.#formatterOf(document, await this.#open(this.#toRequest(document)).promise);
  }

  /** The reference of one source, in the style of the document or, without one, of the settings; undefined while that is being opened. */
  findReference(document: vscode.TextDocument | undefined, item: CslItem): RichText | undefined {
    const { style } = this.#open(this.#toRequest(document));
    return style?.formatReferences([item])[0]?.text;
  }

  /** References whatever a note cites, in the style of the note, or, without one, that of the settings. */
  async formatReferences(
    items: readonly CslItem[],
    document: vscode.TextDocument | undefined,
  ): Promise<readonly Reference[]> {
    const style = await this.#open(this.#toRequest(document)).promise;
    return style.formatReferences(items);
  }

  #formatterOf(document: vscode.TextDocument, style: OpenStyle): Formatter {
    const known = this.#formatters.get(document);
    if (known?.style === style) return known.formatter;
    const library = this.#library.for(document);
    const formatter = style.createFormatter((key) => library.findItem(key));
    this.#formatters.set(document, { style, formatter });
    return formatter;
  }

  #open(request: StyleFile): Opening {
    const identity = [request.style.toString(), request.language ?? ''].join(' ');
    const known = this.#openings.get(identity);
    if (known !== undefined) return known;
    const opening: Opening = { promise: this.#openOrDefault(request) };
    this.#openings.set(identity, opening);
    void opening.promise.then((style) => {
      opening.style = style;
      this.#changed.fire();
    });
    return opening;
  }

  async #openOrDefault(request: StyleFile): Promise<OpenStyle> {
    const { openStyle } = await import('./cslStyle.ts');
    try {
      return await openStyle(request);
    } catch (error) {
      const fallback = this.#toBundled(DEFAULT_STYLE);
      if (!isUserError(error) || request.style.toString() === fallback.toString()) throw error;
      const problem = vscode.l10n.t(error.template, error.facts);
      void vscode.window.showWarningMessage(vscode.l10n.t('{problem} APA takes its place.', { problem }));
      return openStyle({ ...request, style: fallback });
    }
  }

  /** The front matter's `csl` and `lang`, as Pandoc reads them, and then the settings. */
  #toRequest(document: vscode.TextDocument | undefined): StyleFile {
    const { csl, lang } = document === undefined ? {} : this.#notes.read(document).frontMatter;
    const [first] = vscode.workspace.workspaceFolders ?? [];
    const beside = document === undefined ? this.#bundled : vscode.Uri.joinPath(document.uri, '..');
    const folder = (document && vscode.workspace.getWorkspaceFolder(document.uri))?.uri ?? first?.uri ?? beside;
    const language = isFilled(lang) ? lang : readSetting('csl.locale', document) || undefined;
    return {
      bundled: this.#bundled,
      style: isFilled(csl) ? this.#toStyle(csl, beside) : this.#toStyle(readSetting('csl.style', document), folder),
      language,
      editorLanguage: vscode.env.language,
    };
  }

  /** A bundled style by its name, any other by its path. */
  #toStyle(named: string, folder: vscode.Uri): vscode.Uri {
    const name = named.trim().replace(/\.csl$/i, '');
    if (BUNDLED_STYLES.some((bundled) => bundled === name)) return this.#toBundled(name);
    const path = `${name}.csl`;
    const uri = /^(?:[/\\]|[a-z]:)/i.test(path) ? vscode.Uri.file(path) : vscode.Uri.joinPath(folder, path);
    return isAllowed(uri) ? uri : this.#toBundled(DEFAULT_STYLE);
  }

  #toBundled(name: string): vscode.Uri {
    return vscode.Uri.joinPath(this.#bundled, `${name}.csl`);
  }

  /** Style files have changed. */
  #reopen(): void {
    this.#openings.clear();
    this.#forget();
  }

  #forget(): void {
    this.#formatters.clear();
    this.#changed.fire();
  }

  dispose(): void {
    vscode.Disposable.from(...this.#disposables).dispose();
  }
}

function isFilled(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

/** What a folder that is not trusted names must lie within it. */
function isAllowed(uri: vscode.Uri): boolean {
  return vscode.workspace.isTrusted || vscode.workspace.getWorkspaceFolder(uri) !== undefined;
}
