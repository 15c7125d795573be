// One reader: a source in a webview, kept the same as its file, and what one does with the words in it.
import type { ParsedSource } from '../../core/library.ts';
import * as vscode from 'vscode';
import { containAsync, NO_PLACE, type OnFailure, substitute } from '../../core/bulkhead.ts';
import { listClaims } from '../../core/reader/listedClaims.ts';
import { formatTitle } from '../../core/source.ts';
import type { Span } from '../../core/text/span.ts';
import {
  isFromReader,
  type FromReader,
  type ReaderAction,
  type ReaderCommand,
  type ToReader,
} from '../../reader/messages.ts';
import { attempt } from '../commands.ts';
import { openUse, SELECTION_ACTIONS } from './readerActions.ts';
import { toHeader } from './readerHeader.ts';
import { formatPage } from './readerPage.ts';
import { listReaderAnnotations } from './readerAnnotations.ts';
import { listBatches } from './readerBatches.ts';
import { hasRemotePictures, listPictureRoots, toPictureAddress } from './readerPictures.ts';
import { listSourceUses, type NoteUse } from './readerUses.ts';
import type { LastNote } from '../lastNote.ts';
import type { Services } from '../services.ts';
import { readSetting } from '../settings.ts';

interface ReaderEvents {
  readonly onFocus: () => void;
  readonly onClose: () => void;
}

export class ReaderPanel implements vscode.Disposable {
  readonly #services: Services;
  readonly #lastNote: LastNote;
  readonly #panel: vscode.WebviewPanel;
  readonly #key: string;
  readonly #disposables: vscode.Disposable[];
  #shown: ParsedSource | undefined;
  #version = 0;
  #sending = new AbortController();
  #verifying = new AbortController();
  #uses: readonly NoteUse[] = [];
  #passage: Span | undefined;
  /** Whether the page has loaded and listens. */
  #isReady = false;
  #remotePictures = false;
  #notice = '';

