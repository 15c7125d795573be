// The citation style of each note, opened on first use, and what the citation formatter's thread makes of the note in it.
import type { Reference } from '../core/references/reference.ts';
import { BUNDLED_STYLES, DEFAULT_STYLE } from '../core/csl/styleFiles.ts';
import * as vscode from 'vscode';
import type { FormattedText } from '../core/csl/citationFormatter.ts';
import type { RichText } from '../core/references/richText.ts';
import type { CslItem } from '../core/source.ts';
import { isUserError } from '../core/userError.ts';
import type { Platform, CitationFormatterThread } from '../platform/platform.ts';
import type { OpenStyle, StyleFile } from './cslStyle.ts';
import type { LibraryIndex } from './libraryIndex.ts';
import type { FormattedNote, ShownText } from '../core/csl/formattedNote.ts';
import type { Notes } from './notes.ts';
import { readSetting } from './settings.ts';

/** A hover does not wait for a long note that is being formatted. */
const HOVER_MS = 100;
/** It does for a style that is being opened, which takes some hundred milliseconds once. */
const OPENING_MS = 2_000;

interface Opening {
  readonly promise: Promise<OpenStyle>;
  style?: OpenStyle;
  /** Whether it has formatted a reference. */
  isWarm?: boolean;
}

export class CslFormatters implements vscode.Disposable {
  readonly #bundled: vscode.Uri;
  readonly #notes: Notes;
  readonly #library: LibraryIndex;
  /** By what was asked for. */
  readonly #openings = new Map<string, Opening>();
  /** One a note, as what one citation looks like depends on the others. */
  readonly #formattedNotes = new Map<
    vscode.TextDocument,
    { readonly style: OpenStyle; readonly setting: FormattedNote }
  >();
  readonly #startFormatter: () => CitationFormatterThread;
  #formatter: CitationFormatterThread | undefined;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #disposables: vscode.Disposable[];

  /** Fires when notes may look otherwise: one has been formatted, a style is open or has changed, or the library has. */
  readonly onDidChange = this.#changed.event;

  constructor(context: vscode.ExtensionContext, platform: Platform, notes: Notes, library: LibraryIndex) {
    const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'citationFormatter.mjs').fsPath;
    this.#startFormatter = () => platform.startCitationFormatter({ script, onFail: () => this.#close() });
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
      // The preview asks for the text a moment after it has changed, and then it is formatted.
      vscode.workspace.onDidChangeTextDocument(
        ({ document }) => this.#formattedNotes.has(document) && this.show(document),
      ),
      vscode.workspace.onDidCloseTextDocument((document) => this.#drop(document)),
    ];
  }

  /**
   * What is known of a note's citations (those of `notes.read(document).citations`, in that order) and references;
   * undefined while nothing is. `onDidChange` fires when all of it has been formatted.
   */
  show(document: vscode.TextDocument): ShownText | undefined {
    const { style } = this.#open(this.#toRequest(document));
    return style && this.#formattedNoteOf(document, style).show(this.#notes.get(document));
  }

  /**
   * As `show`, but all of it; a long note takes seconds. Rejects when the signal is aborted. A style that cannot be used
   * is told once, and the default takes its place.
   */
  load(document: vscode.TextDocument, signal: AbortSignal): Promise<FormattedText & { readonly locale: string }> {
    const aborted = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(new Error('The formatting was cancelled.')));
    });
    return Promise.race([this.#load(document), aborted]);
  }

  async #load(document: vscode.TextDocument): Promise<FormattedText & { readonly locale: string }> {
    const style = await this.#open(this.#toRequest(document)).promise;
    const text = await this.#formattedNoteOf(document, style).load(this.#notes.get(document));
    return { ...text, locale: style.locale };
  }

  /** Whether a reference in the style of the document comes at once. */
  isWarm(document: vscode.TextDocument): boolean {
    return this.#open(this.#toRequest(document)).isWarm === true;
  }

  /** The reference of one source, in the style of the document or, without one, of the settings; undefined where it takes long. */
  async findReference(document: vscode.TextDocument | undefined, item: CslItem): Promise<RichText | undefined> {
    const opening = this.#open(this.#toRequest(document));
    const late = new Promise<undefined>((resolve) => {
      setTimeout(resolve, opening.isWarm === true ? HOVER_MS : OPENING_MS, undefined);
    });
    const found = opening.promise.then(async (style) => {
      const references = await style.listReferences([item]);
      opening.isWarm = true;
      return references[0]?.text;
    });
    return Promise.race([found, late]);
  }

  /** References whatever a note cites, in the style of the note, or, without one, that of the settings. */
  async listReferences(
    items: readonly CslItem[],
    document: vscode.TextDocument | undefined,
  ): Promise<readonly Reference[]> {
    const style = await this.#open(this.#toRequest(document)).promise;
    return style.listReferences(items);
  }

  #formattedNoteOf(document: vscode.TextDocument, style: OpenStyle): FormattedNote {
    const known = this.#formattedNotes.get(document);
    if (known?.style === style) return known.setting;
    this.#drop(document);
    const library = this.#library.for(document);
    const formattedNote = style.createFormattedNote(
      (key) => library.findItem(key),
      () => this.#changed.fire(),
    );
    this.#formattedNotes.set(document, { style, setting: formattedNote });
    return formattedNote;
  }

  #drop(document: vscode.TextDocument): void {
    this.#formattedNotes.get(document)?.setting.dispose();
    this.#formattedNotes.delete(document);
  }

  #open(request: StyleFile): Opening {
    const identity = [request.style.toString(), request.language ?? ''].join(' ');
    const known = this.#openings.get(identity);
    if (known !== undefined) return known;
    const opening: Opening = { promise: this.#openOrDefault(request, identity) };
    this.#openings.set(identity, opening);
    void opening.promise.then((style) => {
      opening.style = style;
      this.#changed.fire();
    });
    return opening;
  }

  async #openOrDefault(request: StyleFile, identity: string): Promise<OpenStyle> {
    const { openStyle } = await import('./cslStyle.ts');
    const formatter = (this.#formatter ??= this.#startFormatter());
    try {
      return await openStyle(request, identity, formatter);
    } catch (error) {
      const fallback = this.#toBundled(DEFAULT_STYLE);
      if (!isUserError(error) || request.style.toString() === fallback.toString()) throw error;
      const problem = vscode.l10n.t(error.template, error.facts);
      void vscode.window.showWarningMessage(vscode.l10n.t('{problem} Using APA instead.', { problem }));
      return openStyle({ ...request, style: fallback }, identity, formatter);
    }
  }

  /** The front matter's `csl` and `lang`, as Pandoc reads them, and then the settings. */
  #toRequest(document: vscode.TextDocument | undefined): StyleFile {
    const { csl, lang } = document === undefined ? {} : this.#notes.get(document).frontMatter;
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

  /** Style files have changed, so that one which ended the thread may be sound now. */
  #reopen(): void {
    this.#formatter?.dispose();
    this.#formatter = undefined;
    this.#close();
    this.#changed.fire();
  }

  /** Without an event, so that what made the thread fail is not asked for again at once. */
  #close(): void {
    this.#openings.clear();
    this.#dropAll();
  }

  #forget(): void {
    this.#dropAll();
    this.#changed.fire();
  }

  #dropAll(): void {
    for (const document of [...this.#formattedNotes.keys()]) this.#drop(document);
  }

  dispose(): void {
    this.#formatter?.dispose();
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
