// The indexer at work: hands events to the state machine of indexState.ts and does what it says.
import type { LeaseOwner } from '../core/store/storeWriters.ts';
import type { IndexedFiles, IndexerEvent, IndexerRequest } from '../platform/indexerMessages.ts';
import { AttachmentScan, type WantedTexts } from './attachmentScan.ts';
import { Extractor } from './extraction.ts';
import type { FileReader } from './fileReader.ts';
import { indexTexts } from './indexTexts.ts';
import { DEBOUNCE_MS, next, START, type Effect, type IndexEvent, type Outcome } from './indexState.ts';
import { LibraryScan } from './libraryScan.ts';
import { NoteScan } from './noteScan.ts';
import { openStore, type OpenedStore } from './openStore.ts';
import { NOTHING, type Rescan } from './rescan.ts';
import { StoreSession } from './storeSession.ts';
import type { StepOptions } from './takeSteps.ts';

export interface IndexSchedulerOptions {
  /** The folder of the store; undefined where there is no place for one. */
  readonly storage: string | undefined;
  readonly owner: LeaseOwner;
  readonly reader: FileReader;
  /** Whether files that another program is still writing are waited for. */
  readonly waits: boolean;
  /** Whether texts are parsed ahead of the first question. */
  readonly parsesTexts: boolean;
  /** Whether sources can be searched for, as they can unless this is false. */
  readonly indexesWords?: boolean | undefined;
  /** The bundle of the extractor's thread, as an absolute path. */
  readonly extractor: string;
  /** Whether the files that sources name are read without being asked for. */
  readonly extracts: boolean;
  readonly post: (event: IndexerEvent) => void;
  /** The store has been let go. */
  readonly onRelease?: () => void;
  /** Another one where a test makes the disk run full. */
  readonly open?: (storage: string) => OpenedStore | undefined;
}

export class IndexScheduler {
  readonly #options: IndexSchedulerOptions;
  readonly #session: StoreSession;
  readonly #library: LibraryScan;
  readonly #notes: NoteScan;
  readonly #extractor: Extractor;
  readonly #attachments: AttachmentScan;
  #wanted: WantedTexts | undefined;
  #state = START;
  #timer: NodeJS.Timeout | undefined;
  /** Ends the scan or filling under way. */
  #work = new AbortController();
  #indexed: IndexedFiles = { folders: [], roots: [], notes: [], open: [], isTrusted: false };
  /** The files that notes name, as the library's scan knows them. */
  #namedFiles: readonly string[] = [];

