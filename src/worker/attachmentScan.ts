// The indexer's reading of files that sources name: what changed is read once, what notes cite before the rest.
import { setTimeout as sleep } from 'node:timers/promises';
import { extensionOf } from '../core/fileExtension.ts';
import { ATTACHMENT_EXTENSIONS } from '../core/formats/attachments.ts';
import type { StoreWriters, TextlessSource } from '../core/store/storeWriters.ts';
import type { NamedFile } from '../platform/extractorMessages.ts';
import { MAY_USE_TWO } from '../platform/politeness.ts';
import type { IndexedFiles, IndexerEvent } from '../platform/indexerMessages.ts';
import { AttachmentFiles } from './attachmentFiles.ts';
import { AttachmentQueue, type QueuedFile } from './attachmentQueue.ts';
import type { Extractor, ReadFile } from './extraction.ts';
import type { FileReader } from './fileReader.ts';
import { parseText } from './indexTexts.ts';
import { isStale } from './refreshLibrary.ts';
import type { Rescan } from './rescan.ts';
import { takeSteps, type StepOptions, type StepsOutcome } from './takeSteps.ts';

/** Milliseconds between two times at which the editor is told of texts: of those that notes cite, and of others. */
const NEWS_MS = { cited: 500, others: 10_000 };
/** Milliseconds until a store that another window holds is tried again. */
const RETRY_MS = 500;

export interface AttachmentScanOptions extends StepOptions {
  readonly reader: FileReader;
  /** Whether texts are parsed ahead of the first question. */
  readonly parsesTexts: boolean;
  /** Called when the library says more than before. */
  readonly onChange: () => void;
}

/** The sources whose texts are wanted. */
export type WantedTexts = 'all' | ReadonlySet<string>;

export class AttachmentScan {
  readonly #extractor: Extractor;
  readonly #post: (event: IndexerEvent) => void;
  readonly #queue = new AttachmentQueue();
  #indexed: Pick<IndexedFiles, 'folders' | 'isTrusted'> = { folders: [], isTrusted: false };
  #isComplete = false;
  /** The keys of sources whose files are to be read though they may not have changed. */
  readonly #again = new Set<string>();

  constructor(extractor: Extractor, post: (event: IndexerEvent) => void) {
    this.#extractor = extractor;
    this.#post = post;
  }

  configure(indexed: IndexedFiles): void {
    this.#indexed = indexed;
    this.#isComplete = false;
  }

  /** Reads the files of these sources the next time, changed or not. */
  readAgain(keys: readonly string[]): void {
    for (const key of keys) this.#again.add(key);
  }

  /** Sources that open notes cite come first. */
  prefer(keys: readonly string[]): void {
    this.#queue.prefer(keys);
  }

