// The extractor as the indexer uses it: one file at a time, in a thread that is ended where a file takes too much.
import type { AttachmentFault, Extraction } from '../core/store/storeWriters.ts';
import type { ExtractorRequest, ExtractorResponse, NamedFile } from '../platform/extractorMessages.ts';
import { type StepLimit, SupervisedThread, type ThreadEnd } from '../platform/supervisedThread.ts';

/** Milliseconds that one file may take; a book of 2,000 pages takes a third. */
const LIMIT = { ms: 60_000, msPerMegabyte: 0 };
/** Of the thread's heap, in megabytes. */
const MEMORY = 300;
/** Bytes: a file is in memory twice while it is read. */
const MAX_BYTES = 100 * 1024 * 1024;

/** `extraction` is absent where the text of these bytes is known. */
export interface ReadFile {
  readonly hash: string;
  readonly extraction?: Extraction;
  /** For the log: a bug. */
  readonly detail?: string;
}

export interface ExtractorLimits {
  readonly limit: StepLimit;
  /** In megabytes. */
  readonly memory: number;
}

type Answer = ExtractorResponse | ThreadEnd;

interface Reading {
  readonly file: NamedFile;
  readonly read: Promise<ReadFile>;
}

export class Extractor {
  readonly #script: string;
  readonly #limits: ExtractorLimits;
  #thread: SupervisedThread<ExtractorRequest, ExtractorResponse> | undefined;
  #pending: { readonly request: ExtractorRequest; readonly resolve: (answer: Answer) => void } | undefined;
  /** Goes on when whoever asked has been called off, and is then at hand. */
  #reading: Reading | undefined;

  /** `script` is the bundle of the thread, as an absolute path; the limits are others in tests. */
  constructor(script: string, limits: ExtractorLimits = { limit: LIMIT, memory: MEMORY }) {
    this.#script = script;
    this.#limits = limits;
  }

  /** `isKnown` tells whether bytes with this hash need not be read. */
  read(file: NamedFile, isKnown: (hash: string) => boolean): Promise<ReadFile> {
    const under = this.#reading;
    if (under !== undefined && isSame(under.file, file)) return under.read;
    const read = under === undefined ? this.#read(file, isKnown) : under.read.then(() => this.#read(file, isKnown));
    this.#reading = { file, read };
    return read;
  }

  /** Ends the thread, which is started again when it is needed. */
  async close(): Promise<void> {
    const thread = this.#thread;
    this.#thread = undefined;
    this.#reading = undefined;
    await thread?.dispose({ kind: 'close' });
  }

  async #read(file: NamedFile, isKnown: (hash: string) => boolean): Promise<ReadFile> {
    const stamp = `${file.path} ${file.size} ${file.mtime}`;
    if (file.size > MAX_BYTES) return { hash: stamp, extraction: refuse(file, { large: file.path }) };
    const hashed = await this.#ask({ kind: 'hash', file });
    if (hashed.kind !== 'hashed') return { hash: stamp, ...explain(file, hashed) };
    const { hash } = hashed;
    if (isKnown(hash)) return { hash };
    const answer = await this.#ask({ kind: 'extract', file });
    if (answer.kind !== 'extracted') return { hash, ...explain(file, answer) };
    const { read } = answer;
    if ('text' in read) return { hash, extraction: read };
    return { hash, extraction: refuse(file, read.fault === undefined ? {} : { [read.fault]: file.path }) };
  }

  #ask(request: ExtractorRequest): Promise<Answer> {
    const { promise, resolve } = Promise.withResolvers<Answer>();
    this.#pending = { request, resolve };
    const thread = this.#thread ?? this.#start();
    thread.watch();
    thread.post(request);
    return promise;
  }

  #start(): SupervisedThread<ExtractorRequest, ExtractorResponse> {
    const settle = (answer: Answer) => {
      const settled = this.#pending;
      this.#pending = undefined;
      this.#thread?.rest();
      settled?.resolve(answer);
    };
    this.#thread = new SupervisedThread({
      script: this.#script,
      ...this.#limits,
      data: () => ({}),
      // The first request is posted by who starts the thread; another one is waiting once it has crashed.
      onStart: () => this.#pending && this.#thread?.post(this.#pending.request),
      onMessage: settle,
      onEnd: settle,
    });
    return this.#thread;
  }
}

function isSame(a: NamedFile, b: NamedFile): boolean {
  return a.path === b.path && a.size === b.size && a.mtime === b.mtime;
}

function refuse({ path }: NamedFile, facts: Omit<AttachmentFault['facts'], 'file'>): Extraction {
  return { problem: { code: 'attachment-unreadable', facts: { file: path, ...facts } } };
}

function explain(file: NamedFile, answer: Answer): Pick<ReadFile, 'extraction' | 'detail'> {
  if (answer.kind === 'skipped') {
    return { extraction: refuse(file, { large: file.path }) };
  }
  const detail = 'detail' in answer ? answer.detail : 'The thread gave another answer than was asked for.';
  return { extraction: refuse(file, {}), detail };
}