  constructor(options: IndexSchedulerOptions) {
    const { post, storage, waits, extractor, extracts, indexesWords, open = openStore } = options;
    this.#options = options;
    this.#extractor = new Extractor(extractor);
    this.#attachments = new AttachmentScan(this.#extractor, post);
    this.#wanted = extracts ? 'all' : undefined;
    this.#notes = new NoteScan(post);
    this.#library = new LibraryScan({
      post,
      waits,
      onUnsettled: (paths, delay) => setTimeout(() => this.#request(new Set(paths)), delay),
    });
    this.#session = new StoreSession(() => (storage === undefined ? undefined : open(storage)), post, {
      onRebuild: () => this.#request('all'),
      indexesWords,
    });
  }

  handle(request: IndexerRequest): void {
    switch (request.kind) {
      case 'configure':
        this.#indexed = request;
        this.#notes.configure(request);
        this.#attachments.configure(request);
        return this.#configureLibrary(this.#listNamed());
      case 'rescan':
        return request.paths === undefined ? this.#request('all', 0) : this.#request(new Set(request.paths));
      case 'reread':
        this.#library.reread();
        return this.#request('all', 0);
      case 'prefer':
        return this.#attachments.prefer(request.keys);
      case 'extract':
        this.#wanted = request.keys === 'all' ? 'all' : new Set(request.keys);
        return this.#request(NOTHING, 0);
      case 'readAgain':
        this.#attachments.readAgain(request.keys);
        return this.#request(NOTHING, 0);
      case 'check':
        this.#session.requireCheck();
        return this.#request(NOTHING, 0);
      case 'cancel':
        return this.#dispatch({ kind: 'stopped' });
      case 'close':
        return this.#dispatch({ kind: 'closed' });
    }
  }

  #request(paths: Rescan, delay = DEBOUNCE_MS): void {
    this.#dispatch({ kind: 'requested', paths, delay });
  }

  #dispatch(event: IndexEvent): void {
    const { state, effects } = next(this.#state, event);
    this.#state = state;
    for (const effect of effects) this.#perform(effect);
  }

  #perform(effect: Effect): void {
    switch (effect.kind) {
      case 'wait':
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.#dispatch({ kind: 'due' }), effect.delay);
        return;
      case 'scan':
        this.#options.post({ kind: 'working' });
        return this.#begin('scanned', (signal) => this.#scan(effect.paths, signal));
      case 'fill':
        return this.#begin('filled', (signal) => this.#parseTexts(effect.paths, signal));
      case 'abort':
        return this.#work.abort();
      case 'rest':
        return this.#options.post({ kind: 'resting' });
      case 'release':
        clearTimeout(this.#timer);
        this.#session.close();
        void this.#extractor.close();
        return this.#options.onRelease?.();
    }
  }

  #begin(kind: 'scanned' | 'filled', work: (signal: AbortSignal) => Promise<Outcome>): void {
    this.#work = new AbortController();
    // What work throws ends the thread, and the supervisor starts another.
    void work(this.#work.signal).then((outcome) => this.#dispatch({ kind, outcome }));
  }

  async #scan(paths: Rescan, signal: AbortSignal): Promise<Outcome> {
    const { reader, post } = this.#options;
    this.#session.verify();
    const outcome = await this.#session.write(async (writers) => {
      const onProgress = (done: number, total: number) => post({ kind: 'progress', done, total });
      const result = await this.#library.run(writers, paths, { ...this.#toStepOptions(signal), reader, onProgress });
      this.#session.notifyChange(writers);
      return result;
    });
    if (outcome.kind !== 'retry') this.#notifyIdle();
    return outcome;
  }

  /** Notes come after the library, which one waits for, and what is only for speed comes last. */
  async #parseTexts(paths: Rescan, signal: AbortSignal): Promise<Outcome> {
    const { reader, parsesTexts } = this.#options;
    const options = this.#toStepOptions(signal);
    const wereRead = this.#notes.isComplete;
    const noted = await this.#session.write((writers) => this.#notes.run(writers, paths, { ...options, reader }));
    if (noted.kind !== 'done') return noted;
    const named = this.#listNamed();
    if (named.join('\n') !== this.#namedFiles.join('\n')) {
      this.#configureLibrary(named);
      return noted;
    }
    if (!wereRead) this.#notifyIdle();
    const extracted = await this.#extract(paths, options);
    if (extracted.kind !== 'done' || !parsesTexts) return extracted;
    return this.#session.write(async (writers) => {
      const outcome = await indexTexts(writers.writer, reader, options);
      this.#session.notifyChange(writers);
      return outcome;
    });
  }

  async #extract(paths: Rescan, options: StepOptions): Promise<Outcome> {
    const { reader, parsesTexts } = this.#options;
    const wanted = this.#wanted;
    if (wanted === undefined) return { kind: 'done' };
    return this.#session.write((writers) => {
      const onChange = () => this.#session.notifyChange(writers);
      return this.#attachments.run(writers, wanted, paths, { ...options, reader, parsesTexts, onChange });
    });
  }

  /** What was written before a file at which the thread is ended has to last, or the next thread begins again. */
  #toStepOptions(signal: AbortSignal): StepOptions {
    const { owner, reader } = this.#options;
    return { owner, signal, isCautious: reader.followsAnother };
  }

  /** What notes name belongs to the library, so that it is complete once they have been read. */
  #notifyIdle(): void {
    this.#options.post({ kind: 'idle', complete: this.#library.isComplete && this.#notes.isComplete });
  }

  #configureLibrary(named: readonly string[]): void {
    this.#namedFiles = named;
    this.#library.configure(this.#indexed, named);
    this.#request('all', 0);
  }

  /** What notes name, as far as the store can be read. */
  #listNamed(): readonly string[] {
    return this.#session.read(({ uses }) => uses.listNamed(), this.#namedFiles);
  }
}