  /** `scanned` is what has been looked at before this. */
  async run(
    writers: StoreWriters,
    wanted: WantedTexts,
    scanned: Rescan,
    options: AttachmentScanOptions,
  ): Promise<StepsOutcome> {
    if (this.#isComplete && this.#again.size === 0 && !mayMatter(scanned, writers)) return 'done';
    this.#isComplete = false;
    const pass = new Pass(writers, new AttachmentFiles(this.#indexed), this.#queue, this.#again, options);
    this.#queue.clear(writers.uses.listCitedKeys());
    const compared = await takeSteps(writers.writer, pass.compare(wanted), options);
    if (compared !== 'done') return compared;
    options.onChange();
    const outcome = await this.#read(pass, writers, options);
    if (outcome === 'cancelled') return outcome;
    await this.#extractor.close();
    // What had no file to be read is none the wiser.
    if (outcome === 'done') this.#again.clear();
    this.#isComplete = wanted === 'all';
    return outcome;
  }

  async #read(pass: Pass, { writer, texts }: StoreWriters, options: AttachmentScanOptions): Promise<StepsOutcome> {
    let told = Date.now();
    let done = 0;
    const begin = (next: QueuedFile | undefined) => {
      const isAgain = next?.sources.some(({ key }) => this.#again.has(key)) === true;
      const isKnown = (hash: string) => !isAgain && texts.hasExtraction(hash);
      return next && { next, promised: this.#extractor.read(next.file, isKnown) };
    };
    for (let begun = begin(this.#queue.take()); begun !== undefined;) {
      const { next, promised } = begun;
      this.#post({ kind: 'extracting', done, total: done + this.#queue.size + 1 });
      const read = await orAborted(promised, options.signal);
      if (read === undefined) return 'cancelled';
      if (read.detail !== undefined) this.#post({ kind: 'failed', path: next.file.path, detail: read.detail });
      const { firstRank = 'others' } = this.#queue;
      // What somebody waits for is read while the last is stored; the rest where that takes nothing from the editor.
      const early = firstRank === 'others' && !MAY_USE_TWO ? undefined : begin(this.#queue.take());
      const stored = await takePatiently(writer, () => pass.store(next.file, next.sources, read), options);
      if (stored !== 'done') return stored;
      done++;
      const isLast = next.rank !== 'others' && early === undefined;
      if (isLast || Date.now() - told > (next.rank === 'others' ? NEWS_MS.others : NEWS_MS.cited)) {
        options.onChange();
        told = Date.now();
      }
      begun = early ?? begin(this.#queue.take());
    }
    options.onChange();
    return 'done';
  }
}

/** One look at all sources without a text of their own, and the writing of what comes of it. */
class Pass {
  readonly #writers: StoreWriters;
  readonly #files: AttachmentFiles;
  readonly #queue: AttachmentQueue;
  readonly #again: Set<string>;
  readonly #options: AttachmentScanOptions;

  constructor(
    writers: StoreWriters,
    files: AttachmentFiles,
    queue: AttachmentQueue,
    again: Set<string>,
    options: AttachmentScanOptions,
  ) {
    this.#writers = writers;
    this.#files = files;
    this.#queue = queue;
    this.#again = again;
    this.#options = options;
  }

  /** Gives sources what is known of their files, and queues the files that are to be read. */
  *compare(wanted: WantedTexts): Generator<number> {
    const { texts } = this.#writers;
    for (const source of texts.listTextless()) {
      if (wanted !== 'all' && !wanted.has(source.key)) continue;
      this.#settle(source);
      yield 0;
    }
    if (wanted === 'all') texts.prune();
  }

  /** Puts what was read of a file into the store, and into the sources that name it. */
  *store(file: NamedFile, sources: readonly TextlessSource[], read: ReadFile): Generator<number> {
    const { texts } = this.#writers;
    texts.putFile(file.path, file, read.hash);
    const isOther = read.extraction !== undefined && texts.putExtraction(read.hash, read.extraction);
    for (const source of sources) {
      this.#again.delete(source.key);
      this.#settle(isOther ? { ...source, hash: null } : source);
      yield 0;
      const [unparsed] = this.#options.parsesTexts ? texts.listUnparsed(source.id - 1, 1) : [];
      if (unparsed?.id === source.id) parseText(texts, this.#options.reader, unparsed);
      yield 0;
    }
  }

  /** The first of its files that has a text gives it; one that has not been read since it changed is read before that. */
  #settle(source: TextlessSource): void {
    const { texts } = this.#writers;
    const { files, fault: missing } = this.#files.find(source);
    let fault = missing;
    for (const file of files) {
      const known = texts.findFile(file.path);
      if (known === undefined || isStale(known, file) || this.#again.has(source.key))
        return this.#queue.add(file, source);
      if (known.problem === undefined) {
        if (source.hash !== known.hash || source.path !== file.path) texts.attach(source.id, file.path, known.hash);
        return;
      }
      fault ??= known.problem;
    }
    if (fault !== undefined) {
      if (source.problem !== JSON.stringify(fault)) texts.refuse(source.id, fault.facts.file, fault);
    } else if (source.hash !== null || source.problem !== null) texts.detach(source.id);
  }
}

/** Whether sources, or files that may be theirs, are among what has changed. */
function mayMatter(scanned: Rescan, { writer }: StoreWriters): boolean {
  if (scanned === 'all') return true;
  return [...scanned].some(
    (path) =>
      ATTACHMENT_EXTENSIONS.includes(extensionOf(path) ?? '') ||
      writer.listFilesAt(path).length > 0 ||
      extensionOf(path) === undefined,
  );
}

/** undefined once `signal` says so; what was promised goes on. */
function orAborted<T>(promised: Promise<T>, signal: AbortSignal | undefined): Promise<T | undefined> {
  if (signal === undefined) return promised;
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const onAbort = () => resolve(undefined);
  if (signal.aborted) onAbort();
  signal.addEventListener('abort', onAbort);
  return Promise.race([promised, promise]).finally(() => signal.removeEventListener('abort', onAbort));
}

/** Waits while another window has the store. */
async function takePatiently(
  writer: StoreWriters['writer'],
  list: () => Generator<number>,
  options: StepOptions,
): Promise<StepsOutcome> {
  for (;;) {
    const outcome = await takeSteps(writer, list(), options);
    if (outcome !== 'busy') return outcome;
    await sleep(RETRY_MS);
  }
}