  constructor(
    services: Services,
    lastNote: LastNote,
    panel: vscode.WebviewPanel,
    key: string,
    { onFocus, onClose }: ReaderEvents,
  ) {
    this.#services = services;
    this.#lastNote = lastNote;
    this.#panel = panel;
    this.#key = key;
    const { webview } = panel;
    this.#disposables = [
      webview.onDidReceiveMessage((message) => isFromReader(message) && this.#onMessage(message)),
      panel.onDidDispose(() => {
        this.#close();
        onClose();
      }),
      panel.onDidChangeViewState(() => panel.active && onFocus()),
      services.library.onDidChange(() => this.#refresh()),
      services.uses.onDidChange(() => void this.#sendUses()),
      services.evidence.onDidVerify(() => void this.#sendUses()),
      vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('ibid.reader') && this.#load()),
    ];
    const toIcon = (theme: string) =>
      vscode.Uri.joinPath(services.context.extensionUri, 'media', `reader-${theme}.svg`);
    panel.iconPath = { light: toIcon('light'), dark: toIcon('dark') };
    this.#load();
  }

  get isActive(): boolean {
    return this.#panel.active;
  }

  show(passage: Span | undefined, focus: boolean): void {
    this.#panel.reveal(undefined, !focus);
    this.#passage = passage;
    if (this.#isReady) this.#sendPassage();
  }

  act(action: ReaderAction): void {
    this.#send({ kind: 'act', action });
  }

  /** Lets go of the panel, for a reader of another source. */
  release(): vscode.WebviewPanel {
    this.#close();
    return this.#panel;
  }

  dispose(): void {
    this.#panel.dispose();
  }

  /** The page again: it asks for the article as soon as it listens. */
  #load(): void {
    const { context, library } = this.#services;
    const file = library.current.find(this.#key)?.source.file;
    const { webview } = this.#panel;
    this.#isReady = false;
    webview.options = { enableScripts: true, localResourceRoots: listPictureRoots(context.extensionUri, file) };
    const font = readSetting('reader.font');
    webview.html = formatPage(webview, context.extensionUri, {
      key: this.#key,
      remotePictures: this.#remotePictures,
      font,
    });
  }

  #send(message: ToReader): void {
    void this.#panel.webview.postMessage(message);
  }

  readonly #handlers: {
    readonly [Kind in FromReader['kind']]: (message: Extract<FromReader, { kind: Kind }>) => unknown;
  } = {
    ready: () => {
      this.#isReady = true;
      this.#shown = undefined;
      this.#notice = '';
      this.#refresh();
      this.#sendPassage();
    },
    act: ({ action, span }) => this.#act(action, span),
    command: ({ command }) => this.#commands[command](),
    openUse: ({ use }) => openUse(this.#uses[use]),
  };

  readonly #commands: Readonly<Record<ReaderCommand, () => unknown>> = {
    openFile: () => vscode.commands.executeCommand('ibid.openSource', this.#key),
    cite: async () => {
      await this.#lastNote.show();
      await vscode.commands.executeCommand('ibid.citeSource', this.#key);
    },
    openInZotero: () => vscode.commands.executeCommand('ibid.openInZotero', this.#key),
    showPictures: () => {
      this.#remotePictures = true;
      this.#load();
    },
  };

  #onMessage(message: FromReader): void {
    const answer = this.#handlers[message.kind] as (message: FromReader) => unknown;
    void attempt(this.#services, `The reader's ${message.kind}`, () => answer(message));
  }

  async #act(action: ReaderAction, span: Span): Promise<void> {
    if (this.#shown !== undefined) await SELECTION_ACTIONS[action](this.#services, this.#lastNote, this.#shown, span);
  }

  /** Sends the article unless what is shown is what the library has. */
  #refresh(): void {
    const { current, isComplete } = this.#services.library;
    const found = current.find(this.#key);
    if (!this.#isReady) return;
    if (found === undefined && isComplete) this.#say(vscode.l10n.t('This source is no longer in the library.'));
    if (found === undefined) return;
    this.#say('');
    if (isSame(found, this.#shown)) return;
    this.#shown = found;
    this.#panel.title = formatTitle(found.source.item);
    void this.#sendArticle(found);
    void this.#sendUses();
  }

  /** What is said above the article, which stays to be read; nothing for ''. */
  #say(notice: string): void {
    if (notice !== this.#notice) this.#send({ kind: 'notice', notice });
    this.#notice = notice;
  }

  async #sendArticle(found: ParsedSource): Promise<void> {
    const { source, parsedText } = found;
    this.#sending.abort();
    this.#sending = new AbortController();
    const { signal } = this.#sending;
    const version = ++this.#version;
    const header = toHeader(found);
    const claims = [...(parsedText ? listClaims(parsedText) : []), ...listReaderAnnotations(found)];
    const withheldPictures = parsedText !== undefined && !this.#remotePictures && hasRemotePictures(parsedText);
    this.#send({ kind: 'article', version, language: source.item.language ?? '', header, claims, withheldPictures });
    const place = { webview: this.#panel.webview, file: source.file, remote: this.#remotePictures };
    const toPicture = (href: string) => toPictureAddress(href, place);
    const onFailure: OnFailure = (error, { start, end }) =>
      this.#services.failures.report(error, `@${this.#key} ${start}-${end}`);
    const sendBlocks = async () => {
      if (parsedText === undefined) return;
      for await (const blocks of listBatches(parsedText, { title: header.title, toPicture, onFailure }, signal)) {
        if (!signal.aborted) this.#send({ kind: 'blocks', version, blocks, last: false });
      }
    };
    await containAsync(sendBlocks, substitute(onFailure, NO_PLACE, undefined));
    if (!signal.aborted) this.#send({ kind: 'blocks', version, blocks: [], last: true });
  }

  async #sendUses(): Promise<void> {
    const parsed = this.#shown?.parsedText;
    this.#verifying.abort();
    this.#verifying = new AbortController();
    const { signal } = this.#verifying;
    if (!this.#isReady || parsed === undefined) return;
    const annotations = this.#shown?.annotations ?? [];
    const { uses, passages } = await listSourceUses(this.#services, this.#key, { parsed, annotations }, signal);
    if (signal.aborted) return;
    this.#uses = uses;
    const told = uses.map(({ claims, place, words, verdict }) => ({ claims, place, words, verdict }));
    this.#send({ kind: 'uses', uses: told, passages });
  }

  #sendPassage(): void {
    if (this.#passage !== undefined) this.#send({ kind: 'reveal', span: this.#passage });
    this.#passage = undefined;
  }

  #close(): void {
    this.#sending.abort();
    this.#verifying.abort();
    vscode.Disposable.from(...this.#disposables).dispose();
  }
}

function isSame(a: ParsedSource, b: ParsedSource | undefined): boolean {
  if (a === b) return true;
  const toJson = ({ source, annotations }: ParsedSource) => JSON.stringify([source.item, annotations]);
  return b !== undefined && a.source.text === b.source.text && toJson(a) === toJson(b);
}
